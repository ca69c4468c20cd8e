import { randomUUID } from "node:crypto";
import type { SandboxRequest } from "../types";

export type Wire = Record<string, unknown>;

const BOM = "\uFEFF";

/** A JSON answer of `/v1`: a byte order mark goes before it, as at Microsoft. */
export function ok(request: SandboxRequest, body: unknown, status = 200): Response {
  const headers = baseHeaders(request);
  headers.set("content-type", "application/json; charset=utf-8");
  return new Response(BOM + JSON.stringify(body), { status, headers });
}

/** Partner Center's own error form: `{code, description, data, source}`. */
export function refuse(request: SandboxRequest, status: number, code: string | number, description: string): Response {
  const response = ok(request, { code, description, data: [], source: "PartnerFD" }, status);
  if (status === 401) response.headers.set("www-authenticate", 'Bearer error="invalid_token"');
  return response;
}

/** The gateway in front: `{statusCode, message}`, without a byte order mark. */
// provenance: quoted — body of a sibling API's 401 for a wrong audience
export function refuseAtGateway(request: SandboxRequest, message: string): Response {
  const headers = baseHeaders(request);
  headers.set("content-type", "application/json");
  headers.set("www-authenticate", 'Bearer error="invalid_token"');
  return new Response(JSON.stringify({ statusCode: 401, message }), { status: 401, headers });
}

/** No body at all: what is known is the status line and the headers. */
export function refuseSilently(request: SandboxRequest, status: number, reasonPhrase: string): Response {
  const headers = baseHeaders(request);
  if (status === 401) headers.set("www-authenticate", 'Bearer error="invalid_token"');
  return new Response(null, { status, statusText: reasonPhrase, headers });
}

/** The token's sign-in had no second factor. */
// provenance: quoted — status, code and reason phrase; the sentence is inferred, no body was ever published
export function refuseWithoutMfa(request: SandboxRequest): Response {
  const headers = baseHeaders(request);
  headers.set("content-type", "application/json; charset=utf-8");
  headers.set("www-authenticate", 'Bearer error="invalid_token"');
  headers.set("ismfacompliant", "false");
  const description = "The access token does not carry the MFA claim that this API requires.";
  const body = { code: "900421", description, data: [], source: "PartnerFD" };
  return new Response(JSON.stringify(body), { status: 401, statusText: "Unauthorized - MFA required", headers });
}

/** The correlation headers that every answer repeats, and a request id of its own when none was sent. */
export function baseHeaders(request: SandboxRequest): Headers {
  return new Headers({
    "ms-correlationid": request.headers.get("ms-correlationid") ?? randomUUID(),
    "ms-requestid": request.headers.get("ms-requestid") ?? randomUUID(),
    "ms-cv": "sandboxSANDBOXsand.0",
    "ms-serverid": "SANDBOX0001",
  });
}

/** A collection as `/v1` wraps it. */
export function collectionOf(items: readonly Wire[], uri: string, totalCount = items.length): Wire {
  return {
    totalCount,
    items,
    links: { self: { uri, method: "GET", headers: [] } },
    attributes: { objectType: "Collection" },
  };
}
