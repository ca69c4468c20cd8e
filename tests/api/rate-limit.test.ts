import { expect, it } from "vitest";
import { tokenBuckets } from "@/lib/api/rate-limit";

it("a bucket gives what it holds, says when there is enough again, and keeps its word", async () => {
  let nowMs = 0;
  const limiter = tokenBuckets(() => nowMs, { size: 10, perSecond: 2 });
  expect(await limiter.take("a", 10)).toEqual({ ok: true });
  expect(await limiter.take("a", 3)).toEqual({ ok: false, retryAfterSeconds: 2 });
  expect(await limiter.take("b", 3)).toEqual({ ok: true });
  nowMs = 1_499;
  expect(await limiter.take("a", 3)).toMatchObject({ ok: false });
  nowMs = 2_000;
  expect(await limiter.take("a", 3)).toEqual({ ok: true });
});

it("a bucket never holds more than its size, however long nobody asks", async () => {
  let nowMs = 0;
  const limiter = tokenBuckets(() => nowMs, { size: 10, perSecond: 2 });
  await limiter.take("a", 4);
  nowMs = 3_600_000;
  expect(await limiter.take("a", 10)).toEqual({ ok: true });
  expect(await limiter.take("a", 1)).toEqual({ ok: false, retryAfterSeconds: 1 });
});
