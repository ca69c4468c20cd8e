import type { PeopleTexts } from "../people-texts";

/** Korean words about who may do what. */
export const people: PeopleTexts = {
  roles: {
    owner: "이 방문의 소유자",
    member: "같은 테넌트의 동료",
    "executive-report-viewer": "Executive Report Viewer",
    "application-admin": "애플리케이션 관리자",
    "global-admin": "전역 관리자",
    "partner-account-admin": "파트너 계정 관리자",
    viewer: "열람자",
    support: "지원 담당자",
  },
  refused: {
    needs: {
      look: {
        title: "볼 수 없는 내용입니다",
        text: "통합은 같은 테넌트에 속한 사람에게만 이름과 함께 표시됩니다.",
      },
      work: {
        title: "볼 수는 있지만 변경할 수 없습니다",
        text: "이 부분은 검사하고 변경하는 곳이므로 설정 작업을 하는 사람에게만 열립니다.",
      },
      keep: {
        title: "관리자가 필요합니다",
        text: "여기에서 정한 것은 아무도 없을 때에도 스스로 계속됩니다. 감시와 감시에 쓰는 자격 증명, 알림 경로, 배지, API 토큰이 그렇습니다.",
      },
      name: {
        title: "전역 관리자가 필요합니다",
        text: "누가 열람만 하고 누가 파트너 계정을 관리하는지는 테넌트의 전역 관리자가 지정합니다.",
      },
      sessions: {
        title: "전역 관리자가 필요합니다",
        text: "본인의 로그인은 본인이 끝낼 수 있습니다. 동료의 로그인은 테넌트의 전역 관리자가 끝냅니다.",
      },
      support: {
        title: "지원 담당자를 위한 페이지입니다",
        text: "모든 테넌트의 통합은 가명으로 바뀐 상태로, 이 서버의 운영자가 지정한 사람에게만 표시됩니다.",
      },
      try: {
        title: "샌드박스를 다루는 사람을 위한 페이지입니다",
        text: "여기에서는 샌드박스를 망가뜨리고 고치고 시간을 옮기며, 이는 다른 사람이 보는 것도 바꿉니다.",
      },
    },
    because: {
      owner: "이를 허용하는 역할로 로그인하지 않았습니다. 먼저 로그인하십시오.",
      member:
        "최근 12시간의 실행에서 이를 허용하는 역할이 확인되지 않았습니다. 관리자라면 설정 권한을 허용하고 검사를 한 번 실행하십시오. 검사가 역할을 읽습니다. 관리자가 아니라면 테넌트의 관리자에게 요청하거나, 전역 관리자에게 ‘사람’ 페이지에서 지정해 달라고 요청하십시오.",
      "executive-report-viewer":
        "Executive Report Viewer 역할은 보고서를 열 수 있지만 여기에는 해당하지 않습니다. 테넌트의 관리자에게 요청하거나, 전역 관리자에게 ‘사람’ 페이지에서 지정해 달라고 요청하십시오.",
      "application-admin": "현재 애플리케이션 관리자입니다. 테넌트의 전역 관리자에게 요청하십시오.",
      "global-admin": "현재 본인 테넌트의 전역 관리자입니다. 이 서버의 운영자에게 요청하십시오.",
      "partner-account-admin": "현재 파트너 계정 관리자입니다. 테넌트의 전역 관리자에게 요청하십시오.",
      viewer: "열람자로 지정되어 있습니다. 더 필요하면 테넌트의 전역 관리자에게 요청하십시오.",
      support:
        "이 서버의 운영자가 지원 담당자로 지정했습니다. 통합을 가명으로 볼 수 있고 아무것도 변경할 수 없습니다. 더 필요하면 소유자에게 이름이 보이는 실행 링크를 요청하십시오.",
    },
    toStatus: "상태 열기",
    toSupport: "가명으로 된 통합 열기",
    toRoles: "역할 확인하기",
    home: "시작 페이지",
  },
  lookOnly: "여기는 볼 수만 있습니다. 변경은 테넌트의 관리자가 할 수 있습니다.",
  page: {
    title: "사람",
    lead: "테넌트에서 로그인한 사람은 누구나 설정 작업을 할 수 있습니다. 여기에서는 덜 허용할 사람과, Microsoft가 알려 주지 않지만 더 허용할 사람을 지정합니다.",
    open: "사람",
    where: "지정은 테넌트 {tenant}에서만 유효하며, 끝낼 때까지 계속됩니다.",
    signIn: {
      title: "먼저 로그인하십시오",
      text: "사람은 테넌트별로 지정하므로 그 테넌트의 사람이 로그인해 있어야 합니다.",
      button: "로그인",
    },
    form: {
      title: "사람 지정",
      name: "로그인 이름",
      nameHint: "Microsoft Entra ID에 있는 그대로 입력하십시오. 예: anna@contoso.com",
      role: "역할",
      explain: {
        viewer:
          "상태, 실행, 변경 기록을 봅니다. Microsoft에서 어떤 역할을 가졌든 여기에서는 아무것도 변경하지 못합니다.",
        "partner-account-admin":
          "감시와 API 토큰을 포함한 모든 작업을 합니다. 이 역할을 누가 가졌는지는 Microsoft 호출로 알 수 없으므로 직접 지정합니다.",
      },
      button: "지정",
      problems: {
        name: "로그인 이름이 아닙니다.",
        self: "본인은 지정할 수 없습니다. 다른 전역 관리자가 지정해야 합니다.",
      },
    },
    list: {
      title: "지정된 사람",
      none: "지정된 사람이 없습니다.",
      ended: "끝남",
      namedBy: "{when}에 {who} 님이 지정",
      endedBy: "{when}에 {who} 님이 끝냄",
      end: "끝내기",
      endNamed: "{name} 지정 끝내기",
    },
  },
  support: {
    title: "가명으로 된 통합",
    lead: "모든 통합의 상태를 이름, 테넌트 ID, 로그인 이름 없이 보여 줍니다. 여기에서는 아무것도 변경할 수 없습니다.",
    open: "가명으로 된 통합",
    openText: "모든 테넌트의 통합 상태를 이름 없이 봅니다.",
    none: "해당하는 통합이 없습니다.",
    integration: "통합 {reference}",
    reference: "참조 번호",
    referenceHint: "소유자의 상태 페이지 주소에 있습니다.",
    find: "찾기",
    all: "모두 보기",
    redacted:
      "이름, ID, 로그인 이름은 이 페이지를 만들기 전에 가명으로 바뀝니다. 같은 실행 안에서 같은 텍스트는 항상 같은 가명으로 바뀝니다.",
    more: "이름이 필요하면 이름이 보이는 실행 링크를 소유자에게 요청하십시오. 소유자는 ‘공유’에서 링크를 만듭니다.",
    missing: {
      title: "그런 통합이 없습니다",
      text: "이 참조 번호는 여기에 없거나 통합이 삭제되었습니다.",
    },
    noRun: "아직 검사한 적이 없습니다.",
    heldBack: "가명으로 바꾼 뒤에도 자격 증명으로 보이는 것이 있어 이 실행은 표시하지 않습니다.",
    back: "모든 통합",
  },
};
