import { describe, expect, it } from "vitest";
import { attestedUntil, confirmationOf, lapsedAt, validAt } from "@/lib/attestations";
import type { Check, CheckResult, InputId } from "@/lib/check";
import { checkOf, checks } from "@/lib/checks";
import { ATTESTABLE } from "@/lib/checks/attestable";
import { startRun } from "@/lib/run";
import { summarize } from "@/lib/summary";
import { CLIENT_ID, NOW } from "./checks/judge-case";
import { integration, issued, microsoft, ok, principal, refuse, SECRET } from "./checks/microsoft";

const DAY_MS = 86_400_000;
const START = Date.parse(NOW);
const at = (ms: number) => new Date(START + ms).toISOString();
const SIGNED_IN = ["graph", "graph-read", "partner-center"] as const satisfies readonly InputId[];

const word = (check: string, until = at(DAY_MS)) => ({ check, by: "admin@contoso.example", at: at(-DAY_MS), until });

interface Situation {
  readonly confirmed: readonly string[];
  readonly until?: string;
  readonly available?: readonly InputId[];
  readonly tenant?: Parameters<typeof microsoft>[0];
  /** How much later each look at the clock is. */
  readonly stepMs?: number;
  readonly changedAt?: Parameters<typeof startRun>[0]["changedAt"];
  readonly keep?: ReadonlyMap<string, CheckResult>;
}

/** A run with what people confirmed. */
async function run({ confirmed, until, available = [], tenant, stepMs = 0, changedAt = {}, keep }: Situation) {
  let looks = 0;
  const record = await startRun({
    id: "run",
    checks,
    integration,
    microsoft: () => microsoft(tenant),
    available: new Set<InputId>(["client-id", "secret", "user", ...available]),
    secret: SECRET,
    certificate: null,
    testToken: async () => issued(),
    changedAt,
    attestations: confirmed.map((id) => word(id, until)),
    now: () => new Date(START + looks++ * stepMs),
    ...(keep && { keep }),
  }).record;
  return new Map(record.results.map((result) => [result.id, result]));
}

/** The registration is gone. */
const noApplication = {
  application: async () => refuse(404),
  servicePrincipal: async (appId: string) => (appId === CLIENT_ID ? refuse(404) : ok(principal(appId))),
};

const statusOf = (results: ReadonlyMap<string, CheckResult>, id: string) => results.get(id)?.status;

describe("the list of checks that a person may answer", () => {
  it("has checks of the chain only, each with a page to look at and with words for it", () => {
    const all: readonly Check[] = checks;
    for (const id of ATTESTABLE) {
      const check = checkOf(id);
      expect(check, id).not.toBeNull();
      const portals = Object.values(check?.findings ?? {}).flatMap(({ portal }) => portal ?? []);
      expect(portals, id).not.toEqual([]);
    }
    const never = all.filter(({ stage, inputs }) => stage === "token" || stage === "first-call" || inputs.length === 0);
    expect(ATTESTABLE.filter((id) => never.some((check) => check.id === id))).toEqual([]);
    expect(ATTESTABLE).not.toContain("credential-accepted");
  });
});

