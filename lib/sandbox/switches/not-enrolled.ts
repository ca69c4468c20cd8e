import { kitOf } from "../control/situation";
import type { SandboxPartner } from "../types";
import { subjectOf } from "./subject";
import { memoryOf, type Switch } from "./switch";

const USUAL_PARTNER_ID = "6001234";
const memory = memoryOf<Pick<SandboxPartner, "tenantId" | "partnerId">>("not-enrolled");

export default {
  id: "not-enrolled",
  stage: "enrollment",
  title: { en: "Partner enrollment", ko: "파트너 등록" },
  broken: { en: "The company has no Partner Center account.", ko: "회사에 파트너 센터 계정이 없습니다." },
  unavailable: () => null,
  isBroken: ({ state }) => state.partner.tenantId === null,
  break(world) {
    const { partner } = world.state;
    memory.keep(world, { tenantId: partner.tenantId, partnerId: partner.partnerId });
    partner.tenantId = partner.partnerId = null;
  },
  mend(world) {
    const partnerId = kitOf(world)?.partnerId ?? USUAL_PARTNER_ID;
    Object.assign(world.state.partner, memory.take(world) ?? { tenantId: subjectOf(world).tenant.id, partnerId });
  },
} satisfies Switch;
