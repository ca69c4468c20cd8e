import { RunError } from "../run";
import { challengeCode, type Folded, fold, refusalBody, textOf } from "./refusal-body";
import type { Received } from "./transport";
import type { Refusal, SystemId } from "./types";

/**
 * Partner Center's and insights' refusal, in any of its four forms: `{code, description, data, source}`, the insights
 * envelope, the gateway's `{statusCode, message}`, or nothing but the reason phrase and `WWW-Authenticate`.
 */
export function partnerCenterRefusal(received: Received, system: SystemId, status = received.status): Refusal {
  const { json, text } = refusalBody(received);
  // Only these two have been seen without a word; any other bare status is the word of something in between.
  if (json === null && text === null && ![401, 403].includes(status))
    throw new RunError("malformed-answer", received.host);
  const said = innermost(json);
  return {
    system,
    status,
    code: textOf(said?.code) ?? textOf(said?.errorcode) ?? challengeCode(received),
    aadsts: [],
    suberror: null,
    message: textOf(said?.description) ?? textOf(said?.message) ?? textOf(said?.error) ?? text,
    reasonPhrase: received.reasonPhrase,
    requestId: received.requestId,
    correlationId: received.correlationId,
  };
}

/** Some gateways wrap the error in `error`, and that again in `innerError`. */
function innermost(json: Folded | null): Folded | null {
  const inner = fold(json?.error) ?? fold(json?.innererror);
  if (!inner || (!textOf(inner.code) && !textOf(inner.message))) return json;
  return innermost(inner);
}
