import type { SandboxRequest } from "../../types";
import type { Exchange, Wire } from "./answer";
import { isObject, plain, readBody, refuse } from "./answer";

const MAX_REQUESTS = 20;

/** `/$batch`: each item is answered as if it had come alone, in the order of `dependsOn`. */
export async function batch(
  exchange: Exchange,
  answer: (request: SandboxRequest) => Promise<Response>,
): Promise<Response> {
  const { request } = exchange;
  const items = readBody(request)?.requests;
  if (request.method !== "POST" || !Array.isArray(items))
    return refuse(exchange, 400, "BadRequest", "Invalid batch payload format.");
  if (items.length > MAX_REQUESTS)
    return refuse(
      exchange,
      400,
      "BadRequest",
      `Number of batch request steps exceeds the maximum value of ${MAX_REQUESTS}.`,
    );
  const responses: Wire[] = [];
  for (const item of items) {
    if (!isObject(item) || typeof item.id !== "string" || typeof item.url !== "string")
      return refuse(exchange, 400, "BadRequest", "Invalid batch payload format.");
    responses.push(await answerItem(item.id, item.url, item, responses, request, answer));
  }
  return plain(exchange, { responses });
}

async function answerItem(
  id: string,
  path: string,
  item: Wire,
  before: readonly Wire[],
  request: SandboxRequest,
  answer: (request: SandboxRequest) => Promise<Response>,
): Promise<Wire> {
  const dependsOn = Array.isArray(item.dependsOn) ? item.dependsOn : [];
  const hold = dependsOn.every((other) => before.some((done) => done.id === other && Number(done.status) < 400));
  // provenance: documented — a failed dependency gives 424
  if (!hold) return { id, status: 424, headers: {}, body: { error: { code: "FailedDependency", message: "" } } };
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(isObject(item.headers) ? item.headers : {}))
    headers.set(name, String(value));
  const response = await answer({
    method: String(item.method ?? "GET").toUpperCase(),
    url: new URL(`/v1.0/${path.replace(/^\//, "")}`, request.url),
    headers,
    body: item.body === undefined ? "" : JSON.stringify(item.body),
    publicBase: request.publicBase,
  });
  const text = await response.text();
  const body: unknown = text === "" ? null : JSON.parse(text);
  return { id, status: response.status, headers: { "Content-Type": response.headers.get("content-type") ?? "" }, body };
}
