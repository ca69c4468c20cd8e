import type { SandboxRequest, World } from "../../types";
import { guidOf } from "../graph/guid";
import { baseHeaders } from "../partner-center-answer";
import type { PartnerCall } from "../partner-center-gate";
import type { Wire } from "./envelope";
import { answer, refuse } from "./envelope";
import type { Row } from "./execute";
import { execute } from "./execute";
import { parseQuery } from "./query";
import { insightsIn, isRedactedFor, locationsOf } from "./reader";
import type { Report } from "./reports";
import { reportsOf } from "./reports";

/** How long a run takes after it is due. */
const RUN_MS = 5_000;
const EVERYWHERE = "*";
const DOWNLOAD = "/insights/v1/mpn/ScheduledReport/download/";

interface Execution {
  readonly report: Report;
  readonly status: "Pending" | "Paused" | "Completed";
  readonly generatedMs: number;
}

/** `/ScheduledReport/execution/{ids separated by ;}`: completed runs unless others are asked for. */
export function executions(call: PartnerCall, ids: string): Response {
  const { request, world } = call;
  const asked = request.url.searchParams;
  const statuses = (asked.get("executionStatus") ?? "Completed").toLowerCase().split(";");
  const wanted = ids.toLowerCase().split(";");
  const found = reportsOf(world)
    .filter((report) => wanted.includes(report.reportId))
    .map((report) => executionOf(report, world))
    .filter((execution) => statuses.includes(execution.status.toLowerCase()))
    .filter((execution) => (asked.get("executionId") ?? execution.report.executionId) === execution.report.executionId);
  // provenance: documented — 404 until a run has completed
  if (found.length === 0)
    return refuse(request, world, 404, "There are no executions that have occurred for the given filter conditions");
  return answer(request, world, { value: found.map((execution) => wire(execution, call)) });
}

function executionOf(report: Report, world: World): Execution {
  const generatedMs = Date.parse(report.startTime) + RUN_MS;
  const isDone = generatedMs <= world.now();
  const waiting = report.reportStatus === "Paused" ? "Paused" : "Pending";
  return { report, status: isDone ? "Completed" : waiting, generatedMs };
}

// provenance: documented — keys of the sample; the signed link is of the sandbox's own making
function wire(execution: Execution, call: PartnerCall): Wire {
  const { report, status, generatedMs } = execution;
  const isDone = status === "Completed";
  return {
    executionId: report.executionId,
    reportId: report.reportId,
    recurrenceInterval: report.recurrenceInterval,
    recurrenceCount: report.recurrenceCount,
    callbackUrl: report.callbackUrl,
    callbackMethod: report.callbackMethod,
    format: report.format,
    executionStatus: status,
    reportLocation: null,
    reportAccessSecureLink: isDone ? secureLink(report, call) : null,
    reportExpiryTime: null,
    reportGeneratedTime: isDone ? `${new Date(generatedMs).toISOString().slice(0, 19)}Z` : null,
  };
}

function secureLink(report: Report, call: PartnerCall): string {
  const { publicBase, url } = call.request;
  const origin = publicBase === null ? url.origin : `${publicBase}/${url.hostname}`;
  const redacted = isRedactedFor(call) ? "1" : "0";
  const locations = locationsOf(call)?.join(",") ?? EVERYWHERE;
  const query = new URLSearchParams({ redacted, locations, sig: signature(report, redacted, locations) });
  return `${origin}${DOWNLOAD}${report.executionId}?${query}`;
}

function signature(report: Report, redacted: string, locations: string): string {
  return guidOf(`download ${report.executionId} ${redacted} ${locations}`);
}

/** A report's file behind its signed link, which takes no bearer token; null when the request is none for a file. */
export function download(request: SandboxRequest, world: World): Response | null {
  if (!request.url.pathname.startsWith(DOWNLOAD) || !["GET", "HEAD"].includes(request.method)) return null;
  const id = request.url.pathname.slice(DOWNLOAD.length);
  const redacted = request.url.searchParams.get("redacted") ?? "";
  const locations = request.url.searchParams.get("locations") ?? "";
  const report = reportsOf(world).find((known) => known.executionId === id);
  if (!report || request.url.searchParams.get("sig") !== signature(report, redacted, locations))
    return refuse(request, world, 403, "Server failed to authenticate the request.");
  const query = parseQuery(report.query);
  const insights = insightsIn(world.state, locations === EVERYWHERE ? null : locations.split(","));
  const result = query && execute(query, { insights, nowMs: world.now(), redacted: redacted === "1" });
  if (!result?.ok) return refuse(request, world, 404, "The specified report does not exist.");
  const headers = baseHeaders(request);
  const separator = report.format === "tsv" ? "\t" : ",";
  headers.set("content-type", report.format === "tsv" ? "text/tab-separated-values" : "text/csv");
  return new Response(table(result.rows, separator), { headers });
}

function table(rows: readonly Row[], separator: string): string {
  const names = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | null | undefined) => {
    const text = value === null || value === undefined ? "" : String(value);
    return /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [names, ...rows.map((row) => names.map((name) => row[name]))]
    .map((cells) => cells.map(cell).join(separator))
    .join("\r\n");
}
