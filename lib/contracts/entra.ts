import { z } from "zod";
import type { AnswerContract, Contract } from "./contract";
import { ENTRA_HEADERS, ENTRA_JSON, refusalAnswer } from "./entra-refusal";
import { tenantNotFound, tokenRefusals } from "./entra-refusals";
import { overloadAnswers } from "./overload";

const text = z.string().min(1);
const digits = z.string().regex(/^\d+$/);

const discovery = z.strictObject({
  token_endpoint: z.url(),
  token_endpoint_auth_methods_supported: z.array(text),
  jwks_uri: z.url(),
  response_modes_supported: z.array(text),
  subject_types_supported: z.array(text),
  id_token_signing_alg_values_supported: z.array(text),
  response_types_supported: z.array(text),
  scopes_supported: z.array(text),
  issuer: text,
  request_uri_parameter_supported: z.boolean(),
  userinfo_endpoint: z.url(),
  authorization_endpoint: z.url(),
  device_authorization_endpoint: z.url(),
  http_logout_supported: z.boolean(),
  frontchannel_logout_supported: z.boolean(),
  end_session_endpoint: z.url(),
  claims_supported: z.array(text),
  kerberos_endpoint: z.url(),
  tenant_region_scope: z.string().nullable(),
  tenant_region_sub_scope: z.string().optional(),
  cloud_instance_name: text,
  cloud_graph_host_name: text,
  msgraph_host: text,
  rbac_url: z.url(),
});

const instances = z.strictObject({
  tenant_discovery_endpoint: z.url(),
  "api-version": z.literal("1.1"),
  metadata: z.array(z.strictObject({ preferred_network: text, preferred_cache: text, aliases: z.array(text) })),
});

const realm = { ver: z.literal("1.0"), cloud_instance_name: text, cloud_audience_urn: text };
const managed = z.strictObject({ ...realm, account_type: z.literal("Managed"), domain_name: text });
const unknownRealm = z.strictObject({ ...realm, account_type: z.literal("Unknown") });
const federated = z.strictObject({
  ...realm,
  account_type: z.literal("Federated"),
  domain_name: text,
  federation_protocol: text,
  federation_metadata_url: z.url(),
  federation_active_auth_url: z.url(),
});

const keys = z.strictObject({
  keys: z.array(
    z.strictObject({
      kty: text,
      use: text,
      kid: text,
      n: text,
      e: text,
      alg: text.optional(),
      x5t: text.optional(),
      x5c: z.array(text).optional(),
      cloud_instance_name: text.optional(),
      issuer: text.optional(),
    }),
  ),
});

const v2App = z.strictObject({
  token_type: z.literal("Bearer"),
  expires_in: z.int(),
  ext_expires_in: z.int(),
  access_token: text,
});
const userTokens = {
  scope: text,
  refresh_token: text.optional(),
  id_token: text.optional(),
};
const v2User = z.strictObject({
  ...v2App.shape,
  ...userTokens,
  foci: z.literal("1").optional(),
  client_info: text.optional(),
});
const v1App = z.strictObject({
  token_type: z.literal("Bearer"),
  expires_in: digits,
  ext_expires_in: digits.optional(),
  expires_on: digits,
  not_before: digits,
  resource: text,
  access_token: text,
});
const v1User = z.strictObject({ ...v1App.shape, ...userTokens });

const deviceCode = z.strictObject({
  user_code: text,
  device_code: text,
  verification_uri: z.url(),
  expires_in: z.int(),
  interval: z.int(),
  message: text,
});

type Evidence = Pick<AnswerContract, "id" | "when" | "provenance" | "source">;

function ok(schema: z.ZodType, evidence: Evidence, only?: AnswerContract["only"]): AnswerContract {
  return {
    ...evidence,
    status: 200,
    code: null,
    ...(only && { only }),
    body: { form: "json", mark: "never", schema },
    contentType: ENTRA_JSON,
    headers: ENTRA_HEADERS,
  };
}

function has(name: string, value?: string): (body: unknown) => boolean {
  return (body) => {
    const found = typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
    return value === undefined ? found !== undefined : found === value;
  };
}

