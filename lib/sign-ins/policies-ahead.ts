import { APP_ID } from "../cloud";
import type { TokenFlow } from "../integration";
import type { ConditionalAccessPolicy, OpenCondition } from "../microsoft/types";

/** What a policy would do to a sign-in: `prompt` a person answers, the others end the sign-in. */
export type Consequence = "blocks" | "refuses-without-mfa" | "prompts-for-mfa" | "wants-device" | "other";

/** A policy that a sign-in would meet, or may meet. */
export interface PolicyAhead {
  readonly id: string;
  readonly displayName: string;
  /** `may-apply`: something decides that only the sign-in itself shows. */
  readonly reach: "applies" | "may-apply";
  /** What decides. */
  readonly dependsOn: readonly (OpenCondition | "client-app")[];
  readonly consequence: Consequence;
  /** As Microsoft writes them. */
  readonly demands: readonly string[];
}

/** The sign-in that is asked about. */
export interface SignInAhead {
  /** Object id; null when the account could not be read. */
  readonly userId: string | null;
  readonly isGuest: boolean | null;
  readonly flow: TokenFlow;
}

const MODERN = ["browser", "mobileAppsAndDesktopClients"];

/** The enabled policies that this sign-in to Partner Center would meet, those that end it first. Pure. */
export function policiesAhead(
  policies: readonly ConditionalAccessPolicy[],
  signIn: SignInAhead,
): readonly PolicyAhead[] {
  return policies
    .filter((policy) => policy.state === "enabled" && isForFlow(policy, signIn.flow) && isForPartnerCenter(policy))
    .flatMap((policy) => aheadOf(policy, signIn))
    .sort((one, other) => rank(one) - rank(other));
}

function aheadOf(policy: ConditionalAccessPolicy, signIn: SignInAhead): readonly PolicyAhead[] {
  const named = namesUser(policy, signIn);
  if (named === "no") return [];
  const dependsOn = [...policy.openConditions, ...(isForEveryClient(policy) ? [] : (["client-app"] as const))];
  const { id, displayName, builtInControls, demandsStrength } = policy;
  return [
    {
      id,
      displayName,
      reach: named === "yes" && dependsOn.length === 0 ? "applies" : "may-apply",
      dependsOn,
      consequence: consequenceOf(policy, signIn.flow),
      demands: demandsStrength ? [...builtInControls, "mfa"] : builtInControls,
    },
  ];
}

/** `maybe`: by a group or role, or by an exception that an unread account may have. */
function namesUser(policy: ConditionalAccessPolicy, { userId, isGuest }: SignInAhead): "yes" | "no" | "maybe" {
  const names = (list: readonly string[]) =>
    list.some(
      (entry) =>
        entry === "All" ||
        (userId !== null && entry === userId) ||
        (isGuest === true && entry === "GuestsOrExternalUsers"),
    );
  if (names(policy.excludeUsers)) return "no";
  const isOpen = policy.openConditions.some((condition) => condition === "groups" || condition === "roles");
  if (!names(policy.includeUsers)) return isOpen || userId === null ? "maybe" : "no";
  return userId === null && policy.excludeUsers.length > 0 ? "maybe" : "yes";
}

function isForPartnerCenter({ includeApplications, excludeApplications }: ConditionalAccessPolicy): boolean {
  const isIn = (list: readonly string[]) => list.some((entry) => entry.toLowerCase() === APP_ID.partnerCenter);
  return (includeApplications.includes("All") || isIn(includeApplications)) && !isIn(excludeApplications);
}

/** A policy about transfer methods concerns only the flows it names. */
function isForFlow({ transferMethods, clientAppTypes }: ConditionalAccessPolicy, flow: TokenFlow): boolean {
  const isAboutTransfer = transferMethods !== null && transferMethods !== "none" && transferMethods !== "";
  if (isAboutTransfer && !(flow === "device" && transferMethods.includes("deviceCodeFlow"))) return false;
  return clientAppTypes.length === 0 || clientAppTypes.some((type) => type === "all" || MODERN.includes(type));
}

function isForEveryClient({ clientAppTypes }: ConditionalAccessPolicy): boolean {
  const covers = (type: string) => clientAppTypes.includes(type);
  return clientAppTypes.length === 0 || covers("all") || MODERN.every(covers);
}

function consequenceOf({ builtInControls, demandsStrength }: ConditionalAccessPolicy, flow: TokenFlow): Consequence {
  const demands = (control: string) => builtInControls.includes(control);
  if (demands("block")) return "blocks";
  if (demands("mfa") || demandsStrength) return flow === "password" ? "refuses-without-mfa" : "prompts-for-mfa";
  return demands("compliantDevice") || demands("domainJoinedDevice") ? "wants-device" : "other";
}

const ORDER: readonly Consequence[] = ["blocks", "refuses-without-mfa", "wants-device", "other", "prompts-for-mfa"];

function rank({ reach, consequence }: PolicyAhead): number {
  return ORDER.indexOf(consequence) + (reach === "applies" ? 0 : ORDER.length);
}
