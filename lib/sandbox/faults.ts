import { chance } from "./chance";
import { exchangeOf, overloaded } from "./endpoints/graph/answer";
import type { FaultKind, SandboxFault } from "./fault";
import type { SandboxRequest, World } from "./types";

/** What came of a request, and what was made of it on purpose. */
export interface Outcome {
  readonly response: Response;
  readonly fault: FaultKind | null;
}

/** The connection broke on purpose. */
export class ConnectionBroken extends Error {
  readonly code = "connection-broken";
  constructor() {
    super("the sandbox broke this connection on purpose");
    this.name = "ConnectionBroken";
  }
}

const HUGE_BYTES = 16 * 1024 * 1024;
const DRIP_MS = 250;

/** The first fault that meets a request, now counted; null when none does. */
export function strike(world: World, request: SandboxRequest): SandboxFault | null {
  const fault = world.state.faults.find((candidate) => meets(candidate, request) && strikes(candidate));
  if (!fault) return null;
  if (fault.times !== null) fault.times -= 1;
  return fault;
}

/** How long a fault keeps a request waiting before anything is answered. */
export function delayOf(fault: SandboxFault | null): number {
  return fault?.delayMs !== undefined && fault.kind !== "drip" ? fault.delayMs : 0;
}

/** Answers a request after a fault has had its way with it; throws ConnectionBroken. */
export async function underFault(
  fault: SandboxFault | null,
  { request, world, signal }: { request: SandboxRequest; world: World; signal: AbortSignal | null },
  answer: () => Promise<Response>,
): Promise<Outcome> {
  if (!fault) return { response: await answer(), fault: null };
  if (fault.kind === "reset") throw new ConnectionBroken();
  return { response: await spoil(fault, request, world, signal, answer), fault: fault.kind };
}

function meets(fault: SandboxFault, { method, url }: SandboxRequest): boolean {
  if (fault.times !== null && fault.times <= 0) return false;
  if (fault.host !== "*" && fault.host.toLowerCase() !== url.hostname) return false;
  if (fault.method !== null && fault.method.toUpperCase() !== method) return false;
  const [path, wanted] = [url.pathname.toLowerCase(), fault.pathPrefix.toLowerCase()];
  return fault.exact ? path === wanted : path.startsWith(wanted);
}

/** Draws from the fault's own seeded sequence, so that the same seed strikes the same requests. */
function strikes(fault: SandboxFault): boolean {
  if (fault.share === undefined) return true;
  fault.drawn = (fault.drawn ?? 0) + 1;
  return chance(fault.seed ?? 1, fault.drawn) < fault.share;
}

async function spoil(
  fault: SandboxFault,
  request: SandboxRequest,
  world: World,
  signal: AbortSignal | null,
  answer: () => Promise<Response>,
): Promise<Response> {
  switch (fault.kind) {
    case "status":
      return statusAnswer(fault, request, world);
    case "html":
      return htmlAnswer(fault.status ?? 200, world);
    case "redirect":
      return new Response(null, {
        status: 302,
        headers: { location: fault.location ?? "https://elsewhere.example/", date: dateOf(world) },
      });
    case "huge":
      return new Response(hugeBody(), { status: 200, headers: { "content-type": "application/json" } });
    default:
      return alter(fault, await answer(), signal);
  }
}

/** The endpoint's own answer, altered: what was asked for has happened. */
async function alter(fault: SandboxFault, response: Response, signal: AbortSignal | null): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  const again = (body: BodyInit | null, status_ = status) => {
    const isBare = [204, 205, 304].includes(status_);
    return new Response(isBare ? null : body, { status: status_, statusText, headers });
  };
  switch (fault.kind) {
    case "truncated":
      return again(bytes.slice(0, Math.floor(bytes.length / 2)));
    case "empty":
      return again(null, fault.status ?? status);
    case "bom":
      return again(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]));
    case "content-type":
      headers.set("content-type", "text/html; charset=utf-8");
      return again(bytes);
    case "drip":
      return again(dripping(bytes, fault.delayMs ?? DRIP_MS, signal));
    case "duplicate-keys":
      return again(contradicted(new TextDecoder().decode(bytes)));
    default:
      return again(bytes);
  }
}

// provenance: inferred — outside Graph only the status is known
function statusAnswer(fault: SandboxFault, request: SandboxRequest, world: World): Response {
  const status = fault.status ?? 503;
  const response = request.url.hostname.includes("graph")
    ? overloaded(exchangeOf(request, world.now()), status)
    : new Response(null, { status, headers: { date: dateOf(world) } });
  if (fault.retryAfter !== undefined) response.headers.set("retry-after", fault.retryAfter);
  return response;
}

/** What a proxy or a gateway says in a service's place. */
function htmlAnswer(status: number, world: World): Response {
  const markup = `<!doctype html><html><head><title>${status}</title></head><body><h1>The page cannot be shown</h1></body></html>`;
  return new Response(markup, { status, headers: { "content-type": "text/html; charset=utf-8", date: dateOf(world) } });
}

function hugeBody(): ReadableStream<Uint8Array> {
  const chunk = new TextEncoder().encode("[0],".repeat(16_384));
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(chunk);
      sent += chunk.length;
      if (sent >= HUGE_BYTES) controller.close();
    },
  });
}

/** Ends with an error when the request is given up, as a body from the network does. */
function dripping(bytes: Uint8Array, everyMs: number, signal: AbortSignal | null): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      try {
        await pause(everyMs, signal);
      } catch (reason) {
        controller.error(reason);
        return;
      }
      controller.enqueue(bytes.slice(at, at + 1));
      at += 1;
      if (at >= bytes.length) controller.close();
    },
  });
}

/** Repeats every key of an object with another value of the same type; parsers that keep the last one are led astray. */
function contradicted(text: string): string {
  let body: unknown;
  try {
    body = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return text;
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) return text;
  const again = Object.entries(body).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(otherThan(value))}`,
  );
  return `${text.trimEnd().slice(0, -1)}${again.length > 0 ? "," : ""}${again.join(",")}}`;
}

function otherThan(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (typeof value === "string") return value === "" ? "other" : "";
  return Array.isArray(value) ? [] : null;
}

function dateOf(world: World): string {
  return new Date(world.now()).toUTCString();
}

/** Waits, or throws why the request was given up. */
export function pause(durationMs: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, durationMs);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
