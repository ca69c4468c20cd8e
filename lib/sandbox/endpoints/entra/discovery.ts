import { signingKey } from "../../signing";
import { loginHostOf, v1Issuer, v2Issuer } from "../../tokens";
import type { SandboxTenant } from "../../types";
import { tenantOf } from "../../world";
import type { Exchange } from "./answer";
import { answerDiscovery, answerFresh, loginBase, refusalBody } from "./answer";
import type { Version } from "./issue";
import { domainOf, isFederated } from "./person-rules";
import { instanceUnknown, parameterMissing, tenantNotFound } from "./refusals";
import { ANY_TENANT } from "./token";

type Cloud = "global" | "us" | "cn";

/** Hosts that a cloud's discovery document names. */
const CLOUDS = {
  global: { graph: "graph.microsoft.com", aadGraph: "graph.windows.net", rbac: "https://pas.windows.net" },
  us: { graph: "graph.microsoft.us", aadGraph: "graph.windows.net", rbac: "https://pasff.usgovcloudapi.net" },
  cn: {
    graph: "microsoftgraph.chinacloudapi.cn",
    aadGraph: "graph.chinacloudapi.cn",
    rbac: "https://pas.chinacloudapi.cn",
  },
} as const satisfies Record<Cloud, object>;

// provenance: recorded — entra/002, 009, 020 (v2), 030 (unknown tenant); v1: documented, keys from general knowledge
/** `.well-known/openid-configuration` of a tenant, whose domain it turns into an id, or of no tenant in particular. */
export function openidConfiguration(exchange: Exchange, authority: string, version: Version): Response {
  const isAny = ANY_TENANT.includes(authority.toLowerCase());
  const tenant = isAny ? null : (visibleTenant(exchange, authority) ?? null);
  if (!isAny && !tenant)
    return answerDiscovery(exchange, 400, refusalBody(exchange, tenantNotFound(authority, "invalid_tenant")));
  const cloud = tenant ? cloudOfHost(loginHostOf(tenant)) : cloudOfHost(exchange.request.url.hostname);
  const segment = tenant?.id ?? authority.toLowerCase();
  const base = `${loginBase(exchange, tenant ? loginHostOf(tenant) : exchange.request.url.hostname)}/${segment}`;
  const v2 = version === "2.0" ? "/v2.0" : "";
  return answerDiscovery(exchange, 200, {
    token_endpoint: `${base}/oauth2${v2}/token`,
    token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
    jwks_uri: `${base}/discovery${v2}/keys`,
    response_modes_supported: ["query", "fragment", "form_post"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    response_types_supported: ["code", "id_token", "code id_token", "id_token token"],
    scopes_supported: ["openid", "profile", "email", "offline_access"],
    issuer: issuerOf(exchange, tenant, version),
    request_uri_parameter_supported: false,
    userinfo_endpoint: `https://${CLOUDS[cloud].graph}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2${v2}/authorize`,
    device_authorization_endpoint: `${base}/oauth2${v2}/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2${v2}/logout`,
    claims_supported: CLAIMS,
    kerberos_endpoint: `${base}/kerberos`,
    tenant_region_scope: tenant ? (cloud === "us" ? "USGov" : cloud === "cn" ? "AS" : "WW") : null,
    ...(tenant?.regionSubScope && { tenant_region_sub_scope: tenant.regionSubScope }),
    cloud_instance_name: tenant?.cloudInstanceName ?? instanceNameOf(exchange.request.url.hostname),
    cloud_graph_host_name: CLOUDS[cloud].aadGraph,
    msgraph_host: CLOUDS[cloud].graph,
    rbac_url: CLOUDS[cloud].rbac,
  });
}

/** The JWKS: the one key that signs everything of this world. */
export async function keys(exchange: Exchange, authority: string): Promise<Response> {
  const isAny = ANY_TENANT.includes(authority.toLowerCase());
  const tenant = isAny ? null : visibleTenant(exchange, authority);
  if (!isAny && !tenant)
    return answerDiscovery(exchange, 400, refusalBody(exchange, tenantNotFound(authority, "invalid_tenant")));
  const { jwk } = await signingKey(exchange.world);
  return answerDiscovery(exchange, 200, { keys: [{ ...jwk, issuer: issuerOf(exchange, tenant ?? null, "2.0") }] });
}

// provenance: recorded — entra/001, 017
/** `/common/discovery/instance`: the clouds, and where to go on. */
export function instance(exchange: Exchange): Response {
  const endpoint = exchange.request.url.searchParams.get("authorization_endpoint");
  if (!endpoint || !URL.canParse(endpoint))
    return answerDiscovery(exchange, 400, refusalBody(exchange, parameterMissing("authorization_endpoint")));
  const { hostname, pathname } = new URL(endpoint);
  if (!METADATA.some(({ aliases }) => aliases.includes(hostname)))
    return answerDiscovery(exchange, 400, refusalBody(exchange, instanceUnknown()));
  const isV2 = pathname.includes("/v2.0/");
  const tenant = pathname.split("/").filter(Boolean).at(0) ?? "common";
  const base = `${loginBase(exchange, hostname)}/${tenant}${isV2 ? "/v2.0" : ""}`;
  return answerDiscovery(exchange, 200, {
    tenant_discovery_endpoint: `${base}/.well-known/openid-configuration`,
    "api-version": "1.1",
    metadata: METADATA,
  });
}

// provenance: recorded — entra/011 for Managed; inferred — the others, from what MSAL reads
/** `/common/userrealm/{name}`: where the passwords of a domain are kept. Says nothing about the account. */
export function userRealm(exchange: Exchange, name: string): Response {
  const domain = domainOf(name);
  const tenant = tenantOf(exchange.world, domain);
  const realm = { ver: "1.0", account_type: tenant ? "Managed" : "Unknown" };
  const cloud = {
    cloud_instance_name: instanceNameOf(exchange.request.url.hostname),
    cloud_audience_urn: "urn:federation:MicrosoftOnline",
  };
  if (!tenant) return answerFresh(exchange, 200, { ...realm, ...cloud });
  if (!isFederated(tenant, name)) return answerFresh(exchange, 200, { ...realm, domain_name: domain, ...cloud });
  return answerFresh(exchange, 200, {
    ...realm,
    account_type: "Federated",
    domain_name: domain,
    federation_protocol: "WSTrust",
    federation_metadata_url: `https://sts.${domain}/adfs/services/trust/mex`,
    federation_active_auth_url: `https://sts.${domain}/adfs/services/trust/2005/usernamemixed`,
    ...cloud,
  });
}

/** The worldwide and the US government cloud tell of each other's tenants; China keeps to itself. */
function visibleTenant(exchange: Exchange, authority: string): SandboxTenant | undefined {
  const tenant = tenantOf(exchange.world, authority);
  if (!tenant) return undefined;
  const isChina = cloudOfHost(exchange.request.url.hostname) === "cn";
  return isChina === (cloudOfHost(loginHostOf(tenant)) === "cn") ? tenant : undefined;
}

function issuerOf(exchange: Exchange, tenant: SandboxTenant | null, version: Version): string {
  if (tenant) return version === "2.0" ? v2Issuer(tenant) : v1Issuer(tenant);
  const host = exchange.request.url.hostname;
  if (version === "2.0") return `https://${host}/{tenantid}/v2.0`;
  return `https://${host.endsWith(".cn") ? "sts.chinacloudapi.cn" : "sts.windows.net"}/{tenantid}/`;
}

function cloudOfHost(host: string): Cloud {
  return host.endsWith(".us") ? "us" : host.endsWith(".cn") ? "cn" : "global";
}

function instanceNameOf(host: string): string {
  return { global: "microsoftonline.com", us: "microsoftonline.us", cn: "partner.microsoftonline.cn" }[
    cloudOfHost(host)
  ];
}

const CLAIMS = [
  "sub",
  "iss",
  "cloud_instance_name",
  "cloud_instance_host_name",
  "cloud_graph_host_name",
  "msgraph_host",
  "aud",
  "exp",
  "iat",
  "auth_time",
  "acr",
  "nonce",
  "preferred_username",
  "name",
  "tid",
  "ver",
  "at_hash",
  "c_hash",
  "email",
];
const METADATA = [
  {
    preferred_network: "login.microsoftonline.com",
    preferred_cache: "login.windows.net",
    aliases: ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"],
  },
  {
    preferred_network: "login.partner.microsoftonline.cn",
    preferred_cache: "login.partner.microsoftonline.cn",
    aliases: ["login.partner.microsoftonline.cn", "login.chinacloudapi.cn"],
  },
  {
    preferred_network: "login.microsoftonline.us",
    preferred_cache: "login.microsoftonline.us",
    aliases: ["login.microsoftonline.us", "login.usgovcloudapi.net"],
  },
];
