import type { problem as en } from "../en/problem";

export const problem = {
  title: "이 페이지를 표시할 수 없습니다",
  text: "Insights Preflight 쪽에서 오류가 발생했습니다. 테넌트의 상태와는 관계가 없으며, 현재 상태는 확인 항목에서 볼 수 있습니다.",
  again: "다시 시도",
  home: "처음으로",
  reference: "서버 로그 참조 번호",
} satisfies typeof en;
