import { config } from "@/lib/config";
import { type Bucket, forgetBuckets, takeFromBucket } from "@/lib/store/rate-limits";

/** Whether a request may go on, or after how many seconds it may. */
export type Allowance = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

/** Counts what each key takes. */
export interface RateLimiter {
  take(key: string, cost: number): Promise<Allowance>;
}

/** How much a token may take at once, and how much of it comes back each second. */
export const BUCKET: Bucket = { size: 60, perSecond: 1 };

interface Level {
  readonly left: number;
  readonly atMs: number;
}

/** One bucket a key, in this process's memory; a key that was not used until its bucket is full again is forgotten. */
export function tokenBuckets(now: () => number = Date.now, { size, perSecond }: Bucket = BUCKET): RateLimiter {
  const buckets = new Map<string, Level>();
  const leftAt = ({ left, atMs }: Level, ms: number) => Math.min(size, left + ((ms - atMs) / 1_000) * perSecond);
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

/** One bucket a key, shared by all instances on the same database. */
export function sharedBuckets(now: () => number = Date.now, bucket: Bucket = BUCKET): RateLimiter {
  return {
    async take(key, cost) {
      const left = await takeFromBucket(key, cost, new Date(now()), bucket);
      if (left === null) return { ok: true };
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((cost - left) / bucket.perSecond)) };
    },
  };
}

/** Forgets the buckets that are full again: they are as good as new. */
export function purgeBuckets(now: Date): Promise<void> {
  return forgetBuckets(new Date(now.getTime() - (BUCKET.size / BUCKET.perSecond) * 1_000));
}

declare global {
  var preflightApiLimiter: RateLimiter | undefined;
}

/** The limiter of this process, shared where others may serve the same callers; on globalThis because Next bundles routes apart. */
export function rateLimiter(): RateLimiter {
  globalThis.preflightApiLimiter ??= config().databaseUrl ? sharedBuckets() : tokenBuckets();
  return globalThis.preflightApiLimiter;
}
