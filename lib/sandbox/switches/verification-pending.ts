import type { SandboxPartner } from "../types";
import { memoryOf, type Switch } from "./switch";

type Vetting = Pick<SandboxPartner, "vettingStatus" | "vettingSubStatus">;

const memory = memoryOf<Vetting>("verification-pending");
const VERIFIED: Vetting = { vettingStatus: "authorized", vettingSubStatus: "none" };

export default {
  id: "verification-pending",
  stage: "enrollment",
  title: { en: "Verification of the company", ko: "회사 확인" },
  broken: { en: "Microsoft is still verifying the company.", ko: "Microsoft가 아직 회사를 확인하고 있습니다." },
  unavailable: () => null,
  isBroken: ({ state }) => state.partner.vettingStatus === "pending",
  break(world) {
    const { vettingStatus, vettingSubStatus } = world.state.partner;
    memory.keep(world, { vettingStatus, vettingSubStatus });
    Object.assign(world.state.partner, { vettingStatus: "pending", vettingSubStatus: "employmentVerification" });
  },
  mend(world) {
    Object.assign(world.state.partner, memory.take(world) ?? VERIFIED);
  },
} satisfies Switch;
