import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Json, RunRecord } from "@/lib/check";
import { judgeAgain, verdictOf } from "@/lib/judge-again";
import { runSchema } from "@/lib/record-schema";
import { type RedactionMode, redact } from "@/lib/redact";
import { UnsafeReportError } from "@/lib/redaction/safe";
import { reportFormats } from "@/lib/run-report";
import { scenarios } from "@/lib/sandbox/scenarios";
import { frozen, PLACES, recordOfScenario } from "./records";
import { SECRETS, tracesOf } from "./secrets";

let ready: RunRecord;
let refused: RunRecord;
/** A run of few checks, in which things are planted. */
let few: RunRecord;
beforeAll(async () => {
  [ready, refused] = await Promise.all([recordOfScenario("ready"), recordOfScenario("erv-missing")]);
  few = { ...refused, results: refused.results.filter(({ id }) => FEW.includes(id)) };
});

const FEW = ["tenant", "partner-account", "app-registration", "erv-role"];

/** The report in every format; `held back` when nothing left. */
function written(record: RunRecord, mode: RedactionMode = "redacted"): string {
  try {
    const run = redact(record, mode);
    return reportFormats.map((format) => format.write(run, "en")).join("\n");
  } catch (problem) {
    if (problem instanceof UnsafeReportError && mode === "clear") return "held back";
    throw problem;
  }
}

function leaks(report: string, secret: string): readonly string[] {
  const unescaped = report
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\\(?=[^\\])/g, "");
  return tracesOf(secret).filter((trace) => report.includes(trace) || unescaped.includes(trace));
}

