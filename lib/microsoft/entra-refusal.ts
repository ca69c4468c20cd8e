import { RunError } from "../run";
import type { Secret } from "../secret";
import { refusalBody, textOf } from "./refusal-body";
import type { Received } from "./transport";
import type { Refusal } from "./types";

/** Entra's refusal; what was sent in confidence is taken out of its text should it be quoted there. */
export function entraRefusal(received: Received, confidential: readonly (Secret | null)[] = []): Refusal {
  const { json, text } = refusalBody(received);
  // Entra always says why; a bare status is the word of something in between.
  if (!textOf(json?.error)) throw new RunError("malformed-answer", received.host);
  const description = textOf(json?.error_description) ?? text;
  return {
    system: "entra",
    status: received.status,
    code: textOf(json?.error),
    aadsts: decidingFirst(numbersIn(json?.error_codes, description)),
    suberror: textOf(json?.suberror),
    message: description === null ? null : without(description, confidential),
    reasonPhrase: received.reasonPhrase,
    requestId: textOf(json?.trace_id) ?? received.requestId,
    correlationId: textOf(json?.correlation_id) ?? received.correlationId,
  };
}

/** Codes that only introduce the real one. */
const INTRODUCTORY: ReadonlySet<number> = new Set([70002, 90010]);

function numbersIn(codes: unknown, description: string | null): readonly number[] {
  const listed = Array.isArray(codes) ? codes.map(Number).filter(Number.isInteger) : [];
  const written = [...(description ?? "").matchAll(/AADSTS(\d{4,8})/gi)].map(([, digits]) => Number(digits));
  return [...new Set([...listed, ...written])];
}

function decidingFirst(numbers: readonly number[]): readonly number[] {
  const [first, ...inner] = numbers;
  if (first === undefined || inner.length === 0 || !INTRODUCTORY.has(first)) return numbers;
  // The innermost stands last in Entra's text.
  return [...inner.reverse(), first];
}

function without(text: string, confidential: readonly (Secret | null)[]): string {
  return confidential.reduce((rest, secret) => {
    const value = secret?.reveal();
    return value ? rest.replaceAll(value, "[secret]") : rest;
  }, text);
}
