import type { Cloud } from "../cloud";
import { RunError } from "../run";
import type { Secret } from "../secret";
import { accepted } from "./answer";
import { datasetIn, executionIn, reportBody, reportIn, rowIn, savedQueryIn } from "./insights-bodies";
import { about, type Page, pageIn } from "./insights-page";
import type { OutgoingRequest, Send } from "./transport";
import type { Answer, InsightsAnswer, ReportsClient } from "./types";

const PAGES = 20;
/** Microsoft gives a query 100 seconds; a person does not. */
const QUERY_DEADLINE_MS = 20_000;
const EVERY_STATUS = "Pending;Running;Paused;Completed";

/** Partner insights with the integration user's token. */
export function insightsClient(cloud: Cloud, send: Send, accessToken: Secret): ReportsClient {
  const base = `https://${cloud.partnerCenterHost}/insights/v1/mpn`;
  const host = cloud.partnerCenterHost;
  const call = async (request: Omit<OutgoingRequest, "headers">): Promise<Answer<Page>> => {
    const headers = {
      authorization: `Bearer ${accessToken.reveal()}`,
      ValidateMfa: "true",
      ...(request.body !== undefined && { "content-type": "application/json" }),
    };
    return pageIn(await send({ ...request, headers }));
  };
  const all = async <T>(path: string, read: Read<T>): Promise<Answer<InsightsAnswer<readonly T[]>>> => {
    const items: T[] = [];
    let url: string | null = `${base}${path}`;
    let last: Page | null = null;
    for (let page = 0; url && page < PAGES; page++) {
      const answer: Answer<Page> = await call({ method: "GET", url });
      if (!answer.ok) return answer;
      last = answer.value;
      items.push(...last.items.map((item) => read(item, host)));
      url = last.nextLink ? new URL(last.nextLink, url).href : null;
    }
    if (url || !last) throw new RunError("malformed-answer", host);
    return accepted(200, about(last, items));
  };
  const one = async <T>(request: Change, read: Read<T>): Promise<Answer<T>> => {
    const { path, ...rest } = request;
    const answer = await call({ ...rest, url: `${base}${path}`, deadlineMs: QUERY_DEADLINE_MS });
    if (!answer.ok) return answer;
    const [item] = answer.value.items;
    if (item === undefined) throw new RunError("malformed-answer", host);
    return accepted(answer.status, read(item, host));
  };
  return {
    datasets: () => all("/ScheduledDataset", datasetIn),
    async testQuery(query) {
      const url = `${base}/ScheduledQueries/testQueryResult?exportQuery=${encodeURIComponent(query)}`;
      const answer = await call({ method: "GET", url, deadlineMs: QUERY_DEADLINE_MS });
      if (!answer.ok) return answer;
      const rows = answer.value.items.map((item) => rowIn(item, host));
      return accepted(answer.status, about(answer.value, rows));
    },
    queries: () => all("/ScheduledQueries?includeSystemQueries=true", savedQueryIn),
    createQuery: ({ name, description, text }) =>
      one(
        {
          method: "POST",
          path: "/ScheduledQueries",
          body: JSON.stringify({ Name: name, Description: description, Query: text }),
        },
        savedQueryIn,
      ),
    deleteQuery: async (id) =>
      done(await call({ method: "DELETE", url: `${base}/ScheduledQueries/${idIn(id)}`, idempotent: true })),
    reports: () => all("/ScheduledReport", reportIn),
    createReport: (report) => one({ method: "POST", path: "/ScheduledReport", body: reportBody(report) }, reportIn),
    pauseReport: async (id) =>
      done(await call({ method: "PUT", url: `${base}/ScheduledReport/pause/${idIn(id)}`, idempotent: true })),
    resumeReport: async (id) =>
      done(await call({ method: "PUT", url: `${base}/ScheduledReport/resume/${idIn(id)}`, idempotent: true })),
    deleteReport: async (id) =>
      done(await call({ method: "DELETE", url: `${base}/ScheduledReport/${idIn(id)}`, idempotent: true })),
    async executions(reportId) {
      const asked = new URLSearchParams({ executionStatus: EVERY_STATUS, getLatestExecution: "false" });
      const answer = await all(`/ScheduledReport/execution/${idIn(reportId)}?${asked}`, executionIn);
      // Insights says 404 for "no run yet", and for a report that is gone; which one, the list of reports tells.
      if (!answer.ok && answer.refusal.status === 404)
        return accepted(404, { items: [], mfaCompliant: null, dataRedacted: false });
      return answer;
    },
  };
}

type Read<T> = (item: unknown, host: string) => T;
type Change = Pick<OutgoingRequest, "method" | "body"> & { readonly path: string };

function done(answer: Answer<unknown>): Answer<null> {
  return answer.ok ? accepted(answer.status, null) : answer;
}

/** An id as part of a path; `..` and the like would lead to another endpoint. */
function idIn(id: string): string {
  if (!/^[\w-]{1,100}$/.test(id)) throw new TypeError("an id of insights has only letters, digits and dashes");
  return id;
}
