import type { TokensTexts } from "../tokens-texts";

/** Korean words of the page of API tokens. */
export const tokens: TokensTexts = {
  title: "API 토큰",
  lead: "파이프라인이나 프로그램이 로그인 대신 토큰을 제시합니다.",
  reachesTenant: "여기에서 만든 토큰은 테넌트 {tenant}의 통합에만 접근하며, 다른 테넌트에는 접근하지 못합니다.",
  reachesOne: "여기에서 만든 토큰은 이번 방문에서 설정한 통합에만 접근합니다.",
  unattended:
    "토큰으로 실행을 시작할 때는 아무도 로그인하지 않은 상태입니다. 실행은 봉인하여 보관한 클라이언트 암호만 사용하며, 로그인이 필요한 검사는 차단되고 충족된 것으로 세지 않습니다.",
  description: "API 설명서(OpenAPI 3.1)",
  empty: {
    title: "아직 토큰으로 접근할 대상이 없습니다",
    text: "먼저 설정을 시작하여 로그인하거나 ID를 입력하십시오. 그다음 여기에서 토큰을 만들 수 있습니다.",
    button: "설정 열기",
  },
  made: {
    title: "토큰이 준비되었습니다",
    text: "프로그램이 비밀을 보관하는 곳에 저장하십시오. 지금 여기에서만 표시되며, 이 제품은 다이제스트만 보관합니다.",
    stored: "저장했습니다",
  },
  make: {
    title: "토큰 만들기",
    name: "이름",
    nameHint: "나중에 어느 토큰을 해지할지 알 수 있도록 사용하는 곳을 적으십시오.",
    legend: "허용할 작업",
    scopes: {
      read: "통합, 실행, 보고서 읽기",
      run: "실행 시작",
      diagnose: "텍스트 진단",
      audit: "변경 기록 읽기",
    },
    lifetime: "유효 기간",
    days: { other: "{count}일" },
    button: "토큰 만들기",
    problems: { name: "토큰의 이름을 입력하십시오.", scopes: "토큰에 허용할 작업을 하나 이상 선택하십시오." },
  },
  list: {
    title: "토큰",
    none: "아직 만든 토큰이 없습니다.",
    states: { open: "사용 가능", revoked: "해지됨", expired: "기한 지남" },
    madeAt: "{when}에 만듦",
    madeBy: "만든 사람 {who}",
    endsAt: "{when}까지 유효",
    lastUsed: "마지막 사용 {when}",
    neverUsed: "사용한 적 없음",
    revoke: "해지",
    revokeNamed: "{name} 해지",
  },
};