describe("what a person confirmed", () => {
  it("holds where nobody signed in, says who and until when, and counts towards ready", async () => {
    const before = await run({ confirmed: [] });
    const after = await run({ confirmed: ["erv-role"] });
    expect(before.get("erv-role")).toMatchObject({ status: "blocked", missing: ["partner-center"] });
    expect(after.get("erv-role")).toMatchObject({
      status: "manual",
      confirmed: true,
      values: {
        user: { kind: "upn", value: "admin@contoso.example" },
        date: { kind: "date", value: at(-DAY_MS) },
        until: { kind: "date", value: at(DAY_MS) },
      },
    });
    const stage = (results: typeof before) => summarize(checks, results).stages.find((one) => one.stage === "role");
    expect(stage(before)?.state).toBe("unknown");
    expect(stage(after)?.state).toBe("holds");
  });

  it("holds where checks before it were not asked either, for want of the same sign-in", async () => {
    const results = await run({ confirmed: ["admin-consent"] });
    expect(statusOf(results, "admin-consent")).toBe("manual");
    expect(statusOf(results, "app-registration")).toBe("blocked");
    expect(statusOf(results, "api-permission")).toBe("blocked");
  });

  it("holds where Microsoft's answer decides nothing, with what was seen kept", async () => {
    const tenant = { graph: { servicePrincipal: async () => refuse(403) } };
    const asked = { available: SIGNED_IN, tenant };
    expect(statusOf(await run({ confirmed: [], ...asked }), "partner-center-api")).toBe("inconclusive");
    const result = (await run({ confirmed: ["partner-center-api"], ...asked })).get("partner-center-api");
    expect(result).toMatchObject({ status: "manual", confirmed: true });
    expect(result).toHaveProperty("observation");
  });

  it("never stands against what was observed: what passes passes, what fails fails", async () => {
    const holds = await run({ confirmed: ATTESTABLE, available: SIGNED_IN });
    expect([...holds.values()].filter(({ status }) => status === "manual")).toEqual([]);
    const tenant = { graph: noApplication };
    const results = await run({ confirmed: ATTESTABLE, available: SIGNED_IN, tenant });
    expect(statusOf(results, "app-registration")).toBe("fail");
    // Nor does it lift what a failed check blocks.
    expect(statusOf(results, "client-secret")).toBe("blocked");
    expect(statusOf(results, "admin-consent")).toBe("blocked");
  });

  it("never covers up what is waiting or could not be asked", async () => {
    const tenant = {
      graph: {
        ...noApplication,
        user: async () => {
          throw new TypeError("the network is down");
        },
      },
    };
    const changedAt = { "create-app": at(-1_000) };
    const results = await run({ confirmed: ATTESTABLE, available: SIGNED_IN, tenant, changedAt });
    expect(statusOf(results, "app-registration")).toBe("waiting");
    expect(statusOf(results, "integration-user")).toBe("error");
  });

  it("ends to the moment, also while a run is under way", async () => {
    const [early, late] = [at(1), at(0)];
    expect(statusOf(await run({ confirmed: ["erv-role"], until: early }), "erv-role")).toBe("manual");
    expect(statusOf(await run({ confirmed: ["erv-role"], until: late }), "erv-role")).toBe("blocked");
    // The clock moves an hour at each look: the confirmation is there when the run starts and gone when its turn comes.
    const slow = await run({ confirmed: ["erv-role"], until: at(3_600_000), stepMs: 3_600_000 });
    expect(statusOf(slow, "erv-role")).toBe("blocked");
  });

  it("is weighed anew when other checks are asked again, and does not outlive its end that way", async () => {
    const keep = await run({ confirmed: ["erv-role"] });
    expect(statusOf(await run({ confirmed: ["erv-role"], keep }), "erv-role")).toBe("manual");
    expect(statusOf(await run({ confirmed: [], keep }), "erv-role")).toBe("blocked");
  });

  it("is not taken for a check that only a call can answer", async () => {
    const results = await run({ confirmed: ["credential-accepted", "token-issued", "insights-access", "tenant"] });
    expect([...results.values()].filter(({ status }) => status === "manual")).toEqual([]);
  });
});

describe("confirmations over time", () => {
  const kept = (check: string, from: number, until: number, endedAt: number | null = null) => ({
    ...{ id: `${check} ${from}`, check, by: null, note: null, endedBy: null },
    ...{ at: at(from), until: at(until), endedAt: endedAt === null ? null : at(endedAt) },
  });

  it("count until they end or are taken back, and of a check only the newest", () => {
    const all = [kept("a", -1, 1), kept("a", -2, 2), kept("b", -1, 0), kept("c", -2, 9, -1), kept("d", -1, 5)];
    expect(validAt(all, new Date(START)).map(({ id }) => id)).toEqual(["a -1", "d -1"]);
    expect(lapsedAt(all, new Date(START))).toEqual(["b", "c"]);
  });

  it("last for the days that are offered, and 90 otherwise", () => {
    const days = (asked: unknown) => (attestedUntil(asked, new Date(START)).getTime() - START) / DAY_MS;
    expect(["30", "90", "180", "365", "-1", null].map(days)).toEqual([30, 90, 180, 90, 90, 90]);
  });

  it("of consent are told apart from the others", () => {
    expect(confirmationOf(word("admin-consent"))).toMatchObject({
      kind: "consent-confirmation",
      check: "admin-consent",
    });
    expect(confirmationOf(word("erv-role"))).toMatchObject({
      kind: "attestation",
      check: "erv-role",
      until: at(DAY_MS),
    });
  });
});
