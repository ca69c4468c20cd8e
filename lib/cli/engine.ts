import { randomUUID } from "node:crypto";
import { isConfidential } from "@/lib/certificate";
import type { ActionId, Check, InputId } from "@/lib/check";
import { checks } from "@/lib/checks";
import { APPLICATION_SCOPES } from "@/lib/checks/refusal";
import type { Cloud } from "@/lib/cloud";
import type { Integration } from "@/lib/integration";
import { createMicrosoft } from "@/lib/microsoft/microsoft";
import type { TransportOptions } from "@/lib/microsoft/transport";
import type { AdminTokens, AppCredential, TokenAttempt } from "@/lib/microsoft/types";
import type { PublishedRun } from "@/lib/record-schema";
import { startRun } from "@/lib/run";
import { type Summary, summarize } from "@/lib/summary";

/** What a run outside the wizard is made from. */
export interface EngineInput extends AppCredential {
  readonly cloud: Cloud;
  /** The real network, or a sandbox world. */
  readonly outlet: (request: Request) => Promise<Response>;
  readonly integration: Integration;
  readonly admin: AdminTokens;
  /** Asks for the integration user's token; null when something for it is missing. */
  readonly testToken: (() => Promise<TokenAttempt>) | null;
  /** When each action was last applied (RFC 3339); none when absent. */
  readonly changedAt?: Partial<Record<ActionId, string>>;
  /** Milliseconds since the epoch; this machine's clock when absent. */
  readonly now?: () => number;
  /** Checks to run; all when absent. */
  readonly checks?: readonly Check[];
  readonly signal?: AbortSignal;
  /** Clock, pauses and limits of the way out, where they are not the usual ones. */
  readonly transport?: Omit<TransportOptions, "cloud" | "outlet">;
  /** Per check; the runner's own when absent. */
  readonly deadlineMs?: number;
}

/** A finished run and what it comes to. */
export interface FinishedRun extends PublishedRun {
  readonly summary: Summary;
}

/** Runs the chain once, without a browser and without a database. */
export async function runChain(input: EngineInput): Promise<FinishedRun> {
  const { cloud, outlet, integration, admin, testToken, signal, transport, deadlineMs } = input;
  const { now = Date.now, changedAt = {} } = input;
  const selected = input.checks ?? checks;
  const run = startRun({
    id: randomUUID(),
    checks: selected,
    integration,
    microsoft: createMicrosoft({ now, ...transport, cloud, outlet, admin }),
    available: availableInputs(input),
    secret: input.secret,
    certificate: input.certificate,
    testToken: testToken ?? (() => Promise.reject(new Error("a check asked for a token that cannot be had"))),
    changedAt,
    now: () => new Date(now()),
    ...(signal && { signal }),
    ...(deadlineMs !== undefined && { deadlineMs }),
  });
  const record = await run.record;
  const results = new Map(record.results.map((result) => [result.id, result]));
  return { ...record, summary: summarize(selected, results) };
}

function availableInputs(input: EngineInput): ReadonlySet<InputId> {
  const { integration, admin, testToken } = input;
  const readsApplications = admin.graph?.scopes.some((scope) => APPLICATION_SCOPES.some((name) => name === scope));
  const present: readonly (readonly [InputId, unknown])[] = [
    ["client-id", integration.clientId],
    ["secret", isConfidential(input)],
    ["user", integration.userPrincipalName],
    ["graph", admin.graph],
    ["graph-read", readsApplications],
    ["partner-center", admin.partnerCenter],
    ["test-token", testToken],
  ];
  return new Set(present.filter(([, value]) => value).map(([id]) => id));
}

/** The named checks with everything they wait for, in the order of the chain. */
export function withPrerequisites(ids: readonly string[]): readonly Check[] {
  const all: readonly Check[] = checks;
  const wanted = new Set(ids);
  // Prerequisites stand before what needs them, so one walk from the end finds them all.
  for (const check of [...all].reverse())
    if (wanted.has(check.id)) for (const other of [...check.needs, ...(check.informedBy ?? [])]) wanted.add(other.id);
  return all.filter((check) => wanted.has(check.id));
}
