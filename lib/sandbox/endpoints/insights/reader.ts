import type { World } from "../../types";
import type { PartnerCall } from "../partner-center-gate";
import type { Wire } from "./envelope";

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

function holds(call: PartnerCall, roleName: string): boolean {
  const { partner, replication } = call.world.state;
  return partner.roles
    .filter((role) => role.name.toLowerCase() === roleName)
    .flatMap((role) => role.members)
    .some((member) => member.userId === call.caller.userId && isEffective(member.sinceMs, replication, call.world));
}

function isEffective(sinceMs: number, replication: { partnerRoleMs: number }, world: World): boolean {
  return sinceMs + replication.partnerRoleMs <= world.now();
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
