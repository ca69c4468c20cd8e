import { type Answer, PostError } from "./post";
import type { Sent } from "./sent";

/** What a receiver's answer means for going on. */
export function judgeAnswer({ status, retryAfter, body: said }: Answer, now: Date): Sent {
  if (status >= 200 && status < 300) return { outcome: "delivered", status, said: "" };
  if (status === 410) return { outcome: "stopped", reason: "gone", status, said };
  if (status === 429 || status >= 500)
    return { outcome: "later", reason: "busy", status, said, retryAfterMs: retryAfterMs(retryAfter, now) };
  if (status >= 300 && status < 400) return { outcome: "given-up", reason: "redirected", status, said: "" };
  if (status === 413) return { outcome: "given-up", reason: "too-large", status, said };
  const isSignIn = status === 401 || status === 403;
  return { outcome: "given-up", reason: isSignIn ? "sign-in-refused" : "refused", status, said };
}

/** What it means that there is no answer. Rethrows what is not about reaching the receiver. */
export function judgeSilence(problem: unknown): Sent {
  if (!(problem instanceof PostError)) throw problem;
  const { reason } = problem;
  if (reason === "address-refused") return { outcome: "given-up", reason, status: null, said: "" };
  return { outcome: "later", reason, status: null, said: "", retryAfterMs: null };
}

/** Reads `Retry-After`: seconds or a date; null when it says nothing that can be read. */
export function retryAfterMs(text: string | null, now: Date): number | null {
  const asked = text?.trim() ?? "";
  if (/^\d{1,9}$/.test(asked)) return Number(asked) * 1_000;
  const until = /[a-z]/i.test(asked) ? Date.parse(asked) : Number.NaN;
  return Number.isNaN(until) ? null : Math.max(0, until - now.getTime());
}
