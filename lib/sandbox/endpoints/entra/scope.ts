import type { Refusal } from "./refusal";
import { isRefusal } from "./refusal";
import { scopeInvalid } from "./refusals";

/** What a request asks for, before it is known whether the resource exists. */
export interface AskedScopes {
  /** Identifier URI or application id as written. */
  readonly resource: string;
  /** Permission names; empty with `isDefault`, and when only sign-in was asked for. */
  readonly names: readonly string[];
  /** `.default`, or the whole v1 way of asking: whatever the registration lists. */
  readonly isDefault: boolean;
  /** `openid`, `profile`, `email`, `offline_access`. */
  readonly oidc: readonly string[];
}

const OIDC: readonly string[] = ["openid", "profile", "email", "offline_access"];

/** Reads the v2 `scope` parameter; names without a resource are Graph's. More than one resource is refused. */
export function readScopes(scope: string, graph: string): AskedScopes | Refusal {
  const asked = readScopeGroups(scope, graph);
  if (isRefusal(asked)) return asked;
  const [first, second] = asked;
  if (!first) return scopeInvalid("The scope is empty.");
  if (second) return scopeInvalid(`The scope ${scope} is not valid because it contains more than one resource.`);
  return first;
}

/** The same for authorize, which takes several resources in one request: one group each, in the order they are named. */
export function readScopeGroups(scope: string, graph: string): readonly AskedScopes[] | Refusal {
  const words = [...new Set(scope.split(/\s+/).filter(Boolean))];
  const oidc = words.filter((word) => OIDC.includes(word.toLowerCase())).map((word) => word.toLowerCase());
  const groups = new Map<string, string[]>();
  for (const word of words.filter((candidate) => !OIDC.includes(candidate.toLowerCase()))) {
    const { resource, name } = split(word, graph);
    if (name === "") return scopeInvalid(`The scope ${word} is not valid.`);
    groups.set(resource, [...(groups.get(resource) ?? []), name]);
  }
  if (groups.size === 0) return oidc.length > 0 ? [{ resource: graph, names: [], isDefault: false, oidc }] : [];
  const all: AskedScopes[] = [];
  for (const [resource, names] of groups) {
    const isDefault = names.includes(".default");
    if (isDefault && names.length > 1)
      return scopeInvalid(`.default scope can't be combined with resource-specific scopes: ${scope}.`);
    all.push({ resource, names: isDefault ? [] : names, isDefault, oidc });
  }
  return all;
}

/** Reads the v1 way of asking: one resource, and `scope` only for `openid`. */
export function readResource(resource: string, scope: string | null): AskedScopes {
  const oidc = (scope ?? "").split(/\s+/).filter((word) => OIDC.includes(word));
  return { resource, names: [], isDefault: true, oidc };
}

function split(word: string, graph: string): { resource: string; name: string } {
  const at = word.lastIndexOf("/");
  if (at < 0) return { resource: graph, name: word };
  return { resource: word.slice(0, at), name: word.slice(at + 1) };
}
