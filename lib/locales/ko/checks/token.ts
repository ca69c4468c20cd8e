import type { CheckTexts } from "../../check-texts";

type TokenChecks =
  | "token-audience"
  | "token-tenant"
  | "token-app"
  | "token-user"
  | "token-scope"
  | "token-lifetime"
  | "token-signature"
  | "token-mfa";

const SIGN_IN_WITH_MFA = [
  "‘테스트 토큰’ 단계에서 ‘MFA로 로그인’을 선택합니다.",
  "새 브라우저 창에서 {user} 계정으로 로그인하고 두 번째 인증 요소를 확인합니다.",
  "두 번째 인증 요소를 묻지 않으면 Entra ID > 조건부 액세스 > 정책에서 {user} 계정에 MFA를 요구하는 정책을 만듭니다.",
] as const;

/** Words of the checks of stage `token` that look into the token. */
export const token: Pick<CheckTexts, TokenChecks> = {
  "token-audience": {
    title: "파트너 센터용 토큰입니다",
    why: "토큰은 한 API에서만 통합니다. 인사이트는 파트너 센터용으로 발급된 토큰만 받습니다.",
    holds: "대상 그룹: {audience}",
    findings: {
      "wrong-audience": {
        title: "파트너 센터용이 아닌 토큰입니다(대상 그룹: {audience})",
        cause:
          "토큰의 aud 클레임을 읽었습니다. Microsoft Graph, Azure AD Graph, 다른 파트너 API의 토큰으로는 인사이트를 열 수 없습니다.",
        action: "resource 또는 scope에 {expected} 값을 넣어 토큰을 요청합니다.",
        steps: [
          "v1 요청이라면 등호 뒤에 공백 없이 resource={expected} 값을 씁니다.",
          "v2 요청이라면 scope={expected}/user_impersonation으로 씁니다.",
        ],
      },
    },
  },
  "token-tenant": {
    title: "맞는 테넌트의 토큰입니다",
    why: "다른 것이 모두 맞아도 인사이트는 토큰에 담긴 테넌트의 데이터로 답합니다.",
    holds: "테넌트: {tokenTenant}",
    findings: {
      "wrong-tenant": {
        title: "{tenant}의 토큰이 아니라 테넌트 {tokenTenant}의 토큰입니다",
        cause: "토큰의 tid 클레임을 읽었으며 다른 테넌트가 들어 있습니다.",
        action: "{tenant}의 로그인 주소에서 그 테넌트의 계정으로 로그인합니다.",
        steps: [
          "토큰 요청 주소에 common이나 organizations 대신 테넌트 ID를 넣습니다.",
          "{tenant}의 구성원 계정으로 로그인합니다.",
        ],
      },
    },
  },
  "token-app": {
    title: "이 앱과 사용자에게 발급된 토큰입니다",
    why: "인사이트에는 앱과 사용자가 모두 필요합니다. 앱만으로도, 다른 프로그램의 로그인으로도 되지 않습니다.",
    holds: "발급받은 앱: {tokenClientId}",
    findings: {
      "app-only": {
        title: "사용자가 들어 있지 않은 앱 전용 토큰입니다",
        cause: "토큰에 사용자도, 위임된 권한도 없습니다. 클라이언트 자격 증명으로 요청한 토큰입니다.",
        action: "권한 부여 코드, 디바이스 코드, 문서에 나온 비밀번호 호출 중 하나로 통합 사용자의 토큰을 요청합니다.",
        steps: [
          "‘테스트 토큰’ 단계에서 ‘MFA로 로그인’을 선택하고 통합 사용자로 로그인합니다.",
          "직접 만든 프로그램에서는 grant_type=client_credentials를 다른 방식으로 바꿉니다.",
        ],
      },
      "other-app": {
        title: "다른 앱({tokenClientId})에 발급된 토큰입니다",
        cause:
          "토큰의 appid 클레임을 읽었습니다. Azure CLI 같은 다른 앱이 들어 있으며, 일반 사용자 로그인으로는 인사이트를 열 수 없습니다.",
        action: "ID가 {clientId}인 앱과 그 암호로 토큰을 요청합니다.",
        steps: [
          "토큰 요청에 client_id={clientId} 값과 같은 앱의 암호를 넣습니다.",
          "Azure CLI나 PowerShell의 토큰은 Microsoft 앱의 것이므로 여기에 쓰지 않습니다.",
        ],
      },
    },
  },
  "token-user": {
    title: "통합 사용자의 토큰입니다",
    why: "보고서 역할은 토큰에 담긴 사용자를 기준으로 합니다. 다른 사용자의 토큰은 그 사용자의 권한만 보여 줍니다.",
    holds: "사용자: {tokenUser}",
    findings: {
      "other-user": {
        title: "{user} 계정이 아니라 {tokenUser} 계정의 토큰입니다",
        cause: "토큰의 upn과 oid 클레임을 읽었으며 다른 사람이 들어 있습니다.",
        action: "{user} 계정으로 로그인하거나, {tokenUser} 계정을 통합 사용자로 정합니다.",
        steps: [
          "‘테스트 토큰’ 단계에서 로그인을 다시 시작합니다.",
          "계정 선택 페이지에서 다른 계정 사용을 고르고 {user} 계정으로 로그인합니다.",
        ],
      },
    },
  },
  "token-scope": {
    title: "토큰에 파트너 센터 권한이 있습니다",
    why: "API는 scp 클레임을 읽습니다. 토큰에 들어 있지 않은 동의는 소용이 없습니다.",
    holds: "권한: {scopes}",
    findings: {
      "scope-missing": {
        title: "토큰에 {expected} 권한이 없습니다",
        cause: "토큰의 scp 클레임을 읽었습니다. 들어 있는 값: {scopes}",
        action: "권한에 관리자 동의를 부여한 다음 새 토큰을 요청합니다.",
        steps: [
          "Microsoft Entra 관리 센터의 Entra ID > 앱 등록에서 앱을 열고 관리 > API 사용 권한으로 이동합니다.",
          "‘(회사 이름)에 대한 관리자 동의 부여’를 선택하고 예로 확인합니다.",
          "새 토큰을 요청합니다. 이미 발급된 토큰은 바뀌지 않습니다.",
        ],
      },
    },
  },
  "token-lifetime": {
    title: "토큰이 지금 유효합니다",
    why: "토큰의 수명은 한 시간 정도입니다. 그 뒤에는 인사이트가 이유 없이 401로 답합니다.",
    holds: "남은 시간: {minutes}분",
    findings: {
      expired: {
        title: "토큰이 만료되었습니다",
        cause: "토큰의 exp 클레임을 읽었으며 그 시각이 지났습니다.",
        action: "새로 고침 토큰을 쓰거나 다시 로그인하여 새 토큰을 요청합니다.",
        steps: [
          "‘테스트 토큰’ 단계에서 로그인을 다시 시작합니다.",
          "직접 만든 프로그램에서는 한 시간이 지나기 전에 토큰을 갱신합니다.",
        ],
      },
      "clock-skew": {
        title: "이 컴퓨터의 시계가 늦습니다",
        cause: "토큰에 따르면 {ahead}분 뒤부터 유효합니다.",
        action: "시간 서버에 맞춰 이 컴퓨터의 시계를 조정합니다.",
        steps: [
          "Windows에서는 w32tm /resync 명령을 실행합니다.",
          "Linux에서는 timedatectl set-ntp true 명령을 실행합니다.",
          "그런 다음 여기서 다시 확인합니다.",
        ],
      },
    },
  },
  "token-signature": {
    title: "Entra가 서명한 토큰입니다",
    why: "서명을 보면 토큰이 발급된 그대로인지 알 수 있습니다. 손상된 토큰은 틀린 토큰처럼 거부됩니다.",
    holds: "{tenant}에 공개된 키로 서명되어 있습니다.",
    findings: {
      "bad-signature": {
        title: "토큰의 서명이 맞지 않습니다",
        cause: "Entra가 {tenant}에 공개한 키로 확인했지만 맞지 않습니다. 토큰이 도중에 바뀌었거나 잘렸습니다.",
        action: "새 토큰을 요청하여 온전히 전달합니다.",
        steps: [
          "‘테스트 토큰’ 단계에서 로그인을 다시 시작합니다.",
          "직접 만든 프로그램에서는 토큰을 이스케이프하지 않고 전체 길이로 저장하는지 확인합니다.",
        ],
      },
    },
  },
  "token-mfa": {
    title: "토큰에 MFA를 거쳤다고 나와 있습니다",
    why: "파트너 센터는 사용자를 대신하는 모든 호출에 MFA를 요구합니다. 이 클레임이 없는 토큰은 발급되더라도 나중에 거부됩니다.",
    holds: "로그인 방법: {methods}",
    findings: {
      "mfa-claim-missing": {
        title: "{user} 계정이 MFA 없이 로그인했습니다",
        cause:
          "토큰의 amr 클레임을 읽었습니다. {methods} 값만 있고 mfa가 없습니다. 비밀번호 호출로는 mfa가 들어갈 수 없습니다. 파트너 센터는 호출마다 MFA를 적용하므로, 어떤 호출은 아직 통과하고 다음 호출은 거부될 수 있습니다.",
        action: "권한 부여 코드로 MFA를 거쳐 로그인하고, 그 사실이 이어지는 새로 고침 토큰을 보관합니다.",
        steps: SIGN_IN_WITH_MFA,
      },
      "mfa-not-compliant": {
        title: "파트너 센터가 {user} 계정의 MFA를 인정하지 않습니다",
        cause:
          "파트너 센터가 직접 알렸습니다. isMfaCompliant: false로 답했거나 MFA가 없다는 이유로 호출을 거부했습니다. 토큰에 있는 로그인 방법: {methods}",
        action: "Entra에서 MFA를 거치거나, ID 공급자가 MFA 사실을 Entra에 전달하도록 하여 다시 로그인합니다.",
        steps: SIGN_IN_WITH_MFA,
      },
    },
  },
};
