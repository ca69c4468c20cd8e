import { randomUUID } from "node:crypto";
import type { Exchange } from "../check";
import type { Cloud } from "../cloud";
import { countExchange } from "../measured";
import { RunError } from "../run";
import { BodyTooLargeError, readText } from "./body";
import { retryDelayMs } from "./retry-after";
import { deadlineOf, sleep, untilAborted } from "./wait";

/** A request to one of Microsoft's hosts. */
export interface OutgoingRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** May be sent again after a 429, a 503 or a broken connection; GET and HEAD always may. */
  readonly idempotent?: boolean;
  /** For one attempt; 10 seconds when absent. */
  readonly deadlineMs?: number;
}

/** What came back, whatever its status below 500 but for 429. */
export interface Received {
  readonly host: string;
  readonly status: number;
  readonly reasonPhrase: string | null;
  readonly headers: Headers;
  /** Without a byte order mark. */
  readonly body: string;
  readonly requestId: string | null;
  readonly correlationId: string | null;
}

/** Sends one request; throws a RunError where there is no answer to speak of. */
export type Send = (request: OutgoingRequest) => Promise<Received>;

/** The one way out of the process. */
export interface Transport {
  send(
    request: OutgoingRequest,
    to: { readonly exchanges: Exchange[]; readonly signal?: AbortSignal },
  ): Promise<Received>;
}

/** Where a transport sends, and what it reads time and chance from. */
export interface TransportOptions {
  readonly cloud: Cloud;
  /** Real `fetch`, or the sandbox. */
  readonly outlet: (request: Request) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** In [0, 1). */
  readonly random?: () => number;
  /** For one attempt of a request that names none; 10 seconds when absent. */
  readonly attemptMs?: number;
  /** For a request with all its attempts; 20 seconds when absent. */
  readonly totalMs?: number;
}

const ATTEMPTS = 3;

/** Makes the way out for one cloud: its hosts only, bounded in time, size and tries, every attempt noted. */
export function createTransport(options: TransportOptions): Transport {
  const hosts = allowedHosts(options.cloud);
  return {
    send: async (request, { exchanges, signal = new AbortController().signal }) => {
      const url = allowedUrl(request.url, hosts);
      const call: Call = { ...DEFAULTS, ...options, request, url, exchanges, signal, correlationId: randomUUID() };
      return sendPatiently(call);
    },
  };
}

/** The hosts a cloud's credentials may be sent to. */
export function allowedHosts(cloud: Cloud): ReadonlySet<string> {
  const aliases = { global: ["login.windows.net"], "us-government": [], china: ["login.chinacloudapi.cn"] }[cloud.id];
  return new Set([cloud.loginHost, cloud.graphHost, cloud.partnerCenterHost, ...aliases]);
}

const DEFAULTS = { now: Date.now, sleep, random: Math.random, attemptMs: 10_000, totalMs: 20_000 };

interface Call extends Required<TransportOptions> {
  readonly request: OutgoingRequest;
  readonly url: URL;
  readonly exchanges: Exchange[];
  readonly signal: AbortSignal;
  readonly correlationId: string;
}

function allowedUrl(text: string, hosts: ReadonlySet<string>): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url?.protocol === "https:" && url.port === "" && url.username === "" && url.password === "";
  if (!url || !isPlain || !hosts.has(url.hostname)) throw new RunError("host-refused", url?.hostname || null);
  return url;
}

async function sendPatiently(call: Call): Promise<Received> {
  const { request, url, now, random, attemptMs, totalMs } = call;
  const endMs = now() + totalMs;
  const mayRepeat = request.idempotent ?? (request.method === "GET" || request.method === "HEAD");
  for (let attempt = 1; ; attempt++) {
    if (call.signal.aborted) throw new RunError("aborted", url.hostname);
    const tried = await attemptOnce(
      call,
      attempt,
      Math.min(request.deadlineMs ?? attemptMs, Math.max(endMs - now(), 1)),
    );
    if ("received" in tried && tried.received.status < 500 && tried.received.status !== 429) return tried.received;
    const problem = "problem" in tried ? tried.problem : problemOf(tried.received.status, url.hostname);
    const isPassing = "problem" in tried ? isPassingProblem(problem) : [429, 503].includes(tried.received.status);
    const delayMs = retryDelayMs("received" in tried ? tried.received.headers : null, {
      attempt,
      nowMs: now(),
      random,
    });
    if (!mayRepeat || !isPassing || attempt >= ATTEMPTS || now() + delayMs >= endMs) throw problem;
    await call.sleep(delayMs, call.signal);
  }
}

