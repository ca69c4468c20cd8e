import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cloudOf } from "@/lib/clouds";
import { insightsClient } from "@/lib/microsoft/insights";
import { type DownloadOptions, downloadReport } from "@/lib/microsoft/insights-download";
import { createReports } from "@/lib/microsoft/microsoft";
import type { Answer } from "@/lib/microsoft/types";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { Secret } from "@/lib/secret";
import { partnerToken, scene } from "../sandbox/endpoint-calls";
import { fakeSend, json, type Step } from "./outlet";

const ID = "d9548477-16d4-492a-bf9c-0cf91a9f69bf";
const cloud = cloudOf("global");
const SELECT = "SELECT CustomerName, BilledRevenueUSD FROM CustomersAndTenants LIMIT 7 TIMESPAN LIFETIME";

const client = (...steps: readonly Step[]) => {
  const fake = fakeSend(...steps);
  return { ...fake, insights: insightsClient(cloud, fake.send, new Secret("the-token")) };
};
const envelope = (...value: readonly unknown[]) => ({ value, nextLink: null, statusCode: 200, dataRedacted: false });
const report = { reportId: ID, reportName: "R", queryId: ID, reportStatus: "Active", format: "csv" };

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.refusal.message ?? "refused");
  return answer.value;
}

describe("what is sent", () => {
  it("names a query and a report as the documentation does", async () => {
    const { insights, seen } = client(json(envelope({ queryId: ID, query: "q" })), json(envelope(report)));
    await insights.createQuery({ name: "My query", description: "", text: "SELECT a FROM b" });
    const about = { name: "R", description: "", queryId: ID, format: "CSV" } as const;
    await insights.createReport({ ...about, schedule: null });
    const schedule = { startAt: "2026-12-01T06:00:00.000Z", everyHours: 24, times: null };
    await insights.createReport({ ...about, schedule });
    await insights.createReport({ ...about, format: "TSV", schedule: { ...schedule, times: 5 } });
    const base = { ReportName: "R", Description: "", QueryId: ID, Format: "CSV" };
    const start = { StartTime: "2026-12-01T06:00:00Z", RecurrenceInterval: 24 };
    expect(seen.map(({ body }) => JSON.parse(body))).toEqual([
      { Name: "My query", Description: "", Query: "SELECT a FROM b" },
      { ...base, ExecuteNow: true },
      { ...base, ...start },
      { ...base, ...start, Format: "TSV", RecurrenceCount: 5 },
    ]);
    expect(seen.map(({ headers }) => headers.get("content-type"))).toEqual(Array(4).fill("application/json"));
  });

  it("changes what exists by its id, and takes nothing else for an id", async () => {
    const { insights, seen } = client(json(envelope(report)));
    await insights.pauseReport(ID);
    await insights.resumeReport(ID);
    await insights.deleteReport(ID);
    await insights.deleteQuery(ID);
    const base = "https://api.partnercenter.microsoft.com/insights/v1/mpn";
    expect(seen.map(({ method, url }) => `${method} ${url.slice(base.length)}`)).toEqual([
      `PUT /ScheduledReport/pause/${ID}`,
      `PUT /ScheduledReport/resume/${ID}`,
      `DELETE /ScheduledReport/${ID}`,
      `DELETE /ScheduledQueries/${ID}`,
    ]);
    await expect(insights.deleteReport("..")).rejects.toThrow(TypeError);
    await expect(insights.deleteQuery("a/b")).rejects.toThrow(TypeError);
    expect(seen).toHaveLength(4);
  });

  it("makes nothing twice: a creation that was not answered is not sent again", async () => {
    const { insights, seen } = client(new Error("connection reset"));
    await expect(
      insights.createReport({ name: "R", description: "", queryId: ID, format: "CSV", schedule: null }),
    ).rejects.toMatchObject({ code: "network" });
    await expect(insights.createQuery({ name: "Q", description: "", text: "q" })).rejects.toMatchObject({
      code: "network",
    });
    expect(seen).toHaveLength(2);
  });
});

describe("what comes back", () => {
  it("takes 404 for no run yet, and every other refusal for one", async () => {
    const notYet = json({ value: [], statusCode: 404, message: "There are no executions" }, 404);
    expect(value(await client(notYet).insights.executions(ID)).items).toEqual([]);
    const refused = json({ value: [], statusCode: 403, message: "Forbidden" }, 403);
    expect(await client(refused).insights.executions(ID)).toMatchObject({ ok: false, refusal: { status: 403 } });
  });

  it("reads either casing of a run", async () => {
    const camel = {
      executionId: "e",
      reportId: ID,
      executionStatus: "Completed",
      reportAccessSecureLink: "https://x",
      format: "tsv",
    };
    const pascal = Object.fromEntries(
      Object.entries(camel).map(([key, one]) => [key.charAt(0).toUpperCase() + key.slice(1), one]),
    );
    const read = async (one: unknown) => value(await client(json(envelope(one))).insights.executions(ID)).items[0];
    expect(await read(camel)).toMatchObject({ id: "e", status: "Completed", secureLink: "https://x", format: "TSV" });
    expect(await read(pascal)).toEqual(await read(camel));
  });

  it("does not take a creation without an element for one", async () => {
    const { insights } = client(json(envelope()));
    await expect(insights.createQuery({ name: "Q", description: "", text: "q" })).rejects.toMatchObject({
      code: "malformed-answer",
    });
  });
});

