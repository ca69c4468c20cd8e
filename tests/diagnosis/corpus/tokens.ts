import type { CorpusCase } from "./case";
import { march, token } from "./token";
import { ids } from "./wire";

const integration = { clientId: ids.app, tenantId: ids.tenant };

/** Tokens alone, each with one thing wrong. */
export const tokens: readonly CorpusCase[] = [
  {
    name: "A token for the retired directory API",
    text: token({ aud: "https://graph.windows.net" }),
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "A token for Microsoft Graph by its id",
    text: `Authorization: Bearer ${token({ aud: "00000003-0000-0000-c000-000000000000", scp: "User.Read" })}`,
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "A token for the referrals API",
    text: token({ aud: "https://api.partner.microsoft.com" }),
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "A token without MFA in amr",
    text: `this is the token we use\n\n${token({ amr: ["pwd"] })}\n`,
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "A token of one strong step: rsa without mfa",
    text: token({ amr: ["rsa"] }),
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "An app-only token: roles, no scope, subject is the object",
    text: token({
      amr: undefined,
      scp: undefined,
      upn: undefined,
      unique_name: undefined,
      name: undefined,
      acr: undefined,
      roles: [],
      idtyp: "app",
      sub: ids.user,
    }),
    stage: "role",
    cause: "app-only-token",
  },
  {
    name: "An app-only token that can be known by its missing scope alone",
    text: token({
      amr: undefined,
      scp: undefined,
      upn: undefined,
      unique_name: undefined,
      name: undefined,
      acr: undefined,
      sub: ids.user,
    }),
    stage: "role",
    cause: "app-only-token",
  },
  {
    name: "A token long past its hour",
    text: token(march.issued),
    stage: "first-call",
    cause: "token-expired",
  },
  {
    name: "A token of another tenant than the integration's",
    text: token({ tid: ids.otherTenant, iss: `https://sts.windows.net/${ids.otherTenant}/` }),
    stage: "tenant",
    cause: "wrong-tenant",
    integration,
  },
  {
    name: "A token made with Azure CLI's client id",
    text: token({ appid: "04b07795-8ddb-461a-bbee-02f9e1bf7b46", appidacr: "0" }),
    stage: "app",
    cause: "wrong-app",
    integration,
  },
  {
    name: "A token of the right client and audience whose scope is another",
    text: token({ scp: "offers.read" }),
    stage: "token-request",
    cause: "scope-missing-in-token",
  },
  {
    name: "A token that begins in two hours: somebody's clock is wrong",
    text: token({ iat: 4102444800, nbf: 4102444800, exp: 4102448700 }),
    stage: "first-call",
    cause: "token-not-yet-valid",
  },
  {
    name: "A guest's token",
    text: token({
      idp: `https://sts.windows.net/${ids.otherTenant}/`,
      upn: undefined,
      unique_name: "reader@fabrikam.example",
    }),
    stage: "user",
    cause: "guest-or-other-account",
  },
  {
    name: "A token answer in JSON, the token in it lacks MFA",
    text: JSON.stringify({
      token_type: "Bearer",
      scope: "user_impersonation",
      expires_in: "3599",
      ext_expires_in: "3599",
      resource: "https://api.partnercenter.microsoft.com",
      access_token: token({ amr: ["pwd"] }),
      refresh_token: "1.AXkAfakeRefreshTokenOfNoUse00000000000000000000000000",
    }),
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "Another user's token than the integration's",
    text: token({
      upn: "someone.else@contoso.example",
      unique_name: "someone.else@contoso.example",
      oid: ids.correlation,
    }),
    stage: "user",
    cause: "wrong-user",
    integration: { ...integration, userPrincipalName: "insights@contoso.example" },
  },
  {
    name: "A token wrapped by a mail client after each 76 characters",
    text: `> Here is our token:\n${(token({ aud: "https://graph.windows.net" }).match(/.{1,76}/g) ?? []).map((line) => `> ${line}`).join("\n")}`,
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "Claims copied out of a decoder: no MFA",
    text: `{
  "aud": "https://api.partnercenter.microsoft.com",
  "iss": "https://sts.windows.net/${ids.tenant}/",
  "amr": ["pwd"],
  "appid": "${ids.app}",
  "scp": "user_impersonation",
  "tid": "${ids.tenant}",
  "upn": "insights@contoso.example",
  "ver": "1.0"
}`,
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "A token behind an escaped line break of a JSON log",
    text: JSON.stringify({ level: "debug", msg: `using token\n${token({ amr: ["pwd"] })}\nfor the call` }),
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "A token behind an encoded blank",
    text: `Authorization=Bearer%20${token({ aud: "https://graph.microsoft.com", scp: "User.Read" })}&x=1`,
    stage: "token-request",
    cause: "wrong-audience",
  },
  {
    name: "A token between encoded quotation marks",
    text: `access_token%22%3A%22${token({ amr: ["pwd"] })}%22`,
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
];
