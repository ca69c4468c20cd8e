import { RunError } from "../run";
import { challengeCode, fold, refusalBody, textOf } from "./refusal-body";
import type { Received } from "./transport";
import type { Refusal } from "./types";

/** Graph's refusal, with the innermost code and message it gives: the outer ones are often only "UnknownError". */
export function graphRefusal(received: Received): Refusal {
  const { json, text } = refusalBody(received);
  // Graph always says why; a bare status is the word of something in between.
  const challenge = challengeCode(received);
  if (!fold(json?.error) && challenge === null) throw new RunError("malformed-answer", received.host);
  const said = deepest(json?.error, { code: null, message: text }, 0);
  return {
    system: "graph",
    status: received.status,
    code: said.code ?? challenge,
    aadsts: [],
    suberror: null,
    message: said.message,
    reasonPhrase: received.reasonPhrase,
    requestId: received.requestId,
    correlationId: received.correlationId,
  };
}

interface Said {
  readonly code: string | null;
  readonly message: string | null;
}

const DEEPEST = 6;

function deepest(value: unknown, outer: Said, depth: number): Said {
  const error = fold(value);
  if (!error || depth > DEEPEST) return outer;
  const here: Said = {
    code: textOf(error.code) ?? textOf(error.errorcode) ?? outer.code,
    message: textOf(error.message) ?? outer.message,
  };
  const nested = fold(jsonIn(here.message));
  if (nested) return deepest(nested.error ?? nested, { ...here, message: null }, depth + 1);
  if (error.innererror) return deepest(error.innererror, here, depth + 1);
  const detail = Array.isArray(error.details) ? error.details.find((item) => textOf(fold(item)?.message)) : undefined;
  return detail ? deepest(detail, here, depth + 1) : here;
}

/** Role management puts its error as JSON into the message. */
function jsonIn(message: string | null): unknown {
  if (!message?.trimStart().startsWith("{")) return null;
  try {
    return JSON.parse(message);
  } catch {
    return null;
  }
}
