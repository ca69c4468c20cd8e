import { Buffer } from "node:buffer";
import type { SandboxApplication, SandboxServicePrincipal, SandboxTenant, World } from "../../types";
import { applicationOf, servicePrincipalOf } from "../../world";
import { isReplicated } from "../graph/entities";
import { AZURE_CLI_APP_ID } from "../graph/first-party";
import type { Exchange } from "./answer";
import { isGuid } from "./answer";
import { checkAssertion } from "./assertion";
import type { Refusal } from "./refusal";
import {
  applicationDisabled,
  applicationNotFound,
  identifierInvalid,
  parameterMissing,
  secretExpired,
  secretMissing,
  secretUnwanted,
  secretWrong,
  singleTenantOnly,
} from "./refusals";

/** The application that asks for a token, in the tenant it asks in. */
export interface Client {
  readonly appId: string;
  readonly name: string;
  /** Null for Microsoft's own public client, whose registration is not the tenant's. */
  readonly application: SandboxApplication | null;
  /** The tenant the registration lives in. */
  readonly home: SandboxTenant | null;
}

export type ClientProof = "none" | "secret" | "certificate";

/** Redirect URIs by the platform they are registered under. */
export type Platform = "web" | "spa" | "publicClient";

/** `client_id` and `client_secret`, from the body or from HTTP Basic, whose parts are form-encoded. */
export function credentialsOf({ request, form }: Exchange): { clientId: string | null; secret: string | null } {
  const [, encoded] = /^Basic\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  if (!encoded) return { clientId: form.get("client_id"), secret: form.get("client_secret") };
  const [clientId = "", ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return { clientId: formDecoded(clientId), secret: formDecoded(rest.join(":")) };
}

/**
 * Finds the application with this client id as seen from a tenant; without a tenant (`/common`, `/organizations`) in all
 * of them. One that is not replicated yet, or has no service principal where it needs one, is not found.
 */
export function clientOf(
  world: World,
  tenant: SandboxTenant | null,
  clientId: string | null,
  purpose: "token" | "sign-in" | "consent" = "token",
): Client | Refusal {
  if (!clientId) return parameterMissing("client_id");
  if (!isGuid(clientId) || /^[0-]+$/.test(clientId)) return identifierInvalid(clientId);
  const appId = clientId.toLowerCase();
  if (appId === AZURE_CLI_APP_ID) return { appId, name: "Microsoft Azure CLI", application: null, home: null };
  const home = world.state.tenants.find((candidate) => applicationOf(candidate, appId));
  const application = home && applicationOf(home, appId);
  const directory = tenant?.displayName ?? "Microsoft Accounts";
  if (!home || !application || !isReplicated(application, world.state.replication.applicationMs, world))
    return applicationNotFound(clientId, directory);
  const client: Client = { appId, name: application.displayName, application, home };
  const isSingleTenant = application.signInAudience === "AzureADMyOrg";
  if (!tenant && isSingleTenant) return singleTenantOnly(client);
  if (tenant && !isInstalled(world, tenant, client, purpose)) return applicationNotFound(clientId, directory);
  return isDisabled(client, tenant) ? applicationDisabled(client) : client;
}

/** Consent installs what is missing; signing in does so too, but only for applications of other tenants. */
function isInstalled(
  world: World,
  tenant: SandboxTenant,
  { appId, home, application }: Client,
  purpose: "token" | "sign-in" | "consent",
): boolean {
  if (tenant !== home && application?.signInAudience === "AzureADMyOrg") return false;
  if (clientPrincipal(world, tenant, appId)) return true;
  return purpose === "consent" || (purpose === "sign-in" && tenant !== home);
}

/** The client's service principal in a tenant, once every replica knows of it. */
export function clientPrincipal(
  world: World,
  tenant: SandboxTenant,
  appId: string,
): SandboxServicePrincipal | undefined {
  const principal = servicePrincipalOf(tenant, appId);
  return principal && isReplicated(principal, world.state.replication.servicePrincipalMs, world)
    ? principal
    : undefined;
}

/** Checks what the client proves itself with. `platform` is where the redirect URI of a code is registered, if there is one. */
export function authenticateClient(
  exchange: Exchange,
  client: Client,
  platform: Platform | null,
): ClientProof | Refusal {
  const { secret } = credentialsOf(exchange);
  const isPublicHere = client.application === null || platform === "publicClient" || platform === "spa";
  if (exchange.form.has("client_assertion")) return isPublicHere ? secretUnwanted() : checkAssertion(exchange, client);
  if (secret) return isPublicHere ? secretUnwanted() : checkSecret(exchange.world, client, secret);
  if (isPublicHere || (platform === null && mayBePublic(client))) return "none";
  return secretMissing();
}

/** Where a redirect URI is registered; the port of a loopback address does not count. */
export function platformOf(client: Client, redirectUri: string): Platform | null {
  if (!client.application)
    return isLoopback(redirectUri) || redirectUri.includes("/nativeclient") ? "publicClient" : null;
  const { web, spa, publicClient } = client.application;
  if (web.redirectUris.some((uri) => sameRedirect(uri, redirectUri))) return "web";
  if (spa.redirectUris.some((uri) => sameRedirect(uri, redirectUri))) return "spa";
  return publicClient.redirectUris.some((uri) => sameRedirect(uri, redirectUri)) ? "publicClient" : null;
}

/** Whether any redirect URI is registered at all. */
export function hasRedirects({ application }: Client): boolean {
  if (!application) return true;
  const { web, spa, publicClient } = application;
  return web.redirectUris.length + spa.redirectUris.length + publicClient.redirectUris.length > 0;
}

function checkSecret(world: World, client: Client, value: string): ClientProof | Refusal {
  const now = world.now();
  const delayMs = world.state.replication.secretMs;
  const secret = client.application?.secrets.find((candidate) => candidate.value === value);
  if (!secret || !isReplicated(secret, delayMs, world) || secret.startAtMs > now) return secretWrong(client);
  return secret.endAtMs <= now ? secretExpired(client) : "secret";
}

function mayBePublic({ application }: Client): boolean {
  if (!application) return true;
  if (application.isFallbackPublicClient !== null) return application.isFallbackPublicClient;
  return application.publicClient.redirectUris.length > 0 && application.web.redirectUris.length === 0;
}

function isDisabled({ application, appId }: Client, tenant: SandboxTenant | null): boolean {
  if (application?.disabledByMicrosoftStatus) return true;
  return tenant !== null && servicePrincipalOf(tenant, appId)?.accountEnabled === false;
}

/** `*` in a scenario stands for wherever the product itself happens to run. */
function sameRedirect(registered: string, sent: string): boolean {
  if (registered === "*" || registered === sent) return true;
  return isLoopback(registered) && isLoopback(sent) && withoutPort(registered) === withoutPort(sent);
}

function isLoopback(uri: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(?=[:/?]|$)/i.test(uri);
}

function withoutPort(uri: string): string {
  return uri.replace(/^(http:\/\/[^/:]+|http:\/\/\[::1\])(:\d+)?\/?/i, "$1/");
}

function formDecoded(text: string): string {
  return new URLSearchParams(`v=${text.replaceAll("&", "%26")}`).get("v") ?? text;
}
