import type { CheckTexts } from "../../check-texts";

/** Words of the checks of stage `sign-in`. */
export const signIn: Pick<CheckTexts, "tenant" | "admin-rights" | "integration-user"> = {
  tenant: {
    title: "테넌트가 이 클라우드에 있습니다",
    why: "토큰은 언제나 한 테넌트에 요청합니다. 테넌트가 틀리면 그다음 답은 모두 다른 회사에 관한 것이 됩니다.",
    holds: "{tenant}의 테넌트 ID: {tenantId}",
    findings: {
      "tenant-not-found": {
        title: "이 클라우드에서 테넌트 {tenant} 정보를 찾을 수 없습니다",
        cause: "Microsoft Entra ID(이전의 Azure AD)에 로그인 구성을 물었지만 그런 테넌트를 알지 못한다고 합니다.",
        action: "테넌트 ID 또는 테넌트에서 확인된 도메인을 입력합니다.",
        steps: [
          "회사 계정으로 Microsoft Entra 관리 센터를 엽니다.",
          "Entra ID > 개요 > 속성으로 이동합니다.",
          "테넌트 ID를 복사하여 여기에 입력합니다.",
        ],
      },
      "wrong-cloud": {
        title: "테넌트 {tenant}의 클라우드는 여기서 선택한 것과 다릅니다",
        cause: "Microsoft Entra ID에 따르면 이 테넌트는 다른 국가별 클라우드에 있습니다.",
        action: "테넌트가 속한 클라우드(전 세계, 미국 정부, 21Vianet에서 운영하는 중국)를 선택합니다.",
        steps: [
          "회사에서 로그인하는 주소를 확인합니다. microsoftonline.com, microsoftonline.us, microsoftonline.cn 중 하나로 끝납니다.",
          "그 주소에 맞는 클라우드를 선택하고 다시 확인합니다.",
        ],
      },
    },
  },
  "admin-rights": {
    title: "내 계정으로 필요한 변경을 할 수 있습니다",
    why: "앱을 등록하고, 파트너 센터 API를 추가하고, 동의하는 데에는 디렉터리 역할이 필요합니다. 거부되기 전에 알아 두는 편이 낫습니다.",
    holds: "{admin} 계정의 역할: {roles}",
    findings: {
      "right-missing": {
        title: "{admin} 계정으로는 확인만 할 수 있고 변경할 수 없습니다",
        cause:
          "활성 디렉터리 역할을 읽었습니다({roles}). 앱 등록, 서비스 주체 만들기, 동의를 모두 할 수 있는 역할이 없습니다.",
        action:
          "‘앱 등록’과 ‘API 권한’ 단계는 클라우드 애플리케이션 관리자, 애플리케이션 관리자, 전역 관리자 중 한 사람에게 맡기거나 그 역할을 받습니다. 경영진 보고서 뷰어(Executive Report Viewer)를 할당하려면 전역 관리자이거나 파트너 센터의 계정 관리자여야 합니다.",
        steps: [
          "전역 관리자 또는 권한 있는 역할 관리자가 Microsoft Entra 관리 센터를 엽니다.",
          "Entra ID > 역할 및 관리자 > 클라우드 애플리케이션 관리자로 이동합니다.",
          "할당 추가를 선택하고 {admin} 계정을 고른 뒤 확인합니다.",
          "여기에서 로그아웃한 다음 다시 로그인합니다.",
        ],
      },
      "role-not-activated": {
        title: "{admin} 계정에서 {role} 역할을 아직 활성화하지 않았습니다",
        cause: "Privileged Identity Management에 적격 할당으로 올라 있지만 활성 역할에는 없습니다.",
        action: "설정하는 동안 역할을 활성화한 다음 다시 로그인합니다.",
        steps: [
          "Microsoft Entra 관리 센터에서 ID 거버넌스 > Privileged Identity Management > 내 역할로 이동합니다.",
          "적격 할당 탭에서 {role} 옆의 활성화를 선택합니다.",
          "사유를 적고 확인한 뒤 활성 할당에 역할이 나타날 때까지 기다립니다.",
          "여기에서 로그아웃한 다음 다시 로그인합니다.",
        ],
      },
    },
  },
  "integration-user": {
    title: "통합 사용자가 있고 사용하도록 설정되어 있습니다",
    why: "인사이트는 앱과 사용자가 함께 요청할 때만 응답합니다. 이 계정이 모든 토큰에 담기며 보고서 역할도 이 계정에 필요합니다.",
    holds: "{user} 계정은 {tenant}의 구성원이며 사용하도록 설정되어 있습니다.",
    findings: {
      "user-missing": {
        title: "테넌트 {tenant}에 {user} 계정이 없습니다",
        cause: "Microsoft Graph에서 이 로그인 이름을 찾았지만 그런 사용자가 없습니다.",
        action: "로그인 이름을 고치거나 계정을 만듭니다.",
        steps: [
          "Microsoft Entra 관리 센터에서 Entra ID > 사용자 > 모든 사용자로 이동합니다.",
          "계정을 검색하여 사용자 계정 이름이 여기에 입력한 것과 같은지 비교합니다.",
          "없으면 새 사용자 > 새 사용자 만들기를 선택합니다.",
        ],
      },
      "user-disabled": {
        title: "{user} 계정은 사용하지 않도록 설정되어 있습니다",
        cause: "Microsoft Graph에 따르면 이 계정의 로그인이 차단되어 있습니다.",
        action: "계정을 사용하도록 설정하거나 다른 통합 사용자를 선택합니다.",
        steps: [
          "Microsoft Entra 관리 센터에서 Entra ID > 사용자 > 모든 사용자 > {user} 순으로 이동합니다.",
          "속성 편집 > 설정에서 사용 가능한 계정을 켜고 저장합니다.",
        ],
      },
      "user-guest": {
        title: "{user} 계정은 {tenant}의 게스트입니다",
        cause: "Microsoft Graph에 게스트로 올라 있습니다. 원래 속한 테넌트가 다른 곳입니다.",
        action: "파트너 테넌트의 구성원 계정을 통합 사용자로 씁니다.",
        steps: [
          "Microsoft Entra 관리 센터에서 Entra ID > 사용자 > 새 사용자 > 새 사용자 만들기로 이동합니다.",
          "통합에 쓸 계정을 만들고, 나중에 경영진 보고서 뷰어(Executive Report Viewer) 역할을 할당합니다.",
          "그 로그인 이름을 여기에 입력합니다.",
        ],
      },
      federated: {
        title: "{user} 계정은 다른 ID 공급자에서 로그인하므로 비밀번호 호출을 쓸 수 없습니다",
        cause:
          "계정의 도메인이 페더레이션되어 있고 비밀번호 호출이 선택되어 있습니다. 이런 비밀번호는 Entra가 확인하지 않습니다.",
        action: "권한 부여 코드나 디바이스 코드로 로그인합니다. 두 방법 모두 페더레이션 계정에서 동작합니다.",
        steps: [
          "‘테스트 토큰’ 단계에서 ‘MFA로 로그인’을 선택합니다.",
          "회사의 ID 공급자에서 {user} 계정으로 MFA를 거쳐 로그인합니다.",
        ],
      },
    },
  },
};
