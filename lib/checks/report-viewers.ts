import type { CheckContext } from "@/lib/check";
import type { PartnerRole, Refusal, RoleMember } from "@/lib/microsoft/types";
import type { Values } from "@/lib/values";
import { partnerCenterOf, sameText, userOf } from "./known";
import { type RefusalSeen, refusalValues, seen, undecided } from "./refusal";
import { inconclusive } from "./verdict";

/** Whether the integration user is among a role's members; null when the role is not listed or not readable. */
export type ReportViewersSeen = {
  readonly user: string;
  /** How the user was looked for: by object id, or by sign-in name alone. */
  readonly matchedBy: "object-id" | "sign-in-name";
  readonly executive: boolean | null;
  readonly viewer: boolean | null;
  readonly refused: RefusalSeen | null;
};

// Role ids are not published, so both are looked up by name: partner-center.md 1.4.
const EXECUTIVE = "Executive Report Viewer";
const VIEWER = "Report Viewer";

/** Looks the integration user up in both report roles; other members are not kept. */
export async function reportViewersSeen(context: CheckContext): Promise<ReportViewersSeen> {
  const user = userOf(context);
  const account = await context.microsoft.graph?.user(user);
  const userId = account?.ok ? account.value.id : null;
  const matchedBy = userId === null ? "sign-in-name" : "object-id";
  const known = { user, matchedBy, executive: null, viewer: null, refused: null } as const;
  const partnerCenter = partnerCenterOf(context);
  const roles = await partnerCenter.roles();
  if (!roles.ok) return { ...known, refused: seen(roles.refusal) };
  const isMember = async (name: string): Promise<{ held: boolean | null; refusal: Refusal | null }> => {
    const role = roles.value.find((one: PartnerRole) => sameText(one.name, name));
    if (!role) return { held: null, refusal: null };
    const members = await partnerCenter.roleMembers(role.id);
    if (!members.ok) return { held: null, refusal: members.refusal };
    return { held: members.value.some((member) => isUser(member, userId, user)), refusal: null };
  };
  const [executive, viewer] = await Promise.all([isMember(EXECUTIVE), isMember(VIEWER)]);
  const refusal = executive.refusal ?? viewer.refusal;
  return { ...known, executive: executive.held, viewer: viewer.held, refused: refusal === null ? null : seen(refusal) };
}

function isUser(member: RoleMember, userId: string | null, user: string): boolean {
  return sameText(member.id, userId) || sameText(member.userPrincipalName, user);
}

/** A 403 here speaks of the caller, who may not read roles, and not of the integration user. */
export function undecidedRoles(refused: RefusalSeen, values: Values) {
  if (refused.status === 403) return inconclusive("no-permission-to-judge", { ...values, ...refusalValues(refused) });
  return undecided(refused, values);
}
