import fc from "fast-check";
import type { Check, CheckResult, Json, Outcome, RunRecord } from "@/lib/check";
import { checks } from "@/lib/checks";
import { type Beside, type Facts, factsOf } from "@/lib/watch/facts";

export const DAY_MS = 86_400_000;
export const START = Date.parse("2026-03-02T09:00:00Z");
const CLIENT_ID = "11111111-2222-4333-8444-555555555555";
const all: readonly Check[] = checks;

export const dayAt = (day: number): Date => new Date(START + day * DAY_MS);

const PASS: Outcome = { status: "pass", values: {} };

/** What checks say and saw where it is not a plain pass. */
export interface Said {
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  readonly observations?: Readonly<Record<string, Json>>;
}

/** A run of that day in which everything holds but what is told otherwise. */
export function recordOn(day: number, { outcomes = {}, observations = {} }: Said = {}): RunRecord {
  const at = dayAt(day).toISOString();
  return {
    schema: 1,
    id: `run-${day}`,
    integration: {
      id: "integration-1",
      cloud: "global",
      tenant: "contoso.example",
      clientId: CLIENT_ID,
      userPrincipalName: "bot@contoso.example",
      redirectUri: "https://preflight.contoso.example/callback",
      flow: "code",
      partnerId: null,
    },
    startedAt: at,
    finishedAt: at,
    results: all.map(({ id }): CheckResult => {
      const observation = observations[id];
      const frame = {
        id,
        startedAt: at,
        durationMs: 1,
        exchanges: [],
        ...(observation !== undefined && { observation }),
      };
      return { ...(outcomes[id] ?? PASS), ...frame };
    }),
  };
}

export const factsOn = (day: number, said: Said = {}, beside?: Beside): Facts => factsOf(recordOn(day, said), beside);

export const fails = (finding: string): Outcome => ({ status: "fail", finding, values: {} });
export const noAnswer: Outcome = { status: "error", code: "network", host: "graph.microsoft.com" };
export const hidden: Outcome = { status: "inconclusive", reason: "not-visible", values: {} };
export const blocked: Outcome = { status: "blocked", by: [], missing: ["graph-read"] };

/** What `client-secret` saw, with secrets ending on those days. */
export function secretsEnding(...days: readonly number[]): Json {
  return {
    ...{ clientId: CLIENT_ID, app: "Connector", now: dayAt(0).toISOString(), given: false },
    secrets: days.map((day) => ({
      ...{ name: `until ${day}`, startAt: dayAt(-100).toISOString(), hintMatches: null },
      endAt: dayAt(day).toISOString(),
    })),
    ...{ certificates: [], refused: null },
  };
}

/** What `admin-consent` saw: these scopes of Partner Center, for everyone. */
export function consentTo(...scopes: readonly string[]): Json {
  return {
    grants: [{ api: "partner-center", isForEveryone: true, principalId: null, scopes }],
    refused: null,
  };
}

/** What `erv-role` saw. */
export const rolesHeld = (executive: boolean | null, viewer: boolean | null): Json => ({ executive, viewer });

const outcomeOf = ({ findings }: Check): fc.Arbitrary<Outcome> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(PASS) },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(findings)).map(fails) },
    fc.constantFrom<Outcome>(noAnswer, hidden, blocked),
  );

const observed: fc.Arbitrary<Readonly<Record<string, Json>>> = fc.record(
  {
    "client-secret": fc
      .array(fc.integer({ min: -20, max: 80 }), { maxLength: 3 })
      .map((days) => secretsEnding(...days)),
    "admin-consent": fc.subarray(["user_impersonation", "offline_access"]).map((scopes) => consentTo(...scopes)),
    "erv-role": fc.tuple(fc.boolean(), fc.boolean()).map((held) => rolesHeld(...held)),
  },
  { requiredKeys: [] },
);

/** Whatever a run may say. */
export const anythingSaid: fc.Arbitrary<Said> = fc.record({
  outcomes: fc.record(Object.fromEntries(all.map((check) => [check.id, outcomeOf(check)]))),
  observations: observed,
});
