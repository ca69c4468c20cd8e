import { subjectOf, withoutPrincipal } from "./subject";
import { memoryOf, type Switch } from "./switch";

const memory = memoryOf<readonly string[]>("assignment-required");

export default {
  id: "assignment-required",
  stage: "app",
  title: { en: "Who may use the app", ko: "앱을 사용할 수 있는 사용자" },
  broken: {
    en: "Assignment is required, and nobody is assigned.",
    ko: "할당이 필요한데 할당된 사용자가 없습니다.",
  },
  unavailable: withoutPrincipal,
  isBroken(world) {
    const { principal, user } = subjectOf(world);
    return principal?.appRoleAssignmentRequired === true && !principal.assignedUsers.includes(user?.id ?? "");
  },
  break(world) {
    const { principal } = subjectOf(world);
    if (!principal) return;
    memory.keep(world, principal.assignedUsers);
    principal.appRoleAssignmentRequired = true;
    principal.assignedUsers = [];
  },
  mend(world) {
    const { principal } = subjectOf(world);
    if (!principal) return;
    principal.appRoleAssignmentRequired = false;
    principal.assignedUsers = [...(memory.take(world) ?? principal.assignedUsers)];
  },
} satisfies Switch;
