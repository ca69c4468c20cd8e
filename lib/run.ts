import { type Attestation, withWord } from "./attestations";
import type {
  ActionId,
  Check,
  CheckContext,
  CheckResult,
  ErrorCode,
  Exchange,
  InputId,
  Outcome,
  RunRecord,
} from "./check";
import type { Integration } from "./integration";
import type { AppCredential, MicrosoftForCheck, TokenAttempt } from "./microsoft/types";

/** What a run is given; nothing in it is asked of Microsoft before a check asks. */
export interface RunInput extends AppCredential {
  readonly id: string;
  readonly checks: readonly Check[];
  readonly integration: Integration;
  readonly microsoft: MicrosoftForCheck;
  readonly available: ReadonlySet<InputId>;
  readonly testToken: () => Promise<TokenAttempt>;
  /** When each action was last applied (RFC 3339): makes a fresh failure `waiting` instead. */
  readonly changedAt: Partial<Record<ActionId, string>>;
  /** Results of an earlier run to keep for checks that are not asked again. */
  readonly keep?: ReadonlyMap<string, CheckResult>;
  /** What people confirmed, at most once a check: it counts where no call can tell, and only until it ends. */
  readonly attestations?: readonly Attestation[];
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
  /** Per check, retries included. */
  readonly deadlineMs?: number;
}

/** A run under way: one promise a check, none of which rejects. */
export interface Run {
  readonly id: string;
  readonly startedAt: string;
  readonly integration: Integration;
  readonly results: ReadonlyMap<string, Promise<CheckResult>>;
  readonly record: Promise<RunRecord>;
}

const DEADLINE_MS = 30_000;
const HOLDS: ReadonlySet<CheckResult["status"]> = new Set(["pass", "not-applicable", "manual", "inconclusive"]);

/** Starts every check as soon as what it needs has settled. */
export function startRun(input: RunInput): Run {
  const now = input.now ?? (() => new Date());
  const startedAt = now();
  const settled = new Map<string, CheckResult>();
  const results = new Map<string, Promise<CheckResult>>();
  let tokenAttempt: Promise<TokenAttempt> | null = null;
  const testToken = () => {
    tokenAttempt ??= input.testToken();
    return tokenAttempt;
  };
  const settle = async (check: Check): Promise<CheckResult> => {
    const earlier = input.keep?.get(check.id);
    // A person's word may have ended since: it is weighed anew.
    const kept = earlier?.status === "manual" ? undefined : earlier;
    const before = [...check.needs, ...(check.informedBy ?? [])];
    await Promise.all(before.map((other) => results.get(other.id)));
    const found = kept ?? (await runCheck(check, input, { startedAt, now, settled, testToken }));
    const attestation = input.attestations?.find((one) => one.check === check.id);
    const result = withWord(found, attestation, (id) => settled.get(id), now());
    settled.set(check.id, result);
    return result;
  };
  // The registry is in dependency order, so what a check waits for is already in the map.
  for (const check of input.checks) results.set(check.id, settle(check));
  const record = Promise.all(results.values()).then(
    (all): RunRecord => ({
      schema: 1,
      id: input.id,
      integration: input.integration,
      startedAt: startedAt.toISOString(),
      finishedAt: now().toISOString(),
      results: all,
    }),
  );
  return { id: input.id, startedAt: startedAt.toISOString(), integration: input.integration, results, record };
}

interface RunState {
  readonly startedAt: Date;
  readonly now: () => Date;
  readonly settled: ReadonlyMap<string, CheckResult>;
  readonly testToken: () => Promise<TokenAttempt>;
}

