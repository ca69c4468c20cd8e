import type { TokenFlow } from "../integration";
import type { GraphClient } from "../microsoft/types";
import { RunError } from "../run";
import { POLICY_SCOPE } from "./look-up";
import { type PolicyAhead, policiesAhead } from "./policies-ahead";

/** What could be read of the policies ahead of a sign-in. */
export type LookAhead =
  | {
      readonly outcome: "read";
      readonly securityDefaults: boolean | null;
      readonly policies: readonly PolicyAhead[];
    }
  | { readonly outcome: "missing"; readonly missing: "scope" | "role" }
  | { readonly outcome: "error" };

/** Reads the tenant's policies and says which of them the integration user would meet in a flow. */
export async function lookAhead(
  graph: Pick<GraphClient, "scopes" | "user" | "conditionalAccessPolicies" | "securityDefaultsEnabled">,
  userPrincipalName: string,
  flow: TokenFlow,
): Promise<LookAhead> {
  if (!graph.scopes.includes(POLICY_SCOPE)) return { outcome: "missing", missing: "scope" };
  try {
    const [policies, user, defaults] = await Promise.all([
      graph.conditionalAccessPolicies(),
      graph.user(userPrincipalName),
      graph.securityDefaultsEnabled(),
    ]);
    if (!policies.ok)
      return policies.refusal.status === 403 ? { outcome: "missing", missing: "role" } : { outcome: "error" };
    const userId = user.ok ? user.value.id : null;
    const isGuest = user.ok && user.value.userType ? user.value.userType === "Guest" : null;
    return {
      outcome: "read",
      securityDefaults: defaults.ok ? defaults.value : null,
      policies: policiesAhead(policies.value, { userId, isGuest, flow }),
    };
  } catch (error) {
    if (error instanceof RunError) return { outcome: "error" };
    throw error;
  }
}
