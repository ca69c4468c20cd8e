import type { CorpusCase } from "./case";
import { ids, insightsError } from "./wire";

/** Answers of the insights API and of reports made with it. */
export const insights: readonly CorpusCase[] = [
  {
    name: "The envelope says Unauthorized and nothing else is known",
    text: insightsError(401, "Unauthorized"),
    stage: "first-call",
    cause: "call-unauthorized",
  },
  {
    name: "The envelope in PascalCase, as the reference prints it, complains about the dataset",
    text: `{
  "Value": [],
  "NextLink": null,
  "TotalCount": 0,
  "Message": "Invalid table name",
  "StatusCode": 400,
  "DataRedacted": false
}`,
    stage: "first-call",
    cause: "dataset-unknown",
  },
  {
    name: "A query with a column that the dataset has no more",
    text: `POST insights/v1/mpn/ScheduledQueries
{"Name":"Acr","Query":"SELECT MPNId, HierarchyLevel FROM Profile"}
400 ${insightsError(400, "Incorrect column name")}`,
    stage: "first-call",
    cause: "column-unknown",
  },
  {
    name: "A body member is missing",
    text: insightsError(400, "Null or missing value"),
    stage: "first-call",
    cause: "value-missing",
  },
  {
    name: "The recurrence is longer than allowed",
    text: `2026-11-17 08:21:46,118 WARN insights.report - create failed: ${insightsError(400, "Recurrence Interval must be between 4 and 2160")}`,
    stage: "first-call",
    cause: "recurrence-out-of-range",
  },
  {
    name: "A report wants to start in ninety minutes",
    text: insightsError(
      400,
      "Invalid report parameters for creation - Start time of report should at least be 4 hours from current UTC time",
    ),
    stage: "first-call",
    cause: "start-too-early",
  },
  {
    name: "A report was asked for before its first run",
    text: `GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledReport/execution/3fd0b7f2-fake-4000-8000-0c11a9e25d7b
404 ${insightsError(404, "There are no executions that have occurred for the given filter conditions. Please recheck the reportId or executionId and retry the API after the report's scheduled execution time")}`,
    stage: "first-call",
    cause: "no-execution-yet",
  },
  {
    name: "A date in local notation makes the service fail",
    text: `Request: {"ReportName":"Weekly","QueryId":"${ids.trace}","StartTime":"17.11.2026 18:00","RecurrenceInterval":168}
Response: 500 ${insightsError(500, `Internal error encountered while creating report. Correlation ID <${ids.correlation}>`)}`,
    stage: "first-call",
    cause: "date-format",
  },
  {
    name: "The FAQ's sentence, copied from a chat",
    text: 'customer says the api returns just "Unauthorized" from insights/v1/mpn/ScheduledDataset, token is two hours old',
    stage: "first-call",
    cause: null,
  },
  {
    name: "A 403 of insights with the caller's own note that the user has no Executive Report Viewer",
    text: `GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset -> 403 Forbidden, empty body.
User insights@contoso.example is listed under User management with "Report viewer" removed, Executive report viewer: No.`,
    stage: "role",
    cause: "erv-missing",
  },
  {
    name: "Revenue columns come back empty and redacted",
    text: `GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledQueries/testQueryResult?exportQuery=SELECT CustomerName, BilledRevenueUSD FROM CustomersAndTenants LIMIT 1
200 {"value":[{"CustomerName":"Redacted","BilledRevenueUSD":null}],"nextLink":null,"totalCount":1,"message":"Query executed successfully","statusCode":200,"dataRedacted":true}`,
    stage: "role",
    cause: "report-viewer-only",
  },
  {
    name: "An execution call of many reports with 400 for a timespan that Profile has not",
    text: `{"value":null,"nextLink":null,"totalCount":0,"message":"Invalid TIMESPAN for dataset Profile","statusCode":400,"dataRedacted":false}`,
    stage: "first-call",
    cause: null,
  },
  {
    name: "A bearer sent in X-AadUserTicket, answered 401",
    text: `> GET /insights/v1/mpn/ScheduledReport HTTP/1.1
> Host: api.partnercenter.microsoft.com
> X-AadUserTicket: (removed)
< HTTP/1.1 401 Unauthorized
< Content-Type: application/json
${insightsError(401, "Unauthorized")}`,
    stage: "first-call",
    cause: "call-unauthorized",
  },
];
