import { randomUUID } from "node:crypto";
import type { World } from "../../types";
import type { PartnerCall } from "../partner-center-gate";
import type { Wire } from "./envelope";
import { answer, refuse } from "./envelope";
import { queryWithId, timestamp } from "./queries";
import { fieldsOf } from "./reader";

/** A report and when its runs are due. */
export interface Report {
  readonly reportId: string;
  reportName: string;
  description: string;
  readonly queryId: string;
  readonly query: string;
  readonly user: string | null;
  readonly createdTime: string;
  modifiedTime: string | null;
  readonly executeNow: boolean;
  startTime: string;
  reportStatus: "Active" | "Paused" | "Inactive";
  recurrenceInterval: number;
  recurrenceCount: number;
  callbackUrl: string | null;
  callbackMethod: string | null;
  format: string;
  readonly executionId: string;
}

const HOUR_MS = 3_600_000;
/** How many reports a partner keeps, and how long one of a report's texts may be. */
export const MOST_REPORTS = 200;
const LONGEST_TEXT = 2_000;
const TOO_MANY = "Number of reports exceeds the maximum allowed";
const LEAD_MS = 4 * HOUR_MS;
const UTC_SECONDS = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** `/ScheduledReport`, `/{id}`, `/pause/{id}`, `/resume/{id}`. */
export function scheduledReports(call: PartnerCall, second: string | undefined, third: string | undefined): Response {
  const { request, world } = call;
  const verb = second?.toLowerCase();
  if (request.method === "GET" && second === undefined) return list(call);
  if (request.method === "POST" && second === undefined) return create(call);
  if (request.method === "PUT" && (verb === "pause" || verb === "resume")) return setStatus(call, verb, third ?? "");
  if (request.method === "PUT" && second !== undefined) return update(call, second);
  if (request.method === "DELETE" && second !== undefined) return remove(call, second);
  return refuse(request, world, 405, "Method Not Allowed");
}

/** All reports of a world. */
export function reportsOf(world: World): Report[] {
  const known = world.runtime.get(REPORTS);
  if (Array.isArray(known)) return known as Report[];
  const reports: Report[] = [];
  world.runtime.set(REPORTS, reports);
  return reports;
}
const REPORTS = "insights.reports";

function list(call: PartnerCall): Response {
  const asked = call.request.url.searchParams;
  const found = reportsOf(call.world).filter(
    (report) =>
      (asked.get("reportId") ?? report.reportId) === report.reportId &&
      (asked.get("reportName") ?? report.reportName) === report.reportName &&
      (asked.get("queryId") ?? report.queryId) === report.queryId,
  );
  return answer(call.request, call.world, { value: found.map(wire), message: "Reports fetched successfully" });
}

function create(call: PartnerCall): Response {
  const { request, world } = call;
  const body = fieldsOf(request.body);
  const executeNow = body.executeNow === true;
  const { reportName, queryId } = body;
  const isScheduled = body.startTime != null && body.recurrenceInterval != null;
  if (typeof reportName !== "string" || typeof queryId !== "string" || (!executeNow && !isScheduled))
    return refuse(request, world, 400, "Null or missing value");
  const query = queryWithId(world, queryId);
  if (!query) return refuse(request, world, 404, "Query not found");
  const tooMuch = boundProblem(body) ?? (reportsOf(world).length >= MOST_REPORTS ? TOO_MANY : null);
  if (tooMuch !== null) return refuse(request, world, 400, tooMuch);
  const startTime = executeNow ? timestamp(world.now()) : String(body.startTime);
  const interval = executeNow ? 0 : Number(body.recurrenceInterval);
  const refused = executeNow ? null : refuseSchedule(call, startTime, interval);
  if (refused) return refused;
  const report: Report = {
    reportId: randomUUID(),
    reportName,
    description: textOr(body.description, ""),
    queryId: query.queryId,
    query: query.query,
    user: call.person?.userPrincipalName ?? null,
    createdTime: timestamp(world.now()),
    modifiedTime: null,
    executeNow,
    startTime,
    reportStatus: "Active",
    recurrenceInterval: interval,
    recurrenceCount: executeNow ? 1 : Number(body.recurrenceCount ?? 0),
    callbackUrl: textOr(body.callbackUrl, null),
    callbackMethod: textOr(body.callbackMethod, null),
    format: textOr(body.format, "CSV").toLowerCase(),
    executionId: randomUUID(),
  };
  reportsOf(world).push(report);
  return answer(request, world, { value: [wire(report)], message: "Report created successfully" });
}

