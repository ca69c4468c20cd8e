import type { CheckTexts } from "../../check-texts";

type AppChecks =
  | "app-registration"
  | "app-service-principal"
  | "redirect-uri"
  | "client-secret"
  | "secret-lifetime"
  | "secret-policy"
  | "credential-accepted";

const OPEN_REGISTRATION = "Microsoft Entra 관리 센터에서 Entra ID > 앱 등록 > 모든 애플리케이션으로 이동합니다.";
const OPEN_ENTERPRISE_APP = "Microsoft Entra 관리 센터에서 Entra ID > 엔터프라이즈 앱으로 이동합니다.";
const NEW_SECRET = [
  OPEN_REGISTRATION,
  "애플리케이션(클라이언트) ID가 {clientId}인 앱을 선택하고 인증서 및 암호 > 클라이언트 암호로 이동합니다.",
  "새 클라이언트 암호를 선택하고 만료 기간을 고른 뒤 추가를 선택합니다.",
  "바로 값을 복사합니다(비밀 ID가 아닙니다). 값은 지금만 보입니다. 복사한 값을 여기에 입력합니다.",
] as const;
const UPLOAD_CERTIFICATE = [
  OPEN_REGISTRATION,
  "애플리케이션(클라이언트) ID가 {clientId}인 앱을 선택하고 인증서 및 암호 > 인증서로 이동합니다.",
] as const;

