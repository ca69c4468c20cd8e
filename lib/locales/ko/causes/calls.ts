import type { CauseWords } from "../../cause-texts";

/** Causes of policies, token requests, calls, the network and the rest. */
export const calls = {
  "blocked-by-policy": {
    title: "조건부 액세스 정책이 로그인을 차단합니다",
    fix: "로그인 로그에서 상관 관계 ID로 로그인을 찾아 어느 정책이 실패했는지 보고 통합 사용자를 제외하거나 조건을 충족합니다.",
  },
  "device-required": {
    title: "정책이 등록되거나 규격을 준수하는 디바이스를 요구합니다",
    fix: "규격을 준수하는 디바이스의 브라우저에서 로그인하거나 디바이스 정책에서 통합 사용자를 제외합니다. 암호와 디바이스 코드 요청은 디바이스를 보이지 못합니다.",
  },
  "approved-app-required": {
    title: "정책이 승인된 클라이언트 앱을 요구합니다",
    fix: "정책에서 이 앱이나 통합 사용자를 제외합니다.",
  },
  "sign-in-frequency": {
    title: "정책의 로그인 빈도로 세션이 끝났습니다",
    fix: "다시 로그인하고 로그인 빈도 정책에서 통합 사용자를 제외합니다.",
  },
  "token-protection": {
    title: "정책이 보호된 토큰을 요구합니다",
    fix: "토큰 보호 정책에서 이 앱을 제외합니다.",
  },
  "password-change-by-policy": {
    title: "정책이 암호 변경을 요구합니다",
    fix: "브라우저에서 로그인하여 암호를 바꿉니다.",
  },
  "wrong-audience": {
    title: "토큰이 다른 API용입니다",
    fix: "https://api.partnercenter.microsoft.com/user_impersonation 범위로 토큰을 요청합니다. Microsoft Graph나 graph.windows.net 토큰은 거부됩니다.",
  },
  "scope-missing-in-token": {
    title: "토큰에 user_impersonation 범위가 없습니다",
    fix: "Microsoft Partner Center user_impersonation에 동의를 부여한 뒤 바로 이 범위로 다시 로그인합니다.",
  },
  "scope-invalid": {
    title: "요청의 범위나 리소스가 잘못되었습니다",
    fix: "v2에서는 scope=https://api.partnercenter.microsoft.com/user_impersonation, v1에서는 resource=https://api.partnercenter.microsoft.com을 보냅니다. 요청 하나에 API 하나입니다.",
  },
  "refresh-token-ended": {
    title: "새로 고침 토큰이 끝났습니다",
    fix: "다시 로그인하여 새 새로 고침 토큰을 저장합니다. 적어도 90일마다 사용하고 돌아온 토큰을 보관합니다.",
  },
  "grant-damaged": {
    title: "코드나 새로 고침 토큰이 손상되었거나 다른 앱의 것입니다",
    fix: "발급받은 클라이언트 ID와 엔드포인트로, 바꾸지 않고 양식 인코딩하여 보냅니다. 아니면 다시 로그인합니다.",
  },
  "code-used-or-expired": {
    title: "인증 코드를 두 번 썼거나 너무 늦게 썼습니다",
    fix: "새로 로그인하고 몇 분 안에 코드를 한 번만 사용합니다.",
  },
  "device-code-expired": {
    title: "디바이스 코드가 만료되었습니다",
    fix: "다시 시작하여 15분 안에 코드를 입력합니다.",
  },
  "device-code-pending": {
    title: "디바이스 코드가 아직 사람을 기다리고 있습니다",
    fix: "디바이스 로그인 페이지에서 로그인을 마치고 주어진 간격으로 계속 확인합니다.",
  },
  "device-code-wrong": {
    title: "디바이스 코드를 알 수 없습니다",
    fix: "표시된 코드를 다시 입력하거나 새 코드를 시작합니다.",
  },
  "sign-in-declined": {
    title: "디바이스 페이지에서 로그인을 거절했습니다",
    fix: "직접 요청한 것이라면 다시 시작하여 승인합니다.",
  },
  "parameter-missing": {
    title: "토큰 요청에 필드가 빠졌습니다",
    fix: "오류에 나온 필드를 application/x-www-form-urlencoded로 보냅니다.",
  },
  "request-malformed": {
    title: "토큰 요청의 형식이 잘못되었습니다",
    fix: "알려진 grant_type과 절대 주소로 양식 인코딩한 POST를 보냅니다. 문서의 요청과 비교합니다.",
  },
  "pkce-mismatch": {
    title: "응답이 시작한 로그인의 것이 아닙니다",
    fix: "한 브라우저에서 다시 시작하고 같은 시도의 state와 코드 검증기를 유지합니다.",
  },
  "request-loop": {
    title: "같은 요청을 너무 자주 보냈습니다",
    fix: "반복을 멈추고 토큰을 만료될 때까지 보관하며 몇 분 기다립니다.",
  },
  "user-assertion-rejected": {
    title: "전달한 어설션이 받아들여지지 않습니다",
    fix: "올바른 발급자와 대상으로 이 앱의 새 토큰을 받아 전달합니다.",
  },
  "interaction-needed": {
    title: "사람이 다시 로그인해야 합니다",
    fix: "대화형으로 로그인하여 저장된 새로 고침 토큰을 바꿉니다. 전체 응답의 AADSTS 번호가 이유를 말해 줍니다.",
  },
  "call-unauthorized": {
    title: "API가 이유 없이 토큰을 거부합니다",
    fix: "새 토큰으로 한 번 더 호출합니다. 계속되면 토큰의 클레임을 붙여 넣습니다. 대상, amr, 만료가 결정합니다.",
  },
  "token-expired": {
    title: "액세스 토큰이 만료되었습니다",
    fix: "새로 고침 토큰으로 새 토큰을 받습니다. 액세스 토큰은 약 1시간 유효합니다.",
  },
  "token-not-yet-valid": {
    title: "토큰이 아직 유효하지 않습니다. 시계가 맞지 않습니다",
    fix: "호출하는 컴퓨터의 시계를 맞춥니다.",
  },
  "dataset-unknown": {
    title: "쿼리가 이 파트너에게 없는 데이터 세트를 가리킵니다",
    fix: "GET ScheduledDataset에서 이름을 가져옵니다.",
  },
  "column-unknown": {
    title: "쿼리가 데이터 세트에 없는 열을 가리킵니다",
    fix: "GET ScheduledDataset의 selectableColumns에서 열을 가져옵니다. 매출 열은 경영진 보고서 뷰어(Executive Report Viewer)가 필요합니다.",
  },
  "value-missing": {
    title: "본문에 필수 값이 없습니다",
    fix: "Name과 Query 또는 ReportName, QueryId, StartTime, RecurrenceInterval이 있는 JSON을 보냅니다.",
  },
  "recurrence-out-of-range": {
    title: "반복 간격이 범위를 벗어났습니다",
    fix: "4~2160시간이며 데이터 세트의 minimumRecurrenceInterval 이상으로 합니다.",
  },
  "start-too-early": {
    title: "보고서의 시작 시간이 너무 이릅니다",
    fix: "StartTime을 UTC 기준 4시간 이후로 하거나 ExecuteNow=true를 보냅니다.",
  },
  "no-execution-yet": {
    title: "보고서가 아직 실행되지 않았습니다",
    fix: "예약된 시간까지 기다렸다가 다시 요청하거나 executionStatus=Pending;Running으로 요청합니다.",
  },
  "date-format": {
    title: "보고서의 날짜 형식이 잘못되었습니다",
    fix: "날짜를 yyyy-MM-ddTHH:mm:ssZ로 씁니다.",
  },
  "query-invalid": {
    title: "인사이트가 쿼리나 보고서를 받아들이지 않습니다",
    fix: "응답의 메시지를 읽고 testQueryResult로 쿼리를 시험합니다.",
  },
  "no-datasets": {
    title: "인사이트가 응답하지만 데이터 세트가 없습니다",
    fix: "사용자가 프로그램 테넌트에서 경영진 보고서 뷰어(Executive Report Viewer)를 가졌는지 확인하고 1시간 뒤 다시 요청합니다.",
  },
  "host-unreachable": {
    title: "Microsoft의 호스트에 연결할 수 없습니다",
    fix: "호출하는 컴퓨터에서 이름 확인, 방화벽, 프록시를 점검합니다.",
  },
  "tls-broken": {
    title: "경로의 인증서를 신뢰할 수 없습니다",
    fix: "이 컴퓨터에서 프록시의 인증 기관을 신뢰하도록 하고 시계를 확인하며 TLS 1.2 이상을 씁니다. 검증을 끄지 않습니다.",
  },
  "network-restricted": {
    title: "네트워크가 정해진 테넌트만 허용합니다",
    fix: "네트워크 담당자에게 테넌트 제한에서 파트너 테넌트를 허용해 달라고 하거나 다른 네트워크를 씁니다.",
  },
  throttled: {
    title: "요청이 너무 많습니다",
    fix: "Retry-After만큼 기다린 뒤 요청을 줄입니다.",
  },
  "service-unavailable": {
    title: "Microsoft의 서비스가 지금 제대로 응답하지 않습니다",
    fix: "간격을 늘려 가며 몇 분 뒤 다시 시도합니다.",
  },
  "answer-not-json": {
    title: "응답이 예상한 JSON이 아닙니다",
    fix: "원본 응답을 봅니다. 프록시의 페이지이거나 JSON 앞에 제거해야 할 바이트 순서 표시가 있습니다.",
  },
  "browser-origin": {
    title: "브라우저에서 호출했습니다",
    fix: "토큰 요청과 API 호출은 서버에서 합니다. 둘 다 페이지의 호출을 거부합니다.",
  },
  "wrong-api": {
    title: "인사이트가 아니라 상거래 API를 호출했습니다",
    fix: "https://api.partnercenter.microsoft.com/insights/v1/mpn을 호출합니다.",
  },
  "microsoft-internal": {
    title: "Microsoft의 서비스에서 오류가 났습니다",
    fix: "다시 시도합니다. 계속되면 상관 관계 ID로 지원 요청을 엽니다.",
  },
  "known-code": {
    title: "Microsoft가 {code}로 응답했습니다",
    fix: "코드 목록에서 코드를 찾아 안내에 따릅니다.",
  },
  "unexplained-refusal": {
    title: "Microsoft가 요청을 거부했으나 이유가 없습니다",
    fix: "상태, 본문, 상관 관계 ID, 비밀을 뺀 요청 내용까지 전체 응답을 받습니다.",
  },
} as const satisfies Readonly<Record<string, CauseWords>>;
