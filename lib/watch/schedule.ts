const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MINUTE_MS = 60_000;

/** How often an integration is looked at; `tenantRequestsPerDay` is what all integrations of a tenant may ask together. */
export interface SchedulePolicy {
  readonly everyMs: number;
  readonly tenantRequestsPerDay: number;
}

/** Once a day; some 20 runs of 45 requests for each tenant. */
export const DEFAULT_POLICY: SchedulePolicy = { everyMs: DAY_MS, tenantRequestsPerDay: 1_000 };

/** However often it is wished for. */
export const LEAST_INTERVAL_MS = HOUR_MS;
/** What a run is taken to cost before there was one. */
export const USUAL_REQUESTS = 45;

/** A finished run of the tenant as far as the next one depends on it. */
export interface PastRun {
  readonly integration: string;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly requests: number;
  /** Nothing could be asked: our side or the network was down. */
  readonly isOurFailure: boolean;
  /** When the first waiting check may be asked again (RFC 3339); null when none waits. */
  readonly waitingUntil: string | null;
}

/** When the next run is due, and what decided it. */
export interface NextRun {
  /** RFC 3339; a time that has passed means that it is due. */
  readonly at: string;
  /** When it would be due but for the budget: of several that are due, the one with the earliest wish goes first. */
  readonly wishedAt: string;
  readonly why: "first" | "regular" | "change" | "back-off" | "budget";
}

/**
 * The next run of an integration. `createdAt` is when the watch was switched on; `past` are the tenant's runs of the
 * last days, in any order. Without a clock: worked out again just before the run, it heeds what others have spent since.
 */
export function nextRun(
  integration: string,
  createdAt: string,
  past: readonly PastRun[],
  policy: SchedulePolicy = DEFAULT_POLICY,
): NextRun {
  const own = past.filter((run) => run.integration === integration).sort(latestFirst);
  const wished = wish(integration, Date.parse(createdAt), own, Math.max(policy.everyMs, LEAST_INTERVAL_MS));
  const expected = Math.max(
    own[0]?.requests ?? 0,
    own.find(({ isOurFailure }) => !isOurFailure)?.requests ?? USUAL_REQUESTS,
  );
  const affordable = withinBudget(wished.at, expected, past, policy.tenantRequestsPerDay);
  return {
    at: new Date(affordable).toISOString(),
    wishedAt: new Date(wished.at).toISOString(),
    why: affordable > wished.at ? "budget" : wished.why,
  };
}

function wish(
  integration: string,
  createdAt: number,
  own: readonly PastRun[],
  everyMs: number,
): { readonly at: number; readonly why: NextRun["why"] } {
  const [last] = own;
  if (!last) return { at: createdAt, why: "first" };
  const lastAt = Date.parse(last.startedAt);
  // Half an interval of grace, else a run that began a second late would miss every other slot.
  const slot = nextSlot(integration, lastAt + Math.min(LEAST_INTERVAL_MS, everyMs / 2), everyMs);
  const regular = Math.max(slot, lastAt + LEAST_INTERVAL_MS);
  if (last.isOurFailure) {
    const failures = streak(own, (run) => run.isOurFailure);
    const retry =
      lastAt + doubled(LEAST_INTERVAL_MS, failures, Math.max(everyMs, DAY_MS)) + spread(integration, 10 * MINUTE_MS);
    return { at: retry, why: "back-off" };
  }
  if (last.waitingUntil !== null) {
    const waits = streak(own, (run) => run.waitingUntil !== null);
    const again = Math.max(Date.parse(last.waitingUntil), lastAt + doubled(MINUTE_MS, waits, HOUR_MS));
    if (again < regular) return { at: again, why: "change" };
  }
  return { at: regular, why: "regular" };
}

/** Every integration has a moment of its own within the interval, so that a thousand do not start together. */
function nextSlot(integration: string, notBefore: number, everyMs: number): number {
  const phase = spread(integration, everyMs);
  return Math.ceil((notBefore - phase) / everyMs) * everyMs + phase;
}

/** The first moment from `at` on at which the last 24 hours leave room; a run dearer than the whole budget waits for an empty day. */
function withinBudget(at: number, expected: number, past: readonly PastRun[], budget: number): number {
  const spent = past.map(({ startedAt, requests }) => ({ endsAt: Date.parse(startedAt) + DAY_MS, requests }));
  const moments = [at, ...spent.map(({ endsAt }) => endsAt).filter((endsAt) => endsAt > at)].sort((a, b) => a - b);
  const fits = (moment: number) => {
    const sum = spent.reduce((total, { endsAt, requests }) => total + (endsAt > moment ? requests : 0), 0);
    return sum === 0 || sum + expected <= budget;
  };
  return moments.find(fits) ?? at;
}

/** `first` doubled with every further time in a row, at most `most`. */
function doubled(first: number, times: number, most: number): number {
  return Math.min(first * 2 ** Math.min(times - 1, 30), most);
}

function streak(own: readonly PastRun[], counts: (run: PastRun) => boolean): number {
  const end = own.findIndex((run) => !counts(run));
  return end === -1 ? own.length : end;
}

const latestFirst = (one: PastRun, other: PastRun): number => Date.parse(other.startedAt) - Date.parse(one.startedAt);

/** A number in [0, below) that only depends on the text: FNV-1a, mixed once more since ids often differ in one letter. */
function spread(text: string, below: number): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = (hash ^ (hash >>> 15)) >>> 0;
  return Math.floor((hash / 2 ** 32) * below);
}
