import { type Held, heldRoles, holdRoles, longHeld } from "./report-roles";
import { withoutUser } from "./subject";
import { memoryOf, type Switch } from "./switch";

const memory = memoryOf<Held>("erv-role");

export default {
  id: "erv-role",
  stage: "role",
  title: { en: "Executive Report Viewer", ko: "경영진 보고서 뷰어 역할" },
  broken: {
    en: "The integration user holds neither report role.",
    ko: "통합 사용자에게 보고서 역할이 없습니다.",
  },
  unavailable: withoutUser,
  isBroken(world) {
    const { executive, viewer } = heldRoles(world);
    return !executive && !viewer;
  },
  break(world) {
    memory.keep(world, heldRoles(world));
    holdRoles(world, { executive: null, viewer: null });
  },
  mend(world) {
    holdRoles(world, memory.take(world) ?? { executive: longHeld(world), viewer: null });
  },
} satisfies Switch;
