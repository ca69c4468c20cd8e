import type { CheckTexts } from "../../check-texts";

const OPEN_USER = "파트너 센터에서 설정(톱니바퀴) > 계정 설정 > 사용자 관리로 이동하여 {user} 계정을 선택합니다.";

/** Words of the checks of stage `role`. */
export const role: Pick<CheckTexts, "erv-role" | "role-conflict"> = {
  "erv-role": {
    title: "통합 사용자에게 경영진 보고서 뷰어 역할이 있습니다",
    why: "인사이트는 관리자가 아니라 토큰에 담긴 사용자에게 파트너 센터의 이 역할이 있는지를 봅니다.",
    holds: "{user} 계정에 경영진 보고서 뷰어(Executive Report Viewer) 역할이 있습니다.",
    findings: {
      "erv-missing": {
        title: "{user} 계정에 경영진 보고서 뷰어(Executive Report Viewer) 역할이 없습니다",
        cause: "관리자 권한으로 파트너 센터에서 역할의 구성원 목록을 읽었지만 {user} 계정이 없습니다.",
        action:
          "{user} 계정에 조직 전체 범위로 경영진 보고서 뷰어 역할을 할당합니다. 모든 곳에 반영되기까지 최대 1시간이 걸릴 수 있습니다.",
        steps: [
          OPEN_USER,
          "보고서 역할에서 경영진 보고서 뷰어(Executive report viewer)와 전체 조직을 선택합니다.",
          "저장한 뒤 사용자를 다시 열어 선택이 그대로인지 확인합니다.",
        ],
      },
      "report-viewer-only": {
        title: "{user} 계정은 보고서 뷰어일 뿐 경영진 보고서 뷰어가 아닙니다",
        cause:
          "파트너 센터의 보고서 뷰어(Report Viewer) 목록에는 있지만 경영진 보고서 뷰어(Executive Report Viewer) 목록에는 없습니다. 보고서 뷰어는 매출 데이터를 볼 수 없습니다.",
        action:
          "경영진 보고서 뷰어를 할당한 뒤 포털에서 보고서 뷰어를 제거합니다. 두 역할이 모두 있으면 더 낮은 쪽으로 취급된 사례가 있습니다.",
        steps: [
          OPEN_USER,
          "보고서 역할에서 보고서 뷰어 대신 경영진 보고서 뷰어(Executive report viewer)와 전체 조직을 선택합니다.",
          "저장한 뒤 사용자를 다시 열어 경영진 보고서 뷰어만 선택되어 있는지 확인합니다.",
        ],
      },
    },
  },
  "role-conflict": {
    title: "더 낮은 보고서 역할이 겹쳐 있지 않습니다",
    why: "보고서 뷰어 역할도 있으면 보고서 뷰어로 취급된 사례가 있습니다. 호출은 되지만 매출이 빠집니다.",
    holds: "{user} 계정에 보고서 뷰어 역할이 없습니다.",
    findings: {
      "both-roles": {
        title: "{user} 계정에 보고서 뷰어와 경영진 보고서 뷰어가 모두 있습니다",
        cause: "파트너 센터의 두 역할 구성원 목록에 {user} 계정이 모두 있습니다.",
        action: "조직과 모든 위치에서 보고서 뷰어를 제거하고 경영진 보고서 뷰어만 남깁니다.",
        steps: [
          OPEN_USER,
          "보고서 역할에서 보고서 뷰어(Report viewer) 선택을 모두 지우고 경영진 보고서 뷰어와 전체 조직만 남깁니다.",
          "저장한 뒤 사용자를 다시 열어 선택이 그대로인지 확인합니다.",
        ],
      },
    },
  },
};
