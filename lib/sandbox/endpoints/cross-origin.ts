import type { Endpoint, SandboxRequest } from "../types";

/**
 * Lets pages of any origin call an endpoint and read its answers. Entra does so where programs get tokens and keys, Graph
 * everywhere, Partner Center nowhere.
 */
export function acrossOrigins(endpoint: Endpoint): Endpoint {
  return async (request, world) => {
    const isFromPage = request.headers.has("origin");
    if (isFromPage && request.method === "OPTIONS") return preflight(request, world.now());
    const response = await endpoint(request, world);
    if (!isFromPage) return response;
    response.headers.set("access-control-allow-origin", "*");
    response.headers.set("access-control-expose-headers", EXPOSED);
    return response;
  };
}

const EXPOSED = "request-id, client-request-id, x-ms-request-id, retry-after, location, www-authenticate";

// provenance: inferred — single-page applications depend on both hosts doing so; no recording holds a preflight
function preflight({ headers }: SandboxRequest, nowMs: number): Response {
  return new Response(null, {
    status: 200,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, POST, PATCH, PUT, DELETE, OPTIONS",
      "access-control-allow-headers": headers.get("access-control-request-headers") ?? "*",
      "access-control-max-age": "3600",
      date: new Date(nowMs).toUTCString(),
    },
  });
}
