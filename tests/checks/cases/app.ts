import appRegistration from "@/lib/checks/app-registration";
import appServicePrincipal from "@/lib/checks/app-service-principal";
import clientSecret from "@/lib/checks/client-secret";
import credentialAccepted from "@/lib/checks/credential-accepted";
import redirectUri from "@/lib/checks/redirect-uri";
import secretLifetime from "@/lib/checks/secret-lifetime";
import secretPolicy from "@/lib/checks/secret-policy";
import { absent, CLIENT_ID, casesOf, NOW, read, refusal, TENANT_ID, USER, withoutScope } from "../judge-case";

const URI = "https://preflight.example/setup/token/callback";
const live = { name: "preflight", startAt: "2026-06-01T00:00:00Z", endAt: "2027-06-01T00:00:00Z", hintMatches: null };
const ended = { ...live, endAt: "2026-11-01T00:00:00.1234567Z" };
const ending = { ...live, endAt: "2026-12-22T07:59:59Z" };
const credentials = {
  clientId: CLIENT_ID,
  app: "Connector",
  now: NOW,
  given: true,
  certificateEndAt: null as string | null,
  secrets: [{ ...live, hintMatches: true }],
  certificates: [] as (string | null)[],
  refused: null,
};
type Proof = { thumbprint: string; endAt: string; hasEnded: boolean };
const PROOF: Proof = {
  thumbprint: "55EA5D93C646ECF5ECE5149DD15C5BA1E6461890",
  endAt: "2046-11-20T17:24:28Z",
  hasEnded: false,
};
const restriction = {
  restrictionType: "passwordAddition",
  state: "enabled",
  maxLifetime: null,
  appliesToAppsCreatedAfter: null,
};
const lifetime = { ...restriction, restrictionType: "passwordLifetime" };

