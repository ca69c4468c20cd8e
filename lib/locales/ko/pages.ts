import type { PageTexts } from "../page-texts";

export const pages: PageTexts = {
  rights: {
    title: "설정 권한 허용",
    text: "앱 등록을 대신 확인하고 변경하려면 로그인할 때보다 더 많은 권한이 필요합니다. 동의하기 전에 Microsoft에서 권한 목록을 보여 줍니다.",
    button: "설정 권한 허용하기",
    asksFor: "요청하는 권한",
  },
  partnerCenter: {
    title: "파트너 센터에 로그인",
    text: "파트너 센터는 전용 토큰으로만 응답합니다. 토큰을 얻는 방법은 두 가지입니다.",
    later: "지금 로그인하지 않아도 계속할 수 있습니다. 기다리던 검사는 로그인하면 자동으로 진행됩니다.",
    device: "디바이스 코드로 로그인",
    app: "내 앱으로 로그인",
    appLater: "내 앱으로 로그인하려면 4단계에서 권한을 먼저 부여해야 합니다.",
  },
  user: {
    title: "통합 사용자 선택",
    text: "프로그램이 로그인할 때 사용하는 계정입니다. 본인 계정도 가능하지만, 전용 계정을 쓰면 권한을 제한하거나 인계하기 쉽습니다.",
    label: "로그인 이름",
    hint: "예: insights-bot@contoso.com",
    save: "이 계정 사용",
    change: "다른 계정 선택",
  },
  token: {
    codeButton: "로그인하고 토큰 받기",
    codeNeedsApp: "3단계의 앱 등록과 클라이언트 암호가 먼저 필요합니다.",
    deviceButton: "디바이스 코드 받기",
    deviceNeeds: "디바이스 코드를 쓰려면 앱에서 퍼블릭 클라이언트 흐름을 허용해야 합니다.",
    deviceNeedsSteps:
      "Microsoft Entra에서 앱 등록을 열고 ‘인증’의 ‘퍼블릭 클라이언트 흐름 허용’을 ‘예’로 설정합니다. 브라우저 로그인은 이 설정 없이도 됩니다.",
    none: "아직 토큰이 없습니다",
    failed: "Microsoft에서 토큰을 발급하지 않았습니다",
    way: "발급 방법",
  },
  call: {
    blocked: "첫 호출에는 토큰이 필요합니다",
    blockedText: "6단계에서 테스트 토큰을 받으면 데이터 세트와 첫 행이 여기에 자동으로 표시됩니다.",
    toBroken: "테스트 토큰 받기",
  },
  outcome: {
    refused: "Microsoft에서 변경을 거부했습니다. {detail}",
    "prerequisite-missing": "먼저 갖추어야 할 항목이 아직 없습니다. 아래 검사를 확인합니다.",
    "sign-in-missing": "필요한 로그인이 끝났습니다. 다시 로그인합니다.",
    failed: "Microsoft에 연결하지 못해 변경 여부를 알 수 없습니다. 현재 상태는 아래 검사에서 확인할 수 있습니다.",
    invalid: "사용할 수 없는 값이 있습니다",
    signIn: "로그인을 마치지 못했습니다. {detail}",
    tokenRefused: "Microsoft에서 로그인을 거부했습니다. {detail}",
    tokenLost: "이 브라우저에서 시작한 로그인이 아니거나 시간이 초과되었습니다. 다시 시작합니다.",
  },
  status: {
    title: "상태",
    lead: "무엇이 갖추어졌고 다음에 누가 조치해야 하는지 보여 줍니다.",
    empty: "아직 검사한 항목이 없습니다",
    emptyText: "설정을 시작하면 검사 결과가 여기에 남습니다.",
    open: "설정 열기",
  },
};
