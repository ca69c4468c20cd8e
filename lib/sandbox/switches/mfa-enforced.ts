import type { SandboxUser } from "../types";
import { subjectOf, withoutUser } from "./subject";
import { memoryOf, type Switch } from "./switch";

const memory = memoryOf<SandboxUser["mfa"]>("mfa-enforced");

export default {
  id: "mfa-enforced",
  stage: "token",
  title: { en: "Sign-in with a password alone", ko: "암호만으로 로그인" },
  broken: {
    en: "MFA is enforced for the integration user: a password alone is refused.",
    ko: "통합 사용자에게 MFA가 적용되어 암호만으로는 로그인할 수 없습니다.",
  },
  unavailable: withoutUser,
  isBroken: (world) => subjectOf(world).user?.mfa === "enforced",
  break(world) {
    const { user } = subjectOf(world);
    if (!user) return;
    memory.keep(world, user.mfa);
    user.mfa = "enforced";
  },
  mend(world) {
    const { user } = subjectOf(world);
    if (user) user.mfa = memory.take(world) ?? "when-asked";
  },
} satisfies Switch;
