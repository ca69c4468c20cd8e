import type { CheckTexts } from "../../check-texts";

const SIGN_IN_AGAIN = [
  "‘테스트 토큰’ 단계에서 통합 사용자로 로그인을 다시 시작합니다.",
  "바로 첫 호출을 다시 확인합니다.",
] as const;
const ASSIGN_ROLE = [
  "파트너 센터에서 설정(톱니바퀴) > 계정 설정 > 사용자 관리로 이동하여 {user} 계정을 선택합니다.",
  "보고서 역할에서 경영진 보고서 뷰어(Executive report viewer)와 전체 조직을 선택하고, 보고서 뷰어 선택을 지운 뒤 저장합니다.",
  "사용자를 다시 열어 선택이 그대로인지 확인하고, 최대 1시간 뒤에 다시 확인합니다.",
] as const;

/** Words of the checks of stage `first-call`. */
export const firstCall: Pick<CheckTexts, "insights-access" | "revenue-data" | "first-query"> = {
  "insights-access": {
    title: "첫 인사이트 호출이 성공합니다",
    why: "테넌트, 앱, 동의, 사용자, 역할, 토큰까지 앞의 모든 것을 증명하는 호출입니다.",
    holds: "쓸 수 있는 데이터 세트: {datasets}",
    findings: {
      "refused-audience": {
        title: "인사이트가 토큰을 거부했습니다. 다른 API용 토큰입니다",
        cause: "호출에 {status} 상태로 답했으며, 토큰이 파트너 센터용이 아닙니다.",
        action: "파트너 센터의 리소스로 토큰을 요청합니다.",
        steps: [
          "요청에서 resource를 앞에 공백 없이 https://api.partnercenter.microsoft.com으로 씁니다.",
          "graph.windows.net, graph.microsoft.com, api.partner.microsoft.com의 토큰으로는 인사이트를 열 수 없습니다.",
        ],
      },
      "refused-mfa": {
        title: "인사이트가 토큰을 거부했습니다. {user} 계정이 MFA 없이 로그인했습니다",
        cause: "호출에 {status} 상태로 답했으며, 파트너 센터의 응답이나 토큰에 MFA가 없다고 나옵니다.",
        action: "권한 부여 코드로 MFA를 거쳐 로그인하고 새로 고침 토큰을 보관합니다.",
        steps: [
          "‘테스트 토큰’ 단계에서 ‘MFA로 로그인’을 선택합니다.",
          "새 브라우저 창에서 {user} 계정으로 로그인하고 두 번째 인증 요소를 확인합니다.",
          "묻지 않으면 Entra ID > 조건부 액세스 > 정책에서 {user} 계정에 MFA를 요구합니다.",
        ],
      },
      "refused-app-only": {
        title: "인사이트가 토큰을 거부했습니다. 사용자가 없는 앱 전용 토큰입니다",
        cause: "호출에 {status} 상태로 답했으며, 클라이언트 자격 증명으로 요청한 토큰입니다.",
        action: "통합 사용자의 토큰을 요청합니다.",
        steps: [
          "‘테스트 토큰’ 단계에서 ‘MFA로 로그인’을 선택하고 {user} 계정으로 로그인합니다.",
          "직접 만든 프로그램에서는 grant_type=client_credentials를 다른 방식으로 바꿉니다.",
        ],
      },
      "refused-other-app": {
        title: "인사이트가 토큰을 거부했습니다. 다른 앱이 요청한 토큰입니다",
        cause: "호출에 {status} 상태로 답했으며, 앱 {clientId}에 발급된 토큰이 아닙니다.",
        action: "등록한 앱과 그 암호로 토큰을 요청합니다.",
        steps: ["토큰 요청에 client_id={clientId} 값과 같은 앱의 암호를 넣습니다."],
      },
      "refused-tenant": {
        title: "인사이트가 호출을 거부했습니다. 파트너 계정이 {tenant}에 있지 않습니다",
        cause:
          "호출에 {status} 상태로 답했으며, 앞의 확인에서 파트너 프로그램이 다른 테넌트에 있거나 없는 것으로 나왔습니다.",
        action: "파트너 프로그램 계정이 있는 테넌트에서 통합을 설정합니다.",
        steps: [
          "파트너 센터에서 설정(톱니바퀴) > 계정 설정 > 법적 정보 > 파트너를 열고 테넌트를 확인합니다.",
          "그 테넌트에 속한 계정으로 여기서 다시 시작합니다.",
        ],
      },
      "refused-scope": {
        title: "인사이트가 토큰을 거부했습니다. 파트너 센터 권한이 없습니다",
        cause: "호출에 {status} 상태로 답했으며, 토큰에 user_impersonation이 없습니다.",
        action: "관리자 동의를 부여한 다음 새 토큰을 요청합니다.",
        steps: [
          "Microsoft Entra 관리 센터의 Entra ID > 앱 등록에서 ID가 {clientId}인 앱을 열고 관리 > API 사용 권한으로 이동합니다.",
          "‘(회사 이름)에 대한 관리자 동의 부여’를 선택하고 예로 확인한 뒤 새 토큰을 요청합니다.",
        ],
      },
      "refused-expired": {
        title: "인사이트가 토큰을 거부했습니다. 토큰이 만료되었습니다",
        cause: "호출에 {status} 상태로 답했으며, 토큰의 유효 기간이 끝났습니다.",
        action: "새 토큰을 요청합니다.",
        steps: SIGN_IN_AGAIN,
      },
      "refused-signature": {
        title: "인사이트가 토큰을 거부했습니다. 서명이 맞지 않습니다",
        cause: "호출에 {status} 상태로 답했으며, 토큰이 Entra의 키와 맞지 않습니다.",
        action: "새 토큰을 요청하여 온전히 전달합니다.",
        steps: SIGN_IN_AGAIN,
      },
      "refused-role": {
        title: "인사이트가 호출을 거부했습니다. {user} 계정에 경영진 보고서 뷰어 역할이 없습니다",
        cause:
          "호출에 {status} 상태로 답했습니다. 토큰에는 문제가 없고, 파트너 센터의 경영진 보고서 뷰어(Executive Report Viewer) 목록에 {user} 계정이 없습니다.",
        action:
          "{user} 계정에 경영진 보고서 뷰어 역할을 할당합니다. 모든 곳에 반영되기까지 최대 1시간이 걸릴 수 있습니다.",
        steps: ASSIGN_ROLE,
      },
      "no-datasets": {
        title: "인사이트가 응답하지만 {user} 계정에 제공되는 데이터 세트가 없습니다",
        cause: "호출은 성공했지만 데이터 세트 목록이 비어 있습니다. {user} 계정이 볼 수 있는 데이터 세트가 없습니다.",
        action: "조직 전체 범위로 경영진 보고서 뷰어 역할을 할당하고, 파트너 프로그램의 테넌트가 맞는지 확인합니다.",
        steps: ASSIGN_ROLE,
      },
    },
  },
  "revenue-data": {
    title: "매출 데이터를 받을 수 있습니다",
    why: "더 낮은 보고서 역할로는 호출은 되지만 숫자가 빠집니다. 매출이 없는 것으로 오해하기 쉽습니다.",
    holds: "{dataset}의 {column} 열에 값이 있습니다.",
    findings: {
      redacted: {
        title: "인사이트가 {user} 계정에 매출 데이터를 숨깁니다",
        cause: "{dataset}의 {column} 열을 요청했지만 숨겨지거나 빈 값으로 왔습니다.",
        action: "{user} 계정에 조직 전체 범위의 경영진 보고서 뷰어 역할이 있고 보고서 뷰어 역할은 없는지 확인합니다.",
        steps: ASSIGN_ROLE,
      },
    },
  },
  "first-query": {
    title: "첫 쿼리에 응답이 옵니다",
    why: "API가 지금 제공하는 열로 만든 쿼리입니다. 직접 만들 쿼리가 어떻게 동작할지 보여 줍니다.",
    holds: "{dataset} 응답, 행 {rows}개",
    findings: {
      "column-gone": {
        title: "{dataset}의 목록에 있는 열 중 더 이상 쓸 수 없는 것이 있습니다",
        cause: "{columns} 열을 요청한 쿼리가 열 때문에 거부되었습니다. 방금 API가 알려 준 열입니다.",
        action: "열의 수를 줄이고, 이름은 데이터 세트 목록에서 가져옵니다.",
        steps: [
          "‘첫 API 호출’ 단계에서 {dataset}의 다른 열을 선택합니다.",
          "직접 만든 프로그램에서는 쿼리를 만들기 전에 ScheduledDataset을 읽습니다.",
        ],
      },
      "dataset-gone": {
        title: "목록에 있는 데이터 세트 {dataset}에 쿼리할 수 없습니다",
        cause: "방금 API가 알려 준 데이터 세트인데도 이름 때문에 쿼리가 거부되었습니다.",
        action: "다른 데이터 세트를 쓰고, 이름은 데이터 세트 목록에서 가져옵니다.",
        steps: [
          "‘첫 API 호출’ 단계에서 다른 데이터 세트를 선택합니다.",
          "직접 만든 프로그램에서는 쿼리를 만들기 전에 ScheduledDataset을 읽습니다.",
        ],
      },
    },
  },
};
