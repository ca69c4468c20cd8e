import { defineCheck } from "@/lib/check";
import { ROLE_TEMPLATE } from "@/lib/cloud";
import type { DirectoryRole } from "@/lib/microsoft/types";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { graphOf } from "./known";
import { type ReadRefusal, seenRead, undecidedRead } from "./refusal";
import { fail, inconclusive, pass } from "./verdict";

type Role = { readonly templateId: string | null; readonly name: string | null };
type Observation = {
  readonly admin: string | null;
  readonly active: readonly Role[];
  /** Null when eligibility could not be read: it takes a permission and a licence of its own. */
  readonly eligible: readonly Role[] | null;
  readonly scopes: readonly string[];
  readonly refused: ReadRefusal | null;
};

/** Each of these registers applications, creates service principals and consents to delegated permissions. */
const SUFFICIENT: readonly string[] = [
  ROLE_TEMPLATE.globalAdministrator,
  ROLE_TEMPLATE.applicationAdministrator,
  ROLE_TEMPLATE.cloudApplicationAdministrator,
];

/** The signed-in person may make the changes of the walk in Entra. */
const adminRights = defineCheck({
  id: "admin-rights",
  stage: "sign-in",
  level: "recommended",
  inputs: ["graph"],
  needs: [],
  findings: {
    "right-missing": { who: "global-admin", docs: DOCS.builtInRoles, portal: "entra-roles", propagationMinutes: 5 },
    "role-not-activated": { who: "operator", docs: DOCS.activateRole, portal: "entra-roles", propagationMinutes: 5 },
  },
  async observe(context): Promise<Observation> {
    const graph = graphOf(context);
    const [me, roles] = await Promise.all([graph.me(), graph.myDirectoryRoles()]);
    const active = roles.ok ? roles.value.map(roleSeen) : [];
    const asksEligible = me.ok && roles.ok && !active.some(isSufficient);
    const eligible = asksEligible ? await graph.myEligibleRoles(me.value.id) : null;
    return {
      admin: me.ok ? me.value.userPrincipalName : null,
      active,
      eligible: eligible?.ok ? eligible.value.map(roleSeen) : null,
      scopes: graph.scopes,
      refused: roles.ok ? null : seenRead(roles.refusal, graph, ["User.Read", "Directory.Read.All"]),
    };
  },
  judge(observation) {
    const { active, eligible, refused } = observation;
    const values = { admin: tag("upn", observation.admin), roles: tag("plain", namesOf(active)) };
    if (refused) return undecidedRead(refused, values);
    const held = active.filter(isSufficient);
    if (held.length > 0) return pass({ ...values, roles: tag("plain", namesOf(held)) });
    const waiting = eligible?.filter(isSufficient) ?? [];
    if (waiting.length > 0) return fail("role-not-activated", { ...values, role: tag("plain", namesOf(waiting)) });
    // With User.Read alone Graph shows that there are roles, not which.
    if (active.some((role) => role.templateId === null)) return inconclusive("not-visible", values);
    return fail("right-missing", values);
  },
});

const roleSeen = (role: DirectoryRole): Role => ({ templateId: role.roleTemplateId, name: role.displayName });
const isSufficient = (role: Role): boolean => role.templateId !== null && SUFFICIENT.includes(role.templateId);
const namesOf = (roles: readonly Role[]): string => roles.flatMap((role) => role.name ?? []).join(", ");

export default adminRights;
