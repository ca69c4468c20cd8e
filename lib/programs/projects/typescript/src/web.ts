import { setTimeout as sleep } from "node:timers/promises";
import { EXIT, Stop, say, tell } from "./settings.js";

/** How often one thing is tried. */
export const ATTEMPTS = 6;
const LONGEST_PAUSE_SECONDS = 300;
const TIMEOUT_MS = 120_000;

export type Fields = Readonly<Record<string, unknown>>;

/** What came back. */
export interface Answer {
  /** 0 when no answer came; an error inside HTTP 200 counts. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  /** The body with lower-case keys; empty when it is no object. */
  readonly json: Fields;
}

/** What is asked. */
export interface Call {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: Fields;
}

/** The answer, after as many attempts as it takes; only for requests that may be made twice. */
export async function send(call: Call): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await sendOnce(call);
    if (!isPassing(answer)) return answer;
    if (attempt + 1 >= ATTEMPTS) throw noAnswer(call.url);
    await waitAfter(answer, call.url, attempt);
  }
}

/** One attempt. */
export async function sendOnce({ url, method, headers = {}, form, json }: Call): Promise<Answer> {
  const isPost = form !== undefined || json !== undefined;
  try {
    const response = await fetch(url, {
      method: method ?? (isPost ? "POST" : "GET"),
      headers: { ...headers, ...(json && { "Content-Type": "application/json" }) },
      ...(form && { body: new URLSearchParams(form) }),
      ...(json && { body: JSON.stringify(json) }),
      // A redirected request would take its token to another host.
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return read(response.status, response.headers, Buffer.from(await response.arrayBuffer()));
  } catch {
    return { status: 0, headers: new Headers(), body: Buffer.alloc(0), json: {} };
  }
}

function read(status: number, headers: Headers, body: Buffer): Answer {
  const json = lowerKeys(parse(body));
  // HTTP 200 can carry an error in the body's statusCode.
  const inside = typeof json.statuscode === "number" ? json.statuscode : 0;
  return { status: Math.max(status, inside), headers, body, json };
}

function parse(body: Buffer): unknown {
  // Partner Center may start JSON with a byte order mark.
  const start = body.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  if (body[start] !== 0x7b) return null;
  try {
    return JSON.parse(body.subarray(start).toString("utf8"));
  } catch {
    return null;
  }
}

/** The case of Partner Center's keys varies. */
export function lowerKeys(value: unknown): Fields {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]));
}

/** Whether the request did what it should. */
export function isFine({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** Whether the same request may succeed a little later. */
export function isPassing({ status }: Answer): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

/** Nobody answered for long enough. */
export function noAnswer(url: string): Stop {
  return new Stop(EXIT.noAnswer, say("noAnswer", { host: new URL(url).host }));
}

/** Waits before the next attempt; throws when Microsoft asks for more patience than a program has. */
export async function waitAfter(answer: Answer, url: string, attempt: number): Promise<void> {
  const { host } = new URL(url);
  const asked = secondsIn(answer.headers.get("Retry-After"));
  if (asked !== null && asked > LONGEST_PAUSE_SECONDS)
    throw new Stop(EXIT.noAnswer, say("waitTooLong", { host, seconds: Math.round(asked) }));
  const pause = asked ?? 2 ** attempt + Math.random();
  const seconds = Math.round(pause);
  if (isPassing(answer) && answer.status !== 0) tell("retrying", { host, status: answer.status, seconds });
  else tell("retryingUnanswered", { host, seconds });
  await sleep(pause * 1000);
}

/** Retry-After is a number of seconds or a date; null when it is neither. */
function secondsIn(retryAfter: string | null): number | null {
  const text = retryAfter?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, (at - Date.now()) / 1000);
}
