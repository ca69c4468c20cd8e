import type { SupportTexts } from "../support-texts";
import { ahead } from "./support-ahead";
import { desk } from "./support-desk";
import { signIns } from "./support-sign-ins";

/** Korean words of the support pages. */
export const support: SupportTexts = {
  desk,
  chain: {
    title: "테넌트에서 호출까지",
    lead: "모든 고리가 갖추어져야 합니다. 마지막 검사에서 확인된 곳까지 선에 색이 표시됩니다.",
    checked: "{when}에 확인함",
    named: "끊어진 고리",
    toBroken: "끊어진 고리로 이동",
    links: {
      tenant: "테넌트",
      profile: "파트너 프로필",
      app: "앱",
      secret: "암호",
      permission: "권한",
      consent: "동의",
      user: "사용자",
      role: "보고서 역할",
      token: "토큰",
      call: "호출",
    },
    states: {
      holds: "갖추어짐",
      broken: "갖추어지지 않음",
      waiting: "Microsoft 반영 대기",
      unknown: "알 수 없음",
    },
  },
  signIns,
  ahead,
};