describe("with the sandbox", () => {
  it("goes from a query to a file whose rows are the sandbox's, and leaves nothing behind", async () => {
    const contoso = scene();
    const { world } = contoso;
    const outlet = sandboxFetch(world);
    const insights = createReports({ cloud, outlet, accessToken: new Secret(await partnerToken(contoso)) });
    const query = value(await insights.createQuery({ name: "Revenue", description: "d", text: SELECT }));
    expect(value(await insights.queries()).items.filter(({ isSystem }) => !isSystem)).toEqual([query]);
    const made = value(
      await insights.createReport({ name: "Now", description: "", queryId: query.id, format: "CSV", schedule: null }),
    );
    expect(value(await insights.executions(made.id)).items).toMatchObject([{ status: "Pending", secureLink: null }]);
    world.state.advancedMs += 60_000;
    const [run] = value(await insights.executions(made.id)).items;
    const file = await downloadReport(run?.secureLink ?? "", { cloud, outlet, signal: AbortSignal.timeout(5_000) });
    const rows = (world.state.insights.rows.CustomersAndTenants ?? []).slice(0, 7);
    const expected = rows.map((row) => `${row.CustomerName},${row.BilledRevenueUSD}`);
    expect(file.ok && (await new Response(file.body).text()).split("\r\n")).toEqual([
      "CustomerName,BilledRevenueUSD",
      ...expected,
    ]);
    value(await insights.pauseReport(made.id));
    expect(value(await insights.reports()).items).toMatchObject([{ id: made.id, status: "Paused", runsOnce: true }]);
    value(await insights.resumeReport(made.id));
    value(await insights.deleteReport(made.id));
    value(await insights.deleteQuery(query.id));
    expect(value(await insights.reports()).items).toEqual([]);
    expect(await insights.deleteReport(made.id)).toMatchObject({ ok: false, refusal: { status: 404 } });
  });
});

describe("a report's file", () => {
  const LINK = "https://reports0001.blob.core.windows.net/c/report.csv?sv=1&sig=abc";
  const fetchFrom = (link: string, response: Response | Error, options: Partial<DownloadOptions> = {}) => {
    const asked: Request[] = [];
    const outlet = async (request: Request) => {
      asked.push(request);
      if (response instanceof Error) throw response;
      return response;
    };
    const download = downloadReport(link, { cloud, outlet, signal: AbortSignal.timeout(5_000), ...options });
    return { asked, download };
  };
  const text = async (link: string, response: Response, options: Partial<DownloadOptions> = {}) => {
    const file = await fetchFrom(link, response, options).download;
    return file.ok ? new Response(file.body).text() : file.problem;
  };

  it("is asked for without a token, and no redirect is followed", async () => {
    const { asked, download } = fetchFrom(LINK, new Response("A\r\n1"));
    expect((await download).ok).toBe(true);
    expect(asked[0]?.headers.get("authorization")).toBeNull();
    expect(asked[0]?.redirect).toBe("manual");
    expect(await text(LINK, new Response(null, { status: 302, headers: { location: "http://10.0.0.1/" } }))).toBe(
      "unavailable",
    );
  });

  it.each([
    "http://reports.blob.core.windows.net/c/r.csv",
    "https://reports.blob.core.windows.net:8443/c/r.csv",
    "https://user:word@reports.blob.core.windows.net/c/r.csv",
    "https://blob.core.windows.net.example.com/c/r.csv",
    "https://reports.blob.core.windows.net.example.com/c/r.csv",
    "https://reports-blob.core.windows.net/c/r.csv",
    "https://169.254.169.254/metadata",
    "https://localhost/r.csv",
    "file:///etc/passwd",
    "not a link",
    "",
  ])("is not fetched from %j", async (link) => {
    const { asked, download } = fetchFrom(link, new Response("x"));
    expect(await download).toMatchObject({ ok: false, problem: "host-refused" });
    expect(asked).toEqual([]);
  });

  it("is fetched in China from China's storage alone", async () => {
    const china = { cloud: cloudOf("china") };
    expect(await text("https://x.blob.core.chinacloudapi.cn/r", new Response("A"), china)).toBe("A");
    expect(await text(LINK, new Response("A"), china)).toBe("host-refused");
  });

  it("is unpacked when it comes packed, told by its first bytes", async () => {
    const table = `A,B\r\n${"1,2\r\n".repeat(10_000)}`;
    expect(await text(LINK, new Response(gzipSync(table)))).toBe(table);
    expect(await text(LINK, new Response(table))).toBe(table);
    expect(await text(LINK, new Response("A"))).toBe("A");
    expect(await text(LINK, new Response(""))).toBe("");
  });

  it.each([
    [401, "expired"],
    [403, "expired"],
    [404, "expired"],
    [429, "unavailable"],
    [500, "unavailable"],
    [206, "unavailable"],
  ])("that answers %d is %s", async (status, problem) => {
    expect(await text(LINK, new Response("<Error/>", { status }))).toBe(problem);
  });

  it("that cannot be reached is unavailable", async () => {
    expect(await fetchFrom(LINK, new TypeError("fetch failed")).download).toMatchObject({ problem: "unavailable" });
  });

  it("is not taken past the limit, announced or not, packed or not", async () => {
    const announced = new Response("x".repeat(20), { headers: { "content-length": "20" } });
    expect(await text(LINK, announced, { mostBytes: 10 })).toBe("too-large");
    await expect(text(LINK, new Response("x".repeat(20)), { mostBytes: 10 })).rejects.toThrow(RangeError);
    const bomb = gzipSync("x".repeat(1_000_000));
    await expect(text(LINK, new Response(bomb), { mostBytes: 100_000 })).rejects.toThrow(RangeError);
  });

  it("that is packed badly breaks off instead of looking whole", async () => {
    const half = gzipSync("x".repeat(100_000)).subarray(0, 60);
    await expect(text(LINK, new Response(half))).rejects.toThrow();
    await expect(text(LINK, new Response(Buffer.from([0x1f, 0x8b, 0, 0, 1, 2, 3])))).rejects.toThrow();
  });
});
