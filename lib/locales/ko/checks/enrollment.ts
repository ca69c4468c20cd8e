import type { CheckTexts } from "../../check-texts";

/** Words of the checks of stage `enrollment`. */
export const enrollment: Pick<CheckTexts, "partner-account" | "partner-profile" | "account-verification"> = {
  "partner-account": {
    title: "이 테넌트에 파트너 센터 계정이 있습니다",
    why: "인사이트는 파트너 프로그램 계정이 있는 테넌트 하나에만 있습니다. 테넌트가 여럿인 파트너가 많습니다.",
    holds: "파트너 센터에 등록된 회사: {company}",
    findings: {
      "not-a-partner": {
        title: "테넌트 {tenant}에 파트너 센터 계정이 없습니다",
        cause: "파트너 센터에 이 테넌트의 조직을 물었지만 알지 못한다고 답했습니다.",
        action:
          "회사를 Microsoft AI Cloud Partner Program(이전의 MPN)에 등록하거나, 이미 등록된 테넌트로 로그인합니다.",
        steps: [
          "이미 파트너라면 프로그램 계정이 있는 테넌트를 찾아 그 테넌트로 다시 시작합니다.",
          "아니라면 파트너 센터를 열고 이름이 있는 업무용 사서함으로 등록을 시작합니다.",
          "기본 연락처로 온 전자 메일을 확인합니다. 검토에는 보통 영업일 기준 3~5일이 걸립니다.",
        ],
      },
      "other-tenant": {
        title: "파트너 계정이 {tenant}에 없고 테넌트 {accountTenant}에 있습니다",
        cause: "파트너 센터가 알려 준 계정의 테넌트가 이 통합의 테넌트와 다릅니다.",
        action: "파트너 프로그램 계정이 있는 테넌트에서 통합을 설정합니다.",
        steps: [
          "파트너 센터에서 설정(톱니바퀴) > 계정 설정 > 법적 정보 > 파트너를 열고 테넌트를 확인합니다.",
          "테넌트 {accountTenant}에 속한 계정으로 여기서 다시 시작합니다.",
        ],
      },
    },
  },
  "partner-profile": {
    title: "회사가 파트너 프로그램에 등록되어 있습니다",
    why: "등록하지 않으면 PartnerID(이전의 MPN ID)가 없고, PartnerID가 없으면 보고할 데이터도 없습니다.",
    holds: "PartnerID: {partnerId}",
    findings: {
      "not-enrolled": {
        title: "테넌트 {tenant}의 회사가 파트너 프로그램에 등록되어 있지 않습니다",
        cause: "파트너 센터에 이 테넌트의 프로그램 프로필을 물었지만 PartnerID를 주지 않았습니다.",
        action: "Microsoft AI Cloud Partner Program(이전의 MPN)에 등록합니다.",
        steps: [
          "전역 관리자로 파트너 센터를 열고 설정(톱니바퀴) > 계정 설정 > 프로그램으로 이동합니다.",
          "Microsoft AI Cloud Partner Program에 등록합니다. 로마자로 쓴 법적 이름과 주소, 이름이 있는 업무용 사서함이 필요합니다.",
          "기본 연락처로 온 전자 메일을 확인하고 검토를 기다립니다. 보통 영업일 기준 3~5일이 걸립니다.",
        ],
      },
      "partner-id-mismatch": {
        title: "이 테넌트의 PartnerID는 {partnerId}이며, 입력한 값은 {expected}입니다",
        cause: "파트너 센터가 알려 준 이 테넌트의 PartnerID가 여기에 입력한 값과 다릅니다.",
        action: "PartnerID를 고치거나, PartnerID {expected}에 해당하는 테넌트를 씁니다.",
        steps: [
          "파트너 센터에서 설정(톱니바퀴) > 계정 설정 > 법적 정보 > 파트너를 엽니다.",
          "글로벌 PartnerID가 여기에 입력한 값과 같은지 비교합니다. 위치 PartnerID는 아래쪽에 따로 나옵니다.",
        ],
      },
    },
  },
  "account-verification": {
    title: "Microsoft가 회사를 확인했습니다",
    why: "확인되지 않은 계정은 파트너 센터의 일부를 쓰지 못할 수 있습니다. 인사이트에도 필요한지는 문서에 나와 있지 않습니다.",
    holds: "확인된 회사: {company}",
    findings: {
      "verification-pending": {
        title: "{company} 회사의 확인이 끝나지 않았습니다",
        cause: "파트너 센터에 확인이 보류 중으로 나오며, 현재 단계는 {step}입니다.",
        action: "Microsoft가 요청한 것을 마칩니다. 그동안 다음 단계를 진행해도 됩니다.",
        steps: [
          "파트너 센터에서 설정(톱니바퀴) > 계정 설정 > 법적 정보 > 파트너를 엽니다.",
          "확인 상태 옆의 안내(예: 확인 메일 다시 보내기, 지금 수정)를 따릅니다.",
          "영업일 기준 5일이 지나도 그대로이면 그 페이지에서 지원 티켓을 엽니다.",
        ],
      },
      "verification-rejected": {
        title: "Microsoft가 {company} 회사의 확인을 거부했습니다",
        cause: "파트너 센터에 확인 상태가 거부됨으로 나오며, 거부된 단계는 {step}입니다.",
        action: "법적 정보를 고치고 다시 검토를 요청합니다.",
        steps: [
          "파트너 센터에서 설정(톱니바퀴) > 계정 설정 > 법적 정보 > 파트너를 엽니다.",
          "지금 수정을 선택하여 이름과 주소를 고치거나 증빙을 올리고 제출합니다.",
        ],
      },
    },
  },
};