export const appCases = [
  ...casesOf(
    appRegistration,
    {
      tenant: TENANT_ID,
      clientId: CLIENT_ID,
      name: "Connector",
      disabledByMicrosoftStatus: null,
      isForeign: false,
      owners: [],
      refused: null,
    },
    {
      "says that it is not disabled": [{ disabledByMicrosoftStatus: "NotDisabled" }, "pass"],
      "none named": [{ clientId: null, name: null }, "fail:app-missing"],
      "not in the directory": [{ refused: absent, name: null }, "fail:app-missing"],
      "disabled by Microsoft": [
        { disabledByMicrosoftStatus: "DisabledDueToViolationOfServicesAgreement" },
        "fail:app-disabled",
      ],
      "registered in another tenant": [{ refused: absent, isForeign: true }, "inconclusive:not-visible"],
      refused: [{ refused: read() }, "inconclusive:refused"],
      "refused for lack of scope": [{ refused: withoutScope }, "inconclusive:scope-missing"],
    },
  ),
  ...casesOf(
    appServicePrincipal,
    {
      tenant: TENANT_ID,
      clientId: CLIENT_ID,
      user: USER,
      name: "Connector",
      accountEnabled: true,
      assignmentRequired: false,
      assigned: null,
      refused: null,
    },
    {
      "assignment required and there": [{ assignmentRequired: true, assigned: true }, "pass"],
      absent: [{ refused: absent, accountEnabled: false }, "fail:service-principal-missing"],
      "switched off": [{ accountEnabled: false }, "fail:disabled"],
      "assignment required and missing": [{ assignmentRequired: true, assigned: false }, "fail:assignment-required"],
      "assignment required, nothing known": [{ assignmentRequired: true }, "inconclusive:not-visible"],
      refused: [{ refused: read() }, "inconclusive:refused"],
    },
  ),
  ...casesOf(
    redirectUri,
    {
      clientId: CLIENT_ID,
      app: "Connector",
      flow: "code",
      redirectUri: URI,
      web: [URI],
      spa: [],
      publicClient: [],
      refused: null,
    },
    {
      "none registered": [{ web: [] }, "fail:redirect-missing"],
      "with a slash at the end": [{ web: [`${URI}/`] }, "fail:redirect-missing"],
      "under SPA": [{ web: [], spa: [URI] }, "fail:wrong-platform"],
      "under public client": [{ web: [], publicClient: [URI] }, "fail:wrong-platform"],
      "device code": [{ flow: "device", web: [] }, "not-applicable:other-flow"],
      password: [{ flow: "password", web: [] }, "not-applicable:other-flow"],
      "registration elsewhere": [{ web: [], refused: absent }, "inconclusive:not-visible"],
      refused: [{ web: [], refused: read() }, "inconclusive:refused"],
    },
  ),
  ...casesOf(clientSecret, credentials, {
    "none given": [{ given: false, secrets: [live] }, "pass"],
    "no hint to compare": [{ secrets: [live] }, "pass"],
    "one of two fits": [
      {
        secrets: [
          { ...live, hintMatches: false },
          { ...live, hintMatches: true },
        ],
      },
      "pass",
    ],
    "none there": [{ secrets: [] }, "fail:secret-missing"],
    "a certificate in use": [
      { secrets: [], certificateEndAt: "2027-06-01T00:00:00Z" },
      "not-applicable:has-certificate",
    ],
    "an ended certificate": [{ secrets: [], certificates: ["2026-01-01T00:00:00Z"] }, "fail:secret-missing"],
    "a certificate": [{ secrets: [], certificates: ["2027-01-01T00:00:00Z"] }, "not-applicable:has-certificate"],
    "a certificate without end": [{ secrets: [], certificates: [null] }, "not-applicable:has-certificate"],
    "all ended": [{ secrets: [ended] }, "fail:secret-expired"],
    "the given one ended, another lasts": [
      {
        secrets: [
          { ...ended, hintMatches: true },
          { ...live, hintMatches: false },
        ],
      },
      "fail:secret-expired",
    ],
    "another one": [{ secrets: [{ ...live, hintMatches: false }] }, "fail:secret-unknown"],
    "registration elsewhere": [{ secrets: [], refused: absent }, "inconclusive:not-visible"],
    refused: [{ secrets: [], refused: read() }, "inconclusive:refused"],
  }),
  ...casesOf(secretLifetime, credentials, {
    "29 days left": [{ secrets: [ending] }, "fail:expires-soon"],
    "the given one ends soon, another lasts": [
      {
        secrets: [
          { ...ending, hintMatches: true },
          { ...live, hintMatches: false },
        ],
      },
      "fail:expires-soon",
    ],
    "unknown which, one lasts": [{ secrets: [ending, live] }, "pass"],
    "exactly 30 days left": [{ secrets: [{ ...live, endAt: "2026-12-23T08:00:00Z" }] }, "pass"],
    "no secret": [{ secrets: [], certificates: [null] }, "not-applicable:no-secret"],
    "a certificate that lasts": [{ secrets: [], certificateEndAt: "2026-12-23T08:00:00Z" }, "pass"],
    "a certificate with 29 days left": [
      { secrets: [], certificateEndAt: "2026-12-22T07:59:59Z" },
      "fail:certificate-expires-soon",
    ],
    "a certificate past its end, unread": [
      { secrets: [], certificateEndAt: "2026-01-01T00:00:00Z", refused: read() },
      "fail:certificate-expires-soon",
    ],
    "a certificate that lasts, unread": [
      { secrets: [], certificateEndAt: "2027-06-01T00:00:00Z", refused: read() },
      "inconclusive:refused",
    ],
    "registration elsewhere": [{ secrets: [], refused: absent }, "inconclusive:not-visible"],
    refused: [{ secrets: [], refused: withoutScope }, "inconclusive:scope-missing"],
  }),
  ...casesOf(
    secretPolicy,
    { isEnabled: false, restrictions: [restriction], appCreatedAt: null, refused: null },
    {
      "switched on without restrictions": [{ isEnabled: true, restrictions: [] }, "pass"],
      "restriction switched off": [{ isEnabled: true, restrictions: [{ ...restriction, state: "disabled" }] }, "pass"],
      "restriction for younger apps": [
        {
          isEnabled: true,
          appCreatedAt: "2024-01-01T00:00:00Z",
          restrictions: [{ ...restriction, appliesToAppsCreatedAfter: "2025-01-01T00:00:00Z" }],
        },
        "pass",
      ],
      forbidden: [{ isEnabled: true }, "fail:secrets-forbidden"],
      "forbidden for an app to come": [
        { isEnabled: true, restrictions: [{ ...restriction, appliesToAppsCreatedAfter: "2025-01-01T00:00:00Z" }] },
        "fail:secrets-forbidden",
      ],
      "limited to 90 days": [
        { isEnabled: true, restrictions: [{ ...lifetime, maxLifetime: "P90D" }] },
        "fail:lifetime-limited",
      ],
      "limited to a year": [{ isEnabled: true, restrictions: [{ ...lifetime, maxLifetime: "P1Y" }] }, "pass"],
      "limited to no duration": [
        { isEnabled: true, restrictions: [{ ...lifetime, maxLifetime: "soon" }] },
        "inconclusive:unexpected-answer",
      ],
      "refused for lack of scope": [
        { refused: read({ scope: "Policy.Read.All", scopeHeld: false }) },
        "inconclusive:scope-missing",
      ],
      refused: [{ refused: read({ scope: "Policy.Read.All" }) }, "inconclusive:refused"],
    },
  ),
  ...casesOf(
    credentialAccepted,
    {
      tenant: "contoso.example",
      clientId: CLIENT_ID,
      isSecretId: false,
      certificate: null as Proof | null,
      refused: null,
    },
    {
      "a certificate": [{ certificate: PROOF }, "pass"],
      "an unknown certificate": [
        { certificate: PROOF, refused: refusal({ status: 401, aadsts: [700027] }) },
        "fail:certificate-unknown",
      ],
      "an unknown certificate, in old words": [
        { certificate: PROOF, refused: refusal({ status: 401, aadsts: [50012] }) },
        "fail:certificate-unknown",
      ],
      "a certificate past its end": [
        { certificate: { ...PROOF, hasEnded: true }, refused: refusal({ status: 401, aadsts: [700027] }) },
        "fail:certificate-expired",
      ],
      "an assertion outside its time": [
        { certificate: PROOF, refused: refusal({ status: 401, aadsts: [700024] }) },
        "inconclusive:refused",
      ],
      "a secret's id": [{ isSecretId: true }, "fail:secret-id-pasted"],
      wrong: [{ refused: refusal({ status: 401, aadsts: [7000215] }) }, "fail:secret-wrong"],
      "wrong, in old words": [{ refused: refusal({ status: 401, aadsts: [50012, 70002] }) }, "fail:secret-wrong"],
      expired: [{ refused: refusal({ status: 401, aadsts: [7000222] }) }, "fail:secret-expired"],
      "unknown app": [{ refused: refusal({ aadsts: [700016] }) }, "fail:app-not-in-tenant"],
      "app switched off": [{ refused: refusal({ aadsts: [7000112] }) }, "fail:app-disabled"],
      "missing resource": [{ refused: refusal({ aadsts: [500011] }) }, "inconclusive:refused"],
      "blocked by a policy": [{ refused: refusal({ aadsts: [53003] }) }, "inconclusive:refused"],
    },
  ),
];