describe("a report of a run with planted credentials", () => {
  it.each(Object.entries(SECRETS))("has no %s in any format, wherever it stood", (_kind, secret) => {
    const found = PLACES.flatMap(([place, plant]) => {
      const traces = leaks(written(plant(few, secret)), secret);
      return traces.map((trace) => `${place}: ${trace}`);
    });
    expect(found).toEqual([]);
  });

  it.each(Object.entries(SECRETS).filter(([kind]) => kind !== "secret id"))(
    "has no %s either when names and ids go along in clear",
    (_kind, secret) => {
      const found = PLACES.flatMap(([place, plant]) => {
        const traces = leaks(written(plant(few, secret), "clear"), secret);
        return traces.map((trace) => `${place}: ${trace}`);
      });
      // A short code in place of a name or a domain cannot be told from one, and is what the reader chose to show.
      expect(
        found.filter((one) => !/^(?:a|inside a) name value|observation's (?:app|name|secret|companyName)/.test(one)),
      ).toEqual([]);
    },
  );

  it("would be found by this search", () => {
    for (const secret of Object.values(SECRETS)) {
      expect(leaks(`<a b="${secret.replaceAll('"', "&quot;").replaceAll("'", "&apos;")}"/>`, secret)).not.toEqual([]);
      expect(leaks(JSON.stringify({ secret }), secret)).not.toEqual([]);
    }
  });
});

describe("with redaction on", () => {
  const identities = [
    "insights-bot@contoso.example",
    "contoso.example",
    "CONTOSO.example",
    "ff477c55-2d00-4c7e-92d9-cb4cdcf25e66",
    "40BC01BF-460d-438f-b028-1d3df227f1e7",
    "Contoso Ltd.",
    "Partner Insights Connector",
    "6001234",
  ];

  it.each(identities)("%s stands nowhere, wherever it stood", (identity) => {
    const found = PLACES.flatMap(([place, plant]) => {
      const report = written(plant(few, identity)).toLowerCase();
      return report.includes(identity.toLowerCase()) ? [place] : [];
    });
    expect(found).toEqual([]);
  });

  it.each(scenarios.map(({ id }) => id))("nothing of whose run it was is left of %s", async (id) => {
    const record = await recordOfScenario(id);
    const report = written(record).toLowerCase();
    const given = JSON.stringify(record);
    const names = [
      ...(given.match(/[\w.+#-]+@[a-z0-9.-]+/gi) ?? []),
      ...(given.match(/\b(?:[a-z0-9-]+\.)*(?:contoso|fabrikam)[a-z0-9-]*\.example\b/gi) ?? []),
      ...(given.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi) ?? []),
      "Contoso",
      "Fabrikam",
      "Partner Insights Connector",
      "6001234",
    ].filter((name) => !MICROSOFTS.includes(name));
    expect(names.length).toBeGreaterThan(8);
    expect([...new Set(names)].filter((name) => report.includes(name.toLowerCase()))).toEqual([]);
  });

  it("the same thing has the same stand-in throughout, and different things have different ones", () => {
    const run = redact(refused);
    expect(run.integration).toMatchObject({
      tenant: "tenant-1.example",
      userPrincipalName: "user-1@tenant-1.example",
      clientId: "bbbbbbbb-0000-4000-8000-000000000001",
    });
    const text = JSON.stringify(run);
    expect(text).toContain("/users/user-1%40tenant-1.example");
    expect(text).toContain("applications(appId='bbbbbbbb-0000-4000-8000-000000000001')");
    expect(text).toContain("user-2@tenant-1.example");
  });

  it("a guest is still seen to be one", async () => {
    const run = redact(await recordOfScenario("guest-user"));
    expect(run.integration.userPrincipalName).toBe("user-1#EXT#@tenant-1.example");
  });

  it("changes nothing when it is done again", () => {
    const once = redact(refused);
    expect(redact(once)).toEqual({ ...once, redaction: { ...once.redaction, replaced: 0 } });
  });

  it.each(scenarios.map(({ id }) => id))("%s comes to the same verdicts, also judged again", async (id) => {
    const record = await recordOfScenario(id);
    const run = redact(record);
    const verdicts = (results: RunRecord["results"]) => results.map((one) => `${one.id} ${verdictOf(one)}`);
    expect(verdicts(run.results)).toEqual(verdicts(record.results));
    expect(verdicts(judgeAgain(run).run.results)).toEqual(verdicts(record.results));
    expect(runSchema.safeParse(run).error).toBeUndefined();
  });
});

/** Ids of Microsoft's own that are the same in every tenant. */
const MICROSOFTS = [
  "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd",
  "4990cffe-04e8-4e8b-808a-1175604b879f",
  "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
  "62e90394-69f5-4237-9190-012177145e10",
  "1cebfa2a-fb4d-419e-b5f9-839b4383e05a",
  "eabf9ef3-1f9e-f3da-19a1-bcd60d080567",
  "95c58f57-f552-49aa-8ea1-b9b019a71f87",
];

describe("in clear", () => {
  it("names and ids that the record gives as such go along, and only they", () => {
    const run = redact(refused, "clear");
    expect(run.integration).toEqual(refused.integration);
    expect(run.redaction.mode).toBe("clear");
    const text = JSON.stringify(run);
    expect(text).toContain("/users/insights-bot%40contoso.example");
    const [requestId] = refused.results.flatMap(({ exchanges }) => exchanges.flatMap((one) => one.requestId ?? []));
    expect(text).toContain(requestId);
  });

  it("is redacted unless that is asked for", () => {
    expect(redact(refused).redaction.mode).toBe("redacted");
  });
});

describe("redacting", () => {
  it("leaves the record as it was", () => {
    const record = frozen(structuredClone(refused));
    const before = JSON.stringify(record);
    redact(record);
    redact(record, "clear");
    expect(JSON.stringify(record)).toBe(before);
  });

  it("lets no text through that nobody vouches for", () => {
    const texts = fc.string({ unit: "grapheme", minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.constantFrom(...PLACES), (text, [, plant]) => {
        const report = reportOrNull(plant(few, `zq${text}qz`));
        expect(report === null || !report.includes(`zq${text}qz`)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("survives any observation", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const [first, ...rest] = ready.results;
        if (!first) throw new TypeError("no result");
        reportOrNull({ ...ready, results: [{ ...first, observation: json as Json }, ...rest] });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["one long word", "a".repeat(400_000)],
    ["dots", ".a".repeat(200_000)],
    ["tildes", "~".repeat(400_000)],
    ["the start of tokens", "eyJ".repeat(130_000)],
    ["basic headers", "Basic ".repeat(60_000)],
    ["separators", " ,;:".repeat(100_000)],
    ["an address", `https://${"a.".repeat(200_000)}`],
    ["a sign-in name", `${"a+".repeat(200_000)}@${"b.".repeat(1_000)}`],
    ["a path", `https://localhost/${"a/".repeat(100_000)}`],
  ])("takes linear time for %s", (_name, text) => {
    const [first, ...rest] = ready.results;
    if (!first) throw new TypeError("no result");
    const report = reportOrNull({ ...ready, results: [{ ...first, observation: { message: text } }, ...rest] });
    // Quadratic time would take minutes for this.
    expect(report === null || runSchema.safeParse(JSON.parse(report)).success).toBe(true);
  });
});

function reportOrNull(record: RunRecord): string | null {
  try {
    return JSON.stringify(redact(record));
  } catch (problem) {
    if (problem instanceof UnsafeReportError) return null;
    throw problem;
  }
}

describe("the last look", () => {
  it("holds a report back that still has something in it, whatever let it through", async () => {
    const { assertSafe } = await import("@/lib/redaction/safe");
    const run = redact(refused);
    for (const [kind, secret] of Object.entries(SECRETS)) {
      if (kind === "password" || kind === "device code") continue; // nothing in their shape tells them
      const [first, ...rest] = run.results;
      const leaky = { ...run, results: [{ ...first, observation: { message: secret } }, ...rest] };
      expect(() => assertSafe(leaky, runSchema, "redacted"), kind).toThrow(UnsafeReportError);
    }
    const named = { ...run, integration: { ...run.integration, userPrincipalName: "reader@contoso.example" } };
    expect(() => assertSafe(named, runSchema, "redacted")).toThrow(UnsafeReportError);
    expect(() => assertSafe({ ...run, schema: 2 }, runSchema, "redacted")).toThrow(UnsafeReportError);
    expect(() => assertSafe(run, runSchema, "redacted")).not.toThrow();
  });
});
