import { z } from "zod";
import type { Cloud } from "../cloud";
import type { Secret } from "../secret";
import { accepted, isRefused, readAs, readJson, refused } from "./answer";
import { clientAssertion } from "./client-assertion";
import { startDeviceCode } from "./device-code";
import { entraRefusal } from "./entra-refusal";
import { applicationOf, confidentialApplication, createMsalNetwork, type MsalNetwork, rawAnswer } from "./msal";
import { tokenSetIn } from "./token-set";
import type { Received, Send } from "./transport";
import type { Answer, ClientCredentials, Discovery, EntraClient, JsonWebKeySet, TokenSet, UserRealm } from "./types";

const DiscoveryBody = z.looseObject({
  issuer: z.string().min(1),
  token_endpoint: z.string().min(1),
  jwks_uri: z.string().min(1),
  cloud_instance_name: z.string().nullish(),
  tenant_region_scope: z.string().nullish(),
  tenant_region_sub_scope: z.string().nullish(),
});

const RealmBody = z.looseObject({
  account_type: z.string(),
  domain_name: z.string().nullish(),
  federation_protocol: z.string().nullish(),
});

const KeysBody = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) });
const RsaKey = z.object({ kid: z.string(), kty: z.literal("RSA"), n: z.string(), e: z.string() });

/** What an Entra client is made from. */
export interface EntraOptions {
  readonly cloud: Cloud;
  readonly send: Send;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Microsoft Entra ID of one cloud. */
export function entraClient({ cloud, send, now = Date.now }: EntraOptions): EntraClient {
  const login = `https://${cloud.loginHost}`;
  const get = async <T>(url: string, read: (received: Received) => T): Promise<Answer<T>> => {
    const received = await send({ method: "GET", url });
    return isRefused(received) ? refused(entraRefusal(received)) : accepted(received.status, read(received));
  };
  const tokens = (received: Received, confidential: readonly (Secret | null)[]): Answer<TokenSet> =>
    isRefused(received)
      ? refused(entraRefusal(received, confidential))
      : accepted(received.status, tokenSetIn(received, now()));
  const throughMsal = async (
    confidential: readonly (Secret | null)[],
    call: (network: MsalNetwork) => Promise<unknown>,
  ): Promise<Answer<TokenSet>> => {
    const network = createMsalNetwork(send);
    return tokens(await rawAnswer(network, () => call(network)), confidential);
  };
  return {
    discovery: (tenant) =>
      get(`${login}/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`, discoveryIn),
    userRealm: (user) => get(`${login}/common/userrealm/${encodeURIComponent(user)}?api-version=1.0`, realmIn),
    keys: (jwksUri) => get(jwksUri, keysIn),
    clientCredentials: (client, scope) =>
      throughMsal([client.secret], (network) =>
        confidentialApplication({ cloud, client, network, now }).acquireTokenByClientCredential({
          scopes: [scope],
          skipCache: true,
        }),
      ),
    async password(client, resource, username, password) {
      const url = `${login}/${encodeURIComponent(client.tenant)}/oauth2/token`;
      const form = new URLSearchParams({
        // The documented request has a blank after `resource=`.
        resource: resource.trim(),
        client_id: client.clientId,
        ...(await proofOf(client, url, now())),
        grant_type: "password",
        scope: "openid",
        username,
        password: password.reveal(),
      });
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const received = await send({ method: "POST", url, headers, body: form.toString() });
      return tokens(received, [client.secret, password]);
    },
    authorizationUrl: ({ client, redirectUri, scopes, state, codeChallenge, loginHint, prompt, requireMfa }) =>
      applicationOf({ cloud, client, network: createMsalNetwork(send), now }).getAuthCodeUrl({
        redirectUri,
        scopes: [...scopes],
        state,
        codeChallenge,
        codeChallengeMethod: "S256",
        responseMode: "query",
        ...(loginHint && { loginHint }),
        ...(prompt && { prompt }),
        ...(requireMfa && { claims: MFA_CLAIMS }),
      }),
    redeemCode: ({ client, redirectUri, scopes, code, codeVerifier, nonce }) =>
      throughMsal([client.secret], (network) =>
        applicationOf({ cloud, client, network, now }).acquireTokenByCode({
          redirectUri,
          scopes: [...scopes],
          code,
          codeVerifier,
          ...(nonce !== undefined && { nonce }),
        }),
      ),
    refresh: (client, scopes, refreshToken) =>
      throughMsal([client.secret, refreshToken], (network) =>
        applicationOf({ cloud, client, network, now }).acquireTokenByRefreshToken({
          scopes: [...scopes],
          refreshToken: refreshToken.reveal(),
        }),
      ),
    startDeviceCode: (client, scopes, signal) => startDeviceCode({ cloud, client, scopes, send, signal, now }),
  };
}

/** What a form carries of the client's own credential; nothing for a public client. */
async function proofOf({ clientId, secret, certificate }: ClientCredentials, url: string, nowMs: number) {
  if (certificate)
    return {
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: await clientAssertion(clientId, certificate, url, nowMs),
    };
  return secret ? { client_secret: secret.reveal() } : {};
}

const MFA = { acr: { essential: true, values: ["urn:microsoft:policies:mfa"] } };
/** Makes Entra ask for MFA even where no policy does, so that `amr` says so. */
const MFA_CLAIMS = JSON.stringify({ id_token: MFA, access_token: MFA });

function discoveryIn(received: Received): Discovery {
  const body = readAs(DiscoveryBody, readJson(received), received.host);
  return {
    // The documents of `common` and `organizations` have a template here instead of an id.
    tenantId: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(body.issuer)?.[0].toLowerCase() ?? null,
    issuer: body.issuer,
    tokenEndpoint: body.token_endpoint,
    jwksUri: body.jwks_uri,
    cloudInstanceName: body.cloud_instance_name ?? null,
    regionScope: body.tenant_region_scope ?? null,
    regionSubScope: body.tenant_region_sub_scope ?? null,
  };
}

function realmIn(received: Received): UserRealm {
  const body = readAs(RealmBody, readJson(received), received.host);
  const known = (["Managed", "Federated"] as const).find((type) => type === body.account_type);
  return {
    accountType: known ?? "Unknown",
    domain: body.domain_name ?? null,
    federationProtocol: body.federation_protocol ?? null,
  };
}

/** Keys of other kinds sign nothing that concerns us. */
function keysIn(received: Received): JsonWebKeySet {
  const { keys } = readAs(KeysBody, readJson(received), received.host);
  return {
    keys: keys.flatMap((key) => {
      const rsa = RsaKey.safeParse(key);
      return rsa.success ? [rsa.data] : [];
    }),
  };
}
