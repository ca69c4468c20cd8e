import type { CodeTexts } from "../../code-texts";

/** What the codes of `msal` mean, and what to do. */
export const msal: CodeTexts["msal"] = {
  network_error: {
    meaning: "라이브러리가 Microsoft에 연결하지 못했습니다. 경로, 프록시, 방화벽, TLS 중 하나가 문제입니다.",
    fix: "컴퓨터가 로그인 호스트에 연결되는지 확인합니다. 프록시가 있으면 라이브러리에 설정합니다.",
  },
  no_network_connectivity: { meaning: "컴퓨터가 오프라인입니다.", fix: "연결한 다음 다시 시도합니다." },
  endpoints_resolution_error: {
    meaning:
      "라이브러리가 테넌트의 로그인 주소를 읽지 못했습니다. 테넌트가 틀렸거나, 호스트에 연결할 수 없거나, 인증서를 신뢰하지 않습니다.",
    fix: "같은 컴퓨터에서 테넌트의 /v2.0/.well-known/openid-configuration을 열어 봅니다.",
  },
  openid_config_error: {
    meaning: "라이브러리가 테넌트의 로그인 주소를 읽지 못했습니다.",
    fix: "같은 컴퓨터에서 테넌트의 /v2.0/.well-known/openid-configuration을 열어 봅니다.",
  },
  token_parsing_error: {
    meaning: "응답이 JSON이 아닙니다. 대부분 Entra 대신 프록시의 페이지가 온 경우입니다.",
    fix: "원본 응답을 확인하고 프록시에서 로그인 호스트를 허용합니다.",
  },
  authority_uri_insecure: {
    meaning: "authority 주소가 https로 시작하지 않습니다.",
    fix: "https://login.microsoftonline.com/ 뒤에 테넌트 ID를 붙여 사용합니다.",
  },
  untrusted_authority: {
    meaning: "라이브러리가 authority의 호스트를 알지 못합니다.",
    fix: "호스트를 고치거나, 직접 운영하는 호스트면 knownAuthorities에 넣습니다.",
  },
  authority_mismatch: { meaning: "요청과 계정의 authority가 다릅니다.", fix: "둘 다 같은 테넌트를 사용합니다." },
  issuer_validation_failed: {
    meaning: "테넌트 구성의 발급자가 authority와 맞지 않습니다.",
    fix: "테넌트가 속한 클라우드의 authority를 사용합니다.",
  },
  missing_tenant_id_error: {
    meaning: "애플리케이션 단독으로는 common에서 로그인할 수 없어 라이브러리가 요청 전에 거부합니다.",
    fix: "authority에 테넌트 ID를 넣습니다.",
  },
  invalid_client_credential: {
    meaning: "라이브러리에 자격 증명이 없거나 비어 있습니다.",
    fix: "클라이언트 암호를 설정합니다. 환경 변수가 설정되지 않은 경우가 많습니다.",
  },
  empty_input_scopes_error: {
    meaning: "프로그램이 범위 없이 토큰을 요청했습니다.",
    fix: "https://api.partnercenter.microsoft.com/user_impersonation을 요청합니다.",
  },
  state_mismatch: {
    meaning: "시작한 로그인과 다른 로그인의 응답입니다. 탭이 두 개 열렸거나 쿠키가 사라진 경우입니다.",
    fix: "탭 하나에서 로그인을 다시 시작합니다.",
  },
  nonce_mismatch: {
    meaning: "시작한 로그인과 다른 로그인의 ID 토큰입니다.",
    fix: "탭 하나에서 로그인을 다시 시작합니다.",
  },
  authorization_code_missing_from_server_response: {
    meaning: "응답에 권한 부여 코드가 없습니다. 대부분 오류가 함께 있습니다.",
    fix: "콜백 주소에서 error와 error_description을 찾습니다.",
  },
  no_tokens_found: {
    meaning: "이 계정에 보관된 것이 없어 갱신할 수 없습니다.",
    fix: "로그인하고, 실행 사이에 라이브러리의 캐시를 유지합니다.",
  },
  no_account_in_silent_request: {
    meaning: "어느 계정인지 지정하지 않고 자동 요청을 했습니다.",
    fix: "라이브러리 캐시에서 가져온 계정을 지정합니다.",
  },
  no_account_found: {
    meaning: "라이브러리 캐시에 해당 계정이 없습니다.",
    fix: "로그인하고, 실행 사이에 라이브러리의 캐시를 유지합니다.",
  },
  refresh_token_expired: { meaning: "보관된 새로 고침 토큰이 만료되었거나 곧 만료됩니다.", fix: "다시 로그인합니다." },
  device_code_expired: {
    meaning: "라이브러리가 토큰을 받기 전에 디바이스 코드가 만료되었습니다.",
    fix: "새 코드로 다시 시작하여 15분 안에 마칩니다.",
  },
  device_code_polling_cancelled: {
    meaning: "프로그램이 디바이스 코드의 결과 요청을 멈추었습니다.",
    fix: "다시 시작하고, 로그인이 끝날 때까지 프로그램이 기다리게 합니다.",
  },
  device_code_unknown_error: {
    meaning: "디바이스 코드의 결과 요청이 이유 없이 끝났습니다.",
    fix: "새 코드로 다시 시작하고 마지막 원본 응답을 확인합니다.",
  },
  user_timeout_reached: {
    meaning: "프로그램이 정한 시간 안에 로그인이 끝나지 않았습니다.",
    fix: "다시 시작하거나 시간을 더 줍니다.",
  },
  user_canceled: { meaning: "사용자가 로그인을 닫았습니다.", fix: "다시 로그인하여 끝까지 진행합니다." },
};
