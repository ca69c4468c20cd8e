import type { CheckResult, Json, Role } from "./check";
import { ROLE_TEMPLATE } from "./cloud";

/** The roles of this product's words that the signed-in person holds, as a run saw them; null when none could be read. */
export function viewerRoles(results: ReadonlyMap<string, CheckResult>): readonly Role[] | null {
  const seen = results.get("admin-rights");
  if (seen?.status !== "pass" && seen?.status !== "fail") return null;
  const held = activeTemplates(seen.observation);
  return [
    ...(held.includes(ROLE_TEMPLATE.globalAdministrator) ? (["global-admin"] as const) : []),
    ...(held.includes(ROLE_TEMPLATE.applicationAdministrator) ||
    held.includes(ROLE_TEMPLATE.cloudApplicationAdministrator)
      ? (["application-admin"] as const)
      : []),
  ];
}

/** Whether somebody with these roles may do what `who` may. Partner Center's own roles are not among them. */
export function mayAct(roles: readonly Role[], who: Role): boolean {
  if (who === "application-admin") return roles.includes("application-admin") || roles.includes("global-admin");
  return roles.includes(who);
}

function activeTemplates(observation: Json | undefined): readonly string[] {
  if (typeof observation !== "object" || observation === null || !("active" in observation)) return [];
  const { active } = observation;
  if (!Array.isArray(active)) return [];
  return active.flatMap((role: Json) =>
    typeof role === "object" && role !== null && "templateId" in role && typeof role.templateId === "string"
      ? [role.templateId]
      : [],
  );
}
