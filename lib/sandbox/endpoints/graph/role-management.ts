import type { SandboxUser } from "../../types";
import type { Call } from "./access";
import { forbiddenRoleRead, SCOPES } from "./access";
import type { Wire } from "./answer";
import { refuse } from "./answer";
import { guidOf } from "./guid";
import { collection } from "./odata";

interface Source {
  readonly type: string;
  readonly scopes: readonly string[];
  /** The scope that the refusal names. */
  readonly needed: string;
  readonly states: readonly ("active" | "eligible")[];
  readonly extra: (user: SandboxUser) => Wire;
}

const SOURCES: Readonly<Record<string, Source>> = {
  transitiveroleassignments: {
    type: "unifiedRoleAssignment",
    scopes: SCOPES.roleAssignmentRead,
    needed: "RoleManagement.Read.Directory",
    states: ["active"],
    extra: () => ({ resourceScope: "/" }),
  },
  roleassignmentscheduleinstances: {
    type: "unifiedRoleAssignmentScheduleInstance",
    scopes: ["RoleAssignmentSchedule.Read.Directory", ...SCOPES.roleRead],
    needed: "RoleAssignmentSchedule.Read.Directory",
    states: ["active"],
    extra: () => ({ ...SCHEDULE, assignmentType: "Assigned" }),
  },
  roleeligibilityscheduleinstances: {
    type: "unifiedRoleEligibilityScheduleInstance",
    scopes: ["RoleEligibilitySchedule.Read.Directory", ...SCOPES.roleRead],
    needed: "RoleEligibilitySchedule.Read.Directory",
    states: ["eligible"],
    extra: () => SCHEDULE,
  },
};
const SCHEDULE = { memberType: "Direct", startDateTime: "2026-01-15T00:00:00Z", endDateTime: null };

/** `/roleManagement/directory/{assignments or schedule instances}`, filtered by principal. */
export function roleManagement(call: Call, segment: string): Response {
  const source = SOURCES[segment.toLowerCase()];
  if (!source) return refuse(call.exchange, 400, "BadRequest", `Resource not found for the segment '${segment}'.`);
  const refused = forbiddenRoleRead(call, source.scopes, source.needed);
  if (refused) return refused;
  const query = call.exchange.request.url.searchParams;
  const isAdvanced =
    call.exchange.request.headers.get("consistencylevel")?.toLowerCase() === "eventual" &&
    query.get("$count") === "true";
  if (segment.toLowerCase() === "transitiveroleassignments" && !isAdvanced) {
    // provenance: inferred — that the header is demanded is documented, the sentence is not
    const message = "Request with $count and ConsistencyLevel: eventual is required for this resource.";
    return refuse(call.exchange, 400, "Request_UnsupportedQuery", message);
  }
  const rows = call.tenant.users.flatMap((user) => rowsOf(user, source));
  // provenance: inferred — keys are those of the CSDL, no recording holds these collections
  return collection(call.exchange, {
    context: `roleManagement/directory/${segment}`,
    type: source.type,
    rows,
    filterable: ["principalId", "roleDefinitionId"],
    properties: Object.keys(rows[0] ?? rowShape(source)),
  });
}

function rowsOf(user: SandboxUser, source: Source): Wire[] {
  return user.directoryRoles
    .filter((role) => source.states.includes(role.state))
    .map((role) => ({
      id: guidOf(`${source.type} ${user.id} ${role.templateId}`),
      principalId: user.id,
      roleDefinitionId: role.templateId,
      directoryScopeId: "/",
      appScopeId: null,
      ...source.extra(user),
    }));
}

function rowShape(source: Source): Wire {
  const fields = { id: null, principalId: null, roleDefinitionId: null, directoryScopeId: null, appScopeId: null };
  return source.type === "unifiedRoleAssignment" ? fields : { ...fields, ...SCHEDULE };
}
