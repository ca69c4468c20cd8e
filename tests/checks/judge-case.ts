import type { Check, Json, Verdict } from "@/lib/check";
import type { ReadRefusal, RefusalSeen } from "@/lib/checks/refusal";

/** What a check must make of an observation: `pass`, `fail:finding`, `inconclusive:reason`, `not-applicable:reason`. */
export interface JudgeCase {
  readonly check: Check;
  readonly name: string;
  readonly observation: Json;
  readonly expected: string;
}

/** A table of cases as changes to one observation that holds. */
export function casesOf<Observation extends Json>(
  check: Check<string, string, Observation>,
  holds: Observation,
  table: Readonly<Record<string, readonly [change: Partial<Observation>, expected: string]>>,
): readonly JudgeCase[] {
  const row = (name: string, observation: Json, expected: string) => ({
    check: check as Check,
    name,
    observation,
    expected,
  });
  return [
    row("holds", holds, "pass"),
    ...Object.entries(table).map(([name, [change, expected]]) =>
      row(name, Object.assign({}, holds, change) as Json, expected),
    ),
  ];
}

/** A verdict in the notation of the tables. */
export function spell(verdict: Verdict): string {
  if (verdict.status === "fail") return `fail:${verdict.finding}`;
  return "reason" in verdict ? `${verdict.status}:${verdict.reason}` : verdict.status;
}

/** A refusal as observations keep it. */
export function refusal(change: Partial<RefusalSeen> = {}): RefusalSeen {
  return {
    system: "entra",
    status: 400,
    code: null,
    aadsts: [],
    suberror: null,
    reasonPhrase: null,
    message: null,
    requestId: null,
    correlationId: null,
    ...change,
  };
}

/** A refused Graph read; by default the person lacks the role, not the token the scope. */
export function read(change: Partial<ReadRefusal> = {}): ReadRefusal {
  return {
    ...refusal({ system: "graph", status: 403, code: "Authorization_RequestDenied" }),
    scope: "Application.Read.All",
    scopeHeld: true,
    ...change,
  };
}

/** Graph knows no such object. */
export const absent = read({ status: 404, code: "Request_ResourceNotFound" });
/** The token may not read it. */
export const withoutScope = read({ scopeHeld: false });

export const TENANT_ID = "3f0b6c3e-6d0c-4f5e-9f6e-0a1b2c3d4e5f";
export const OTHER_TENANT_ID = "9a8b7c6d-1111-4222-8333-444455556666";
export const CLIENT_ID = "11112222-3333-4444-8555-666677778888";
export const USER = "insights@contoso.example";
export const USER_ID = "aaaabbbb-cccc-4ddd-8eee-ffff00001111";
export const NOW = "2026-11-23T08:00:00.000Z";
