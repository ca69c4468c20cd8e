import type { Check, CheckResult } from "./check";
import type { CheckId } from "./checks";
import { countsTowardsReady, type Summary } from "./summary";

/** The links between a tenant and the first call, in the order in which access is built. */
export const CHAIN_LINKS = [
  "tenant",
  "profile",
  "app",
  "secret",
  "permission",
  "consent",
  "user",
  "role",
  "token",
  "call",
] as const;
export type ChainLinkId = (typeof CHAIN_LINKS)[number];

/** The required checks that decide a link. */
const DECIDED_BY: Readonly<Record<ChainLinkId, readonly CheckId[]>> = {
  tenant: ["tenant"],
  profile: ["partner-account", "partner-profile"],
  app: ["app-registration", "app-service-principal", "redirect-uri"],
  secret: ["client-secret", "credential-accepted"],
  permission: ["partner-center-api", "api-permission"],
  consent: ["admin-consent"],
  user: ["integration-user"],
  role: ["erv-role"],
  token: [
    "token-issued",
    "token-audience",
    "token-tenant",
    "token-app",
    "token-user",
    "token-scope",
    "token-lifetime",
    "token-signature",
    "token-mfa",
  ],
  call: ["insights-access", "first-query"],
};

/** The link that a check decides; null for one that decides none. */
export function linkOf(check: string): ChainLinkId | null {
  return CHAIN_LINKS.find((id) => DECIDED_BY[id].some((one) => one === check)) ?? null;
}

/** One link as a run left it. `unknown` covers blocked, inconclusive, error and never asked: it is never green. */
export interface ChainLink {
  readonly id: ChainLinkId;
  readonly state: "holds" | "broken" | "waiting" | "unknown";
  /** Whether everything up to and including this link holds: the chain is coloured so far. */
  readonly isReached: boolean;
  /** Whether this is the one link the run names as broken. */
  readonly isNamed: boolean;
  /** The check that decides the state, to lead to; null when a link holds or nothing was asked. */
  readonly check: string | null;
}

/** The chain of a run, from its results and what they come to; pure. */
export function accessChain(
  checks: readonly Check[],
  results: ReadonlyMap<string, CheckResult>,
  summary: Pick<Summary, "brokenLink" | "proved">,
): readonly ChainLink[] {
  let isReached = true;
  return CHAIN_LINKS.map((id) => {
    const ids: readonly string[] = DECIDED_BY[id];
    const mine = checks.filter((check) => ids.includes(check.id));
    const { state, check } = stateOf(mine, results, new Set(summary.proved));
    isReached &&= state === "holds";
    const isNamed = summary.brokenLink !== null && ids.includes(summary.brokenLink.check);
    return { id, state, isReached, isNamed, check: isNamed ? summary.brokenLink.check : check };
  });
}

function stateOf(
  checks: readonly Check[],
  results: ReadonlyMap<string, CheckResult>,
  proved: ReadonlySet<string>,
): Pick<ChainLink, "state" | "check"> {
  const withStatus = (status: CheckResult["status"]) => checks.find(({ id }) => results.get(id)?.status === status);
  const broken = withStatus("fail");
  if (broken) return { state: "broken", check: broken.id };
  const open = checks.find(({ id }) => !countsTowardsReady(results.get(id), proved.has(id)));
  if (!open && checks.length > 0) return { state: "holds", check: null };
  const waiting = withStatus("waiting");
  return waiting
    ? { state: "waiting", check: waiting.id }
    : { state: "unknown", check: open && results.has(open.id) ? open.id : null };
}
