import { tenantOf } from "../../world";
import type { Exchange } from "./answer";
import { answerRefusal } from "./answer";
import { clientOf, credentialsOf } from "./client";
import { authorizationCode } from "./grants/authorization-code";
import { clientCredentials } from "./grants/client-credentials";
import { deviceCode } from "./grants/device-code";
import type { Grant, GrantRequest } from "./grants/grant";
import { password } from "./grants/password";
import { refreshToken } from "./grants/refresh-token";
import type { Version } from "./issue";
import type { Refusal } from "./refusal";
import { isRefusal } from "./refusal";
import { grantUnsupported, parameterMissing, postOnly, tenantNotFound } from "./refusals";
import { startDeviceCode } from "./start-device-code";

const GRANTS: ReadonlyMap<string, Grant> = new Map([
  ["authorization_code", authorizationCode],
  ["client_credentials", clientCredentials],
  ["device_code", deviceCode],
  ["password", password],
  ["refresh_token", refreshToken],
  ["urn:ietf:params:oauth:grant-type:device_code", deviceCode],
]);
/** Path segments that stand for no tenant in particular. */
export const ANY_TENANT: readonly string[] = ["common", "consumers", "organizations"];

/** The token endpoint of one tenant and version. */
export async function token(exchange: Exchange, authority: string, version: Version): Promise<Response> {
  const { request, form } = exchange;
  if (request.method !== "POST") return answerRefusal(exchange, postOnly(request.method));
  const name = form.get("grant_type");
  if (!name) return answerRefusal(exchange, parameterMissing("grant_type"));
  const grant = GRANTS.get(name);
  if (!grant) return answerRefusal(exchange, grantUnsupported(name));
  const opened = open(exchange, authority, version);
  const answer = isRefusal(opened) ? opened : await grant(opened);
  return isRefusal(answer) ? answerRefusal(exchange, answer) : answer;
}

/** The device code endpoint of one tenant and version. */
export function device(exchange: Exchange, authority: string, version: Version): Response {
  if (exchange.request.method !== "POST") return answerRefusal(exchange, postOnly(exchange.request.method));
  const opened = open(exchange, authority, version);
  const answer = isRefusal(opened) ? opened : startDeviceCode(opened);
  return isRefusal(answer) ? answerRefusal(exchange, answer) : answer;
}

function open(exchange: Exchange, authority: string, version: Version): GrantRequest | Refusal {
  const isAny = ANY_TENANT.includes(authority.toLowerCase());
  const tenant = isAny ? null : (tenantOf(exchange.world, authority) ?? null);
  if (!isAny && !tenant) return tenantNotFound(authority, "invalid_request");
  const client = clientOf(exchange.world, tenant, credentialsOf(exchange).clientId);
  return isRefusal(client) ? client : { exchange, authority: authority.toLowerCase(), tenant, client, version };
}
