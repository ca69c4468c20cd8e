import { randomBytes } from "node:crypto";

/** A masked answer on its way from the form's POST to the page that shows it: taken once, or gone within a minute. */
export interface HandOver<T> {
  /** Puts it aside and returns an unguessable id. */
  put(value: T, nowMs: number): string;
  /** Null when there is none, or it was taken. */
  take(id: string | undefined, nowMs: number): T | null;
}

const LIFE_MS = 60_000;
const MOST = 50;

/** Makes a place to hand values over in, in memory only; the oldest makes room. */
export function createHandOver<T>(): HandOver<T> {
  const waiting = new Map<string, { readonly value: T; readonly untilMs: number }>();
  const forget = (nowMs: number) => {
    for (const [id, { untilMs }] of waiting) if (untilMs < nowMs || waiting.size > MOST) waiting.delete(id);
  };
  return {
    put(value, nowMs) {
      const id = randomBytes(24).toString("base64url");
      waiting.set(id, { value, untilMs: nowMs + LIFE_MS });
      forget(nowMs);
      return id;
    },
    take(id, nowMs) {
      forget(nowMs);
      const found = id === undefined ? undefined : waiting.get(id);
      if (id !== undefined) waiting.delete(id);
      return found?.value ?? null;
    },
  };
}
