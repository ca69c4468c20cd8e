import { guidOf } from "../endpoints/graph/guid";
import type { SandboxPartnerRole, SandboxUser } from "../types";

/** Contoso's people by what they are to the partner account. */
interface People {
  readonly admin: SandboxUser;
  readonly bot: SandboxUser;
  readonly partnerAdmin: SandboxUser;
}

/** The roles of the partner account and who holds them. */
export function partnerRoles(people: People, sinceMs: number) {
  const role = (name: string, category: string, members: readonly SandboxUser[]): SandboxPartnerRole => ({
    id: guidOf(`partner role ${name}`),
    name,
    category,
    members: members.map((member) => ({ userId: member.id, sinceMs, locations: null })),
    others: 0,
  });
  const executiveReportViewer = role("Executive Report Viewer", "Insights", [people.bot, people.partnerAdmin]);
  const reportViewer = role("Report Viewer", "Insights", []);
  const all = [
    role("Account Admin", "Account", [people.admin, people.partnerAdmin]),
    role("MPN Partner Admin", "Account", [people.partnerAdmin]),
    role("Admin Agent", "Csp", [people.admin]),
    role("Sales Agent", "Csp", []),
    role("Helpdesk Agent", "Csp", []),
    executiveReportViewer,
    reportViewer,
  ];
  return { all, executiveReportViewer, reportViewer };
}

/** This user's membership in a role that they hold. */
export function memberOf(role: SandboxPartnerRole, user: SandboxUser): SandboxPartnerRole["members"][number] {
  const member = role.members.find(({ userId }) => userId === user.id);
  if (!member) throw new RangeError(`${user.userPrincipalName} does not hold ${role.name}`);
  return member;
}