function problemOf(status: number, host: string): RunError {
  return new RunError(status === 429 ? "throttled" : "unavailable", host);
}

function isPassingProblem({ code }: RunError): boolean {
  return code === "network" || code === "timeout";
}

type Tried = { readonly received: Received } | { readonly problem: RunError };

/** One exchange, noted whatever becomes of it. A problem that another try cannot change is thrown. */
async function attemptOnce(call: Call, attempt: number, deadlineMs: number): Promise<Tried> {
  const { url, now, request, exchanges } = call;
  const startedMs = now();
  const ids = identify(call);
  const note = (status: number | null, headers: Headers | null): Exchange => {
    const exchange: Exchange = {
      method: request.method,
      url: `${url.origin}${url.pathname}`,
      status,
      requestId: headers?.get("x-ms-request-id") ?? headers?.get("request-id") ?? headers?.get("ms-requestid") ?? null,
      correlationId: headers?.get("ms-correlationid") ?? headers?.get("client-request-id") ?? call.correlationId,
      durationMs: Math.max(0, Math.round(now() - startedMs)),
      attempt,
    };
    exchanges.push(exchange);
    countExchange(url.hostname, exchange);
    return exchange;
  };
  let response: Response | null = null;
  const { signal, isOver, clear } = deadlineOf(deadlineMs, call.signal);
  try {
    const work = async () => {
      response = await call.outlet(requestFor(call, ids, signal));
      return { response, body: await readText(response) };
    };
    const came = await untilAborted(work(), signal, () => signal.reason);
    const noted = note(came.response.status, came.response.headers);
    return { received: receivedFrom(came.response, came.body, url.hostname, noted) };
  } catch (problem) {
    if (problem instanceof RunError) throw problem;
    note(statusOf(response), null);
    if (call.signal.aborted) throw new RunError("aborted", url.hostname);
    if (problem instanceof BodyTooLargeError) throw new RunError("malformed-answer", url.hostname);
    return { problem: new RunError(isOver() ? "timeout" : "network", url.hostname, { cause: bareCause(problem) }) };
  } finally {
    clear();
  }
}

function receivedFrom(response: Response, body: string, host: string, noted: Exchange): Received {
  const { status, headers, statusText } = response;
  // A redirect is never followed: it would carry the credential to a host of the answer's choosing.
  if (status < 200 || (status >= 300 && status < 400)) throw new RunError("malformed-answer", host);
  const { requestId, correlationId } = noted;
  return { host, status, reasonPhrase: statusText || null, headers, body, requestId, correlationId };
}

function identify({ cloud, url, correlationId }: Call): Record<string, string> {
  if (url.hostname !== cloud.partnerCenterHost) return { "client-request-id": correlationId };
  return { "MS-CorrelationId": correlationId, "MS-RequestId": randomUUID() };
}

function requestFor({ request, url }: Call, ids: Record<string, string>, signal: AbortSignal): Request {
  return new Request(url, {
    method: request.method,
    headers: { accept: "application/json", ...request.headers, ...ids },
    redirect: "manual",
    signal,
    ...(request.body !== undefined && { body: request.body }),
  });
}

function statusOf(response: Response | null): number | null {
  return response?.status ?? null;
}

/** The kind of failure alone: the original may quote the URL with its query, or the body. */
function bareCause(problem: unknown): Error {
  const inner = problem instanceof Error ? problem.cause : undefined;
  const code = typeof inner === "object" && inner !== null && "code" in inner ? inner.code : undefined;
  const known = typeof code === "string" && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : null;
  return new Error(
    known ?? (problem instanceof Error && /^[A-Za-z]{1,40}$/.test(problem.name) ? problem.name : "Error"),
  );
}
