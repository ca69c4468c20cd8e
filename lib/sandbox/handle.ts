import { readBody } from "./body";
import { graph } from "./endpoints/graph";
import { login } from "./endpoints/login";
import { partnerCenter } from "./endpoints/partner-center";
import type { FaultKind, SandboxFault } from "./fault";
import { ConnectionBroken, delayOf, type Outcome, pause, strike, underFault } from "./faults";
import { keeper } from "./keeper";
import { maskHeaders, maskText } from "./mask";
import type { Endpoint, SandboxRequest, World } from "./types";

const HOSTS: ReadonlyMap<string, Endpoint> = new Map([
  ["login.microsoftonline.com", login],
  ["login.microsoftonline.us", login],
  ["login.partner.microsoftonline.cn", login],
  ["login.chinacloudapi.cn", login],
  ["login.windows.net", login],
  ["login.microsoft.com", login],
  ["microsoft.com", login],
  ["www.microsoft.com", login],
  ["graph.microsoft.com", graph],
  ["graph.microsoft.us", graph],
  ["dod-graph.microsoft.us", graph],
  ["microsoftgraph.chinacloudapi.cn", graph],
  ["api.partnercenter.microsoft.com", partnerCenter],
  ["partner.partnercenterapi.microsoftonline.cn", partnerCenter],
]);

/** The hosts that the sandbox plays. */
export const SANDBOX_HOSTS: readonly string[] = [...HOSTS.keys()];

/** A `fetch` in which this world is all of the network: real host names in, Microsoft's answers out; any other host cannot be resolved. */
export function sandboxFetch(world: World): (request: Request) => Promise<Response> {
  return async (request) => {
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const endpoint = HOSTS.get(url.hostname);
    if (!endpoint) throw unreachable(url.hostname, "ENOTFOUND");
    const body = request.body === null ? "" : await request.text();
    const received = { ...about(request, url), body, publicBase: null };
    try {
      return await answer(endpoint, received, world, request.signal);
    } catch (problem) {
      throw problem instanceof ConnectionBroken ? unreachable(url.hostname, "ECONNRESET") : problem;
    }
  };
}

/**
 * Answers for a world over HTTP. `path` is what follows the real host in the URL and starts with a slash; `publicBase` is
 * the origin and path that stand before the real host, so that links in answers lead back. Throws ConnectionBroken.
 */
export async function serveSandbox(
  request: Request,
  worldId: string,
  host: string,
  path: string,
  publicBase: string,
): Promise<Response> {
  const world = await keeper().find(worldId);
  if (!world) return plain(404, "This sandbox world is gone. Start a new one.");
  const endpoint = HOSTS.get(host.toLowerCase());
  if (!endpoint) return plain(404, `The sandbox does not play ${host}. It plays: ${[...HOSTS.keys()].join(", ")}.`);
  const url = new URL(`https://${host.toLowerCase()}${path}${new URL(request.url).search}`);
  const body = await readBody(request);
  if (body === null) return plain(413, "This request is too large for the sandbox.");
  const received = { ...about(request, url), body, publicBase: publicBase.replace(/\/$/, "") };
  return answer(endpoint, received, world, request.signal);
}

/** One exchange, noted whatever becomes of it. */
async function answer(
  endpoint: Endpoint,
  request: SandboxRequest,
  world: World,
  signal: AbortSignal | null,
): Promise<Response> {
  const startedMs = performance.now();
  const { turn, note } = keeper();
  const respond = async (fault: SandboxFault | null) => {
    const outcome = await underFault(fault, { request, world, signal }, () => endpoint(request, world));
    return { response: outcome.response, seen: await answerNote(outcome, world) };
  };
  const { asked, fault, early } = await turn(world, async () => {
    const [asked, fault] = [noteOf(request, world), strike(world, request)];
    const [early] = delayOf(fault) > 0 ? [null] : await Promise.allSettled([respond(fault)]);
    return { asked, fault, early };
  });
  // A slow answer must not keep others from this world: it waits outside of a turn.
  const late = () => pause(delayOf(fault), signal).then(() => turn(world, () => respond(fault)));
  const [answered] = early ? [early] : await Promise.allSettled([late()]);
  const durationMs = Math.round(performance.now() - startedMs);
  if (answered.status === "fulfilled") {
    note(world, { ...asked, ...answered.value.seen, durationMs });
    return answered.value.response;
  }
  note(world, { ...asked, ...unanswered(answered.reason, signal), durationMs });
  throw answered.reason;
}

function noteOf({ method, url, headers, body }: SandboxRequest, { state, now }: World) {
  return {
    at: new Date(now()).toISOString(),
    method,
    host: url.hostname,
    path: maskText(url.pathname + url.search, state),
    requestHeaders: maskHeaders(headers, state),
    requestBody: maskText(body, state),
  };
}

function unanswered(reason: unknown, signal: AbortSignal | null) {
  const fault: FaultKind | null = reason instanceof ConnectionBroken ? "reset" : signal?.aborted ? "delay" : null;
  return { status: null, responseHeaders: {}, responseBody: "", fault };
}

/** Pages and endless bodies are named, not kept. */
async function answerNote({ response, fault }: Outcome, { state }: World) {
  const isEndless = fault === "huge" || fault === "drip";
  const isText = /json|csv|plain/.test(response.headers.get("content-type") ?? "");
  const responseBody = isText && !isEndless ? maskText(await response.clone().text(), state) : "";
  return { status: response.status, responseHeaders: maskHeaders(response.headers, state), responseBody, fault };
}

function about({ method, headers }: Request, url: URL): Pick<SandboxRequest, "method" | "url" | "headers"> {
  return { method: method.toUpperCase(), url, headers };
}

/** What Node's fetch throws when no connection comes about. */
function unreachable(host: string, code: "ENOTFOUND" | "ECONNRESET"): TypeError {
  const cause = Object.assign(new Error(`${code} ${host}`), { code, hostname: host });
  return new TypeError("fetch failed", { cause });
}

function plain(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
