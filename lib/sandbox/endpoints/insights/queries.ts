import { randomUUID } from "node:crypto";
import type { World } from "../../types";
import { guidOf } from "../graph/guid";
import type { PartnerCall } from "../partner-center-gate";
import type { Wire } from "./envelope";
import { answer, refuse } from "./envelope";
import { execute } from "./execute";
import { parseQuery } from "./query";
import { fieldsOf, insightsIn, isRedactedFor, locationsOf } from "./reader";

/** A query that a report can be made of. */
export interface StoredQuery {
  readonly queryId: string;
  readonly name: string;
  readonly description: string;
  readonly query: string;
  readonly type: "userDefined" | "system";
  readonly user: string | null;
  readonly createdTime: string;
}

const TEST_ROWS = 100;
/** How many queries of its own a partner keeps, and how long one may be. */
export const MOST_QUERIES = 200;
const LONGEST_QUERY = 10_000;
const BAD_SYNTAX = "Invalid query syntax";
/** Ids of Microsoft's own queries, the same for every partner. */
const SYSTEM_QUERY_IDS: Readonly<Record<string, string>> = {
  CustomersAndTenants: "6664daf3-c161-423a-92a1-0ea6db2c0384",
  SeatsSubscriptionsAndRevenue: "c9fc1c79-4408-49ff-97f9-e1aa3f155804",
  Profile: "e65f3a4f-fb99-4319-97ff-59e57566a871",
  AzureUsage: "d1a4d75e-5ca8-4847-845f-ee0a9be6f07b",
  OfficeUsage: "d8349f7b-a7d1-467e-b26d-434d4a50f26a",
  DynamicsUsage: "6209a8fd-93af-442e-8b3f-3df0f77e8463",
  PowerBIUsage: "40ebfe2f-7183-4427-a911-5c9b45b6df15",
  TeamsUsageWorkload: "817fe875-acb0-4c45-9201-b7a35a60235a",
  TrainingCompletions: "20f5da57-3c2a-481b-b6a0-ec34d6db14e2",
};

/** `/ScheduledQueries`, `/ScheduledQueries/{id}` and `/ScheduledQueries/testQueryResult`. */
export function scheduledQueries(call: PartnerCall, id: string | undefined): Response {
  const { request, world } = call;
  if (id?.toLowerCase() === "testqueryresult" && request.method === "GET") return testQueryResult(call);
  if (id === undefined && request.method === "GET") return list(call);
  if (id === undefined && request.method === "POST") return create(call);
  if (id !== undefined && request.method === "DELETE") return remove(call, id);
  return refuse(request, world, 405, "Method Not Allowed");
}

/** The query with this id: Microsoft's own or the user's. */
export function queryWithId(world: World, id: string): StoredQuery | undefined {
  return [...systemQueries(world), ...userQueries(world)].find((query) => query.queryId === id.toLowerCase());
}

function list(call: PartnerCall): Response {
  const asked = call.request.url.searchParams;
  const onlySystem = asked.get("includeOnlySystemQueries") === "true";
  const withSystem = onlySystem || asked.get("includeSystemQueries") !== "false";
  const found = [
    ...(withSystem ? systemQueries(call.world) : []),
    ...(onlySystem ? [] : userQueries(call.world)),
  ].filter(
    (query) =>
      (asked.get("queryId") ?? query.queryId) === query.queryId &&
      (asked.get("queryName") ?? query.name) === query.name,
  );
  if (found.length === 0 && asked.has("queryId")) return refuse(call.request, call.world, 404, "Query not found");
  return answer(call.request, call.world, { value: found.map(wire), message: "Queries fetched successfully" });
}

function create(call: PartnerCall): Response {
  const { request, world } = call;
  const { name, description, query } = fieldsOf(request.body);
  // provenance: documented — "Null or missing value"
  if (typeof name !== "string" || typeof query !== "string" || name === "" || query === "")
    return refuse(request, world, 400, "Null or missing value");
  if (!/^[A-Za-z0-9 ]{1,256}$/.test(name)) return refuse(request, world, 400, "Invalid query name");
  const tooMuch = boundProblem(query, description, userQueries(world).length);
  if (tooMuch !== null) return refuse(request, world, 400, tooMuch);
  const problem = problemOf(call, query);
  if (problem !== null) return refuse(request, world, 400, problem);
  const stored: StoredQuery = {
    queryId: randomUUID(),
    name,
    description: typeof description === "string" ? description : "",
    query,
    type: "userDefined",
    user: call.person?.userPrincipalName ?? null,
    createdTime: timestamp(world.now()),
  };
  userQueries(world).push(stored);
  return answer(request, world, { value: [wire(stored)], message: "Query created successfully" });
}

