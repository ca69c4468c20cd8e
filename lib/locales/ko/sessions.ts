import type { SessionsTexts } from "../sessions-texts";

/** Korean words of the page of sessions. */
export const sessions: SessionsTexts = {
  title: "세션",
  lead: "로그인한 모든 브라우저입니다. 열두 시간 동안 사용하지 않은 세션은 저절로 끝납니다.",
  nobody: {
    title: "이 브라우저는 로그인하지 않았습니다",
    text: "로그인하면 다른 곳의 로그인도 볼 수 있습니다.",
    button: "로그인",
  },
  own: "내 세션",
  ends: "세션을 로그아웃하면 그 세션의 토큰이 이 제품에서 바로 지워집니다. 그 브라우저의 Microsoft 로그인 자체는 남습니다.",
  others: {
    title: "{tenant}의 다른 사용자",
    text: "이 테넌트의 전역 관리자이므로 이 목록이 보입니다.",
    none: "테넌트의 다른 사용자는 로그인하지 않았습니다.",
  },
  row: {
    unknownDevice: "알 수 없는 브라우저",
    here: "이 브라우저",
    began: "시작 {when}",
    seen: "마지막 사용 {when}",
    end: "로그아웃",
    endNamed: "{who} 로그아웃: {device}",
  },
  endOthers: "다른 곳에서 모두 로그아웃",
};
