import type { DriftTexts } from "./texts";

/** The report in Korean. */
export const ko: DriftTexts = {
  title: "차이 보고서",
  intro:
    "Microsoft 문서에 없는 내용에 대해 실제 응답이 알려 준 것과, 응답이 이 제품의 계약과 다른 곳을 정리한 보고서입니다. 키 이름, 형식, 상태 코드, 개수만 담고 있으며 ID, 이름, 도메인, 자격 증명은 없습니다.",
  sandboxIntro: "기본 제공 샌드박스의 응답이므로 Microsoft에 대해서는 알려 주는 것이 없습니다.",
  about: "실행 정보",
  source: { live: "Microsoft", sandbox: "샌드박스" },
  rows: {
    date: "날짜",
    version: "Insights Preflight",
    node: "Node.js",
    cloud: "클라우드",
    source: "응답한 곳",
    exchanges: "요청과 응답 수",
    lost: "응답이 없는 요청",
  },
  answered: "확인된 것",
  open: "아직 모르는 것",
  breaches: "계약과 다른 곳",
  noBreaches: "없습니다.",
  noneAnswered: "없습니다.",
  exchanges: "요청과 응답",
  evidence: "근거 번호",
  wouldNeed: "필요한 것",
  columns: {
    number: "번호",
    endpoint: "엔드포인트",
    status: "상태",
    breaches: "다른 곳",
    contract: "계약",
    where: "위치",
    what: "내용",
  },
  noContract: "계약 없음",
  facts: {
    status: "상태 코드",
    code: "본문의 코드",
    "body-keys": "본문의 키",
    "element-keys": "요소의 키",
    "content-type": "콘텐츠 형식",
    challenge: "WWW-Authenticate 있음",
    flag: "dataRedacted",
    answers: "응답 수",
    "revenue-columns": "매출 관련 열",
    columns: "열",
    "report-role": "사용자의 보고서 역할",
    "mfa-header": "isMfaCompliant",
    "allow-origin": "Access-Control-Allow-Origin",
    "header-names": "헤더 이름",
    listed: "이 호출이 목록에 있음",
    members: "구성원 수",
    continuation: "다음 페이지 표시 방식",
    "next-page-status": "다음 페이지의 상태 코드",
    "location-keys": "위치 관련 키",
    "partner-type": "파트너 종류",
    vetting: "확인 상태",
    throttled: "429 응답 수",
    "lifetime-hours": "링크가 끝날 때까지의 시간",
    encoding: "콘텐츠 인코딩",
    "profile-status": "조직 프로필의 상태 코드",
    "roles-status": "역할의 상태 코드",
  },
  unknowns: {
    "insights-without-role": {
      question: "보고서 역할이 없는 사용자에게 인사이트는 어떻게 응답합니까?",
      needs: "두 보고서 역할이 모두 없는 사용자의 로그인과 읽을 수 있는 역할 목록",
    },
    "insights-report-viewer-only": {
      question: "보고서 뷰어 역할만 있는 사용자에게 인사이트는 어떻게 응답합니까?",
      needs: "경영진 보고서 뷰어가 아니고 보고서 뷰어인 사용자의 로그인",
    },
    "insights-outside-program": {
      question: "파트너 프로그램에 없는 테넌트에 인사이트는 어떻게 응답합니까?",
      needs: "PartnerID 프로필이 없는 테넌트",
    },
    "insights-app-only": {
      question: "애플리케이션 자체의 토큰에 인사이트는 어떻게 응답합니까?",
      needs: "클라이언트 ID와 클라이언트 암호(--client-id)",
    },
    "insights-without-mfa": {
      question: "MFA가 없는 토큰에 인사이트는 어떻게 응답합니까?",
      needs: "amr에 MFA가 없는 사용자 토큰(테넌트가 아직 허용하는 경우 --flow password)",
    },
    "data-redacted": {
      question: "dataRedacted는 무엇을 뜻합니까?",
      needs: "dataRedacted가 true인 인사이트 응답(예: 보고서 뷰어)",
    },
    "columns-for-report-viewer": {
      question: "보고서 뷰어에게는 열이 더 적게 보입니까?",
      needs: "보고서 뷰어 역할만으로 성공한 ScheduledDataset 호출",
    },
    "insights-mfa-header": {
      question: "인사이트가 isMfaCompliant 헤더를 보냅니까?",
      needs: "사용자로 성공한 인사이트 호출",
    },
    "insights-in-request-log": {
      question: "인사이트 호출이 /v1/partnerRequests에 기록됩니까?",
      needs: "호출보다 나중에 읽은 요청 기록(기록이 늦을 수 있습니다)",
    },
    "roles-for-partner-admin": {
      question: "전역 관리자가 아닌 관리자에게 역할 API는 어떻게 응답합니까?",
      needs: "계정 관리자 또는 파트너 프로그램 관리자의 로그인",
    },
    "roles-program-only": {
      question: "프로그램에만 있는 테넌트에 역할 API는 어떻게 응답합니까?",
      needs: "재판매하지 않는 파트너 테넌트(조직 프로필이 거부됨)",
    },
    "roles-indirect-reseller": {
      question: "간접 재판매인에게 역할 API는 어떻게 응답합니까?",
      needs: "Microsoft Graph가 간접 재판매인으로 표시하는 테넌트",
    },
    "role-members-paging": {
      question: "역할 구성원의 페이지는 어떻게 나뉩니까?",
      needs: "구성원이 두 명 이상인 역할",
    },
    "role-location-scope": {
      question: "역할 구성원에 역할이 제한된 위치가 표시됩니까?",
      needs: "구성원이 있는 역할",
    },
    "mpn-profile-program-only": {
      question: "프로그램에만 있는 테넌트에 /v1/profiles/mpn은 어떻게 응답합니까?",
      needs: "재판매하지 않는 파트너 테넌트(조직 프로필이 거부됨)",
    },
    "pending-verification": {
      question: "확인이 끝나지 않으면 인사이트를 쓸 수 없습니까?",
      needs: "확인이 끝나지 않은 테넌트",
    },
    "cross-origin": {
      question: "API가 다른 출처의 호출을 허용합니까?",
      needs: "파트너 센터 토큰",
    },
    "rate-limits": {
      question: "API가 어떤 호출 제한을 알려 줍니까?",
      needs: "429 응답 또는 제한에 관한 헤더",
    },
    "secure-link-lifetime": {
      question: "보고서 다운로드 링크는 얼마 동안 유효합니까?",
      needs: "실행이 끝난 예약 보고서",
    },
    compression: {
      question: "응답이 압축됩니까?",
      needs: "성공한 파트너 센터 호출",
    },
    "role-propagation": {
      question: "새 역할은 언제부터 인사이트에서 유효합니까?",
      needs: "역할 할당과 그 뒤의 호출(이 명령은 아무것도 바꾸지 않습니다)",
    },
  },
};