/** Words of the checks of stage `app`. */
export const app: Pick<CheckTexts, AppChecks> = {
  "app-registration": {
    title: "앱이 등록되어 있습니다",
    why: "Microsoft는 인사이트에 일반 사용자 자격 증명을 받지 않습니다. 직접 등록한 앱이 사용자와 함께 요청해야 합니다.",
    holds: "{app}, 애플리케이션(클라이언트) ID {clientId}",
    findings: {
      "app-missing": {
        title: "테넌트 {tenant}에 통합용 앱 등록이 없습니다",
        cause:
          "애플리케이션(클라이언트) ID가 아직 정해지지 않았거나, 그 ID로 된 앱 등록을 Microsoft Graph에서 찾을 수 없습니다.",
        action: "이 테넌트에서만 쓰는 앱을 등록하거나, 이미 있는 앱의 애플리케이션(클라이언트) ID를 입력합니다.",
        steps: [
          "Microsoft Entra 관리 센터에서 Entra ID > 앱 등록 > 새 등록으로 이동합니다.",
          "이름을 정하고 ‘이 조직 디렉터리의 계정만’을 고른 뒤 등록을 선택합니다.",
          "개요 페이지에서 애플리케이션(클라이언트) ID를 복사하여 여기에 입력합니다.",
        ],
      },
      "app-disabled": {
        title: "Microsoft가 {app} 앱을 사용하지 않도록 설정했습니다",
        cause: "앱 등록에 Microsoft가 이 앱을 사용하지 않도록 설정했다는 표시가 있습니다.",
        action: "다른 앱을 등록하거나 Microsoft 지원에 문의합니다.",
        steps: [
          OPEN_REGISTRATION,
          "{app} 앱을 선택하고 개요 페이지의 알림을 읽습니다.",
          "새 앱을 등록하여 애플리케이션(클라이언트) ID를 여기에 입력하거나, 지원 요청을 엽니다.",
        ],
      },
    },
  },
  "app-service-principal": {
    title: "앱을 테넌트에서 쓸 수 있습니다",
    why: "앱 등록은 설명이고, 서비스 주체(엔터프라이즈 애플리케이션)가 실제 앱입니다. 동의와 로그인은 서비스 주체에 연결됩니다.",
    holds: "{app} 앱을 이 테넌트에서 사용할 수 있습니다.",
    findings: {
      "service-principal-missing": {
        title: "테넌트 {tenant}에 앱 {clientId}의 서비스 주체가 없습니다",
        cause: "Microsoft Graph에 앱 등록은 있지만 엔터프라이즈 애플리케이션이 없어 아무도 로그인할 수 없습니다.",
        action: "서비스 주체를 만듭니다.",
        steps: [
          OPEN_REGISTRATION,
          "애플리케이션(클라이언트) ID가 {clientId}인 앱을 선택합니다.",
          "개요 페이지의 ‘로컬 디렉터리의 관리되는 애플리케이션’ 옆에서 서비스 주체 만들기를 선택합니다.",
        ],
      },
      disabled: {
        title: "엔터프라이즈 애플리케이션 {app}에 로그인할 수 없도록 설정되어 있습니다",
        cause: "Microsoft Graph에 따르면 서비스 주체가 사용하지 않도록 설정되어 있어 Entra가 모든 로그인을 거부합니다.",
        action: "사용자가 다시 로그인할 수 있게 합니다.",
        steps: [
          OPEN_ENTERPRISE_APP,
          "애플리케이션 유형 필터를 지우고 {clientId} 값을 검색하여 {app} 앱을 엽니다.",
          "관리 > 속성에서 ‘사용자가 로그인할 수 있습니까?’를 예로 바꾸고 저장합니다.",
        ],
      },
      "assignment-required": {
        title: "{app} 앱은 할당된 사용자만 쓸 수 있는데 {user} 계정이 할당되어 있지 않습니다",
        cause:
          "엔터프라이즈 애플리케이션에 할당이 필요하며, Entra가 {user} 계정의 로그인을 할당이 없다는 이유로 거부했습니다.",
        action: "{user} 계정을 앱에 할당하거나, 할당이 필요하지 않게 합니다.",
        steps: [
          OPEN_ENTERPRISE_APP,
          "애플리케이션 유형 필터를 지우고 {clientId} 값을 검색하여 {app} 앱을 엽니다.",
          "관리 > 사용자 및 그룹에서 사용자/그룹 추가를 선택하고 {user} 계정을 고른 뒤 할당을 선택합니다.",
          "또는 관리 > 속성에서 ‘할당이 필요합니까?’를 아니요로 바꿉니다.",
        ],
      },
    },
  },
  "redirect-uri": {
    title: "리디렉션 URI가 등록되어 있습니다",
    why: "Entra는 앱에 등록된 주소로만 권한 부여 코드를 보내며, 주소를 한 글자씩 비교합니다.",
    holds: "‘웹’에 등록된 주소: {redirectUri}",
    findings: {
      "redirect-missing": {
        title: "{app} 앱에 리디렉션 URI {redirectUri} 주소가 없습니다",
        cause: "앱 등록의 리디렉션 URI를 읽었지만 이 주소가 없습니다.",
        action: "‘웹’ 플랫폼에 추가합니다. 이미 있는 주소는 그대로 둡니다.",
        steps: [
          OPEN_REGISTRATION,
          "{app} 앱을 선택하고 관리 > 인증으로 이동합니다.",
          "플랫폼 추가 > 웹을 선택합니다. ‘웹’이 이미 있으면 그 아래의 URI 추가를 선택합니다.",
          "{redirectUri} 주소를 그대로 입력하고 저장합니다.",
        ],
      },
      "wrong-platform": {
        title: "{redirectUri} 주소가 ‘웹’이 아니라 {platform} 플랫폼에 등록되어 있습니다",
        cause: "이런 주소로 온 코드는 클라이언트 암호 없이 바꿔야 하지만, 이 통합은 암호를 씁니다.",
        action: "{platform} 플랫폼에서 지우고 ‘웹’에 추가합니다. 주소 하나는 한 플랫폼에만 둘 수 있습니다.",
        steps: [
          OPEN_REGISTRATION,
          "{app} 앱을 선택하고 관리 > 인증으로 이동합니다.",
          "{platform} 아래에서 {redirectUri} 주소를 지우고 저장합니다.",
          "플랫폼 추가 > 웹을 선택하고 {redirectUri} 주소를 입력한 뒤 저장합니다.",
        ],
      },
    },
  },
  "client-secret": {
    title: "앱에 유효한 클라이언트 암호가 있습니다",
    why: "앱은 클라이언트 암호로 자신을 증명합니다. 유효한 암호가 없으면 토큰이 발급되지 않습니다.",
    holds: "암호의 만료일: {endAt}",
    findings: {
      "secret-missing": {
        title: "{app} 앱에 클라이언트 암호가 없습니다",
        cause: "앱 등록의 자격 증명을 읽었지만 클라이언트 암호도, 유효한 인증서도 없습니다.",
        action: "클라이언트 암호를 추가합니다.",
        steps: NEW_SECRET,
      },
      "secret-expired": {
        title: "{app} 앱의 클라이언트 암호가 만료되었습니다({endAt})",
        cause: "암호들의 만료일을 읽었으며, 해당 암호는 만료일이 지났습니다.",
        action: "새 클라이언트 암호를 추가하고 이제부터 그것을 씁니다.",
        steps: NEW_SECRET,
      },
      "secret-unknown": {
        title: "입력한 암호는 {app} 앱의 암호가 아닙니다",
        cause: "Entra는 암호마다 앞의 세 글자를 보여 줍니다. 입력한 암호는 다른 글자로 시작합니다.",
        action: "맞는 암호를 입력하거나 새로 추가합니다.",
        steps: NEW_SECRET,
      },
    },
  },
  "secret-lifetime": {
    title: "암호나 인증서의 만료일이 30일 넘게 남아 있습니다",
    why: "모르는 사이에 만료되면 통합이 하루아침에 멈춥니다.",
    holds: "만료일: {endAt}",
    findings: {
      "expires-soon": {
        title: "{app} 앱의 클라이언트 암호가 곧 만료됩니다({endAt})",
        cause: "사용 중인 암호의 만료일을 읽었습니다. 남은 {days}일은 기준인 30일보다 짧습니다.",
        action: "지금 암호를 하나 더 추가하여 통합을 새 암호로 바꾼 다음, 이전 암호를 지웁니다.",
        steps: [
          OPEN_REGISTRATION,
          "{app} 앱을 선택하고 인증서 및 암호 > 클라이언트 암호 > 새 클라이언트 암호로 이동합니다.",
          "값을 복사하여 통합이 암호를 읽는 곳에 넣습니다.",
          "통합이 새 암호로 동작하면 이전 암호를 삭제합니다.",
        ],
      },
      "certificate-expires-soon": {
        title: "인증서가 곧 만료되거나 만료되었습니다({endAt})",
        cause: "인증서와 앱 등록에서 만료일을 읽었습니다. 남은 {days}일은 기준인 30일보다 짧습니다.",
        action: "지금 새 인증서를 업로드하여 통합을 새 인증서로 바꾼 다음, 이전 인증서를 지웁니다.",
        steps: [
          OPEN_REGISTRATION,
          "앱을 선택하고 인증서 및 암호 > 인증서 > 인증서 업로드에서 개인 키가 없는 새 인증서를 선택합니다.",
          "통합이 인증서를 읽는 곳에 새 인증서를 넣고 여기에도 입력합니다.",
          "통합이 새 인증서로 동작하면 이전 인증서를 삭제합니다.",
        ],
      },
    },
  },
  "secret-policy": {
    title: "테넌트에서 클라이언트 암호를 허용합니다",
    why: "테넌트 정책으로 클라이언트 암호를 막거나 수명을 제한할 수 있습니다. 그러면 추가할 수 없거나 예상보다 일찍 만료됩니다.",
    findings: {
      "secrets-forbidden": {
        title: "테넌트 정책으로 새 클라이언트 암호가 금지되어 있습니다",
        cause: "앱 관리 정책을 읽었습니다. 앱에 암호를 추가하는 것이 제한되어 있고 이 앱도 대상입니다.",
        action: "이 앱의 예외를 요청하거나 인증서를 씁니다.",
        steps: [
          "Microsoft Entra 관리 센터에서 Entra ID > 엔터프라이즈 앱 > 애플리케이션 정책으로 이동합니다.",
          "암호 추가 차단을 열고 제외할 앱에 이 앱을 추가합니다.",
          "또는 앱 등록 > 인증서 및 암호 > 인증서에서 인증서를 업로드하고, 암호 대신 여기에 입력합니다.",
        ],
      },
      "lifetime-limited": {
        title: "테넌트 정책으로 암호의 수명이 {days}일로 제한되어 있습니다",
        cause: "앱 관리 정책을 읽었습니다. 새 암호의 보통 수명인 180일보다 짧게 정해져 있습니다.",
        action: "그에 맞춰 암호 갱신을 계획하거나 이 앱의 예외를 요청합니다.",
        steps: [
          "암호의 최대 수명을 적어 두고 갱신 날짜를 일정에 넣습니다.",
          "너무 짧다면 Microsoft Entra 관리 센터에서 Entra ID > 엔터프라이즈 앱 > 애플리케이션 정책 > 최대 암호 수명 제한을 엽니다.",
        ],
      },
    },
  },
  "credential-accepted": {
    title: "Entra가 클라이언트 ID와 암호 또는 인증서를 받아들입니다",
    why: "사용자 없이 Entra에 직접 물어봅니다. 그래서 ID, 암호 또는 인증서, 테넌트만 따로 확인할 수 있습니다.",
    holds: "Entra가 앱 {clientId}의 자격 증명을 받아들였습니다.",
    findings: {
      "secret-wrong": {
        title: "Entra가 앱 {clientId}의 암호를 받아들이지 않습니다",
        cause: "클라이언트 ID와 암호만으로 토큰을 요청했습니다. Entra가 앱은 알지만 이 암호는 모릅니다.",
        action: "맞는 암호를 입력하거나 새로 추가합니다. 방금 추가한 암호는 1~2분이 걸릴 수 있습니다.",
        steps: NEW_SECRET,
      },
      "secret-id-pasted": {
        title: "암호의 값이 아니라 ID를 입력했습니다",
        cause:
          "입력한 것은 GUID입니다. 암호의 값은 GUID일 수 없고, 그 옆에 보이는 비밀 ID가 GUID입니다. Microsoft로 보내지 않았습니다.",
        action: "값을 입력합니다. 값은 한 번만 보이므로, 보관해 둔 값이 없으면 암호를 새로 추가합니다.",
        steps: NEW_SECRET,
      },
      "secret-expired": {
        title: "앱 {clientId}의 암호가 만료되었습니다",
        cause: "클라이언트 ID와 암호만으로 토큰을 요청했습니다. Entra가 암호가 만료되었다고 답했습니다.",
        action: "새 클라이언트 암호를 추가하고 이제부터 그것을 씁니다.",
        steps: NEW_SECRET,
      },
      "certificate-unknown": {
        title: "Entra가 앱 {clientId}의 이 인증서를 모릅니다",
        cause:
          "클라이언트 ID와 인증서만으로 토큰을 요청했습니다. Entra가 앱은 알지만, 앱의 인증서 가운데 이 서명을 만든 것이 없습니다.",
        action:
          "다음 지문을 목록과 비교합니다: {thumbprint}. 이 인증서를 업로드하거나 목록에 있는 인증서를 입력합니다.",
        steps: [
          ...UPLOAD_CERTIFICATE,
          "다음 지문을 찾습니다: {thumbprint}. 없으면 인증서 업로드를 선택하고 개인 키가 없는 인증서를 선택합니다.",
          "1~2분 뒤에 다시 확인합니다.",
        ],
      },
      "certificate-expired": {
        title: "앱 {clientId}의 인증서가 만료되었습니다",
        cause: "클라이언트 ID와 인증서만으로 토큰을 요청했습니다. 인증서 {thumbprint}의 만료일이 지났습니다.",
        action: "새 인증서를 업로드하고 이제부터 그것을 씁니다.",
        steps: [
          ...UPLOAD_CERTIFICATE,
          "인증서 업로드를 선택하고 개인 키가 없는 새 인증서를 선택합니다.",
          "개인 키가 있는 새 인증서를 여기에 입력합니다.",
        ],
      },
      "app-not-in-tenant": {
        title: "테넌트 {tenant}에 ID가 {clientId}인 앱이 없습니다",
        cause: "사용자 없이 앱만으로 토큰을 요청했습니다. Entra가 이 테넌트에서 앱을 찾지 못했습니다.",
        action: "클라이언트 ID나 테넌트를 고치거나, 이 테넌트에 앱을 등록합니다.",
        steps: [
          OPEN_REGISTRATION,
          "앱을 찾아 애플리케이션(클라이언트) ID를 여기에 입력한 값과 비교합니다. 개체 ID와는 다른 값입니다.",
          "없으면 회사의 다른 테넌트에서 찾거나 여기에 등록합니다.",
        ],
      },
      "app-disabled": {
        title: "ID가 {clientId}인 앱이 테넌트 {tenant}에서 사용하지 않도록 설정되어 있습니다",
        cause: "사용자 없이 앱만으로 토큰을 요청했습니다. Entra가 앱을 사용할 수 없다고 답했습니다.",
        action: "엔터프라이즈 애플리케이션을 다시 사용하도록 설정합니다.",
        steps: [
          OPEN_ENTERPRISE_APP,
          "애플리케이션 유형 필터를 지우고 {clientId} 값을 검색하여 앱을 엽니다.",
          "관리 > 속성에서 ‘사용자가 로그인할 수 있습니까?’를 예로 바꾸고 저장합니다.",
        ],
      },
    },
  },
};
