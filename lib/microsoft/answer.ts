import type { z } from "zod";
import { RunError } from "../run";
import { parseJson } from "./json";
import type { Received } from "./transport";
import type { Answer, Refusal } from "./types";

/** Whether Microsoft said no; 429 and 5xx never get this far. */
export function isRefused({ status }: Received): boolean {
  return status >= 400;
}

/** The body as JSON; a RunError for anything else, an empty body included. */
export function readJson(received: Received): unknown {
  try {
    return parseJson(received.body);
  } catch {
    throw new RunError("malformed-answer", received.host);
  }
}

/** The part of a body that we need; a RunError when a needed key is missing or of another type. */
export function readAs<T>(schema: z.ZodType<T>, value: unknown, host: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.map(String).join(".") || "(root)");
  throw new RunError("malformed-answer", host, { cause: new Error(`unexpected: ${[...new Set(where)].join(", ")}`) });
}

/** Microsoft's yes. */
export function accepted<T>(status: number, value: T): Answer<T> {
  return { ok: true, status, value };
}

/** Microsoft's no. */
export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

/** The same answer about something else. */
export function mapAnswer<T, U>(answer: Answer<T>, map: (value: T) => U): Answer<U> {
  return answer.ok ? { ...answer, value: map(answer.value) } : answer;
}