// provenance: inferred — bounds and sentences are the sandbox's own; no limits of insights are documented
function boundProblem(body: Wire): string | null {
  const isLong = (value: unknown) => typeof value === "string" && value.length > LONGEST_TEXT;
  const long = Object.entries(body).find(([, value]) => isLong(value));
  return long ? `Value of ${long[0].slice(0, 50)} is too long` : null;
}

// provenance: documented — all three messages; 500 for a bad date as the FAQ has it
function refuseSchedule(call: PartnerCall, startTime: string, interval: number): Response | null {
  const { request, world } = call;
  if (!UTC_SECONDS.test(startTime) || Number.isNaN(Date.parse(startTime))) {
    const correlationId = request.headers.get("ms-correlationid") ?? randomUUID();
    return refuse(
      request,
      world,
      500,
      `Internal error encountered while creating report. Correlation ID ${correlationId}`,
    );
  }
  if (!(interval >= 4 && interval <= 2160))
    return refuse(request, world, 400, "Recurrence Interval must be between 4 and 2160");
  if (Date.parse(startTime) >= world.now() + LEAD_MS) return null;
  const message =
    "Invalid report parameters for creation - Start time of report should at least be 4 hours from current UTC time";
  return refuse(request, world, 400, message);
}

function update(call: PartnerCall, id: string): Response {
  const { request, world } = call;
  const report = find(world, id);
  if (!report) return refuse(request, world, 404, "Report not found");
  const body = fieldsOf(request.body);
  const startTime = body.startTime;
  if (typeof body.reportName !== "string" || typeof startTime !== "string")
    return refuse(request, world, 400, "Null or missing value");
  const tooLong = boundProblem(body);
  if (tooLong !== null) return refuse(request, world, 400, tooLong);
  const interval = Number(body.recurrenceInterval ?? report.recurrenceInterval);
  const refused = refuseSchedule(call, startTime, interval);
  if (refused) return refused;
  report.reportName = body.reportName;
  report.startTime = startTime;
  report.recurrenceInterval = interval;
  report.recurrenceCount = Number(body.recurrenceCount ?? report.recurrenceCount);
  report.description = textOr(body.description, report.description);
  report.format = textOr(body.format, report.format).toLowerCase();
  report.callbackUrl = textOr(body.callbackUrl, report.callbackUrl);
  report.callbackMethod = textOr(body.callbackMethod, report.callbackMethod);
  report.modifiedTime = timestamp(world.now());
  return answer(request, world, { value: [wire(report)], message: "Report updated successfully" });
}

function setStatus(call: PartnerCall, verb: "pause" | "resume", id: string): Response {
  const report = find(call.world, id);
  if (!report) return refuse(call.request, call.world, 404, "Report not found");
  report.reportStatus = verb === "pause" ? "Paused" : "Active";
  report.modifiedTime = timestamp(call.world.now());
  const message = `Report ${verb === "pause" ? "paused" : "resumed"} successfully`;
  return answer(call.request, call.world, { value: [wire(report)], message });
}

function remove(call: PartnerCall, id: string): Response {
  const reports = reportsOf(call.world);
  const index = reports.findIndex((report) => report.reportId === id.toLowerCase());
  const [removed] = index < 0 ? [] : reports.splice(index, 1);
  if (!removed) return refuse(call.request, call.world, 404, "Report not found");
  return answer(call.request, call.world, { value: [wire(removed)], message: "Report deleted successfully" });
}

function find(world: World, id: string): Report | undefined {
  return reportsOf(world).find((report) => report.reportId === id.toLowerCase());
}

function wire(report: Report): Wire {
  const { executionId: _, ...shown } = report;
  return shown;
}

function textOr<T extends string | null>(value: unknown, otherwise: T): string | T {
  return typeof value === "string" ? value : otherwise;
}
