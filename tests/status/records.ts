import type { CheckResult, RunRecord } from "@/lib/check";
import type { Standing } from "@/lib/standing";
import type { StatusRow } from "@/lib/store/status";
import type { Expiry } from "@/lib/watch/expiries";

/** A moment to count from. */
export const NOW = new Date("2026-06-15T12:00:00.000Z");
export const HOUR_MS = 3_600_000;
export const ago = (ms: number) => new Date(NOW.getTime() - ms).toISOString();

/** A run that ended at a moment. */
export function recordWith(results: readonly CheckResult[], finishedAt = ago(0)): RunRecord {
  return {
    schema: 1,
    id: "run",
    integration: {
      id: "integration",
      cloud: "global",
      tenant: "contoso.example",
      clientId: null,
      userPrincipalName: null,
      redirectUri: "http://localhost:3000/setup/token/callback",
      flow: "code",
      partnerId: null,
    },
    startedAt: finishedAt,
    finishedAt,
    results,
  };
}

export const STANDING: Standing = {
  runId: "run",
  startedAt: ago(HOUR_MS),
  finishedAt: ago(HOUR_MS),
  state: "ready",
  links: Array.from({ length: 10 }, () => "holds" as const),
  check: null,
  finding: null,
  values: {},
  who: null,
  expiries: [],
  restsUntil: null,
};

/** The secret's end as a run saw it. */
export const secretEnding = (endAt: string): Expiry => ({ kind: "client-secret", about: null, endAt, name: null });

/** An integration as the list has it. */
export function rowWith(change: Partial<StatusRow>): StatusRow {
  return {
    id: "integration",
    cloud: "global",
    tenant: "contoso.example",
    clientId: "app",
    userPrincipalName: "bot@contoso.example",
    partnerId: null,
    standing: STANDING,
    expiries: [],
    days: {},
    ...change,
  };
}
