import { describe, expect, it } from "vitest";
import { cloudOf } from "@/lib/clouds";
import { insightsClient } from "@/lib/microsoft/insights";
import { Secret } from "@/lib/secret";
import { fakeSend, json, type Step } from "./outlet";

const client = (...steps: readonly Step[]) => {
  const fake = fakeSend(...steps);
  return { ...fake, insights: insightsClient(cloudOf("global"), fake.send, new Secret("the-token")) };
};

const camel = {
  value: [
    {
      datasetName: "OfficeUsage",
      selectableColumns: ["Month", "CustomerName"],
      availableMetrics: ["CustomerCount"],
      availableDateRanges: ["LAST_MONTH"],
      minimumRecurrenceInterval: 24,
    },
  ],
  nextLink: null,
  totalCount: 1,
  message: "ok",
  statusCode: 200,
  dataRedacted: true,
};
const pascal = {
  Value: [
    {
      "DatasetName ": "OfficeUsage",
      SelectableColumns: ["Month", "CustomerName"],
      AvailableMetrics: ["CustomerCount"],
      AvailableDateRanges: ["LAST_MONTH"],
      minimumRecurrenceInterval: 24,
    },
  ],
  NextLink: null,
  TotalCount: 1,
  Message: "",
  StatusCode: 200,
  DataRedacted: true,
};

describe("datasets", () => {
  it.each([
    ["camel", camel],
    ["pascal", pascal],
  ])("reads either casing: %s", async (_, body) => {
    const { insights, seen } = client(json(body, 200, { isMfaCompliant: "True" }));
    expect(await insights.datasets()).toEqual({
      ok: true,
      status: 200,
      value: {
        items: [
          {
            name: "OfficeUsage",
            selectableColumns: ["Month", "CustomerName"],
            metrics: ["CustomerCount"],
            dateRanges: ["LAST_MONTH"],
            minimumRecurrenceHours: 24,
          },
        ],
        mfaCompliant: true,
        dataRedacted: true,
      },
    });
    expect(seen[0]?.headers.get("validatemfa")).toBe("true");
    expect(seen[0]?.headers.get("authorization")).toBe("Bearer the-token");
  });

  it.each([
    ["false", false],
    ["", null],
    ["maybe", null],
  ])("keeps %j of isMfaCompliant apart from its absence", async (header, expected) => {
    const answer = await client(json(camel, 200, { isMfaCompliant: header })).insights.datasets();
    expect(answer.ok && answer.value.mfaCompliant).toBe(expected);
  });

  it("follows relative and absolute links", async () => {
    const { insights, seen } = client(
      json({ ...camel, nextLink: "/insights/v1/mpn/ScheduledDataset?page=2" }),
      json({ ...camel, nextLink: "https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset?page=3" }),
      json(camel),
    );
    const answer = await insights.datasets();
    expect(answer.ok && answer.value.items).toHaveLength(3);
    expect(seen[1]?.url).toBe("https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset?page=2");
  });

  it("takes a link without end for no answer", async () => {
    const { insights } = client(json({ ...camel, nextLink: "?page=2" }));
    await expect(insights.datasets()).rejects.toMatchObject({ code: "malformed-answer" });
  });

  it.each([{}, { value: [{}] }, { value: "x" }, []])("does not take %j for a list of datasets", async (body) => {
    await expect(client(json(body)).insights.datasets()).rejects.toMatchObject({ code: "malformed-answer" });
  });
});

describe("refusals", () => {
  it.each([
    { value: null, statusCode: 401, message: "Unauthorized" },
    { Value: [], StatusCode: "401", Message: "Unauthorized" },
  ])("finds the refusal inside a 200: %j", async (body) => {
    expect(await client(json(body)).insights.datasets()).toMatchObject({
      ok: false,
      refusal: { system: "insights", status: 401, message: "Unauthorized" },
    });
  });

  it("does not take a failing service for a refusal", async () => {
    await expect(client(json({ statusCode: 500 })).insights.datasets()).rejects.toMatchObject({ code: "unavailable" });
    await expect(client(json({ statusCode: 429 })).insights.datasets()).rejects.toMatchObject({ code: "throttled" });
  });

  it("reads a plain 401 with a code", async () => {
    const body = { code: "900421", description: "MFA claim missing", data: [], source: "x" };
    expect(await client(json(body, 401)).insights.datasets()).toMatchObject({
      refusal: { status: 401, code: "900421" },
    });
  });
});

describe("queries", () => {
  it("keeps columns and values as they come", async () => {
    const rows = [{ " Month": "2026-10", Revenue: 1.5, Paid: true, Note: null, Nested: { a: 1 } }];
    const { insights, seen } = client(json({ ...camel, value: rows, dataRedacted: false }));
    const query = "SELECT Month FROM OfficeUsage WHERE Name = 'a&b' TIMESPAN LAST_MONTH";
    const answer = await insights.testQuery(query);
    expect(answer).toMatchObject({ ok: true, value: { dataRedacted: false } });
    expect(answer.ok && answer.value.items).toEqual([
      { " Month": "2026-10", Revenue: 1.5, Paid: true, Note: null, Nested: '{"a":1}' },
    ]);
    expect(new URL(seen[0]?.url ?? "").searchParams.get("exportQuery")).toBe(query);
  });
});
