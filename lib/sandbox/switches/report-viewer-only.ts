import { type Held, heldRoles, holdRoles, longHeld } from "./report-roles";
import { withoutUser } from "./subject";
import { memoryOf, type Switch } from "./switch";

const memory = memoryOf<Held>("report-viewer-only");

export default {
  id: "report-viewer-only",
  stage: "role",
  title: { en: "Revenue in the reports", ko: "보고서의 매출 수치" },
  broken: {
    en: "The integration user is Report Viewer instead, so revenue is withheld.",
    ko: "통합 사용자가 보고서 뷰어로 바뀌어 매출 수치가 가려집니다.",
  },
  unavailable: withoutUser,
  isBroken(world) {
    const { executive, viewer } = heldRoles(world);
    return viewer !== null && executive === null;
  },
  break(world) {
    memory.keep(world, heldRoles(world));
    holdRoles(world, { executive: null, viewer: longHeld(world) });
  },
  mend(world) {
    holdRoles(world, memory.take(world) ?? { executive: longHeld(world), viewer: null });
  },
} satisfies Switch;
