import { z } from "zod";
import type { AnswerContract, Contract } from "./contract";
import { gateAnswers, PARTNER_CENTER_HEADERS, PARTNER_CENTER_JSON } from "./partner-center";

type Evidence = Pick<AnswerContract, "provenance" | "source">;

const documented = (...source: string[]): Evidence => ({ provenance: "documented", source });
const inferred = (...source: string[]): Evidence => ({ provenance: "inferred", source });

const text = z.string();
const texts = z.array(text);

const dataset = z.strictObject({
  datasetName: text,
  selectableColumns: texts,
  availableMetrics: texts,
  availableDateRanges: texts,
  minimumRecurrenceInterval: z.int(),
});
const query = z.strictObject({
  queryId: text,
  name: text,
  description: text,
  query: text,
  type: text,
  user: text.nullable(),
  createdTime: text,
});
const schedule = {
  recurrenceInterval: z.int(),
  recurrenceCount: z.int(),
  callbackUrl: text.nullable(),
  callbackMethod: text.nullable(),
  format: text,
};
const report = z.strictObject({
  reportId: text,
  reportName: text,
  description: text,
  queryId: text,
  query: text,
  user: text.nullable(),
  createdTime: text,
  modifiedTime: text.nullable(),
  executeNow: z.boolean(),
  startTime: text,
  reportStatus: text,
  ...schedule,
});
const execution = z.strictObject({
  executionId: text,
  reportId: text,
  ...schedule,
  executionStatus: text,
  reportLocation: text.nullable(),
  reportAccessSecureLink: text.nullable(),
  reportExpiryTime: text.nullable(),
  reportGeneratedTime: text.nullable(),
});
/** Columns go by the names the query gave them. */
const row = z.record(text, z.union([text, z.number(), z.boolean(), z.null()]));

function ok(items: z.ZodType, evidence: Evidence): AnswerContract {
  const only = (body: unknown) => statusIn(body) < 400;
  return { id: "ok", when: "it may be read or was done", ...envelope(200, items), only, ...evidence };
}

/** What the envelope says of itself; 0 when it says nothing, or is none. */
function statusIn(body: unknown): number {
  const { statusCode, StatusCode } = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  return Number(statusCode ?? StatusCode ?? 0);
}

/** HTTP 200 around a refusal, which only the body tells. */
const refusedInBody: AnswerContract = {
  id: "200-refused",
  when: "it is refused, which only the body's statusCode tells",
  ...envelope(200, z.never()),
  only: (body) => statusIn(body) >= 400,
  provenance: "quoted",
  source: ["reference/partner-center 3"],
};

/** A refusal in the envelope; insights gives no code, only a sentence. */
function refused(status: number, when: string, evidence: Evidence): AnswerContract {
  return {
    id: `${status}-envelope`,
    when,
    ...envelope(status, z.never()),
    only: (body) => typeof body === "object" && body !== null && ("value" in body || "Value" in body),
    ...evidence,
  };
}

function envelope(status: number, items: z.ZodType) {
  return {
    status,
    code: null,
    body: { form: "envelope", items } as const,
    contentType: PARTNER_CENTER_JSON,
    headers: PARTNER_CENTER_HEADERS,
  };
}

const FAQ = "reference/partner-center 3";
const badRequest = refused(400, "query, schedule or body does not hold", documented(FAQ));
const unauthorized = refused(
  401,
  "the token is no application's of the partner",
  inferred("reference/partner-center 1.4"),
);
const forbidden = refused(
  403,
  "the person has no insights role, or the tenant is no partner's",
  inferred("reference/partner-center 1.4"),
);
const absent = refused(404, "query, report or first run is not there", documented(FAQ));
const broken = refused(500, "a date that cannot be read", documented(FAQ));

const endpoint = (id: string, method: string, path: string, answers: readonly AnswerContract[]): Contract => ({
  id: `insights.${id}`,
  api: "insights",
  method,
  path: `/insights/v1/mpn${path}`,
  answers: [...answers, refusedInBody, unauthorized, forbidden, ...gateAnswers],
});

/** Partner insights. */
export const insights: readonly Contract[] = [
  endpoint("datasets", "GET", "/ScheduledDataset", [
    ok(dataset, documented("partnercenter/014", "partnercenter/018", "samples/insights/scheduled-dataset.json")),
  ]),
  endpoint("query-create", "POST", "/ScheduledQueries", [
    ok(query, documented("partnercenter/010", "samples/insights/create-query-200.json")),
    badRequest,
  ]),
  endpoint("queries", "GET", "/ScheduledQueries", [ok(query, documented("partnercenter/015")), absent]),
  endpoint("query-delete", "DELETE", "/ScheduledQueries/{queryId}", [
    ok(query, documented("partnercenter/013")),
    absent,
  ]),
  endpoint("query-test", "GET", "/ScheduledQueries/testQueryResult", [
    ok(row, documented("partnercenter/019", "samples/insights/test-query-result-200.json")),
    badRequest,
  ]),
  endpoint("report-create", "POST", "/ScheduledReport", [
    ok(report, documented("partnercenter/011", "partnercenter/020", "samples/insights/create-report-200.json")),
    badRequest,
    absent,
    broken,
  ]),
  endpoint("reports", "GET", "/ScheduledReport", [ok(report, documented("partnercenter/016"))]),
  endpoint("report-pause", "PUT", "/ScheduledReport/pause/{reportId}", [
    ok(report, documented("partnercenter/017")),
    absent,
  ]),
  endpoint("report-resume", "PUT", "/ScheduledReport/resume/{reportId}", [ok(report, documented(FAQ)), absent]),
  endpoint("report-update", "PUT", "/ScheduledReport/{reportId}", [
    ok(report, documented(FAQ)),
    badRequest,
    absent,
    broken,
  ]),
  endpoint("report-delete", "DELETE", "/ScheduledReport/{reportId}", [ok(report, documented(FAQ)), absent]),
  endpoint("executions", "GET", "/ScheduledReport/execution/{reportIds}", [
    ok(
      execution,
      documented("partnercenter/012", "partnercenter/021", "samples/insights/report-execution-completed-200.json"),
    ),
    absent,
  ]),
];
