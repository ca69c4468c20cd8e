import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AZURE_CLI_APP_ID } from "@/lib/sandbox/endpoints/graph/first-party";
import { execute } from "@/lib/sandbox/endpoints/insights/execute";
import { parseQuery } from "@/lib/sandbox/endpoints/insights/query";
import { contoso } from "@/lib/sandbox/scenarios/base";
import { type Body, partnerToken, type Scene, scene, send, type TokenTraits } from "./endpoint-calls";

const MPN = "https://api.partnercenter.microsoft.com/insights/v1/mpn";

async function ask(at: Scene, method: string, path: string, body?: unknown, traits: TokenTraits = {}) {
  return send(at, await partnerToken(at, traits), method, `${MPN}${path}`, body, { ValidateMfa: "true" });
}
const test = (at: Scene, query: string, more = "") =>
  ask(at, "GET", `/ScheduledQueries/testQueryResult?exportQuery=${encodeURIComponent(query)}${more}`);

describe("the grammar", () => {
  it("reads every clause", () => {
    expect(
      parseQuery(
        "select distinct CustomerName, Month from CustomersAndTenants where Product LIKE '%365%' and AvailableSeats >= 10 AND SKU not in ('a', 2) order by Month asc, CustomerName limit 5 timespan last_month",
      ),
    ).toEqual({
      distinct: true,
      columns: ["CustomerName", "Month"],
      dataset: "CustomersAndTenants",
      where: [
        { column: "Product", operator: "LIKE", values: ["%365%"] },
        { column: "AvailableSeats", operator: ">=", values: [10] },
        { column: "SKU", operator: "NOT IN", values: ["a", 2] },
      ],
      orderBy: [
        { column: "Month", direction: "ASC" },
        { column: "CustomerName", direction: "DESC" },
      ],
      limit: 5,
      timespan: "LAST_MONTH",
    });
  });

  it.each([
    "",
    "SELECT * FROM Profile",
    "SELECT FROM Profile",
    "SELECT a FROM",
    "SELECT a b FROM Profile",
    "SELECT a FROM Profile LIMIT 0",
    "SELECT a FROM Profile LIMIT x",
    "SELECT a FROM Profile WHERE a = 1 OR b = 2",
    "SELECT a FROM Profile WHERE (a = 1)",
    "SELECT COUNT(a) FROM Profile",
    "SELECT a FROM Profile TIMESPAN LAST_MONTH LIMIT 1",
    "SELECT a FROM Profile; DROP TABLE x",
  ])("refuses %s", (query) => {
    expect(parseQuery(query)).toBeNull();
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseQuery(text);
        parseQuery(`SELECT a FROM b WHERE c = '${text}'`);
      }),
    );
  });

  it("takes any literal as it is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        const query = parseQuery(`SELECT a FROM b WHERE c = '${value.replaceAll("'", "''")}'`);
        expect(query?.where[0]?.values[0]).toBe(value);
      }),
    );
  });
});

describe("who is let in", () => {
  it("opens for the integration user and reports MFA", async () => {
    const { status, body, headers } = await ask(scene(), "GET", "/ScheduledDataset");
    expect([status, headers.get("isMfaCompliant"), body.message]).toEqual([
      200,
      "true",
      "Dataset fetched successfully",
    ]);
    expect(Object.keys(body)).toEqual(["value", "nextLink", "totalCount", "message", "statusCode", "dataRedacted"]);
    expect(body.totalCount).toBe(9);
    expect(Object.keys(body.value?.[0] ?? {})).toEqual([
      "datasetName",
      "selectableColumns",
      "availableMetrics",
      "availableDateRanges",
      "minimumRecurrenceInterval",
    ]);
  });

  it.each<[string, TokenTraits, number]>([
    ["another audience", { audience: "https://graph.microsoft.com" }, 401],
    ["no MFA", { amr: ["pwd"] }, 401],
    ["no scope", { scopes: "openid" }, 403],
    ["no user", { user: null }, 403],
    ["a public client of Microsoft's", { appId: AZURE_CLI_APP_ID }, 401],
    ["an application the tenant does not know", { appId: "11111111-1111-4111-8111-111111111111" }, 401],
  ])("refuses a token with %s", async (_, traits, status) => {
    expect((await ask(scene(), "GET", "/ScheduledDataset", undefined, traits)).status).toBe(status);
  });

  it("refuses who holds no report role, and the wrong tenant", async () => {
    const at = scene();
    expect((await ask(at, "GET", "/ScheduledDataset", undefined, { user: at.reader })).status).toBe(403);
    at.state.partner.tenantId = "22222222-2222-4222-8222-222222222222";
    expect((await ask(at, "GET", "/ScheduledDataset")).status).toBe(403);
  });

  it("lets a new role wait", async () => {
    const at = scene(({ state, executiveReportViewer, bot }) => {
      state.replication.partnerRoleMs = 5_000;
      executiveReportViewer.members = [{ userId: bot.id, sinceMs: Date.now(), locations: null }];
    });
    expect((await ask(at, "GET", "/ScheduledDataset")).status).toBe(403);
    at.world.state.clockOffsetMs = 5_001;
    expect((await ask(at, "GET", "/ScheduledDataset")).status).toBe(200);
  });

  it("is empty without datasets, and may speak PascalCase", async () => {
    const empty = scene(({ state }) => {
      state.insights.datasets = [];
    });
    expect((await ask(empty, "GET", "/ScheduledDataset")).body.value).toEqual([]);
    const pascal = scene(({ state }) => {
      state.insights.casing = "pascal";
    });
    const { body } = await ask(pascal, "GET", "/ScheduledDataset?datasetName=profile");
    expect(body.Value?.[0]?.DatasetName).toBe("Profile");
    expect(body.StatusCode).toBe(200);
  });
});

describe("queries", () => {
  it("answers every listed column of every dataset", async () => {
    const at = scene();
    for (const dataset of at.state.insights.datasets) {
      const span = dataset.availableDateRanges.length > 0 ? " TIMESPAN LAST_6_MONTHS" : "";
      const names = [...dataset.selectableColumns, ...dataset.availableMetrics];
      const { status, body } = await test(at, `SELECT ${names.join(",")} FROM ${dataset.datasetName} LIMIT 3${span}`);
      expect([dataset.datasetName, status, body.value?.length]).toEqual([dataset.datasetName, 200, 3]);
      expect(Object.keys(body.value?.[0] ?? {})).toEqual(names);
    }
  });

  it("filters, sorts, limits and spans", async () => {
    const at = scene();
    const { body } = await test(
      at,
      "SELECT customername, BilledRevenueUSD FROM CustomersAndTenants WHERE CustomerName LIKE 'north%' ORDER BY BilledRevenueUSD LIMIT 2",
    );
    const revenues = body.value?.map((row: Body) => Number(row.BilledRevenueUSD)) ?? [];
    expect(body.value?.every((row: Body) => String(row.CustomerName) === "Northwind Traders")).toBe(true);
    expect(revenues).toEqual([...revenues].sort((one, other) => other - one));
    const all = await test(at, "SELECT Month FROM OfficeUsage TIMESPAN LIFETIME");
    const month = await test(at, "SELECT Month FROM OfficeUsage TIMESPAN LAST_MONTH");
    expect(month.body.totalCount as number).toBeLessThan(all.body.totalCount as number);
    expect(month.body.totalCount as number).toBeGreaterThan(0);
    const none = await test(
      at,
      "SELECT Month FROM OfficeUsage",
      "&startTime=2001-01-01T00:00:00Z&endTime=2001-02-01T00:00:00Z",
    );
    expect(none.body.value).toEqual([]);
  });

  it("groups metrics by the other columns", () => {
    const { state } = contoso();
    const query = parseQuery(
      "SELECT WorkloadName, CustomerCount, TotalMonthlyActiveUsers FROM OfficeUsage TIMESPAN LIFETIME",
    );
    if (!query) throw new Error("the query is well formed");
    const result = execute(query, { insights: state.insights, nowMs: Date.now(), redacted: false });
    expect(result.ok && result.rows.length).toBe(4);
    expect(result.ok && result.rows.every((row) => Number(row.CustomerCount) > 0)).toBe(true);
  });

  it.each([
    ["SELECT a FROM Nowhere", "Invalid table name"],
    ["SELECT Nothing FROM Profile", "Incorrect column name"],
    ["SELECT MPNId FROM Profile WHERE Nothing = 1", "Incorrect column name"],
    ["SELECT MPNId FROM Profile TIMESPAN LAST_MONTH", "Invalid TIMESPAN for dataset Profile"],
    ["SELECT Month FROM OfficeUsage TIMESPAN LAST_7_DAYS", "Invalid TIMESPAN for dataset OfficeUsage"],
    ["SELECT * FROM Profile", "Invalid query syntax"],
  ])("says what is wrong with %s", async (query, message) => {
    const { status, body } = await test(scene(), query);
    expect([status, body.statusCode, body.message]).toEqual([400, 400, message]);
  });

  it("withholds revenue from Report Viewers, even from those with both roles", async () => {
    const at = scene(({ reportViewer, bot }) => {
      reportViewer.members.push({ userId: bot.id, sinceMs: 0, locations: null });
    });
    const { body } = await test(at, "SELECT CustomerName, BilledRevenueUSD FROM CustomersAndTenants LIMIT 1");
    expect(body.dataRedacted).toBe(true);
    expect(body.value?.[0]?.BilledRevenueUSD).toBeNull();
    expect(body.value?.[0]?.CustomerName).not.toBeNull();
  });

  it("are kept and deleted; Microsoft's own are not", async () => {
    const at = scene();
    const created = await ask(at, "POST", "/ScheduledQueries", { Name: "Mine", Query: "SELECT City FROM Profile" });
    expect(created.body.message).toBe("Query created successfully");
    const id = created.body.value?.[0]?.queryId;
    expect((await ask(at, "GET", "/ScheduledQueries")).body.totalCount).toBe(10);
    expect((await ask(at, "GET", `/ScheduledQueries/testQueryResult?queryId=${id}`)).body.totalCount).toBe(3);
    expect((await ask(at, "DELETE", `/ScheduledQueries/${id}`)).status).toBe(200);
    expect((await ask(at, "DELETE", "/ScheduledQueries/e65f3a4f-fb99-4319-97ff-59e57566a871")).status).toBe(404);
    expect((await ask(at, "POST", "/ScheduledQueries", { Name: "x" })).body.message).toBe("Null or missing value");
    const bad = { Name: "x_y", Query: "SELECT City FROM Profile" };
    expect((await ask(at, "POST", "/ScheduledQueries", bad)).status).toBe(400);
  });
});

describe("reports", () => {
  const QUERY = "e65f3a4f-fb99-4319-97ff-59e57566a871";
  const inHours = (hours: number) => `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`;

  it("run, are waited for and downloaded without a token", async () => {
    const at = scene();
    const body = { ReportName: "Now", QueryId: QUERY, ExecuteNow: true, Format: "CSV" };
    const report = (await ask(at, "POST", "/ScheduledReport", body)).body.value?.[0];
    const path = `/ScheduledReport/execution/${report?.reportId}`;
    expect((await ask(at, "GET", path)).status).toBe(404);
    const pending = await ask(at, "GET", `${path}?executionStatus=Pending;Running`);
    expect(pending.body.value?.[0]).toMatchObject({ executionStatus: "Pending", reportAccessSecureLink: null });
    at.world.state.clockOffsetMs = 7_000;
    const done = await ask(at, "GET", path);
    const link = done.body.value?.[0]?.reportAccessSecureLink as string;
    const file = await send(at, null, "GET", link);
    expect(file.text.split("\r\n")[0]).toBe("MPNId,PartnerName,PGA_MPNId,PGA_PartnerName,City,Country,HierarchyLevel");
    expect((await send(at, null, "GET", link.replace(/sig=.*/, "sig=x"))).status).toBe(403);
  });

  it.each([
    [{ ReportName: "x" }, 400, "Null or missing value"],
    [{ ReportName: "x", QueryId: QUERY, StartTime: inHours(5), RecurrenceInterval: 3 }, 400, "Recurrence Interval"],
    [{ ReportName: "x", QueryId: QUERY, StartTime: inHours(1), RecurrenceInterval: 24 }, 400, "at least be 4 hours"],
    [{ ReportName: "x", QueryId: QUERY, StartTime: "tomorrow", RecurrenceInterval: 24 }, 500, "Internal error"],
    [{ ReportName: "x", QueryId: "nothing", ExecuteNow: true }, 404, "Query not found"],
  ])("refuse %j", async (body, status, message) => {
    const reply = await ask(scene(), "POST", "/ScheduledReport", body);
    expect(reply.status).toBe(status);
    expect(reply.body.message).toContain(message);
  });

  it("are changed, paused, resumed and deleted", async () => {
    const at = scene();
    const body = { ReportName: "Daily", QueryId: QUERY, StartTime: inHours(5), RecurrenceInterval: 24 };
    const id = (await ask(at, "POST", "/ScheduledReport", body)).body.value?.[0]?.reportId;
    const changed = await ask(at, "PUT", `/ScheduledReport/${id}`, {
      ...body,
      ReportName: "Weekly",
      RecurrenceInterval: 168,
    });
    expect(changed.body.value?.[0]).toMatchObject({ reportName: "Weekly", recurrenceInterval: 168 });
    expect((await ask(at, "PUT", `/ScheduledReport/pause/${id}`)).body.value?.[0]?.reportStatus).toBe("Paused");
    expect((await ask(at, "PUT", `/ScheduledReport/resume/${id}`)).body.value?.[0]?.reportStatus).toBe("Active");
    expect((await ask(at, "GET", `/ScheduledReport?reportId=${id}`)).body.totalCount).toBe(1);
    expect((await ask(at, "DELETE", `/ScheduledReport/${id}`)).status).toBe(200);
    expect((await ask(at, "DELETE", `/ScheduledReport/${id}`)).status).toBe(404);
  });
});
