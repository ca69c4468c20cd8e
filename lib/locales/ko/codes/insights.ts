import type { CodeTexts } from "../../code-texts";

/** What the codes of `insights` mean, and what to do. */
export const insights: CodeTexts["insights"] = {
  unauthorized: {
    meaning: "토큰이 없거나, 60분이 지났거나, 다른 API용이거나, MFA 없이 받았습니다.",
    fix: "토큰을 새로 받아 한 번 더 시도합니다. 계속되면 토큰의 대상 그룹, 테넌트, amr을 확인합니다.",
  },
  forbidden: {
    meaning:
      "토큰은 유효하지만 토큰의 계정이 인사이트를 읽을 수 없습니다. 보고서 역할이 없거나 파트너 프로그램에 등록된 테넌트가 아닙니다.",
    fix: "파트너 프로그램에 등록된 테넌트에서 통합 사용자에게 조직 전체의 경영진 보고서 뷰어(Executive report viewer)를 할당합니다.",
  },
  "incorrect-audience": {
    meaning: "토큰이 다른 API용입니다.",
    fix: "https://api.partnercenter.microsoft.com을 요청하여 다시 호출합니다.",
  },
  "invalid-table-name": {
    meaning: "쿼리에 이 파트너에게 없는 데이터 세트가 있습니다.",
    fix: "GET ScheduledDataset에서 이름을 확인합니다. 목록은 파트너마다 다릅니다.",
  },
  "incorrect-column-name": {
    meaning: "쿼리에 데이터 세트에 없거나 계정이 볼 수 없는 열이 있습니다.",
    fix: "GET ScheduledDataset의 selectableColumns에서 열을 확인합니다. 매출 열에는 경영진 보고서 뷰어(Executive report viewer)가 필요합니다.",
  },
  "null-or-missing-value": {
    meaning: "본문에 필수 필드가 없거나 본문이 JSON이 아닙니다.",
    fix: "JSON으로 보냅니다. 쿼리에는 Name과 Query, 보고서에는 ReportName, QueryId, StartTime, RecurrenceInterval 또는 ExecuteNow가 필요합니다.",
  },
  "recurrence-interval": {
    meaning:
      "보고서는 4시간에서 2160시간 간격으로 반복할 수 있으며 데이터 세트가 허용하는 것보다 자주 반복할 수 없습니다.",
    fix: "데이터 세트의 minimumRecurrenceInterval 이상을 사용합니다. 대부분 24입니다.",
  },
  "start-time": {
    meaning: "예약 보고서는 UTC 기준으로 지금부터 4시간 이후에 시작해야 합니다.",
    fix: "StartTime을 yyyy-MM-ddTHH:mm:ssZ 형식으로 더 늦게 정하거나, 바로 한 번 만들려면 ExecuteNow를 사용합니다.",
  },
  "no-executions": {
    meaning: "아직 끝난 보고서 실행이 없습니다. 실패가 아닙니다. 따로 요청하지 않으면 끝난 실행만 나옵니다.",
    fix: "나중에 다시 요청하거나 executionStatus=Pending;Running으로 요청합니다.",
  },
  "report-creation-failed": {
    meaning: "보고서를 만들지 못했습니다. 대부분 날짜 형식이 잘못된 경우입니다.",
    fix: "StartTime, QueryStartTime, QueryEndTime을 yyyy-MM-ddTHH:mm:ssZ로 씁니다. 계속되면 상관관계 ID를 Microsoft 지원에 알립니다.",
  },
  "error-inside-200": {
    meaning: "HTTP 상태는 성공이지만 본문의 statusCode가 실패를 나타냅니다.",
    fix: "프로그램이 본문의 statusCode와 message도 읽게 합니다.",
  },
};
