import { createHash } from "node:crypto";
import type { Exchange } from "../check";
import { RunError } from "../run";
import type { OutgoingRequest, Received, Send, Transport } from "./transport";
import { untilAborted } from "./wait";

/** Makes one check's way to send: its own list of exchanges, its own signal, the run's shared answers. */
export type SendForCheck = (exchanges: Exchange[], signal: AbortSignal) => Send;

/** A question under way or answered, and who still waits for it. */
interface Asked {
  readonly answer: Promise<Received>;
  readonly exchanges: Exchange[];
  readonly abort: AbortController;
  waiting: number;
  settled: boolean;
}

/** Within one run the same GET with the same credential is asked once; every check that asks keeps the exchange as evidence. */
export function createRunTransport(transport: Transport): SendForCheck {
  const asked = new Map<string, Asked>();
  const ask = (key: string, request: OutgoingRequest): Asked => {
    const known = asked.get(key);
    if (known) return known;
    const abort = new AbortController();
    const exchanges: Exchange[] = [];
    const answer = transport.send(request, { exchanges, signal: abort.signal });
    const fresh: Asked = { answer, exchanges, abort, waiting: 0, settled: false };
    const settle = () => {
      fresh.settled = true;
    };
    answer.then(settle, settle);
    asked.set(key, fresh);
    return fresh;
  };
  return (exchanges, signal) => async (request) => {
    if (isForm(request)) return transport.send(request, { exchanges, signal });
    if (request.method !== "GET") {
      forgetHost(asked, request.url);
      // What was read while the change was under way may be from before it.
      return transport.send(request, { exchanges, signal }).finally(() => forgetHost(asked, request.url));
    }
    const key = keyOf(request);
    const question = ask(key, request);
    try {
      return await share(question, signal);
    } finally {
      exchanges.push(...question.exchanges);
      if (!question.settled && question.waiting === 0) {
        // Nobody wants it any more: the next who asks must not be given an aborted answer.
        if (asked.get(key) === question) asked.delete(key);
        question.abort.abort();
      }
    }
  };
}

/** A token request changes nothing that a GET reads. */
function isForm({ headers }: OutgoingRequest): boolean {
  return headers?.["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;
}

async function share(question: Asked, signal: AbortSignal): Promise<Received> {
  question.waiting += 1;
  try {
    return await untilAborted(question.answer, signal, () => new RunError("aborted"));
  } finally {
    question.waiting -= 1;
  }
}

/** A digest, so that no credential is kept as a key. */
function keyOf({ url, headers }: OutgoingRequest): string {
  const sorted = Object.entries(headers ?? {}).sort(([a], [b]) => a.localeCompare(b));
  return `${url} ${createHash("sha256").update(JSON.stringify(sorted)).digest("hex")}`;
}

function forgetHost(asked: Map<string, Asked>, url: string): void {
  const { origin } = new URL(url);
  for (const key of asked.keys()) if (key.startsWith(`${origin}/`)) asked.delete(key);
}
