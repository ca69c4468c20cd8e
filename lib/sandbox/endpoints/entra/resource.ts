import type { SandboxServicePrincipal, SandboxTenant, World } from "../../types";
import { servicePrincipalOf } from "../../world";
import { isReplicated } from "../graph/entities";
import {
  firstPartyApplication,
  GRAPH_APP_ID,
  MICROSOFT_PARTNER_APP_ID,
  PARTNER_CENTER_APP_ID,
} from "../graph/first-party";
import { guidOf } from "../graph/guid";
import type { Refusal } from "./refusal";
import { resourceDisabled, resourceNotFound } from "./refusals";

/** An API in a tenant, as a request named it. */
export interface Resource {
  /** As asked for, which becomes the audience. */
  readonly asked: string;
  readonly appId: string;
  readonly principal: SandboxServicePrincipal;
  readonly isGraph: boolean;
}

/** Identifier URIs of Microsoft's APIs, in every cloud, without a slash at the end. */
const IDENTIFIER_URIS: ReadonlyMap<string, string> = new Map([
  ...[GRAPH_APP_ID, PARTNER_CENTER_APP_ID, MICROSOFT_PARTNER_APP_ID].flatMap((appId) =>
    (firstPartyApplication(appId)?.servicePrincipalNames ?? []).map(
      (name) => [name.replace(/\/$/, ""), appId] as const,
    ),
  ),
  ["https://graph.microsoft.us", GRAPH_APP_ID],
  ["https://dod-graph.microsoft.us", GRAPH_APP_ID],
  ["https://microsoftgraph.chinacloudapi.cn", GRAPH_APP_ID],
  ["https://partner.partnercenterapi.microsoftonline.cn", PARTNER_CENTER_APP_ID],
]);

/** Finds the API behind an identifier URI or application id in a tenant, exactly as written: a blank too many is not found. */
export function resourceOf(world: World, tenant: SandboxTenant, asked: string): Resource | Refusal {
  const appId = appIdOf(tenant, asked);
  if (!appId) return resourceNotFound(asked, tenant.id);
  if (appId === GRAPH_APP_ID) return { asked, appId, principal: graphPrincipal(world, tenant), isGraph: true };
  const principal = servicePrincipalOf(tenant, appId);
  if (!principal || !isReplicated(principal, world.state.replication.servicePrincipalMs, world))
    return resourceNotFound(asked, tenant.id);
  if (!principal.accountEnabled) return resourceDisabled(asked);
  return { asked, appId, principal, isGraph: false };
}

/** Graph is in every tenant; its service principal is written down when something needs its id. */
export function graphPrincipal(world: World, tenant: SandboxTenant): SandboxServicePrincipal {
  return servicePrincipalOf(tenant, GRAPH_APP_ID) ?? addPrincipal(world, tenant, GRAPH_APP_ID, "Microsoft Graph");
}

/** Creates the service principal of an application in a tenant, as consent does; one that is there is returned. */
export function addPrincipal(
  world: World,
  tenant: SandboxTenant,
  appId: string,
  displayName: string,
): SandboxServicePrincipal {
  const present = servicePrincipalOf(tenant, appId);
  if (present) return present;
  const principal: SandboxServicePrincipal = {
    id: guidOf(`service principal ${tenant.id} ${appId}`),
    appId,
    displayName,
    // What consent installs is used by that very sign-in, so it does not wait for replication.
    createdAtMs: world.now() - world.state.replication.servicePrincipalMs,
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    assignedUsers: [],
    appRoleAssignments: [],
  };
  tenant.servicePrincipals.push(principal);
  return principal;
}

function appIdOf(tenant: SandboxTenant, asked: string): string | undefined {
  const wanted = asked.toLowerCase();
  const named = IDENTIFIER_URIS.get(wanted.replace(/\/$/, ""));
  return named ?? servicePrincipalOf(tenant, wanted.replace(/^api:\/\//, ""))?.appId;
}
