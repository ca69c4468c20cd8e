import type { SandboxTenant } from "../../../types";
import { tenantOf } from "../../../world";
import type { Exchange } from "../answer";
import type { Client } from "../client";
import type { Version } from "../issue";
import type { Refusal } from "../refusal";
import { parameterMissing } from "../refusals";
import type { AskedScopes } from "../scope";
import { readResource, readScopes } from "../scope";

/** A request at a token endpoint whose tenant and client are known. */
export interface GrantRequest {
  readonly exchange: Exchange;
  /** The path's first segment, as sent. */
  readonly authority: string;
  /** Null for `common`, `organizations` and `consumers`. */
  readonly tenant: SandboxTenant | null;
  readonly client: Client;
  readonly version: Version;
}

/** One grant type: tokens, or why there are none. */
export type Grant = (request: GrantRequest) => Promise<Response | Refusal>;

/** What a token request asks for: `scope` in v2, `resource` in v1. Null when it says nothing, which redeeming a code may. */
export function askedIn({ exchange, version }: GrantRequest): AskedScopes | Refusal | null {
  const { form } = exchange;
  const scope = form.get("scope");
  if (version === "1.0") {
    const resource = form.get("resource");
    return resource === null ? null : readResource(resource, scope);
  }
  return scope === null || scope.trim() === "" ? null : readScopes(scope, graphResource(exchange));
}

/** The same where it must be said. */
export function askedOrRefused(request: GrantRequest): AskedScopes | Refusal {
  return askedIn(request) ?? parameterMissing(request.version === "1.0" ? "resource" : "scope");
}

/** A parameter that must be there. */
export function parameter({ exchange }: GrantRequest, name: string): string | Refusal {
  return exchange.form.get(name) || parameterMissing(name);
}

/** The tenant a remembered sign-in belongs to, if the request's path allows it. */
export function tenantOfGrant({ exchange, tenant }: GrantRequest, tenantId: string): SandboxTenant | null {
  const remembered = tenantOf(exchange.world, tenantId) ?? null;
  return tenant === null || tenant === remembered ? remembered : null;
}

/** Graph as scopes without a resource mean it, in the cloud that was asked. */
export function graphResource({ request }: Exchange): string {
  if (request.url.hostname.endsWith(".us")) return "https://graph.microsoft.us";
  return request.url.hostname.endsWith(".cn")
    ? "https://microsoftgraph.chinacloudapi.cn"
    : "https://graph.microsoft.com";
}