// provenance: inferred — bounds and sentences are the sandbox's own; no limits of insights are documented
function boundProblem(query: string, description: unknown, count: number): string | null {
  if (query.length > LONGEST_QUERY || String(description ?? "").length > LONGEST_QUERY) return BAD_SYNTAX;
  return count >= MOST_QUERIES ? "Number of queries exceeds the maximum allowed" : null;
}

function remove(call: PartnerCall, id: string): Response {
  const queries = userQueries(call.world);
  const index = queries.findIndex((query) => query.queryId === id.toLowerCase());
  const [removed] = index < 0 ? [] : queries.splice(index, 1);
  if (!removed) return refuse(call.request, call.world, 404, "Query not found");
  return answer(call.request, call.world, { value: [wire(removed)], message: "Query deleted successfully" });
}

function testQueryResult(call: PartnerCall): Response {
  const { request, world } = call;
  const asked = request.url.searchParams;
  const text = asked.get("exportQuery") ?? queryWithId(world, asked.get("queryId") ?? "")?.query;
  if (text === undefined || text === "") return refuse(request, world, 400, "Null or missing value");
  const range = rangeOf(asked);
  if (range === null) return refuse(request, world, 400, "Invalid date format");
  const query = parseQuery(text);
  if (!query) return refuse(request, world, 400, BAD_SYNTAX);
  const redacted = isRedactedFor(call);
  const insights = insightsIn(world.state, locationsOf(call));
  const result = execute(query, { insights, nowMs: world.now(), redacted, ...range });
  if (!result.ok) return refuse(request, world, 400, result.message);
  const rows = result.rows.slice(0, TEST_ROWS);
  return answer(request, world, {
    value: rows,
    totalCount: rows.length,
    dataRedacted: redacted,
    keepsRowNames: true,
  });
}

function problemOf(call: PartnerCall, text: string): string | null {
  const query = parseQuery(text);
  if (!query) return BAD_SYNTAX;
  const { world } = call;
  const result = execute(query, { insights: world.state.insights, nowMs: world.now(), redacted: false });
  return result.ok ? null : result.message;
}

/** `startTime` and `endTime` override TIMESPAN; null when one is not a time. */
function rangeOf(asked: URLSearchParams): { range?: { fromMs?: number; toMs?: number } } | null {
  const [start, end] = [asked.get("startTime"), asked.get("endTime")];
  if (start === null && end === null) return {};
  const [fromMs, toMs] = [Date.parse(start ?? "1970-01-01"), Date.parse(end ?? "9999-12-31")];
  return Number.isNaN(fromMs) || Number.isNaN(toMs) ? null : { range: { fromMs, toMs } };
}

function systemQueries(world: World): StoredQuery[] {
  return world.state.insights.datasets.map((dataset) => ({
    queryId: SYSTEM_QUERY_IDS[dataset.datasetName] ?? guidOf(`system query ${dataset.datasetName}`),
    name: dataset.datasetName,
    description: `Every column of ${dataset.datasetName}`,
    query: `SELECT ${dataset.selectableColumns.join(",")} FROM ${dataset.datasetName}${
      dataset.availableDateRanges.includes("LAST_6_MONTHS") ? " TIMESPAN LAST_6_MONTHS" : ""
    }`,
    type: "system",
    user: null,
    createdTime: "2021-03-01T00:00:00Z",
  }));
}

const QUERIES = "insights.queries";
function userQueries(world: World): StoredQuery[] {
  const known = world.runtime.get(QUERIES);
  if (Array.isArray(known)) return known as StoredQuery[];
  const queries: StoredQuery[] = [];
  world.runtime.set(QUERIES, queries);
  return queries;
}

function wire(query: StoredQuery): Wire {
  return { ...query };
}

/** `2021-03-31T07:28:37Z`, as insights writes times. */
export function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
