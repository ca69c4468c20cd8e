import type { ApprovalTexts } from "../approval-texts";

/** Korean words of the approval sheet. */
export const approval: ApprovalTexts = {
  title: "승인 요청서",
  lead: "파트너 센터 인사이트 액세스를 승인하는 분을 위한 문서입니다. 인쇄하거나 보낼 수 있으며, 이 제품의 계정은 필요하지 않습니다.",
  print: "인쇄",
  open: "권한이 있는 사람에게 보낼 승인 요청서",
  facts: {
    title: "요청 내용",
    tenant: "테넌트",
    app: "애플리케이션(클라이언트) ID",
    appNone: "아직 등록되지 않음",
    user: "통합 사용자",
    userNone: "아직 선택하지 않음",
  },
  columns: { permission: "권한", id: "ID", why: "필요한 이유", who: "승인할 수 있는 사람" },
  apis: { "partner-center": "Microsoft 파트너 센터", graph: "Microsoft Graph" },
  delegated: "위임됨",
  lasting: {
    title: "프로그램에 부여하는 권한",
    text: "권한은 하나입니다. 통합 사용자로서 동작하며 그 사용자가 할 수 있는 것 이상은 할 수 없습니다.",
  },
  borrowed: {
    title: "설정하는 동안에만 빌리는 권한",
    text: "승인하는 분이 Insights Preflight에 로그인하여 변경을 맡길 때만 사용합니다. 로그인한 사람의 권한으로 동작하고, 로그인해 있는 동안 서버에 봉인하여 보관하며, 이후에는 필요하지 않습니다.",
  },
  why: {
    user_impersonation: "통합 사용자로서 인사이트 API를 호출하고 파트너 프로필을 읽습니다.",
    "User.Read": "로그인한 사람과 그 사람의 디렉터리 역할을 확인합니다.",
    "Application.ReadWrite.All": "앱 등록과 암호, 서비스 주체를 만들거나 보완합니다.",
    "DelegatedPermissionGrant.ReadWrite.All": "위의 권한 하나에 대한 관리자 동의를 기록합니다.",
    "Directory.Read.All": "통합 사용자와 이미 동의된 내용을 읽습니다.",
    "Policy.Read.All": "클라이언트 암호를 금지하거나 제한하는 정책, MFA를 요구하는 정책이 있는지 확인합니다.",
  },
  role: {
    title: "보고서 역할",
    text: "{user} 계정에 파트너 센터의 경영진 보고서 뷰어(Executive Report Viewer) 역할이 있어야 합니다. 수익과 고객 이름을 포함한 모든 보고서를 볼 수 있으며 아무것도 변경하지 않습니다.",
    who: "전역 관리자 또는 계정 관리자가 파트너 센터의 계정 설정, 사용자 관리에서 할당합니다.",
    link: "사용자 관리 열기",
  },
  consent: {
    title: "링크 하나로 동의",
    text: "이 애플리케이션에 대한 Microsoft의 동의 페이지를 엽니다. 앱 등록에 나열된 권한을 요청하므로 위의 표와 비교해 주십시오.",
    none: "앱 등록이 있으면 여기에 링크가 나타납니다.",
    after: "이후 따로 알릴 필요가 없습니다. 설정 화면이 Microsoft에 직접 확인하고 계속합니다.",
  },
  untouched: {
    title: "변경하지 않는 것",
    points: [
      "애플리케이션 권한은 요청하지 않습니다. 프로그램은 통합 사용자 없이는 동작할 수 없습니다.",
      "다른 애플리케이션과 기존의 리디렉션 URI, 권한, 암호는 변경하지 않습니다.",
      "조건부 액세스, 보안 기본값, 앱 관리 정책은 읽기만 하며 변경하지 않습니다.",
    ],
  },
  undo: {
    title: "되돌리는 방법",
    points: [
      "Microsoft Entra의 엔터프라이즈 애플리케이션에서 해당 애플리케이션의 권한 메뉴로 가서 동의를 취소합니다. 한 시간 안에 호출이 실패합니다.",
      "파트너 센터의 사용자 관리에서 통합 사용자의 경영진 보고서 뷰어 역할을 해제합니다.",
      "Microsoft Entra의 앱 등록에서 암호 또는 등록 전체를 삭제합니다.",
    ],
  },
  decision: { title: "결정", name: "이름과 직책", date: "날짜", signature: "서명" },
  empty: {
    title: "아직 승인할 내용이 없습니다",
    text: "테넌트를 지정하여 설정을 시작하면 그 내용으로 요청서를 만듭니다.",
    button: "설정 열기",
  },
  returned: {
    given: "Microsoft가 동의를 접수했습니다",
    givenText: "이 페이지를 닫아도 됩니다. 동의를 요청한 설정 화면이 반영 여부를 직접 확인합니다.",
    refused: "Microsoft가 동의를 접수하지 않았습니다",
    refusedText: "변경된 것은 없습니다.",
  },
};
