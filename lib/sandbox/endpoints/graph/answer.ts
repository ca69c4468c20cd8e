import { randomUUID } from "node:crypto";
import type { SandboxRequest } from "../../types";

/** What every Graph answer needs to know of its request. */
export interface Exchange {
  readonly request: SandboxRequest;
  readonly requestId: string;
  readonly nowMs: number;
}

export type Wire = Record<string, unknown>;

const ODATA_JSON = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

export function exchangeOf(request: SandboxRequest, nowMs: number): Exchange {
  return { request, requestId: randomUUID(), nowMs };
}

/** A JSON answer with Graph's headers. */
export function ok(exchange: Exchange, context: string, body: Wire, status = 200, location?: string): Response {
  const headers = baseHeaders(exchange);
  headers.set("content-type", ODATA_JSON);
  headers.set("odata-version", "4.0");
  headers.set("vary", "Accept-Encoding");
  if (location) headers.set("location", location);
  const metadata = `https://${exchange.request.url.hostname}/v1.0/$metadata`;
  return new Response(JSON.stringify({ "@odata.context": `${metadata}#${context}`, ...body }), { status, headers });
}

/** JSON that is no entity, as a batch answers. */
export function plain(exchange: Exchange, body: Wire): Response {
  const headers = baseHeaders(exchange);
  headers.set("content-type", "application/json");
  return new Response(JSON.stringify(body), { status: 200, headers });
}

/** 204, as PATCH, DELETE and removePassword answer. */
export function noContent(exchange: Exchange): Response {
  return new Response(null, { status: 204, headers: baseHeaders(exchange) });
}

/** Graph's error envelope. */
export function refuse(
  exchange: Exchange,
  status: number,
  code: string,
  message: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  const headers = baseHeaders(exchange);
  headers.set("content-type", "application/json");
  headers.set("vary", "Accept-Encoding");
  if (status === 401) headers.set("www-authenticate", challenge());
  const innerError = {
    ...more,
    date: new Date(exchange.nowMs).toISOString().slice(0, 19),
    "request-id": exchange.requestId,
    "client-request-id": clientRequestId(exchange),
  };
  return new Response(JSON.stringify({ error: { code, message, innerError } }), { status, headers });
}

// provenance: documented — the body of 429 (graph/111), which says its number again inside; inferred — that of the others
/** Too many requests, or no service. */
export function overloaded(exchange: Exchange, status: number): Response {
  if (status !== 429) return refuse(exchange, status, "ServiceUnavailable", "The service is temporarily unavailable.");
  const inner = { code: "429", message: "Please retry after", status: "429" };
  return refuse(exchange, status, "TooManyRequests", "Please retry again later.", inner);
}

/** The same with the time to wait, in decimal seconds, and what is counted. */
// provenance: documented — `Retry-After` of the throttling sample, the form of the scope header
export function tooMany(exchange: Exchange, waitMs: number, scope: string): Response {
  const response = overloaded(exchange, 429);
  response.headers.set("retry-after", (waitMs / 1000).toFixed(3));
  response.headers.set("x-ms-throttle-scope", scope);
  return response;
}

export function notFound(exchange: Exchange, id: string): Response {
  const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`;
  return refuse(exchange, 404, "Request_ResourceNotFound", message);
}

export function denied(exchange: Exchange): Response {
  return refuse(exchange, 403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}

export function badRequest(exchange: Exchange, message: string): Response {
  return refuse(exchange, 400, "Request_BadRequest", message);
}

/** The body as an object, or null when it is none. */
export function readBody(request: SandboxRequest): Wire | null {
  try {
    const body: unknown = JSON.parse(request.body);
    return isObject(body) ? body : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is Wire {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `2026-11-23T08:00:00Z`: Graph leaves milliseconds out when they are zero. */
export function dateTime(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

function baseHeaders(exchange: Exchange): Headers {
  return new Headers({
    "cache-control": "no-cache",
    date: new Date(exchange.nowMs).toUTCString(),
    "request-id": exchange.requestId,
    "client-request-id": clientRequestId(exchange),
    "strict-transport-security": "max-age=31536000",
    "x-ms-ags-diagnostic":
      '{"ServerInfo":{"DataCenter":"Sandbox","Slice":"E","Ring":"5","ScaleUnit":"001","RoleInstance":"SANDBOX0001"}}',
    "x-ms-resource-unit": "1",
  });
}

function clientRequestId(exchange: Exchange): string {
  return exchange.request.headers.get("client-request-id") ?? exchange.requestId;
}

// provenance: inferred — the challenge's parameters are general knowledge, no recording holds one
function challenge(): string {
  return 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';
}
