import { pickClaims } from "@/lib/checks/claims";
import tokenApp from "@/lib/checks/token-app";
import tokenAudience from "@/lib/checks/token-audience";
import tokenIssued from "@/lib/checks/token-issued";
import tokenLifetime from "@/lib/checks/token-lifetime";
import tokenMfa from "@/lib/checks/token-mfa";
import tokenScope from "@/lib/checks/token-scope";
import tokenSignature from "@/lib/checks/token-signature";
import tokenTenant from "@/lib/checks/token-tenant";
import tokenUser from "@/lib/checks/token-user";
import { CLIENT_ID, casesOf, NOW, OTHER_TENANT_ID, refusal, TENANT_ID, USER, USER_ID } from "../judge-case";

const RESOURCE = "https://api.partnercenter.microsoft.com";
const refusedWith = (...aadsts: number[]) => ({ claims: null, refused: refusal({ code: "invalid_grant", aadsts }) });
const worded = (code: string, suberror: string | null = null) => ({
  claims: null,
  refused: refusal({ code, suberror }),
});
const nowSeconds = Date.parse(NOW) / 1000;

export const tokenCases = [
  ...casesOf(
    tokenIssued,
    {
      tenant: TENANT_ID,
      clientId: CLIENT_ID,
      user: USER,
      flow: "code",
      at: NOW,
      claims: pickClaims({ aud: RESOURCE, upn: USER }),
      expiresAt: "2026-11-23T09:00:00Z",
      accountType: null,
      refused: null,
    },
    {
      "a token that cannot be read": [{ claims: null }, "pass"],
      "wrong password": [refusedWith(50126), "fail:bad-password"],
      "unknown user": [refusedWith(50034), "fail:bad-password"],
      "wrong password of a managed account": [{ ...refusedWith(50126), accountType: "Managed" }, "fail:bad-password"],
      "federated account": [{ ...refusedWith(50126), accountType: "Federated" }, "fail:federated-user"],
      "password to be changed": [refusedWith(50055), "fail:password-expired"],
      locked: [refusedWith(50053), "fail:account-locked"],
      "switched off": [refusedWith(50057), "fail:user-disabled"],
      mfa: [refusedWith(50076), "fail:mfa-required"],
      "mfa not registered": [refusedWith(50079), "fail:mfa-required"],
      "mfa elsewhere": [refusedWith(50158), "fail:mfa-required"],
      "mfa by suberror": [worded("invalid_grant", "basic_action"), "fail:mfa-required"],
      "mfa by word": [worded("interaction_required"), "fail:mfa-required"],
      "Conditional Access": [refusedWith(53003), "fail:blocked-by-policy"],
      "device not compliant": [refusedWith(53000), "fail:blocked-by-policy"],
      "device-based policy": [refusedWith(9001011), "fail:blocked-by-policy"],
      guest: [refusedWith(50020), "fail:guest"],
      "no consent": [refusedWith(65001), "fail:consent"],
      "admin approval": [refusedWith(90094), "fail:consent"],
      "consent by word": [worded("consent_required"), "fail:consent"],
      "no service principal": [refusedWith(500011), "fail:resource-missing"],
      "no service principal, newer words": [refusedWith(650052), "fail:resource-missing"],
      "a service principal that is disabled": [refusedWith(500014), "fail:resource-disabled"],
      "permission not listed": [refusedWith(650057), "fail:permission-not-listed"],
      "wrong secret": [refusedWith(7000215), "fail:secret"],
      "wrong secret, in old words": [refusedWith(50012, 70002), "fail:secret"],
      "ended secret": [refusedWith(7000222), "fail:secret"],
      "unknown certificate": [refusedWith(700027), "fail:certificate"],
      "secret wanted": [refusedWith(7000218), "fail:public-client-off"],
      "secret not wanted": [refusedWith(700025), "fail:client-type"],
      "unknown app": [refusedWith(700016), "fail:app-not-in-tenant"],
      "app switched off": [refusedWith(7000112), "fail:app-disabled"],
      redirect: [refusedWith(50011), "fail:redirect"],
      "not assigned": [refusedWith(50105), "fail:assignment-required"],
      "90 days unused": [refusedWith(700082), "fail:session-expired"],
      "password changed": [refusedWith(50173), "fail:session-expired"],
      "MFA aged": [refusedWith(50078), "fail:session-expired"],
      "old code": [refusedWith(70008), "fail:expired-code"],
      "old device code": [worded("expired_token"), "fail:expired-code"],
      "device code declined": [worded("authorization_declined"), "fail:declined"],
      cancelled: [worded("access_denied"), "fail:declined"],
      "a number nobody knows": [refusedWith(1234567), "fail:other"],
      "neither number nor word": [{ claims: null, refused: refusal() }, "fail:other"],
      "the introductory number alone": [refusedWith(70002), "fail:other"],
    },
  ),
  ...casesOf(
    tokenAudience,
    { audience: RESOURCE, expected: RESOURCE },
    {
      "with a slash": [{ audience: `${RESOURCE}/` }, "pass"],
      "by id": [{ audience: "FA3D9A0C-3fb0-42cc-9193-47c7ecd2edbd" }, "pass"],
      Graph: [{ audience: "https://graph.microsoft.com" }, "fail:wrong-audience"],
      "Azure AD Graph": [{ audience: "https://graph.windows.net" }, "fail:wrong-audience"],
      "the other Partner API": [{ audience: "https://api.partner.microsoft.com" }, "fail:wrong-audience"],
      "not in the token": [{ audience: null }, "inconclusive:not-in-token"],
    },
  ),
  ...casesOf(
    tokenTenant,
    { tenant: "contoso.example", tenantId: TENANT_ID, tokenTenantId: TENANT_ID.toUpperCase() },
    {
      another: [{ tokenTenantId: OTHER_TENANT_ID }, "fail:wrong-tenant"],
      "not in the token": [{ tokenTenantId: null }, "inconclusive:not-in-token"],
      "own id unknown": [{ tenantId: null }, "inconclusive:not-visible"],
    },
  ),
  ...casesOf(
    tokenApp,
    { clientId: CLIENT_ID, tokenClientId: CLIENT_ID.toUpperCase(), appOnly: false },
    {
      "Azure CLI's": [{ tokenClientId: "04b07795-8ddb-461a-bbee-02f9e1bf7b46" }, "fail:other-app"],
      "without a user": [{ appOnly: true }, "fail:app-only"],
      unreadable: [{ tokenClientId: null, appOnly: null }, "inconclusive:not-in-token"],
    },
  ),
  ...casesOf(
    tokenUser,
    { user: USER, userId: null, tokenUser: USER.toUpperCase(), tokenUserId: USER_ID },
    {
      "renamed, but the same object": [{ tokenUser: "new@contoso.example", userId: USER_ID }, "pass"],
      "somebody else": [{ tokenUser: "admin@contoso.example" }, "fail:other-user"],
      "no name in the token": [{ tokenUser: null }, "inconclusive:not-in-token"],
    },
  ),
  ...casesOf(
    tokenScope,
    { scopes: ["openid", "user_impersonation"] },
    {
      "another scope": [{ scopes: ["User.Read"] }, "fail:scope-missing"],
      "no scope": [{ scopes: [] }, "fail:scope-missing"],
      unreadable: [{ scopes: null }, "inconclusive:not-in-token"],
    },
  ),
  ...casesOf(
    tokenLifetime,
    { now: NOW, iat: nowSeconds - 60, nbf: nowSeconds - 60, exp: nowSeconds + 3600 },
    {
      "issued a little ahead": [{ iat: nowSeconds + 300, nbf: null }, "pass"],
      "over this second": [{ exp: nowSeconds }, "fail:expired"],
      "starts in six minutes": [{ nbf: nowSeconds + 360 }, "fail:clock-skew"],
      "issued in six minutes": [{ iat: nowSeconds + 360, nbf: null }, "fail:clock-skew"],
      "does not say": [{ exp: null }, "inconclusive:not-in-token"],
    },
  ),
  ...casesOf(
    tokenSignature,
    { tenant: TENANT_ID, signature: "valid", refused: null },
    {
      invalid: [{ signature: "invalid" }, "fail:bad-signature"],
      "unknown key": [{ signature: "unknown-key" }, "inconclusive:not-visible"],
      "not for us to verify": [{ signature: "not-verifiable" }, "inconclusive:not-visible"],
      "no keys": [{ signature: null, refused: refusal({ status: 404 }) }, "inconclusive:refused"],
    },
  ),
  ...casesOf(
    tokenMfa,
    { user: USER, methods: ["pwd", "mfa"], mfaCompliant: null },
    {
      "Partner Center agrees": [{ mfaCompliant: true }, "pass"],
      "no claim, Partner Center agrees": [{ methods: null, mfaCompliant: true }, "pass"],
      "key sign-in, Partner Center agrees": [{ methods: ["ngcmfa"], mfaCompliant: true }, "pass"],
      "password only": [{ methods: ["pwd"] }, "fail:mfa-claim-missing"],
      "nothing in it": [{ methods: [] }, "fail:mfa-claim-missing"],
      "Partner Center disagrees": [{ mfaCompliant: false }, "fail:mfa-not-compliant"],
      "key sign-in, no opinion": [{ methods: ["rsa", "ngcmfa"] }, "inconclusive:header-missing"],
      "no claim, no opinion": [{ methods: null }, "inconclusive:not-in-token"],
    },
  ),
];
