import type { CodeTexts } from "../../code-texts";

/** What the codes of `partner-center` mean, and what to do. */
export const partnerCenter: CodeTexts["partner-center"] = {
  "2000": {
    meaning: "인터페이스로 사용자의 역할을 제거할 수 없습니다. 파트너 센터에서 계정 ID가 전달되지 않습니다.",
    fix: "파트너 센터의 계정 설정 > 사용자 관리에서 역할을 제거합니다.",
  },
  "3000": {
    meaning: "이 PartnerID(이전 MPN ID)의 파트너가 없습니다. 오타이거나 테넌트 ID 또는 고객 ID를 넣은 경우입니다.",
    fix: "ID 없이 자체 프로필을 읽어 비교합니다. PartnerID는 계정 설정 > 법적 정보에 있습니다.",
  },
  "10001": {
    meaning: "사용이 중단된 파트너 SDK에서 MFA 없이 로그인했다고 보고합니다.",
    fix: "MFA를 거쳐 다시 로그인합니다. MFA를 요청받지 않으면 조건부 액세스에서 이 계정에 MFA를 요구합니다.",
  },
  "90000": {
    meaning: "파트너 센터가 Entra에 토큰을 요청했다가 거부되었습니다. 로그인, 동의 또는 MFA에 문제가 있습니다.",
    fix: "본문이나 로그인 로그에서 Entra 코드를 찾아 따릅니다.",
  },
  "600074": {
    meaning: "고객의 계정 상태를 요청했지만 찾지 못했습니다. 인사이트가 아니라 고객과 주문용 인터페이스입니다.",
    fix: "분석 데이터에는 https://api.partnercenter.microsoft.com/insights/v1/mpn을 사용합니다.",
  },
  "900308": {
    meaning: "파트너 센터가 호출한 계정을 알지만 계정에 이 호출에 필요한 역할이 없습니다.",
    fix: "파트너 센터의 계정 설정 > 사용자 관리에서 역할을 할당합니다. 인사이트에는 경영진 보고서 뷰어(Executive report viewer)가 필요합니다.",
  },
  "900309": {
    meaning: "Entra의 조건부 액세스 정책 때문에 파트너 센터가 이 계정의 토큰을 받지 못합니다.",
    fix: "로그인 로그에서 차단한 정책을 찾아 통합 사용자를 제외하거나 정책을 충족합니다.",
  },
  "900329": {
    meaning: "애플리케이션 단독 토큰으로 호출했습니다. 이 인터페이스는 토큰에 사람이 있어야 합니다.",
    fix: "통합 사용자로 권한 부여 코드나 디바이스 코드 로그인을 하고 그 토큰으로 호출합니다.",
  },
  "900420": {
    meaning: "토큰이 다른 API용입니다. 대부분 사용이 중단된 graph.windows.net이며 파트너 센터가 더 이상 받지 않습니다.",
    fix: "https://api.partnercenter.microsoft.com을 요청합니다. v1에서는 resource로, v2에서는 범위 https://api.partnercenter.microsoft.com/user_impersonation으로 보냅니다.",
  },
  "900421": {
    meaning:
      "토큰의 사람이 MFA 없이 로그인했습니다. 파트너 센터는 2026년부터 인터페이스에 MFA를 요구합니다. 적용이 확대되는 동안에는 같은 토큰이 성공하기도 하고 실패하기도 합니다.",
    fix: "권한 부여 코드나 디바이스 코드로 MFA를 거쳐 다시 로그인하고, 토큰의 amr에 mfa가 있는지 확인한 다음 새로 고침 토큰을 보관합니다.",
  },
};
