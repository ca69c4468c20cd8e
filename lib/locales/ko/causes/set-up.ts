import type { CauseWords } from "../../cause-texts";

/** Causes of tenant, enrolment, app and secret. */
export const setUp = {
  "tenant-not-found": {
    title: "이 클라우드에 테넌트가 없습니다",
    fix: "요청에 테넌트 ID 또는 확인된 도메인을 정확히 넣고 로그인 호스트가 테넌트의 클라우드에 속하는지 확인합니다.",
  },
  "tenant-missing": {
    title: "요청에 테넌트가 없습니다",
    fix: "주소를 https://login.microsoftonline.com/{테넌트 ID}/oauth2/v2.0/token 형식으로 쓰고 테넌트 ID를 제자리에 넣습니다.",
  },
  "common-endpoint": {
    title: "테넌트가 필요한 곳에 공용 엔드포인트를 썼습니다",
    fix: "주소의 common, organizations, consumers를 테넌트 ID로 바꿉니다.",
  },
  "wrong-cloud": {
    title: "테넌트나 앱이 다른 국가별 클라우드에 있습니다",
    fix: "모든 요청에 테넌트가 속한 클라우드의 로그인 호스트와 API 호스트를 씁니다.",
  },
  "tenant-blocked": {
    title: "Microsoft가 테넌트를 차단했습니다",
    fix: "Microsoft에 지원 요청을 엽니다. 테넌트의 어떤 설정으로도 차단을 풀 수 없습니다.",
  },
  "cross-tenant-policy": {
    title: "테넌트 간 액세스 설정이 계정을 거부합니다",
    fix: "파트너 테넌트에 속한 계정을 쓰거나 양쪽 테넌트의 테넌트 간 액세스 설정에서 계정을 허용합니다.",
  },
  "wrong-tenant": {
    title: "토큰이나 요청이 다른 테넌트의 것입니다",
    fix: "파트너 프로그램 계정을 가진 테넌트에서 토큰을 요청하고 모든 단계에서 같은 테넌트를 씁니다.",
  },
  "premium-licence-missing": {
    title: "테넌트에 로그인 로그를 위한 라이선스가 없습니다",
    fix: "Microsoft Entra 관리 센터에서 로그인을 직접 확인하거나 Microsoft Entra ID P1을 할당합니다. 인사이트 액세스와는 관계가 없습니다.",
  },
  "partner-id-unknown": {
    title: "이 PartnerID(이전 명칭 MPN ID)를 가진 파트너가 없습니다",
    fix: "계정 설정의 법적 정보에서 PartnerID를 복사합니다. 요청에서 mpnId를 빼면 자신의 프로필을 읽습니다.",
  },
  "not-enrolled": {
    title: "테넌트가 파트너 프로그램에 등록되어 있지 않습니다",
    fix: "테넌트를 Microsoft AI 클라우드 파트너 프로그램에 등록하거나 이미 등록된 테넌트를 씁니다.",
  },
  "verification-pending": {
    title: "파트너 계정의 확인이 끝나지 않았습니다",
    fix: "계정 설정의 법적 정보, 파트너 탭에서 메일을 확인하고 영업일 3~5일을 기다립니다.",
  },
  "verification-rejected": {
    title: "파트너 계정의 확인이 거부되었습니다",
    fix: "계정 설정의 법적 정보, 파트너 탭에서 지금 수정을 선택하고 요구된 증빙을 제출합니다.",
  },
  "enrolment-address-refused": {
    title: "등록 양식이 전자 메일 주소를 거부합니다",
    fix: "공용 클라우드 테넌트의 개인 이름으로 된 업무용 사서함으로 등록합니다. 공용, 개인, 정부 주소는 거부됩니다.",
  },
  "insights-not-visible": {
    title: "파트너 센터에 인사이트가 표시되지 않습니다",
    fix: "CSP 테넌트가 아니라 파트너 프로그램 계정을 가진 테넌트에 경영진 보고서 뷰어(Executive Report Viewer) 역할이 있는 사용자로 로그인합니다.",
  },
  "profile-call-unsupported": {
    title: "파트너 센터가 이 유형의 파트너에게 이 호출을 제공하지 않습니다",
    fix: "프로필 호출은 빼고 진행합니다. 인사이트가 되는지는 인사이트 호출로만 알 수 있습니다.",
  },
  "app-not-found": {
    title: "이 테넌트에 앱이 없습니다",
    fix: "애플리케이션(클라이언트) ID와 테넌트 ID를 앱 등록과 비교합니다. 엔터프라이즈 애플리케이션이 없으면 이 테넌트에 만듭니다.",
  },
  "wrong-app": {
    title: "요청이나 토큰이 다른 앱의 것입니다",
    fix: "모든 곳에서 통합의 애플리케이션(클라이언트) ID를 쓰고 그 앱으로 다시 로그인합니다.",
  },
  "client-id-malformed": {
    title: "클라이언트 ID가 애플리케이션 ID가 아닙니다",
    fix: "앱의 개요 페이지에서 GUID인 애플리케이션(클라이언트) ID를 복사합니다.",
  },
  "app-disabled": {
    title: "앱이 사용 중지되어 있습니다",
    fix: "엔터프라이즈 애플리케이션의 속성에서 사용자가 로그인할 수 있음을 예로 바꿉니다. Microsoft가 중지했다면 지원 요청을 엽니다.",
  },
  "single-tenant-app": {
    title: "단일 테넌트 앱을 다른 테넌트에서 썼습니다",
    fix: "주소에 앱의 홈 테넌트를 넣거나 인증에서 앱을 다중 테넌트로 바꿉니다.",
  },
  "redirect-mismatch": {
    title: "리디렉션 URI가 등록된 것과 다릅니다",
    fix: "요청의 리디렉션 URI를 앱 등록의 웹 플랫폼에 그대로 추가합니다. 스킴, 호스트, 포트, 경로, 끝의 슬래시가 모두 같아야 합니다.",
  },
  "redirect-missing": {
    title: "리디렉션 URI가 없습니다",
    fix: "웹 플랫폼에 리디렉션 URI를 등록하고 요청에 함께 보냅니다.",
  },
  "public-client-off": {
    title: "Entra가 클라이언트 암호를 기대하지만 요청에 없습니다",
    fix: "client_secret 또는 client_assertion을 보냅니다. 암호 없이 디바이스 코드를 쓰려면 퍼블릭 클라이언트 흐름 허용을 예로 바꿉니다.",
  },
  "secret-on-public-client": {
    title: "Entra가 퍼블릭 클라이언트로 보는 요청에 클라이언트 암호를 보냈습니다",
    fix: "리디렉션 URI를 웹 플랫폼으로 옮기거나 요청에서 암호를 뺍니다.",
  },
  "wrong-platform": {
    title: "리디렉션 URI가 다른 종류의 앱으로 등록되어 있습니다",
    fix: "서버라면 리디렉션 URI를 웹에 등록합니다. 단일 페이지 애플리케이션은 브라우저의 코드에만 씁니다.",
  },
  "response-type-off": {
    title: "앱이 이 응답 유형을 허용하지 않습니다",
    fix: "response_type=code를 쓰거나 인증에서 ID 토큰을 사용하도록 설정합니다.",
  },
  "app-not-replicated": {
    title: "앱을 방금 만들어 아직 모든 곳에 알려지지 않았습니다",
    fix: "2분까지 기다렸다가 같은 요청을 다시 보냅니다.",
  },
  "object-missing": {
    title: "Microsoft Graph가 개체를 찾지 못합니다",
    fix: "요청의 ID를 확인합니다. 개체 ID와 애플리케이션 ID는 다릅니다. 방금 만들었다면 2분 뒤에 다시 시도합니다.",
  },
  "object-exists": {
    title: "만들려는 것이 이미 있습니다",
    fix: "있는 개체를 읽어 그대로 진행합니다.",
  },
  "directory-quota": {
    title: "디렉터리의 개체 할당량을 모두 썼습니다",
    fix: "필요 없는 앱 등록과 삭제된 개체를 지우거나 할당량을 늘려 달라고 요청합니다.",
  },
  "secret-wrong": {
    title: "클라이언트 암호가 틀립니다",
    fix: "새 클라이언트 암호를 만들어 표시되는 값을 복사하고 양식 인코딩을 한 번만 합니다. 방금 만든 암호는 2분까지 걸립니다.",
  },
  "secret-id-pasted": {
    title: "암호의 값 대신 비밀 ID를 보냈습니다",
    fix: "새 클라이언트 암호를 만들고 비밀 ID가 아니라 값 열을 복사합니다. 값은 한 번만 표시됩니다.",
  },
  "secret-expired": {
    title: "클라이언트 암호가 만료되었습니다",
    fix: "새 클라이언트 암호를 추가하고 이전 값을 바꾼 뒤 이전 암호를 제거합니다.",
  },
  "secret-missing": {
    title: "요청에 앱의 자격 증명이 없습니다",
    fix: "client_secret을 보내거나 인증서로 만든 client_assertion을 보냅니다.",
  },
  "assertion-rejected": {
    title: "인증서나 페더레이션 자격 증명이 받아들여지지 않습니다",
    fix: "어설션에 서명하는 인증서를 업로드하거나 페더레이션 자격 증명의 발급자, 주체, 대상을 정확히 맞춥니다.",
  },
  "assertion-time": {
    title: "클라이언트 어설션의 유효 시간이 지났습니다",
    fix: "컴퓨터의 시계를 맞추고 요청마다 새 어설션을 만듭니다.",
  },
  "secret-policy": {
    title: "테넌트의 정책이 클라이언트 암호를 금지하거나 제한합니다",
    fix: "앱 관리 정책에서 이 앱의 예외를 요청하거나 인증서를 씁니다.",
  },
} as const satisfies Readonly<Record<string, CauseWords>>;
