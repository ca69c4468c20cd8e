import type { CheckTexts } from "../../check-texts";

const OPEN_REGISTRATION =
  "Microsoft Entra 관리 센터에서 Entra ID > 앱 등록 > 모든 애플리케이션으로 이동하여 ID가 {clientId}인 앱을 선택합니다.";
const OPEN_USER = "Microsoft Entra 관리 센터에서 Entra ID > 사용자 > 모든 사용자 > {user} 순으로 이동합니다.";
const OPEN_ENTERPRISE_APP =
  "Microsoft Entra 관리 센터에서 Entra ID > 엔터프라이즈 앱으로 이동하여 애플리케이션 유형 필터를 지우고 {clientId} 값을 검색합니다.";
const OPEN_SIGN_IN_LOGS =
  "Microsoft Entra 관리 센터에서 Entra ID > 모니터링 및 상태 > 로그인 로그로 이동하여 {user} 계정의 실패한 로그인을 엽니다.";
const SIGN_IN_AGAIN = [
  "‘테스트 토큰’ 단계에서 로그인을 다시 시작합니다.",
  "{user} 계정으로 로그인하고 중간에 오래 멈추지 않고 끝까지 진행합니다.",
] as const;

/** Words of the check `token-issued`: one finding per cause Entra can name. */
export const tokenIssued: Pick<CheckTexts, "token-issued"> = {
  "token-issued": {
    title: "통합 사용자의 토큰이 발급됩니다",
    why: "앱, 암호, 권한, 사용자가 여기서 처음으로 함께 동작해야 합니다.",
    holds: "Entra가 {user} 계정의 토큰을 발급했습니다.",
    findings: {
      "bad-password": {
        title: "{user} 계정의 로그인 이름이나 비밀번호가 틀립니다",
        cause: "Entra가 비밀번호 호출을 {code} 오류로 거부했습니다. 이 이름과 비밀번호의 조합을 알지 못합니다.",
        action: "이름과 비밀번호를 고치거나, 권한 부여 코드로 로그인합니다.",
        steps: [
          "비공개 브라우저 창에서 {user} 계정으로 로그인하여 이름과 비밀번호가 맞는지 확인합니다.",
          OPEN_USER,
          "비밀번호를 아는 사람이 없으면 암호 재설정을 선택합니다. 새 비밀번호는 브라우저에서 한 번 바꿔야 합니다.",
        ],
      },
      "password-expired": {
        title: "{user} 계정의 비밀번호가 만료되었습니다",
        cause: "Entra가 {code} 오류로 답했습니다. 비밀번호는 맞지만 먼저 바꿔야 합니다.",
        action: "브라우저에서 비밀번호를 바꾼 다음 토큰을 다시 요청합니다.",
        steps: [
          "비공개 브라우저 창에서 {user} 계정으로 로그인합니다.",
          "안내에 따라 새 비밀번호를 정합니다.",
          ...SIGN_IN_AGAIN,
        ],
      },
      "account-locked": {
        title: "{user} 계정이 일시적으로 잠겨 있습니다",
        cause: "Entra가 {code} 오류로 답했습니다. 틀린 비밀번호가 너무 많았거나 의심스러운 주소에서 로그인했습니다.",
        action: "30분 동안 시도하지 말고, 틀린 비밀번호를 보내는 곳을 찾은 다음 다시 시도합니다.",
        steps: [
          OPEN_SIGN_IN_LOGS,
          "실패한 로그인이 어떤 앱과 주소에서 왔는지 확인하고 멈추게 합니다.",
          "잠금이 풀리면 토큰을 다시 요청합니다.",
        ],
      },
      "user-disabled": {
        title: "{user} 계정은 사용하지 않도록 설정되어 있습니다",
        cause: "Entra가 {code} 오류로 답했습니다. 계정을 사용할 수 없습니다.",
        action: "계정을 사용하도록 설정하거나 다른 통합 사용자를 선택합니다.",
        steps: [OPEN_USER, "속성 편집 > 설정에서 사용 가능한 계정을 켜고 저장합니다."],
      },
      "mfa-required": {
        title: "{user} 계정은 다단계 인증(MFA)으로 로그인해야 합니다",
        cause:
          "Entra가 {code} 오류로 답했습니다. 로그인에 다단계 인증(MFA)이 필요하며, 비밀번호 호출로는 할 수 없습니다.",
        action: "권한 부여 코드로 MFA를 거쳐 로그인합니다. MFA를 거쳤다는 사실은 새로 고침 토큰에 이어집니다.",
        steps: [
          "‘테스트 토큰’ 단계에서 ‘MFA로 로그인’을 선택합니다.",
          "{user} 계정으로 로그인하고 두 번째 인증 요소를 확인합니다. 요청을 받으면 인증 요소를 등록합니다.",
        ],
      },
      "blocked-by-policy": {
        title: "조건부 액세스 정책이 {user} 계정의 로그인을 막았습니다",
        cause:
          "Entra가 {code} 오류로 답했습니다. 비밀번호가 아니라 위치, 디바이스, 로그인 방식에 관한 정책 때문입니다.",
        action: "정책을 찾아 조건을 갖추거나 통합 사용자를 정책에서 제외합니다.",
        steps: [
          OPEN_SIGN_IN_LOGS,
          "조건부 액세스 탭에서 결과가 실패인 정책을 확인합니다.",
          "Entra ID > 조건부 액세스 > 정책에서 그 정책을 열어 수정합니다. 예를 들어 사용자 > 제외에 추가합니다.",
        ],
      },
      "federated-user": {
        title: "{user} 계정은 페더레이션 계정이므로 비밀번호 호출로 로그인할 수 없습니다",
        cause:
          "Entra가 {code} 오류로 답했고, 계정의 도메인이 페더레이션되어 있습니다. 비밀번호는 다른 ID 공급자가 확인합니다.",
        action: "그 ID 공급자로 연결되는 권한 부여 코드로 로그인합니다.",
        steps: [
          "‘테스트 토큰’ 단계에서 ‘MFA로 로그인’을 선택합니다.",
          "회사의 ID 공급자에서 {user} 계정으로 MFA를 거쳐 로그인합니다.",
        ],
      },
      guest: {
        title: "{user} 계정은 테넌트 {tenant}의 구성원이 아닙니다",
        cause: "Entra가 {code} 오류로 답했습니다. 다른 테넌트나 ID 공급자의 계정입니다.",
        action: "파트너 테넌트의 구성원 계정을 씁니다.",
        steps: [
          "Microsoft Entra 관리 센터에서 Entra ID > 사용자 > 새 사용자 > 새 사용자 만들기로 이동합니다.",
          "통합에 쓸 계정을 만들어 경영진 보고서 뷰어 역할을 할당하고, 로그인 이름을 여기에 입력합니다.",
        ],
      },
      consent: {
        title: "앱 {clientId}에 필요한 동의가 없습니다",
        cause:
          "Entra가 {code} 오류로 답했습니다. 이 앱이 {user} 계정으로 파트너 센터를 쓰는 데 동의한 사람이 없습니다.",
        action: "권한 하나에 관리자 동의를 부여합니다.",
        steps: [
          OPEN_REGISTRATION,
          "관리 > API 사용 권한에서 Microsoft Partner Center의 user_impersonation이 목록에 있는지 확인합니다.",
          "‘(회사 이름)에 대한 관리자 동의 부여’를 선택하고 예로 확인합니다.",
        ],
      },
      "resource-missing": {
        title: "테넌트 {tenant}에 파트너 센터 API가 없습니다",
        cause: "Entra가 {code} 오류로 답했습니다. 이 테넌트에서 API의 서비스 주체를 찾지 못했습니다.",
        action: "Microsoft Partner Center의 서비스 주체를 만듭니다.",
        steps: [
          "클라우드 애플리케이션 관리자로 Azure Cloud Shell 또는 Azure CLI가 있는 터미널을 엽니다.",
          "az ad sp create --id fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd 명령을 실행합니다.",
        ],
      },
      "resource-disabled": {
        title: "테넌트 {tenant}에서 파트너 센터 API를 사용하지 않도록 설정했습니다",
        cause:
          "Entra가 {code} 오류로 답했습니다. API의 서비스 주체가 사용하지 않도록 설정되어 있어 토큰을 발급하지 않습니다.",
        action: "다시 사용하도록 설정합니다.",
        steps: [
          "Microsoft Entra 관리 센터에서 Entra ID > 엔터프라이즈 앱으로 이동합니다.",
          "애플리케이션 유형 필터를 Microsoft 애플리케이션으로 바꾸고 fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd 값을 검색하여 엽니다.",
          "관리 > 속성에서 ‘사용자가 로그인할 수 있습니까?’를 예로 바꾸고 저장합니다.",
        ],
      },
      "permission-not-listed": {
        title: "앱 {clientId}의 목록에 파트너 센터 권한이 없습니다",
        cause: "Entra가 {code} 오류로 답했습니다. 앱 등록에 없는 API의 토큰을 요청했습니다.",
        action: "Microsoft Partner Center의 위임된 권한 user_impersonation을 추가하고 동의합니다.",
        steps: [
          OPEN_REGISTRATION,
          "관리 > API 사용 권한 > 권한 추가 > 내 조직에서 사용하는 API에서 fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd를 검색합니다.",
          "위임된 권한에서 user_impersonation을 고르고 권한 추가를 선택한 뒤 관리자 동의를 부여합니다.",
        ],
      },
      secret: {
        title: "Entra가 앱 {clientId}의 암호를 받아들이지 않습니다",
        cause: "Entra가 {code} 오류로 답했습니다. 클라이언트 암호가 틀리거나 만료되었습니다.",
        action: "맞는 암호를 입력하거나 새로 추가합니다.",
        steps: [
          OPEN_REGISTRATION,
          "인증서 및 암호 > 클라이언트 암호 > 새 클라이언트 암호를 선택합니다.",
          "바로 값을 복사하여(비밀 ID가 아닙니다) 여기에 입력합니다.",
        ],
      },
      certificate: {
        title: "Entra가 앱 {clientId}의 인증서를 받아들이지 않습니다",
        cause: "Entra가 {code} 오류로 답했습니다. 앱에 등록된 인증서가 아니거나 만료되었습니다.",
        action: "여기에 입력한 인증서를 업로드하거나, 목록에 있는 인증서를 입력합니다.",
        steps: [
          OPEN_REGISTRATION,
          "인증서 및 암호 > 인증서를 선택하고 지문을 여기에 표시된 지문과 비교합니다.",
          "인증서 업로드를 선택하거나, 다른 인증서를 개인 키와 함께 여기에 입력합니다.",
        ],
      },
      "public-client-off": {
        title: "앱 {clientId}에서 암호 없는 로그인을 허용하지 않습니다",
        cause:
          "Entra가 {code} 오류로 답했습니다. 디바이스 코드처럼 암호를 보내지 않는 로그인을 이 앱 등록이 받지 않습니다.",
        action: "앱 등록에서 퍼블릭 클라이언트 흐름을 허용하거나 암호를 보냅니다.",
        steps: [
          OPEN_REGISTRATION,
          "관리 > 인증에서 퍼블릭 클라이언트 흐름 허용을 예로 바꾸고 저장합니다.",
          "프로그램에 암호가 있다면 암호를 보내게 하십시오. 그러면 이 설정은 그대로 두어도 됩니다.",
        ],
      },
      "client-type": {
        title: "앱 {clientId}의 유형과 로그인 방법이 서로 맞지 않습니다",
        cause:
          "Entra가 {code} 오류로 답했습니다. 암호가 필요한 앱인데 보내지 않았거나, 보내면 안 되는 앱인데 보냈습니다.",
        action:
          "리디렉션 URI를 ‘웹’에 두고 암호를 보냅니다. 암호 없이 디바이스 코드를 쓰려면 퍼블릭 클라이언트 흐름을 허용합니다.",
        steps: [
          OPEN_REGISTRATION,
          "관리 > 인증에서 리디렉션 URI가 ‘웹’에만 있고 다른 플랫폼에는 없는지 확인합니다.",
          "암호 없이 디바이스 코드를 쓰려면 같은 페이지에서 퍼블릭 클라이언트 흐름 허용을 예로 바꾸고 저장합니다.",
        ],
      },
      "app-not-in-tenant": {
        title: "테넌트 {tenant}에 ID가 {clientId}인 앱이 없습니다",
        cause: "Entra가 {code} 오류로 답했습니다. 요청한 테넌트에서 앱을 찾지 못했습니다.",
        action: "클라이언트 ID나 테넌트를 고칩니다.",
        steps: [
          "Microsoft Entra 관리 센터에서 Entra ID > 앱 등록 > 모든 애플리케이션으로 이동합니다.",
          "개요 페이지의 애플리케이션(클라이언트) ID와 테넌트 ID를 여기에 입력한 값과 비교합니다. 개체 ID와는 다른 값입니다.",
        ],
      },
      "app-disabled": {
        title: "ID가 {clientId}인 앱이 사용하지 않도록 설정되어 있습니다",
        cause: "Entra가 {code} 오류로 답했습니다. 이 테넌트 또는 Microsoft가 앱을 사용하지 않도록 설정했습니다.",
        action: "엔터프라이즈 애플리케이션을 다시 사용하도록 설정합니다.",
        steps: [
          OPEN_ENTERPRISE_APP,
          "앱을 열고 관리 > 속성에서 ‘사용자가 로그인할 수 있습니까?’를 예로 바꾼 뒤 저장합니다.",
        ],
      },
      redirect: {
        title: "앱 {clientId}에 요청에 쓴 리디렉션 URI가 등록되어 있지 않습니다",
        cause: "Entra가 {code} 오류로 답했습니다. 코드는 등록된 주소로만 보내며 한 글자씩 비교합니다.",
        action: "‘웹’ 플랫폼에 리디렉션 URI를 추가합니다.",
        steps: [
          OPEN_REGISTRATION,
          "관리 > 인증에서 플랫폼 추가 > 웹을 선택하고 ‘앱 등록’ 단계에 나온 리디렉션 URI를 입력합니다.",
        ],
      },
      "assignment-required": {
        title: "{user} 계정이 앱 {clientId}에 할당되어 있지 않습니다",
        cause:
          "Entra가 {code} 오류로 답했습니다. 엔터프라이즈 애플리케이션에 할당이 필요하지만 {user} 계정에는 할당이 없습니다.",
        action: "{user} 계정을 앱에 할당하거나, 할당이 필요하지 않게 합니다.",
        steps: [
          OPEN_ENTERPRISE_APP,
          "앱을 열고 관리 > 사용자 및 그룹 > 사용자/그룹 추가에서 {user} 계정을 고른 뒤 할당을 선택합니다.",
          "또는 관리 > 속성에서 ‘할당이 필요합니까?’를 아니요로 바꿉니다.",
        ],
      },
      "session-expired": {
        title: "{user} 계정의 로그인이 더 이상 유효하지 않습니다",
        cause:
          "Entra가 {code} 오류로 답했습니다. 비밀번호 변경, 정책, 90일 동안 쓰지 않은 것 등으로 새로 고침 토큰이 끝났습니다.",
        action: "MFA를 거쳐 다시 로그인하고 새 새로 고침 토큰을 보관합니다.",
        steps: SIGN_IN_AGAIN,
      },
      "expired-code": {
        title: "로그인에 시간이 너무 오래 걸렸습니다",
        cause:
          "Entra가 {code} 오류로 답했습니다. 코드가 만료되었거나 이미 쓰였습니다. 권한 부여 코드는 몇 분, 디바이스 코드는 15분 동안 유효합니다.",
        action: "로그인을 다시 시작합니다.",
        steps: SIGN_IN_AGAIN,
      },
      declined: {
        title: "로그인이 취소되었습니다",
        cause: "Entra가 {code} 오류로 답했습니다. 로그인 페이지에서 취소나 아니요를 선택했습니다.",
        action: "로그인을 다시 시작하고 승인합니다.",
        steps: SIGN_IN_AGAIN,
      },
      other: {
        title: "Entra가 {code} 오류로 토큰을 거부했습니다",
        cause: "HTTP 상태 {status} 응답이며, 여기에 따로 안내가 없는 이유입니다.",
        action: "오류 코드를 찾아 Microsoft의 안내를 따릅니다.",
        steps: [
          OPEN_SIGN_IN_LOGS,
          "실패 이유와 추가 세부 정보를 읽거나, Microsoft의 오류 코드 목록에서 {code} 코드를 찾습니다.",
        ],
      },
    },
  },
};
