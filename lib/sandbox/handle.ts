import { graph } from "./endpoints/graph";
import { login } from "./endpoints/login";
import { partnerCenter } from "./endpoints/partner-center";
import { applyFaults } from "./faults";
import type { Endpoint, SandboxRequest, World } from "./types";
import { getWorld } from "./world";

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

/** A `fetch` in which this world is all of the network: real host names in, Microsoft's answers out; any other host cannot be resolved. */
export function sandboxFetch(world: World): (request: Request) => Promise<Response> {
  return async (request) => {
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const endpoint = HOSTS.get(url.hostname);
    if (!endpoint) throw unreachable(url.hostname, "ENOTFOUND");
    const received = await receive(request, url, null);
    const fault = await applyFaults(world, received, request.signal);
    if (fault?.kind === "network") throw unreachable(url.hostname, "ECONNRESET");
    return fault?.kind === "answer" ? fault.response : endpoint(received, world);
  };
}

/**
 * Answers for a world over HTTP. `path` is what follows the real host in the URL and starts with a slash; `publicBase` is
 * the origin and path that stand before the real host, so that links in answers lead back.
 */
export async function serveSandbox(
  request: Request,
  worldId: string,
  host: string,
  path: string,
  publicBase: string,
): Promise<Response> {
  const world = getWorld(worldId);
  if (!world) return plain(404, "This sandbox world is gone. Start a new one.");
  const endpoint = HOSTS.get(host.toLowerCase());
  if (!endpoint) return plain(404, `The sandbox does not play ${host}. It plays: ${[...HOSTS.keys()].join(", ")}.`);
  const url = new URL(`https://${host.toLowerCase()}${path}${new URL(request.url).search}`);
  const received = await receive(request, url, publicBase.replace(/\/$/, ""));
  const fault = await applyFaults(world, received, request.signal);
  if (fault?.kind === "network") return plain(502, "The sandbox broke this connection on purpose.");
  return fault?.kind === "answer" ? fault.response : endpoint(received, world);
}

async function receive(request: Request, url: URL, publicBase: string | null): Promise<SandboxRequest> {
  return {
    method: request.method.toUpperCase(),
    url,
    headers: request.headers,
    body: request.body === null ? "" : await request.text(),
    publicBase,
  };
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
