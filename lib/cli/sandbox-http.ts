import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeWebStream } from "node:stream/web";
import { LARGEST_BODY } from "@/lib/sandbox/body";
import { serveControl } from "@/lib/sandbox/control";
import { problemAnswer } from "@/lib/sandbox/control/problem";
import { ConnectionBroken } from "@/lib/sandbox/faults";
import { serveSandbox } from "@/lib/sandbox/handle";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import type { World } from "@/lib/sandbox/types";
import { createWorld, getWorld, newControlKey, putWorld } from "@/lib/sandbox/world";

/**
 * Serves `/sandbox/{scenario}/{real host}/…`, and `/{real host}/…` for the chosen scenario; each scenario is one world.
 * `control` in a host's place is that world's control API; one key opens it in every world.
 */
export function createSandboxHandler(scenarioId: string, controlKey = newControlKey()): RequestListener {
  return (incoming, outgoing) => {
    answer(incoming, scenarioId, controlKey)
      .catch((problem: unknown) => {
        if (problem instanceof ConnectionBroken) throw problem;
        return new Response("The sandbox broke. This is a defect of the sandbox, not an answer of Microsoft.", {
          status: 500,
        });
      })
      .then((response) => write(response, outgoing))
      .catch(() => outgoing.destroy());
  };
}

async function answer(incoming: IncomingMessage, chosen: string, controlKey: string): Promise<Response> {
  const origin = `http://${incoming.headers.host ?? "127.0.0.1"}`;
  if (!URL.canParse(incoming.url ?? "/", origin)) return plain(400, "This is no address.");
  const url = new URL(incoming.url ?? "/", origin);
  const [, first = "", second = "", third = ""] = url.pathname.split("/");
  const isLong = first === "sandbox";
  const scenarioId = isLong ? second : chosen;
  const host = isLong ? third : first;
  const base = isLong ? `/sandbox/${second}` : "";
  if (host === "")
    return plain(
      404,
      "Say which of Microsoft's hosts is meant: /login.microsoftonline.com/… or /sandbox/<scenario>/<host>/…",
    );
  const world = enterWorld(scenarioId, controlKey);
  if (!world) return plain(404, `There is no scenario "${scenarioId}".`);
  const body = await readBody(incoming);
  if (body === null)
    return host === "control"
      ? problemAnswer({ code: "body-too-large", given: String(LARGEST_BODY) })
      : plain(413, "This request is too large.");
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  const request = new Request(url, {
    method: incoming.method ?? "GET",
    headers: headersOf(incoming),
    ...(hasBody && { body }),
  });
  const path = url.pathname.slice(base.length + host.length + 1) || "/";
  if (host === "control")
    return serveControl({ request, world, path: path.split("/").filter(Boolean), origin: null, isOwner: false });
  return serveSandbox(request, scenarioId, host, path, `${url.origin}${base}`);
}

function enterWorld(scenarioId: string, controlKey: string): World | null {
  const present = getWorld(scenarioId);
  if (present) return present;
  const scenario = scenarioOf(scenarioId);
  if (!scenario) return null;
  const world = createWorld(scenario.build().state, scenarioId, scenarioId, controlKey);
  putWorld(world);
  return world;
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  return headers;
}

async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function write(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status;
  if (response.statusText) outgoing.statusMessage = response.statusText;
  for (const [name, value] of response.headers) if (name !== "set-cookie") outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  // Without a length, a client that asked for the head alone waits for the end of the connection.
  if (outgoing.req.method === "HEAD") {
    outgoing.setHeader("content-length", (await response.arrayBuffer()).byteLength);
    outgoing.end();
  } else if (response.body) await pipeline(Readable.fromWeb(nodeStream(response.body)), outgoing);
  else outgoing.end();
}

/** The same object under Node's own type for it, which the DOM's type does not know of. */
function nodeStream(body: ReadableStream<Uint8Array>): NodeWebStream<Uint8Array> {
  return body as NodeWebStream<Uint8Array>;
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
