import type { CauseWords } from "../../cause-texts";

/** Causes of permission, consent, user, role and MFA. */
export const access = {
  "resource-missing": {
    title: "요청한 API가 테넌트에 없습니다",
    fix: "리소스 https://api.partnercenter.microsoft.com을 글자 하나까지 확인합니다. 그런 다음 테넌트에 fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd의 서비스 주체를 만듭니다.",
  },
  "resource-disabled": {
    title: "테넌트에서 API가 사용 중지되어 있습니다",
    fix: "Microsoft Partner Center 엔터프라이즈 애플리케이션에서 사용자가 로그인할 수 있음을 예로 바꿉니다.",
  },
  "permission-not-listed": {
    title: "앱의 권한에 이 API가 없습니다",
    fix: "API 사용 권한에 Microsoft Partner Center의 위임된 user_impersonation을 추가하고 관리자 동의를 부여합니다.",
  },
  "not-preauthorised": {
    title: "Microsoft의 클라이언트는 이 권한을 요청할 수 없습니다",
    fix: "Microsoft 도구의 클라이언트 ID 대신 통합의 앱 등록을 씁니다.",
  },
  "assignment-required": {
    title: "사용자가 엔터프라이즈 애플리케이션에 할당되어 있지 않습니다",
    fix: "사용자를 엔터프라이즈 애플리케이션에 할당하거나 할당 필요를 아니요로 바꿉니다.",
  },
  "graph-right-missing": {
    title: "범위나 역할이 없어 Microsoft Graph가 거부합니다",
    fix: "토큰의 범위를 호출에 필요한 것과 비교하고 그 사람의 디렉터리 역할을 확인합니다. 변경 후 다시 로그인합니다.",
  },
  "consent-missing": {
    title: "앱의 권한에 아무도 동의하지 않았습니다",
    fix: "파트너 테넌트에서 바로 이 클라이언트 ID에 Microsoft Partner Center 관리자 동의를 부여합니다.",
  },
  "consent-declined": {
    title: "동의 페이지에서 거절했습니다",
    fix: "동의 페이지를 다시 열어 수락하거나 관리자가 관리자 동의를 부여합니다.",
  },
  "admin-approval-needed": {
    title: "관리자만 동의할 수 있습니다",
    fix: "관리자 동의 링크를 애플리케이션 관리자, 클라우드 애플리케이션 관리자 또는 전역 관리자에게 보냅니다.",
  },
  "sso-consent-needed": {
    title: "사용자가 앱의 Single Sign-On을 허용해야 합니다",
    fix: "브라우저에서 로그인하고 표시되는 확인을 마칩니다.",
  },
  "bad-password": {
    title: "사용자 이름이나 암호가 틀리거나 클라우드가 확인할 수 없습니다",
    fix: "같은 계정으로 브라우저에서 로그인합니다. 로그인되면 페더레이션 계정이거나 인코딩으로 암호가 손상된 것이므로 인증 코드 흐름을 씁니다.",
  },
  "user-not-found": {
    title: "이 테넌트에 사용자가 없습니다",
    fix: "별칭이 아닌 사용자 계정 이름(UPN)을 쓰고 주소의 테넌트를 확인합니다.",
  },
  "account-locked": {
    title: "계정이 잠시 잠겨 있습니다",
    fix: "자동 재시도를 멈추고 기다렸다가 올바른 암호로 한 번 로그인합니다. IP 주소 문제라면 다른 네트워크를 씁니다.",
  },
  "password-expired": {
    title: "암호가 만료되었거나 바꿔야 합니다",
    fix: "브라우저에서 한 번 로그인하여 새 암호를 설정합니다.",
  },
  "no-cloud-password": {
    title: "계정에 클라우드 암호가 없습니다",
    fix: "인증 코드 흐름을 씁니다. 페더레이션 또는 암호 없는 계정은 암호 요청을 쓸 수 없습니다.",
  },
  "user-disabled": {
    title: "계정이 사용 중지되어 있습니다",
    fix: "계정의 로그인을 허용하거나 다른 계정을 씁니다.",
  },
  "guest-or-other-account": {
    title: "게스트, 개인 계정 또는 다른 테넌트의 계정입니다",
    fix: "파트너 테넌트의 구성원인 회사 계정을 씁니다. 로그아웃한 뒤 그 계정을 직접 선택합니다.",
  },
  "wrong-user": {
    title: "토큰이 다른 사용자의 것입니다",
    fix: "프라이빗 창에서 통합 사용자로 로그인하고 저장된 새로 고침 토큰을 바꿉니다.",
  },
  "sign-in-needed": {
    title: "사람이 로그인을 마쳐야 합니다",
    fix: "브라우저에서 로그인하고 모든 확인을 끝까지 마칩니다.",
  },
  "session-revoked": {
    title: "세션이 해지되었습니다",
    fix: "다시 로그인하여 새 새로 고침 토큰을 저장합니다. 암호를 바꾸면 이전 토큰은 모두 끝납니다.",
  },
  "sign-in-cancelled": {
    title: "로그인이 취소되었습니다",
    fix: "로그인을 다시 시작하여 끝까지 마칩니다.",
  },
  "on-premises-sign-in": {
    title: "온-프레미스 로그인이 실패하고 있습니다",
    fix: "통과 인증 에이전트를 확인하거나 암호가 클라우드에 있는 계정을 씁니다.",
  },
  "user-role-missing": {
    title: "그 사람에게 필요한 디렉터리 역할이 없습니다",
    fix: "보고서 읽기 권한자, 보안 읽기 권한자 또는 전역 읽기 권한자를 할당하고 다시 로그인합니다.",
  },
  "erv-missing": {
    title: "사용자에게 경영진 보고서 뷰어(Executive Report Viewer) 역할이 없습니다",
    fix: "파트너 센터의 계정 설정, 사용자 관리에서 토큰의 사용자에게 경영진 보고서 뷰어(Executive Report Viewer)를 할당합니다. 프로그램 테넌트여야 합니다.",
  },
  "report-viewer-only": {
    title: "사용자가 매출을 볼 수 없습니다",
    fix: "조직 전체에 경영진 보고서 뷰어(Executive Report Viewer)를 할당합니다. 보고서 뷰어(Report Viewer)는 매출과 개인 데이터를 숨깁니다.",
  },
  "both-report-roles": {
    title: "사용자가 보고서 뷰어(Report Viewer)와 경영진 보고서 뷰어(Executive Report Viewer)에 모두 있습니다",
    fix: "보고서 뷰어(Report Viewer) 할당을 모두 제거하고 경영진 보고서 뷰어(Executive Report Viewer)만 남깁니다.",
  },
  "erv-choice-missing": {
    title: "포털이 경영진 보고서 뷰어(Executive Report Viewer)를 제공하지 않습니다",
    fix: "전역 관리자 또는 계정 관리자로 API의 POST /v1/roles/{역할 ID}/usermembers를 써서 역할을 할당합니다.",
  },
  "app-only-token": {
    title: "사용자가 아닌 애플리케이션의 토큰입니다",
    fix: "사용자 토큰을 요청합니다. MFA를 거친 인증 코드 흐름과 새로 고침 토큰을 씁니다. 클라이언트 자격 증명은 되지 않습니다.",
  },
  "caller-lacks-right": {
    title: "파트너 센터가 호출자에게 이 작업을 거부합니다",
    fix: "파트너 센터에서 호출자의 역할을 확인합니다. 인사이트가 되는 사용자도 역할과 프로필 호출은 거부될 수 있습니다.",
  },
  "role-removal-broken": {
    title: "파트너 센터는 API로 역할 구성원을 제거하지 못합니다",
    fix: "포털의 계정 설정, 사용자 관리에서 구성원을 제거합니다.",
  },
  "mfa-required": {
    title: "Entra가 다단계 인증을 요구합니다",
    fix: "인증 코드 또는 디바이스 코드 흐름에서 MFA로 로그인하고 새로 고침 토큰을 저장합니다. 암호 요청으로는 MFA를 할 수 없습니다.",
  },
  "mfa-claim-missing": {
    title: "MFA 없이 만든 토큰이라 파트너 센터가 거부합니다",
    fix: "amr에 mfa가 들어가도록 MFA로 다시 로그인하고 저장된 새로 고침 토큰을 바꿉니다.",
  },
  "mfa-not-registered": {
    title: "사용자가 등록한 MFA 방법이 없습니다",
    fix: "사용자가 https://aka.ms/mfasetup에서 방법을 등록하고 다시 로그인합니다.",
  },
  "mfa-expired": {
    title: "새로 고침 토큰의 MFA가 만료되었습니다",
    fix: "MFA로 다시 로그인하여 저장된 새로 고침 토큰을 바꾸고 이 계정의 로그인 빈도를 확인합니다.",
  },
  "mfa-failed": {
    title: "MFA 확인을 마치지 못했습니다",
    fix: "다시 로그인하여 확인을 승인하고 등록된 방법을 점검합니다.",
  },
  "mfa-external": {
    title: "외부 MFA 단계나 사용 약관을 마치지 못했습니다",
    fix: "브라우저에서 로그인하여 단계를 마칩니다. 외부 공급자가 Entra에 MFA 클레임을 돌려주어야 합니다.",
  },
  "mfa-registration-blocked": {
    title: "MFA 등록이 차단되어 있습니다",
    fix: "사용자의 위험을 해제하거나 정책이 허용하는 위치나 디바이스에서 등록합니다.",
  },
} as const satisfies Readonly<Record<string, CauseWords>>;
