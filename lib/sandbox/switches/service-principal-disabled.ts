import { subjectOf, withoutPrincipal } from "./subject";
import type { Switch } from "./switch";

export default {
  id: "service-principal-disabled",
  stage: "app",
  title: { en: "Sign-in through the app", ko: "앱을 통한 로그인" },
  broken: {
    en: "The app’s service principal is disabled for users to sign in.",
    ko: "앱의 서비스 주체에서 사용자 로그인이 꺼져 있습니다.",
  },
  unavailable: withoutPrincipal,
  isBroken: (world) => subjectOf(world).principal?.accountEnabled === false,
  break(world) {
    const { principal } = subjectOf(world);
    if (principal) principal.accountEnabled = false;
  },
  mend(world) {
    const { principal } = subjectOf(world);
    if (principal) principal.accountEnabled = true;
  },
} satisfies Switch;
