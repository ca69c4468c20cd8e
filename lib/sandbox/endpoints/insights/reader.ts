import type { SandboxInsights, SandboxPartnerRole, World } from "../../types";
import type { PartnerCall } from "../partner-center-gate";
import type { Wire } from "./envelope";

type Row = SandboxInsights["rows"][string][number];

const EXECUTIVE_REPORT_VIEWER = "executive report viewer";
const REPORT_VIEWER = "report viewer";

/** Whether the caller holds one of the two insights roles, and since long enough to matter. */
export function mayRead(call: PartnerCall): boolean {
  return holds(call, EXECUTIVE_REPORT_VIEWER) || holds(call, REPORT_VIEWER);
}

/** Whether revenue is withheld: from Report Viewers, also from those who are Executive Report Viewers besides. */
// provenance: inferred — dataRedacted is documented without a meaning; that both roles act as the lesser is reported
export function isRedactedFor(call: PartnerCall): boolean {
  return holds(call, REPORT_VIEWER);
}

/** The partner's data as a reader limited to locations sees it: rows that name another location are left out. */
export function insightsIn({ insights }: World["state"], locations: readonly string[] | null): SandboxInsights {
  if (locations === null) return insights;
  const isIn = ({ MPNId }: Row) => MPNId === undefined || locations.includes(String(MPNId));
  const rows = Object.entries(insights.rows).map(([name, all]) => [name, all.filter(isIn)] as const);
  return { ...insights, rows: Object.fromEntries(rows) };
}

/** The PartnerIDs whose rows the caller sees; null means the whole organization. */
// provenance: documented — a role may be limited to locations, which limits the rows; how both roles' limits add up is inferred
export function locationsOf(call: PartnerCall): readonly string[] | null {
  const limits = [EXECUTIVE_REPORT_VIEWER, REPORT_VIEWER]
    .flatMap((name) => membershipsOf(call, name))
    .map(({ locations }) => locations);
  return limits.includes(null) ? null : limits.flatMap((locations) => locations ?? []);
}

function holds(call: PartnerCall, roleName: string): boolean {
  return membershipsOf(call, roleName).length > 0;
}

function membershipsOf({ world, caller }: PartnerCall, roleName: string): SandboxPartnerRole["members"] {
  const { partner, replication } = world.state;
  const delayMs = replication.partnerRoleMs + replication.insightsRoleMs;
  return partner.roles
    .filter((role) => role.name.toLowerCase() === roleName)
    .flatMap((role) => role.members)
    .filter((member) => member.userId === caller.userId && member.sinceMs + delayMs <= world.now());
}

/** Members of a JSON body with their first letter lowered: insights does not care about case. Empty when it is none. */
export function fieldsOf(body: string): Wire {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return {};
    return Object.fromEntries(
      Object.entries(parsed).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
    );
  } catch {
    return {};
  }
}
