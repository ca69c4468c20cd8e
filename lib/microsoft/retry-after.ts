/** What a delay is counted from. */
export interface RetryMoment {
  /** 1 after the first try. */
  readonly attempt: number;
  readonly nowMs: number;
  readonly random: () => number;
}

const FIRST_BACKOFF_MS = 500;

/** How long Microsoft asks to wait: seconds, decimal seconds or a date in `Retry-After`, else a growing, jittered pause. */
export function retryDelayMs(headers: Headers | null, { attempt, nowMs, random }: RetryMoment): number {
  const asked = headers?.get("retry-after")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(asked)) return Math.ceil(Number(asked) * 1000);
  const until = /[a-z]/i.test(asked) ? Date.parse(asked) : Number.NaN;
  if (!Number.isNaN(until)) {
    // The date is on the server's clock, which `Date` tells; ours may be off.
    const serverNow = Date.parse(headers?.get("date") ?? "");
    return Math.max(0, until - (Number.isNaN(serverNow) ? nowMs : serverNow));
  }
  return Math.round(FIRST_BACKOFF_MS * 2 ** (attempt - 1) * (0.5 + random()));
}
