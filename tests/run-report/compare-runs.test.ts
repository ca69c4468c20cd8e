import { beforeAll, describe, expect, it } from "vitest";
import type { RunRecord } from "@/lib/check";
import { compareRuns } from "@/lib/compare-runs";
import { redact } from "@/lib/redact";
import { recordOfScenario, withResults } from "./records";

let ready: RunRecord;
let missing: RunRecord;
beforeAll(async () => {
  [ready, missing] = await Promise.all([recordOfScenario("ready"), recordOfScenario("erv-missing")]);
});

describe("two runs", () => {
  it("of the same kind differ in nothing, whenever they were made", () => {
    const { checks, integration, same } = compareRuns(ready, ready);
    expect({ checks, integration, same }).toEqual({ checks: [], integration: [], same: ready.results.length });
  });

  it("show what was broken and holds now", () => {
    const { before, after, checks } = compareRuns(missing, ready);
    expect([before, after]).toEqual(["not-ready", "ready"]);
    const verdicts = checks.filter(({ isVerdict }) => isVerdict).map(({ id }) => id);
    expect(verdicts).toContain("erv-role");
    expect(checks.slice(0, verdicts.length).every(({ isVerdict }) => isVerdict)).toBe(true);
  });

  it("are compared as well when they are redacted", () => {
    const { checks } = compareRuns(redact(missing), redact(ready));
    const clear = compareRuns(missing, ready).checks;
    const verdicts = (all: typeof checks) => all.filter(({ isVerdict }) => isVerdict).map(({ id }) => id);
    expect(verdicts(checks)).toEqual(verdicts(clear));
  });

  it("tell checks, values and answers that only one of them has", () => {
    const late = withResults({ ...ready, results: ready.results.slice(1) }, (result) => {
      if (result.id !== "integration-user" || result.status !== "pass") return result;
      const [exchange] = result.exchanges;
      if (!exchange) throw new TypeError("no exchange");
      const throttled = { ...exchange, status: 429 };
      const values = {
        user: { kind: "upn", value: "other@contoso.example" },
        added: { kind: "plain", value: "x" },
      } as const;
      return { ...result, values, exchanges: [throttled, { ...exchange, attempt: 2 }] };
    });
    const [gone, changed] = compareRuns(ready, late).checks;
    expect(gone).toMatchObject({ id: "tenant", isVerdict: true, after: null });
    expect(changed).toMatchObject({ id: "integration-user", isVerdict: false });
    expect(changed?.values.map(({ name }) => name).sort()).toEqual(["added", "tenant", "user"]);
    expect(changed?.exchanges).toMatchObject([{ before: "200", after: "429 200" }]);
    expect(compareRuns(ready, { ...late, integration: { ...late.integration, flow: "device" } }).integration).toEqual([
      { name: "flow", before: "code", after: "device" },
    ]);
  });

  it("with fields that nobody knows yet are compared by what they have in common", () => {
    const grow = (data: object) => ({ ...data, addedLater: { deep: [1, 2, 3] } });
    const late = grow({
      ...missing,
      integration: grow(missing.integration),
      results: missing.results.map((result) => grow({ ...result, exchanges: result.exchanges.map(grow) })),
    }) as unknown as RunRecord;
    expect(compareRuns(missing, late).checks).toEqual([]);
    expect(compareRuns(late, ready).checks.map(({ id }) => id)).toEqual(
      compareRuns(missing, ready).checks.map(({ id }) => id),
    );
  });
});
