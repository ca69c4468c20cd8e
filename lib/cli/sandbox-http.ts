import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeWebStream } from "node:stream/web";
import { ConnectionBroken } from "@/lib/sandbox/faults";
import { serveSandbox } from "@/lib/sandbox/handle";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { createWorld, getWorld, putWorld } from "@/lib/sandbox/world";

const MAX_BODY_BYTES = 1024 * 1024;

/** Serves `/sandbox/{scenario}/{real host}/…`, and `/{real host}/…` for the chosen scenario; each scenario is one world. */
export function createSandboxHandler(scenarioId: string): RequestListener {
  return (incoming, outgoing) => {
    answer(incoming, scenarioId)
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

async function answer(incoming: IncomingMessage, chosen: string): Promise<Response> {
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
  if (!enterWorld(scenarioId)) return plain(404, `There is no scenario "${scenarioId}".`);
  const body = await readBody(incoming);
  if (body === null) return plain(413, "This request is too large.");
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  const request = new Request(url, {
    method: incoming.method ?? "GET",
    headers: headersOf(incoming),
    ...(hasBody && { body }),
  });
  return serveSandbox(
    request,
    scenarioId,
    host,
    url.pathname.slice(base.length + host.length + 1) || "/",
    `${url.origin}${base}`,
  );
}

function enterWorld(scenarioId: string): boolean {
  if (getWorld(scenarioId)) return true;
  const scenario = scenarioOf(scenarioId);
  if (!scenario) return false;
  putWorld(createWorld(scenario.build().state, scenarioId, scenarioId));
  return true;
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
    if (size > MAX_BODY_BYTES) return null;
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
  if (response.body) await pipeline(Readable.fromWeb(nodeStream(response.body)), outgoing);
  else outgoing.end();
}

/** The same object under Node's own type for it, which the DOM's type does not know of. */
function nodeStream(body: ReadableStream<Uint8Array>): NodeWebStream<Uint8Array> {
  return body as NodeWebStream<Uint8Array>;
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
