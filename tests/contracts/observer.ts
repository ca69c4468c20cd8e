import type { ContractExchange } from "@/lib/contracts/contract";
import type { SandboxFault } from "@/lib/sandbox/fault";
import { sandboxFetch } from "@/lib/sandbox/handle";
import type { World } from "@/lib/sandbox/types";

/** `fetch`, as the product takes it. */
export type Outlet = (request: Request) => Promise<Response>;

/** The way into a world, which notes every exchange that an API answered. */
export function observed(world: World, seen: ContractExchange[], outlet: Outlet = sandboxFetch(world)): Outlet {
  return async (request) => {
    const { method } = request;
    const url = new URL(request.url);
    const isSpoilt = world.state.faults.some((fault) => spoils(fault, method, url));
    const response = await outlet(request);
    if (!isSpoilt && !isForPeople(url)) seen.push(await exchangeIn(method, url.href, response));
    return response;
  };
}

async function exchangeIn(method: string, url: string, response: Response): Promise<ContractExchange> {
  const bytes = await response.clone().arrayBuffer();
  return {
    method,
    url,
    status: response.status,
    headers: Object.fromEntries(response.headers),
    // `text()` would drop the byte order mark.
    bodyText: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
  };
}

/** Sign-in pages, and the sandbox's stand-in for the storage that report files come from. */
function isForPeople({ pathname }: URL): boolean {
  return /\/(?:authorize|adminconsent|logout)$|^\/(?:sandbox-sign-in|device)|\/ScheduledReport\/download\//i.test(
    pathname,
  );
}

/** Faults other than a status or a delay depart from the contract on purpose. */
function spoils(fault: SandboxFault, method: string, url: URL): boolean {
  if (fault.kind === "status" || fault.kind === "delay") return false;
  const isHost = fault.host === "*" || fault.host === url.hostname;
  const isMethod = fault.method === null || fault.method === method;
  return isHost && isMethod && url.pathname.toLowerCase().startsWith(fault.pathPrefix.toLowerCase());
}

/** Sends JSON, or nothing, with a bearer token. */
export async function call(
  go: Outlet,
  token: string | null,
  method: string,
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const content = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
  return go(
    new Request(url, {
      method,
      ...content,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
    }),
  );
}

/** A text of a JSON answer; throws when it is not there. */
export async function textOf(response: Response, name: string): Promise<string> {
  const text = (await response.text()).replace(/^\uFEFF/, "");
  const found = new RegExp(`"${name}":"([^"]+)"`, "i").exec(text)?.[1];
  if (found === undefined) throw new Error(`the answer (${response.status}) has no ${name}`);
  return found;
}

/** Two throttled answers and one of a service that is down, from whatever endpoint. */
export async function overloaded(world: World, go: Outlet, url: string): Promise<void> {
  const faults = [
    { status: 429, retryAfter: "7" },
    { status: 429, retryAfter: new Date(0).toUTCString() },
    { status: 503 },
  ];
  for (const fault of faults) {
    world.state.faults = [{ host: "*", method: null, pathPrefix: "/", times: 1, kind: "status", ...fault }];
    await go(new Request(url));
  }
  world.state.faults = [];
}
