import { randomUUID } from "node:crypto";
import type { SandboxRequest, World } from "../../types";
import type { Refusal } from "./refusal";

/** One request to Entra with the ids its answer carries. */
export interface Exchange {
  readonly request: SandboxRequest;
  readonly world: World;
  readonly traceId: string;
  readonly correlationId: string;
  /** The form in the body of a POST; empty otherwise. */
  readonly form: URLSearchParams;
}

/** Reads a request's form and settles its trace and correlation ids. */
export function openExchange(request: SandboxRequest, world: World): Exchange {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers.get("content-type") ?? "");
  const form = new URLSearchParams(isForm ? request.body : "");
  const sent =
    request.headers.get("client-request-id") ??
    request.url.searchParams.get("client-request-id") ??
    form.get("client-request-id") ??
    "";
  const correlationId = isGuid(sent) ? sent.toLowerCase() : randomUUID();
  return { request, world, traceId: randomUUID(), correlationId, form };
}

// provenance: recorded — header names and values of entra/001-029
/** A JSON answer that must not be kept, as the token endpoints give it. */
export function answerFresh(exchange: Exchange, status: number, body: object): Response {
  const headers = headersOf(exchange);
  headers.set("cache-control", "no-store, no-cache");
  headers.set("pragma", "no-cache");
  headers.set("expires", "-1");
  return new Response(JSON.stringify(body), { status, headers });
}

/** A JSON answer of the discovery endpoints, readable from any origin. */
export function answerDiscovery(exchange: Exchange, status: number, body: object): Response {
  const headers = headersOf(exchange);
  headers.set("cache-control", "max-age=86400, private");
  headers.set("access-control-allow-origin", "*");
  return new Response(JSON.stringify(body), { status, headers });
}

/** A refusal as the token endpoints word it. */
export function answerRefusal(exchange: Exchange, refusal: Refusal): Response {
  return answerFresh(exchange, refusal.status, refusalBody(exchange, refusal));
}

/** Entra's error body; its sentences end in the three ids, separated by single blanks. */
export function refusalBody(exchange: Exchange, refusal: Refusal): object {
  const timestamp = timestampOf(exchange.world);
  return {
    error: refusal.error,
    error_description: descriptionOf(exchange, refusal),
    ...(refusal.code !== null && { error_codes: [refusal.code] }),
    timestamp,
    trace_id: exchange.traceId,
    correlation_id: exchange.correlationId,
    ...(refusal.hasUri && { error_uri: `https://${exchange.request.url.hostname}/error?code=${refusal.code}` }),
    ...(refusal.suberror !== undefined && { suberror: refusal.suberror }),
    ...(refusal.claims !== undefined && { claims: refusal.claims }),
  };
}

/** `AADSTS…: … Trace ID: … Correlation ID: … Timestamp: …`. */
export function descriptionOf(exchange: Exchange, { code, text }: Refusal): string {
  const ids = `Trace ID: ${exchange.traceId} Correlation ID: ${exchange.correlationId}`;
  const number = code === null ? "" : `AADSTS${code}: `;
  return `${number}${text} ${ids} Timestamp: ${timestampOf(exchange.world)}`;
}

/** The origin, and over HTTP the path, that stand before the login paths of this request. */
export function loginBase({ request }: Exchange, host = request.url.hostname): string {
  return request.publicBase === null ? `https://${host}` : `${request.publicBase}/${host}`;
}

/** Headers that every Entra answer has. */
export function headersOf(exchange: Exchange): Headers {
  const headers = new Headers({
    "content-type": "application/json; charset=utf-8",
    date: new Date(exchange.world.now()).toUTCString(),
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-ms-ests-server": "2.1.22440.6 - SEC ProdSlices",
    "x-ms-request-id": exchange.traceId,
  });
  const { request, form } = exchange;
  const wantsIdBack =
    request.headers.get("return-client-request-id") ??
    request.url.searchParams.get("return-client-request-id") ??
    form.get("return-client-request-id");
  if (wantsIdBack?.toLowerCase() === "true") headers.set("client-request-id", exchange.correlationId);
  return headers;
}

/** Whether a text has the form of a GUID. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

function timestampOf(world: World): string {
  return `${new Date(world.now()).toISOString().slice(0, 19).replace("T", " ")}Z`;
}
