/** Whether a request may go on, or after how many seconds it may. */
export type Allowance = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

/** Counts what each key takes. */
export interface RateLimiter {
  take(key: string, cost: number): Promise<Allowance>;
}

/** How much a token may take at once, and how much of it comes back each second. */
export const BUCKET = { size: 60, perSecond: 1 } as const;

interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

/** One bucket a key, in this process's memory; a key that was not used until its bucket is full again is forgotten. */
export function tokenBuckets(
  now: () => number = Date.now,
  { size, perSecond }: Readonly<Record<keyof typeof BUCKET, number>> = BUCKET,
): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const leftAt = ({ left, atMs }: Bucket, ms: number) => Math.min(size, left + ((ms - atMs) / 1_000) * perSecond);
  return {
    async take(key, cost) {
      const ms = now();
      // The map is in order of use, so the first one that is not full ends the search.
      for (const [other, bucket] of buckets) {
        if (leftAt(bucket, ms) < size) break;
        buckets.delete(other);
      }
      const left = leftAt(buckets.get(key) ?? { left: size, atMs: ms }, ms);
      const isEnough = left >= cost;
      buckets.delete(key);
      buckets.set(key, { left: isEnough ? left - cost : left, atMs: ms });
      return isEnough ? { ok: true } : { ok: false, retryAfterSeconds: Math.ceil((cost - left) / perSecond) };
    },
  };
}

declare global {
  var preflightApiLimiter: RateLimiter | undefined;
}

/** The limiter of this process; on globalThis because Next bundles routes apart. */
export function rateLimiter(): RateLimiter {
  globalThis.preflightApiLimiter ??= tokenBuckets();
  return globalThis.preflightApiLimiter;
}
