import type { CheckTexts } from "../../check-texts";

type PermissionChecks = "partner-center-api" | "api-permission" | "admin-consent" | "least-privilege";

const OPEN_PERMISSIONS =
  "Microsoft Entra 관리 센터에서 Entra ID > 앱 등록 > 모든 애플리케이션으로 이동하여 ID가 {clientId}인 앱을 선택하고 관리 > API 사용 권한을 엽니다.";
const ADD_PERMISSION = [
  OPEN_PERMISSIONS,
  "권한 추가 > 내 조직에서 사용하는 API를 선택하고 fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd를 검색합니다.",
  "Microsoft Partner Center > 위임된 권한을 선택하고 user_impersonation을 고른 뒤 권한 추가를 선택합니다.",
] as const;
const CONFIRM_CONSENT = "‘(회사 이름)에 대한 관리자 동의 부여’를 선택하고 예로 확인합니다.";
const GRANT_CONSENT = [
  OPEN_PERMISSIONS,
  "Microsoft Partner Center의 user_impersonation이 목록에 있는지 확인합니다.",
  CONFIRM_CONSENT,
] as const;

/** Words of the checks of stage `permission`. */
export const permission: Pick<CheckTexts, PermissionChecks> = {
  "partner-center-api": {
    title: "테넌트에 파트너 센터 API가 있습니다",
    why: "테넌트에 서비스 주체가 없는 API는 찾을 수도, 권한을 줄 수도, 토큰을 요청할 수도 없습니다.",
    holds: "{api} 서비스 주체가 있고 사용할 수 있습니다.",
    findings: {
      "resource-missing": {
        title: "테넌트 {tenant}에 파트너 센터 API가 없습니다",
        cause:
          "Microsoft Graph에 따르면 이 테넌트에 API {apiId}의 서비스 주체가 없습니다. 포털 검색에 나오지 않는 이유이기도 합니다.",
        action:
          "Microsoft Partner Center의 서비스 주체를 만듭니다. 이것만으로는 누구에게도 액세스 권한이 생기지 않습니다.",
        steps: [
          "클라우드 애플리케이션 관리자로 Azure Cloud Shell 또는 Azure CLI가 있는 터미널을 엽니다.",
          "az ad sp create --id {apiId} 명령을 실행합니다.",
          "1분 뒤에 여기서 다시 확인합니다.",
        ],
      },
      "resource-disabled": {
        title: "테넌트 {tenant}에서 파트너 센터 API를 사용하지 않도록 설정했습니다",
        cause:
          "Microsoft Graph에 따르면 {api} 서비스 주체가 사용하지 않도록 설정되어 있어 Entra가 토큰을 발급하지 않습니다.",
        action: "다시 사용하도록 설정합니다.",
        steps: [
          "Microsoft Entra 관리 센터에서 Entra ID > 엔터프라이즈 앱으로 이동합니다.",
          "애플리케이션 유형 필터를 Microsoft 애플리케이션으로 바꾸고 {apiId} 값을 검색하여 엽니다.",
          "관리 > 속성에서 ‘사용자가 로그인할 수 있습니까?’를 예로 바꾸고 저장합니다.",
        ],
      },
    },
  },
  "api-permission": {
    title: "앱의 권한 목록에 파트너 센터 권한이 있습니다",
    why: "관리자 동의와 문서에 나온 토큰 호출은 앱의 목록에 있는 권한만 다룹니다.",
    holds: "{app} 앱의 목록에 Microsoft Partner Center의 user_impersonation이 있습니다.",
    findings: {
      "permission-missing": {
        title: "{app} 앱의 목록에 파트너 센터 권한이 없습니다",
        cause: "앱 등록의 API 사용 권한을 읽었지만 Microsoft Partner Center의 user_impersonation이 없습니다.",
        action:
          "Microsoft Partner Center의 위임된 권한 user_impersonation을 추가합니다. 이미 있는 권한은 그대로 둡니다.",
        steps: ADD_PERMISSION,
      },
      "other-partner-api-only": {
        title: "{app} 앱의 목록에는 인사이트를 열 수 없는 다른 파트너 API만 있습니다",
        cause:
          "추천과 지급에 쓰는 Microsoft Partner(4990cffe-04e8-4e8b-808a-1175604b879f)는 있지만 Microsoft Partner Center가 없습니다.",
        action: "Microsoft Partner Center의 user_impersonation도 추가합니다.",
        steps: ADD_PERMISSION,
      },
      "permission-obsolete": {
        title: "{app} 앱의 목록에 더 이상 없는 파트너 센터 권한이 있습니다",
        cause: "앱 등록에 있는 권한을 API의 서비스 주체가 제공하지 않거나 사용하지 않도록 설정했습니다.",
        action: "지금의 user_impersonation을 추가하고 이전 항목을 제거합니다.",
        steps: [...ADD_PERMISSION, "이름이 없는 항목 옆의 점 세 개를 선택하고 권한 제거를 선택합니다."],
      },
    },
  },
  "admin-consent": {
    title: "관리자 동의가 부여되어 있습니다",
    why: "앱의 목록은 바라는 것일 뿐이며, 동의해야 권리가 됩니다. Entra는 동의를 목록과 따로 보관합니다.",
    holds: "앱 {clientId}에 Microsoft Partner Center의 user_impersonation이 부여되어 있습니다.",
    findings: {
      "consent-missing": {
        title: "앱 {clientId}의 파트너 센터 사용에 아무도 동의하지 않았습니다",
        cause: "앱의 위임된 권한 부여를 읽었지만 Microsoft Partner Center의 user_impersonation이 없습니다.",
        action: "이 권한 하나에 관리자 동의를 부여합니다.",
        steps: GRANT_CONSENT,
      },
      "consent-for-another-user": {
        title: "{user} 계정이 아닌 다른 사람에게만 동의가 있습니다",
        cause: "Microsoft Partner Center의 권한 부여가 한 사람(개체 ID {otherUser})에게만 적용됩니다.",
        action: "테넌트의 모든 사용자에게 적용되는 관리자 동의를 부여합니다.",
        steps: GRANT_CONSENT,
      },
      "consent-for-another-api": {
        title: "파트너 센터가 아닌 다른 파트너 API에 동의했습니다",
        cause:
          "앱의 권한 부여에 Microsoft Partner(4990cffe-04e8-4e8b-808a-1175604b879f)만 있습니다. 인사이트는 이 API의 토큰을 받지 않습니다.",
        action: "Microsoft Partner Center의 user_impersonation에 관리자 동의를 부여합니다.",
        steps: [...ADD_PERMISSION, CONFIRM_CONSENT],
      },
    },
  },
  "least-privilege": {
    title: "앱에 필요한 것보다 많은 권한이 없습니다",
    why: "암호를 손에 넣은 사람은 앱에 부여된 모든 권한을 갖게 됩니다. 인사이트에는 권한 하나면 됩니다.",
    holds: "{app} 앱은 파트너 센터와 사용자 로그인에만 쓸 수 있습니다.",
    findings: {
      "more-than-needed": {
        title: "{app} 앱에 인사이트에 필요한 것보다 많은 권한이 있습니다",
        cause: "위임된 권한 부여와 애플리케이션 역할을 읽었습니다. 필요한 권한 외에 있는 것: {extra}",
        action:
          "다른 곳에서 쓰지 않는 권한은 제거합니다. 같은 앱을 쓰는 다른 프로그램이 있으면 통합용 앱을 따로 만듭니다.",
        steps: [
          OPEN_PERMISSIONS,
          "필요하지 않은 권한마다 점 세 개를 선택하고 관리자 동의 취소와 권한 제거를 선택합니다.",
          "목록에 더 이상 없는 권한 부여는 엔터프라이즈 앱 > {app} > 보안 > 사용 권한에 있습니다.",
        ],
      },
    },
  },
};