async function runCheck(check: Check, input: RunInput, state: RunState): Promise<CheckResult> {
  const started = state.now();
  const exchanges: Exchange[] = [];
  const frame = () => ({
    id: check.id,
    startedAt: started.toISOString(),
    durationMs: Math.max(0, state.now().getTime() - started.getTime()),
    exchanges: [...exchanges],
  });
  const by = check.needs.filter((need) => !holds(state.settled.get(need.id), need)).map((need) => need.id);
  const missing = check.inputs.filter((id) => !input.available.has(id));
  if (by.length > 0 || missing.length > 0) return { status: "blocked", by, missing, ...frame() };

  const abort = new AbortController();
  const signal = input.signal ? AbortSignal.any([input.signal, abort.signal]) : abort.signal;
  const context: CheckContext = {
    integration: input.integration,
    microsoft: input.microsoft(exchanges, signal),
    secret: input.secret,
    certificate: input.certificate,
    now: state.startedAt,
    signal,
    result: (id) => state.settled.get(id) ?? null,
    testToken: state.testToken,
  };
  try {
    const observation = await withDeadline(check.observe(context), input.deadlineMs ?? DEADLINE_MS, signal, abort);
    const outcome = withPatience(check, check.judge(observation), input.changedAt, state.now());
    return { ...outcome, ...frame(), observation };
  } catch (problem) {
    return { status: "error", ...errorOf(problem), ...frame() };
  }
}

function holds(result: CheckResult | undefined, need: Check): boolean {
  if (!result) return true; // not part of this run
  return HOLDS.has(result.status) || (result.status === "fail" && need.level === "recommended");
}

/** What a change of a moment ago may be the cure of is not believed yet: Microsoft replicates. */
function withPatience(check: Check, outcome: Outcome, changedAt: RunInput["changedAt"], now: Date): Outcome {
  if (outcome.status !== "fail" && outcome.status !== "inconclusive") return outcome;
  for (const finding of curable(check, outcome)) {
    const remedy = check.findings[finding];
    const patienceMs = (remedy?.propagationMinutes ?? 2) * 60_000;
    for (const action of [remedy?.fix, remedy?.instead, ...(remedy?.after ?? [])]) {
      if (!action) continue;
      const applied = changedAt[action];
      if (!applied) continue;
      const elapsedMs = now.getTime() - Date.parse(applied);
      if (elapsedMs > patienceMs) continue;
      const nextTryAt = new Date(now.getTime() + nextDelayMs(elapsedMs)).toISOString();
      return { status: "waiting", finding, values: outcome.values, action, changedAt: applied, nextTryAt };
    }
  }
  return outcome;
}

/** The findings that a change may cure: the one that was found, or all of them behind a 403 that nothing explains. */
function curable(check: Check, outcome: Extract<Outcome, { status: "fail" | "inconclusive" }>): readonly string[] {
  if (outcome.status === "fail") return [outcome.finding];
  const isForbidden = outcome.reason === "refused" && outcome.values.status?.value === "403";
  return isForbidden ? Object.keys(check.findings) : [];
}

/** 2, 4, 8, then every 15 seconds after a change. */
export function nextDelayMs(elapsedMs: number): number {
  if (elapsedMs < 2_000) return 2_000;
  if (elapsedMs < 6_000) return 4_000;
  return elapsedMs < 14_000 ? 8_000 : 15_000;
}

async function withDeadline<T>(work: Promise<T>, ms: number, signal: AbortSignal, abort: AbortController): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new RunError("timeout"));
      abort.abort();
    }, ms);
    signal.addEventListener("abort", () => reject(new RunError("aborted")), { once: true });
    if (signal.aborted) reject(new RunError("aborted"));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Our side or the network broke; `code` is stable, the evidence is in `cause`. */
export class RunError extends Error {
  readonly code: ErrorCode;
  readonly host: string | null;

  constructor(code: ErrorCode, host: string | null = null, options?: ErrorOptions) {
    super(host ? `${code} (${host})` : code, options);
    this.name = "RunError";
    this.code = code;
    this.host = host;
  }
}

function errorOf(problem: unknown): { code: ErrorCode; host: string | null } {
  for (let error = problem; error instanceof Error; error = error.cause)
    if (error instanceof RunError) return { code: error.code, host: error.host };
  return { code: "internal", host: null };
}