const overload = overloadAnswers("reference/entra 2.1", []);

/** Microsoft Entra ID: discovery and tokens. Sign-in pages are for people and have no contract. */
export const entra: readonly Contract[] = [
  {
    id: "entra.instance-discovery",
    api: "entra",
    method: "GET",
    path: "/common/discovery/instance",
    answers: [
      ok(instances, {
        id: "ok",
        when: "the authority is known",
        provenance: "recorded",
        source: ["entra/001", "entra/017"],
      }),
      refusalAnswer({
        number: 50049,
        error: "invalid_instance",
        when: "the authority is unknown",
        provenance: "documented",
        source: ["aadsts/50049"],
      }),
      refusalAnswer({
        number: 900144,
        error: "invalid_request",
        when: "no authority is named",
        provenance: "documented",
        source: ["aadsts/900144"],
      }),
      ...overload,
    ],
  },
  {
    id: "entra.discovery",
    api: "entra",
    method: "GET",
    path: "/{tenant}/v2.0/.well-known/openid-configuration",
    answers: [
      ok(discovery, {
        id: "ok",
        when: "the tenant exists",
        provenance: "recorded",
        source: ["entra/002", "entra/009", "entra/018", "entra/020"],
      }),
      tenantNotFound,
      ...overload,
    ],
  },
  {
    id: "entra.keys",
    api: "entra",
    method: "GET",
    path: "/{tenant}/discovery/v2.0/keys",
    answers: [
      ok(keys, { id: "ok", when: "the tenant exists", provenance: "inferred", source: ["reference/entra 2.4"] }),
      tenantNotFound,
      ...overload,
    ],
  },
  {
    id: "entra.userrealm",
    api: "entra",
    method: "GET",
    path: "/common/userrealm/{user}",
    answers: [
      ok(
        managed,
        { id: "managed", when: "Entra keeps the domain's passwords", provenance: "recorded", source: ["entra/011"] },
        has("account_type", "Managed"),
      ),
      ok(
        federated,
        { id: "federated", when: "the domain is federated", provenance: "inferred", source: ["reference/entra 2.5"] },
        has("account_type", "Federated"),
      ),
      ok(
        unknownRealm,
        { id: "unknown", when: "the domain is nobody's", provenance: "inferred", source: ["reference/entra 2.5"] },
        has("account_type", "Unknown"),
      ),
      ...overload,
    ],
  },
  {
    id: "entra.device-code",
    api: "entra",
    method: "POST",
    path: "/{tenant}/oauth2/v2.0/devicecode",
    answers: [
      ok(deviceCode, {
        id: "ok",
        when: "a code was made",
        provenance: "recorded",
        source: ["entra/006", "entra/014", "entra/023", "entra/025"],
      }),
      ...tokenRefusals,
      ...overload,
    ],
  },
  {
    id: "entra.token",
    api: "entra",
    method: "POST",
    path: "/{tenant}/oauth2/v2.0/token",
    answers: [
      ok(
        v2User,
        {
          id: "user",
          when: "a person's token is issued",
          provenance: "recorded",
          source: ["entra/008", "entra/016", "entra/026", "entra/027"],
        },
        has("scope"),
      ),
      ok(v2App, {
        id: "application",
        when: "client credentials are accepted",
        provenance: "recorded",
        source: ["entra/004", "entra/019", "entra/032"],
      }),
      ...tokenRefusals,
      ...overload,
    ],
  },
  {
    id: "entra.token-v1",
    api: "entra",
    method: "POST",
    path: "/{tenant}/oauth2/token",
    answers: [
      ok(
        v1User,
        {
          id: "user",
          when: "a person's token is issued",
          provenance: "recorded",
          source: ["entra/037", "entra/039", "samples/token/v1-refresh-token-200.json"],
        },
        has("scope"),
      ),
      ok(v1App, {
        id: "application",
        when: "client credentials are accepted",
        provenance: "documented",
        source: ["samples/token/v1-app-only-200.json", "entra/041"],
      }),
      ...tokenRefusals,
      ...overload,
    ],
  },
];
