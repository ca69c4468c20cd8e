import { authenticate } from "../tokens";
import type { Caller, Endpoint, SandboxRequest, World } from "../types";
import { acrossOrigins } from "./cross-origin";
import type { Call } from "./graph/access";
import type { Exchange } from "./graph/answer";
import { exchangeOf, refuse } from "./graph/answer";
import { applications } from "./graph/applications";
import { batch } from "./graph/batch";
import { me, organization, tenantByDomain, users } from "./graph/directory";
import { permissionGrants } from "./graph/grants";
import { conditionalAccessPolicies, policies } from "./graph/policies";
import { roleManagement } from "./graph/role-management";
import { servicePrincipals } from "./graph/service-principals";
import { signIns } from "./graph/sign-ins";

const APP_ID = "00000003-0000-0000-c000-000000000000";

/** Microsoft Graph v1.0, as far as set-up needs it: reads and writes the tenant of the token. */
export const graph: Endpoint = acrossOrigins(async (request, world) => {
  const exchange = exchangeOf(request, world.now());
  const path = decodePath(request.url);
  if (path === null || path[0] !== "v1.0")
    return refuse(exchange, 400, "BadRequest", `Invalid version: ${path?.[0] ?? ""}.`);
  if (path[1] === "$batch") return batch(exchange, (item) => graph(item, world));
  const call = await admit(exchange, world);
  return call instanceof Response ? call : route(call, path.slice(1));
});

// provenance: inferred — code InvalidAuthenticationToken is documented, the sentences are general knowledge
async function admit(exchange: Exchange, world: World): Promise<Call | Response> {
  const { request } = exchange;
  if (!/^bearer\s+\S/i.test(request.headers.get("authorization") ?? ""))
    return refuse(exchange, 401, "InvalidAuthenticationToken", "Access token is empty.");
  const caller = await authenticate(request, world);
  if (!caller)
    return refuse(exchange, 401, "InvalidAuthenticationToken", "Access token has expired or is not yet valid.");
  const audience = caller.audience.replace(/\/$/, "");
  if (audience !== `https://${request.url.hostname}` && audience !== APP_ID)
    return refuse(exchange, 401, "InvalidAuthenticationToken", "Access token validation failure. Invalid audience.");
  return callOf(exchange, world, caller);
}

function callOf(exchange: Exchange, world: World, caller: Caller): Call | Response {
  const tenant = world.state.tenants.find((known) => known.id === caller.tenantId);
  const person = tenant?.users.find((user) => user.id === caller.userId) ?? null;
  if (!tenant || (caller.userId !== null && !person?.accountEnabled))
    return refuse(exchange, 401, "InvalidAuthenticationToken", "Access token validation failure.");
  return { exchange, caller, tenant, person, world };
}

function route(call: Call, path: readonly string[]): Response {
  const [segment = "", second, third = "", fourth = ""] = path;
  const { name, key, byAppId } = readSegment(segment);
  // `applications(appId='…')/x` carries its key in the first segment, `applications/{id}/x` in the second.
  const objectKey = key ?? second ?? null;
  const action = key === null ? third : (second ?? "");
  switch (name.toLowerCase()) {
    case "me":
      return onlyGet(call) ?? me(call, second ?? "", third);
    case "users":
      return onlyGet(call) ?? users(call, objectKey, action, key === null ? fourth : third);
    case "organization":
      return onlyGet(call) ?? organization(call);
    case "applications":
      return applications(call, objectKey, byAppId, action.replace(/^microsoft\.graph\./, ""));
    case "serviceprincipals":
      return servicePrincipals(call, objectKey, byAppId, action);
    case "oauth2permissiongrants":
      return permissionGrants(call, second ?? null);
    case "policies":
      return onlyGet(call) ?? policies(call, second ?? "");
    case "identity":
      return onlyGet(call) ?? conditionalAccessPolicies(call);
    case "auditlogs":
      if (second?.toLowerCase() === "signins") return onlyGet(call) ?? signIns(call, third === "" ? null : third);
      break;
    case "rolemanagement":
      return onlyGet(call) ?? roleManagement(call, third);
    case "tenantrelationships": {
      const domain = /^findTenantInformationByDomainName\(domainName='([^']*)'\)$/i.exec(second ?? "")?.[1];
      if (domain !== undefined) return onlyGet(call) ?? tenantByDomain(call, domain);
    }
  }
  return refuse(call.exchange, 400, "BadRequest", `Resource not found for the segment '${segment}'.`);
}

function readSegment(segment: string): { name: string; key: string | null; byAppId: boolean } {
  const match = /^(\w+)\((?:(appId)=)?'([^']*)'\)$/i.exec(segment);
  return match
    ? { name: match[1] ?? "", key: match[3] ?? "", byAppId: match[2] !== undefined }
    : { name: segment, key: null, byAppId: false };
}

function onlyGet(call: Call): Response | null {
  if (call.exchange.request.method === "GET") return null;
  return refuse(
    call.exchange,
    405,
    "Request_BadRequest",
    "Specified HTTP method is not allowed for the request target.",
  );
}

function decodePath(url: SandboxRequest["url"]): string[] | null {
  try {
    return url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
}
