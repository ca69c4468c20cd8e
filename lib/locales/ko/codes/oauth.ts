import type { CodeTexts } from "../../code-texts";

/** What the codes of `oauth` mean, and what to do. */
export const oauth: CodeTexts["oauth"] = {
  invalid_client: {
    meaning: "애플리케이션을 인증하지 못했습니다. 암호나 인증서가 없거나, 틀렸거나, 만료되었습니다.",
    fix: "함께 온 번호를 따릅니다. 7000215는 틀린 암호, 7000222는 만료, 7000218은 누락입니다.",
  },
  unauthorized_client: {
    meaning: "애플리케이션이 여기서 이 요청을 할 수 없습니다. 대부분 테넌트에 해당 앱이 없는 경우입니다.",
    fix: "애플리케이션 ID와 테넌트 ID를 앱 등록과 비교합니다.",
  },
  invalid_grant: {
    meaning:
      "토큰을 받으려고 보낸 비밀번호, 코드 또는 새로 고침 토큰을 받아들일 수 없습니다. 이유는 함께 온 번호에 있습니다.",
    fix: "함께 온 번호를 따릅니다. 번호가 없으면 다시 로그인합니다.",
  },
  invalid_request: { meaning: "요청의 형식이 잘못되었거나 빠진 것이 있습니다.", fix: "본문에 나온 부분을 고칩니다." },
  invalid_scope: {
    meaning: "요청한 권한이 API에 없거나 함께 쓸 수 없는 범위입니다.",
    fix: "https://api.partnercenter.microsoft.com/user_impersonation을 요청하고 다른 API의 권한은 넣지 않습니다.",
  },
  invalid_resource: {
    meaning: "요청한 API가 테넌트에 없거나 URI가 틀렸습니다.",
    fix: "API의 URI를 확인한 다음 테넌트에 서비스 주체를 만듭니다.",
  },
  invalid_tenant: {
    meaning: "주소의 테넌트가 이 클라우드에 없습니다.",
    fix: "파트너 테넌트의 ID나 확인된 도메인을 사용합니다.",
  },
  invalid_instance: {
    meaning: "로그인 호스트가 Microsoft가 아는 어떤 클라우드에도 속하지 않습니다.",
    fix: "사용하는 클라우드의 로그인 호스트를 사용합니다.",
  },
  invalid_token: {
    meaning: "API가 토큰을 거부합니다. 만료되었거나, 다른 API용이거나, MFA가 없습니다.",
    fix: "MFA를 거친 로그인으로 이 API의 토큰을 새로 받습니다.",
  },
  unsupported_grant_type: { meaning: "Entra가 요청의 grant_type을 알지 못합니다.", fix: "grant_type을 고칩니다." },
  unsupported_response_type: {
    meaning: "프로그램이 앱 등록에서 허용하지 않는 것을 로그인 페이지에 요청했습니다.",
    fix: "response_type=code를 사용합니다.",
  },
  interaction_required: {
    meaning: "MFA, 계정 선택, 정책 또는 동의를 위해 사람이 직접 참여해야 합니다.",
    fix: "브라우저에서 로그인합니다.",
  },
  login_required: { meaning: "로그인된 사람이 없어 자동으로 진행할 수 없습니다.", fix: "일반 로그인을 시작합니다." },
  consent_required: {
    meaning: "애플리케이션에 대한 동의가 없습니다.",
    fix: "앱 등록에서 관리자 동의를 부여하거나 로그인하여 동의합니다.",
  },
  access_denied: {
    meaning: "동의 화면의 사용자나 테넌트의 규칙이 요청을 거절했습니다.",
    fix: "함께 온 번호를 따릅니다. 번호가 없으면 다시 로그인하여 동의합니다.",
  },
  authorization_pending: {
    meaning: "디바이스 코드가 아직 승인되지 않았습니다. 실패가 아니라 과정의 일부입니다.",
    fix: "첫 응답에 나온 간격으로 계속 요청합니다.",
  },
  authorization_declined: {
    meaning: "사용자가 디바이스 코드 로그인을 거절했습니다.",
    fix: "다시 시작하여 승인합니다.",
  },
  slow_down: { meaning: "프로그램이 디바이스 코드의 결과를 너무 자주 요청합니다.", fix: "간격을 5초 늘립니다." },
  bad_verification_code: {
    meaning: "프로그램이 보낸 디바이스 코드를 알 수 없습니다.",
    fix: "새 코드로 다시 시작합니다.",
  },
  expired_token: {
    meaning: "디바이스 코드가 만료되었습니다. 유효 기간은 15분입니다.",
    fix: "새 코드로 다시 시작합니다.",
  },
  temporarily_unavailable: {
    meaning: "지금 Entra가 응답할 수 없습니다.",
    fix: "잠시 후 간격을 늘려 가며 다시 시도합니다.",
  },
  server_error: {
    meaning: "Entra 내부에 문제가 있었습니다.",
    fix: "다시 시도합니다. 계속되면 추적 ID와 상관관계 ID를 첨부하여 Microsoft에 지원을 요청합니다.",
  },
  basic_action: {
    meaning: "오류와 함께 오는 세부 이유입니다. 대부분 MFA이며 사람이 브라우저에서 해결할 수 있습니다.",
    fix: "응답의 claims를 전달하여 브라우저에서 로그인합니다.",
  },
  additional_action: {
    meaning: "오류와 함께 오는 세부 이유입니다. 디바이스 등록처럼 로그인 밖에서 할 일이 있습니다.",
    fix: "본문의 내용을 마친 다음 다시 로그인합니다.",
  },
  message_only: {
    meaning: "오류와 함께 오는 세부 이유입니다. 정책 때문에 다시 로그인해도 해결되지 않습니다.",
    fix: "로그인 로그에서 정책을 찾아 조정합니다.",
  },
  user_password_expired: {
    meaning: "오류와 함께 오는 세부 이유입니다. 비밀번호가 만료되었습니다.",
    fix: "브라우저에서 새 비밀번호를 정합니다.",
  },
  bad_token: {
    meaning: "오류와 함께 오는 세부 이유입니다. 새로 고침 토큰을 더 이상 쓸 수 없습니다.",
    fix: "다시 로그인하고 새 새로 고침 토큰을 보관합니다.",
  },
  token_expired: {
    meaning: "오류와 함께 오는 세부 이유입니다. 새로 고침 토큰이 만료되었습니다.",
    fix: "다시 로그인하고 새 새로 고침 토큰을 보관합니다.",
  },
  protection_policy_required: {
    meaning: "오류와 함께 오는 세부 이유입니다. 정책에서 앱 보호를 요구합니다.",
    fix: "애플리케이션을 정책에서 제외합니다.",
  },
  client_mismatch: {
    meaning: "오류와 함께 오는 세부 이유입니다. 새로 고침 토큰이 다른 애플리케이션의 것입니다.",
    fix: "발급받은 애플리케이션을 사용하거나 이 애플리케이션으로 다시 로그인합니다.",
  },
};
