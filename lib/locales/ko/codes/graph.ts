import type { CodeTexts } from "../../code-texts";

/** What the codes of `graph` mean, and what to do. */
export const graph: CodeTexts["graph"] = {
  InvalidAuthenticationToken: {
    meaning: "Microsoft Graph가 토큰을 받아들이지 않습니다. 만료되었거나, 다른 API용이거나, 해지되었습니다.",
    fix: "https://graph.microsoft.com용 토큰을 받아 다시 시도합니다.",
  },
  Authorization_RequestDenied: {
    meaning:
      "토큰에 이 호출의 권한이 없거나 사람에게 디렉터리 역할이 없습니다. 앱을 막 만든 직후라면 아직 모든 서버에 반영되지 않은 것일 수도 있습니다.",
    fix: "토큰의 권한을 호출에 필요한 권한과 비교한 다음 사람의 역할을 확인합니다.",
  },
  PermissionScopeNotGranted: {
    meaning: "토큰에 권한이 없으며 본문에 이름이 나옵니다. 다른 JSON 텍스트 안에 들어 있을 수 있습니다.",
    fix: "다시 로그인하여 본문에 나온 권한에 동의합니다.",
  },
  Authentication_MSGraphPermissionMissing: {
    meaning: "토큰에 로그인 로그를 읽는 권한이 없습니다.",
    fix: "다시 로그인하여 AuditLog.Read.All에 동의합니다.",
  },
  Authentication_RequestFromUnsupportedUserRole: {
    meaning: "로그인 로그를 읽을 디렉터리 역할이 사람에게 없습니다.",
    fix: "보고서 읽기 권한자 또는 이를 포함하는 역할을 할당합니다.",
  },
  Authentication_RequestFromNonPremiumTenantOrB2CTenant: {
    meaning: "인터페이스로 로그인 로그를 읽는 데 필요한 Microsoft Entra ID P1 라이선스가 테넌트에 없습니다.",
    fix: "Entra 관리 센터에서 로그인 로그를 보거나 라이선스를 준비합니다.",
  },
  Unauthorized_MissingMFA: {
    meaning: "MFA를 거친 로그인의 토큰이 필요한 호출이지만 토큰이 MFA 없이 발급되었습니다.",
    fix: "MFA를 거쳐 다시 로그인합니다.",
  },
  Request_ResourceNotFound: {
    meaning: "애플리케이션, 서비스 주체 또는 사용자가 없거나, 방금 만들어져 아직 모든 서버에 반영되지 않았습니다.",
    fix: "2분 안에 만들었으면 다시 시도합니다. 아니면 ID를 확인합니다.",
  },
  Directory_ObjectNotFound: { meaning: "이 도메인을 가진 테넌트가 없습니다.", fix: "도메인의 오타를 확인합니다." },
  Request_BadRequest: {
    meaning:
      "Microsoft Graph가 이 요청을 처리할 수 없습니다. 앱을 막 만든 직후라면 아직 모든 서버에 반영되지 않은 것입니다.",
    fix: "요청에 있는 것을 2분 안에 만들었으면 다시 시도합니다. 아니면 본문에 나온 부분을 고칩니다.",
  },
  Request_UnsupportedQuery: {
    meaning: "Microsoft Graph가 이 필터나 선택을 지원하지 않습니다.",
    fix: "필터를 단순하게 만듭니다. 일부에는 ConsistencyLevel: eventual 헤더와 $count=true가 필요합니다.",
  },
  Request_MultipleObjectsWithSameKeyValue: {
    meaning: "만들려는 서비스 주체나 동의가 이미 있습니다.",
    fix: "문제가 아닙니다. 이미 있는 것을 읽습니다. 동의에 권한만 빠졌을 수 있습니다.",
  },
  CannotDeleteOrUpdateEnabledEntitlement: {
    meaning: "애플리케이션이 제공하는 권한은 바꾸거나 제거하기 전에 사용 안 함으로 설정해야 합니다.",
    fix: "권한을 사용 안 함으로 설정하여 저장한 다음 바꾸거나 제거합니다.",
  },
  Directory_QuotaExceeded: {
    meaning: "사람이나 테넌트가 디렉터리에 만들 수 있는 개체 수에 도달했습니다.",
    fix: "오래된 앱 등록을 영구적으로 삭제하거나 관리자가 새로 만듭니다.",
  },
  CredentialTypeNotAllowedAsPerAppPolicy: {
    meaning: "테넌트의 정책에서 애플리케이션의 클라이언트 암호를 금지합니다.",
    fix: "인증서를 사용하거나 앱 관리 정책에서 예외를 만듭니다.",
  },
  CredentialLifetimeExceedsMaxAllowed: {
    meaning: "테넌트의 정책에서 클라이언트 암호의 유효 기간을 더 짧게 제한합니다.",
    fix: "암호의 만료일을 더 앞당깁니다.",
  },
  FailedDependency: {
    meaning: "일괄 요청에서 앞의 요청이 실패하여 그에 의존하는 이 요청도 실패했습니다.",
    fix: "앞의 요청을 확인합니다.",
  },
  TooManyRequests: {
    meaning: "짧은 시간에 요청이 너무 많습니다.",
    fix: "Retry-After 헤더에 나온 시간만큼 기다립니다. 헤더가 없으면 몇 초부터 간격을 늘려 가며 기다립니다.",
  },
  UnknownError: {
    meaning:
      "Microsoft Graph의 자체 코드가 없습니다. 본문 안에 실제 코드가 든 다른 JSON 텍스트가 있는 경우가 많습니다.",
    fix: "안쪽 텍스트를 읽고 그 코드를 따릅니다.",
  },
};
