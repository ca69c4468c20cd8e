import type { CodeTexts } from "../../code-texts";

/** What the codes of `insights` mean, and what to do. */
export const insights: CodeTexts["insights"] = {
  unauthorized: {
    meaning: "The token is missing, older than 60 minutes, made for another API, or was obtained without MFA.",
    fix: "Get a new token and try once more. If it stays, look at audience, tenant and amr in the token.",
  },
  forbidden: {
    meaning:
      "The token is good, but the account in it may not read insights: it has no report role, or the tenant is not the one with the partner program.",
    fix: "Assign Executive report viewer to the integration user for the whole organization, in the tenant that is enrolled in the partner program.",
  },
  "incorrect-audience": {
    meaning: "The token is made for another API.",
    fix: "Ask for https://api.partnercenter.microsoft.com and call again.",
  },
  "invalid-table-name": {
    meaning: "The query names a dataset that this partner does not have.",
    fix: "Take the name from GET ScheduledDataset; the list differs from partner to partner.",
  },
  "incorrect-column-name": {
    meaning: "The query names a column that the dataset does not have, or that the account may not see.",
    fix: "Take the columns from selectableColumns of GET ScheduledDataset. Revenue columns need Executive report viewer.",
  },
  "null-or-missing-value": {
    meaning: "A required field is missing from the body, or the body is not JSON.",
    fix: "Send JSON with Name and Query for a query; with ReportName, QueryId, StartTime and RecurrenceInterval, or ExecuteNow, for a report.",
  },
  "recurrence-interval": {
    meaning: "A report can repeat every 4 to 2160 hours, and no more often than its dataset allows.",
    fix: "Use at least minimumRecurrenceInterval of the dataset, mostly 24.",
  },
  "start-time": {
    meaning: "A scheduled report has to start at least four hours from now, in UTC.",
    fix: "Set StartTime later, as yyyy-MM-ddTHH:mm:ssZ, or use ExecuteNow for one report at once.",
  },
  "no-executions": {
    meaning:
      "No run of the report has finished yet. This is no failure: only finished runs are listed unless you ask otherwise.",
    fix: "Ask again later, or ask with executionStatus=Pending;Running.",
  },
  "report-creation-failed": {
    meaning: "The report could not be created; mostly a date has the wrong form.",
    fix: "Write StartTime, QueryStartTime and QueryEndTime as yyyy-MM-ddTHH:mm:ssZ. If it stays, give Microsoft support the correlation ID.",
  },
  "error-inside-200": {
    meaning: "The HTTP status says success, but statusCode in the body says the call failed.",
    fix: "Have the program read statusCode and message in the body as well.",
  },
};
