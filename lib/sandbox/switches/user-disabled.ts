import { subjectOf, withoutUser } from "./subject";
import type { Switch } from "./switch";

export default {
  id: "user-disabled",
  stage: "sign-in",
  title: { en: "Account of the integration user", ko: "통합 사용자의 계정" },
  broken: {
    en: "The account is disabled in Microsoft Entra ID.",
    ko: "Microsoft Entra ID에서 계정이 비활성화되었습니다.",
  },
  unavailable: withoutUser,
  isBroken: (world) => subjectOf(world).user?.accountEnabled === false,
  break(world) {
    const { user } = subjectOf(world);
    if (user) user.accountEnabled = false;
  },
  mend(world) {
    const { user } = subjectOf(world);
    if (user) user.accountEnabled = true;
  },
} satisfies Switch;
