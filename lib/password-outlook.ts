import { APP_ID } from "./cloud";
import type { Answer, ConditionalAccessPolicy, EntraClient, GraphClient, UserRealm } from "./microsoft/types";

/** Why the documented password call will not lead to a usable token. `no-mfa-claim` is always true of it. */
export type PasswordReasonKind =
  | "federated"
  | "security-defaults"
  | "policy-mfa"
  | "policy-block"
  | "policy-device"
  | "no-mfa-claim";

/** A reason, with the domain or policy it comes from. */
export interface PasswordReason {
  readonly kind: PasswordReasonKind;
  readonly name?: string;
}

/**
 * What can be said of the password call before it is tried. `useless`: something known refuses it. `doubtful`: nothing
 * known refuses it, but Partner Center wants a claim it cannot carry. `unknown`: not everything could be read.
 */
export interface PasswordOutlook {
  readonly outlook: "useless" | "doubtful" | "unknown";
  readonly reasons: readonly PasswordReason[];
}

/** What was seen; null where it could not be read. Plain data without any credential. */
export interface PasswordEvidence {
  readonly accountType: UserRealm["accountType"] | null;
  readonly domain: string | null;
  readonly securityDefaults: boolean | null;
  readonly policies: readonly ConditionalAccessPolicy[] | null;
  /** Object id of the user, which policies name. */
  readonly userId: string | null;
  readonly isGuest: boolean | null;
}

/** Looks, then judges: says before a password is typed whether typing it can help. */
export async function passwordOutlook(
  entra: Pick<EntraClient, "userRealm">,
  graph: Pick<GraphClient, "user" | "securityDefaultsEnabled" | "conditionalAccessPolicies"> | null,
  userPrincipalName: string,
): Promise<PasswordOutlook> {
  return judgePassword(await lookAtPassword(entra, graph, userPrincipalName));
}

/** Asks what is known of the user's sign-in; a refusal or a broken connection leaves the answer null, never false. */
export async function lookAtPassword(
  entra: Pick<EntraClient, "userRealm">,
  graph: Pick<GraphClient, "user" | "securityDefaultsEnabled" | "conditionalAccessPolicies"> | null,
  userPrincipalName: string,
): Promise<PasswordEvidence> {
  const [realm, user, securityDefaults, policies] = await Promise.all([
    answerOf(entra.userRealm(userPrincipalName)),
    answerOf(graph?.user(userPrincipalName)),
    answerOf(graph?.securityDefaultsEnabled()),
    answerOf(graph?.conditionalAccessPolicies()),
  ]);
  return {
    accountType: realm?.accountType ?? null,
    domain: realm?.domain ?? null,
    securityDefaults,
    policies,
    userId: user?.id ?? null,
    isGuest: user?.userType ? user.userType === "Guest" : null,
  };
}

async function answerOf<T>(asked: Promise<Answer<T>> | undefined): Promise<T | null> {
  try {
    const answer = await asked;
    return answer?.ok ? answer.value : null;
  } catch {
    // The outlook only warns; that a source is out of reach must not keep the reader from the form.
    return null;
  }
}

/** Decides from what was seen; pure. */
export function judgePassword(evidence: PasswordEvidence): PasswordOutlook {
  const refusals = [...realmReasons(evidence), ...policyReasons(evidence)];
  if (refusals.length > 0) return { outlook: "useless", reasons: refusals };
  const isComplete =
    evidence.accountType === "Managed" &&
    evidence.securityDefaults !== null &&
    evidence.policies !== null &&
    (evidence.userId !== null || evidence.policies.length === 0);
  return { outlook: isComplete ? "doubtful" : "unknown", reasons: [{ kind: "no-mfa-claim" }] };
}

function realmReasons(evidence: PasswordEvidence): readonly PasswordReason[] {
  const federated: PasswordReason =
    evidence.domain === null ? { kind: "federated" } : { kind: "federated", name: evidence.domain };
  return [
    ...(evidence.accountType === "Federated" ? [federated] : []),
    ...(evidence.securityDefaults === true ? [{ kind: "security-defaults" } as const] : []),
  ];
}

function policyReasons(evidence: PasswordEvidence): readonly PasswordReason[] {
  return (evidence.policies ?? [])
    .filter((policy) => applies(policy, evidence))
    .flatMap((policy) => {
      const kind = demandOf(policy);
      return kind === null ? [] : [{ kind, name: policy.displayName }];
    });
}

function demandOf(policy: ConditionalAccessPolicy): PasswordReasonKind | null {
  if (policy.builtInControls.includes("block")) return "policy-block";
  if (policy.builtInControls.includes("mfa")) return "policy-mfa";
  const isDevice = policy.builtInControls.some(
    (control) => control === "compliantDevice" || control === "domainJoinedDevice",
  );
  return isDevice ? "policy-device" : null;
}

function applies(policy: ConditionalAccessPolicy, { userId, isGuest }: PasswordEvidence): boolean {
  // A policy about transfer methods concerns device code or authentication transfer, never a password call.
  const isAboutTransfer = policy.transferMethods !== null && policy.transferMethods !== "none";
  if (policy.state !== "enabled" || isAboutTransfer) return false;
  // Without the user's id an exception may be theirs.
  if (userId === null && policy.excludeUsers.length > 0) return false;
  const names = (list: readonly string[]) =>
    list.some(
      (entry) =>
        entry === "All" ||
        (userId !== null && entry === userId) ||
        (isGuest === true && entry === "GuestsOrExternalUsers"),
    );
  const isForPartnerCenter = policy.includeApplications.some(
    (entry) => entry === "All" || entry === APP_ID.partnerCenter,
  );
  return isForPartnerCenter && names(policy.includeUsers) && !names(policy.excludeUsers);
}
