import { describe, expect, it } from "vitest";
import { STALE_MS } from "@/lib/standing";
import { statusCsv, statusJson } from "@/lib/status-export";
import { ago, NOW, rowWith, STANDING, secretEnding } from "./records";

const broken = { ...STANDING, state: "not-ready", check: "erv-role", finding: "erv-missing" } as const;
const rows = [
  rowWith({
    tenant: '=HYPERLINK("x")',
    standing: broken,
    expiries: [secretEnding(ago(-24 * 3_600_000)), secretEnding(ago(-48 * 3_600_000))],
  }),
  rowWith({ id: "old", standing: { ...STANDING, finishedAt: ago(STALE_MS + 1) }, days: { "2026-06-15": "up" } }),
  rowWith({ id: "new", standing: null, clientId: null }),
];

describe("the list as a file", () => {
  it("has a line an integration, and nothing a spreadsheet takes for a formula", () => {
    const [head, first, second, third] = statusCsv(rows, NOW).split("\r\n");
    expect(head?.split(",").slice(0, 2)).toEqual(["id", "tenant"]);
    expect(first).toContain(`"'=HYPERLINK(""x"")"`);
    expect(first).toContain(",not-ready,");
    expect(first).toContain(",erv-role,erv-missing,");
    expect(first).toContain(`,client-secret,${ago(-24 * 3_600_000)},`);
    expect(second).toContain(",stale,");
    expect(second).toMatch(/,1,0,89$/);
    expect(third).toContain(",never,");
  });

  it("says as JSON how each stands now and what its last run found, and calls no old answer ready", () => {
    const { integrations } = JSON.parse(statusJson(rows, NOW));
    expect(integrations).toMatchObject([
      {
        state: "not-ready",
        lastRun: { brokenCheck: "erv-role" },
        ends: [{ kind: "client-secret", daysLeft: 1 }, { daysLeft: 2 }],
      },
      {
        state: "stale",
        lastRun: { state: "ready", links: { tenant: "holds", call: "holds" } },
        uptime: { up: 1, unknown: 89 },
      },
      { state: "never", lastRun: null, ends: [] },
    ]);
  });
});
