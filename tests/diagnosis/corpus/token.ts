import { ids } from "./wire";

const now = Math.floor(Date.now() / 1000);

/** Claims of a token that would do: right audience, tenant, scope and MFA, issued ten minutes ago. */
const good = {
  aud: "https://api.partnercenter.microsoft.com",
  iss: `https://sts.windows.net/${ids.tenant}/`,
  iat: now - 600,
  nbf: now - 600,
  exp: now + 3300,
  acr: "1",
  amr: ["pwd", "mfa"],
  appid: ids.app,
  appidacr: "1",
  name: "Insights Reader",
  oid: ids.user,
  scp: "user_impersonation",
  sub: "q7Zt0example0subject0Lx4",
  tenant_region_scope: "EU",
  tid: ids.tenant,
  unique_name: "insights@contoso.example",
  upn: "insights@contoso.example",
  uti: "fake0token0id0AAAA",
  ver: "1.0",
};

/** A token nobody signed: the good claims with `changed` over them; a claim set to `undefined` is absent. */
export function token(changed: Readonly<Record<string, unknown>> = {}): string {
  const header = { typ: "JWT", alg: "RS256", x5t: "fakeKeyThumbprint0000000000", kid: "fakeKeyThumbprint0000000000" };
  return [part(header), part({ ...good, ...changed }), "bm90LWEtc2lnbmF0dXJl".repeat(6)].join(".");
}

/** Times that make a token long dead, and the same instant for a `Date` header close to it. */
export const march = {
  issued: { iat: 1772438400, nbf: 1772438400, exp: 1772442300 },
  whileAlive: "Mon, 02 Mar 2026 08:30:00 GMT",
  hoursLater: "Mon, 02 Mar 2026 13:02:11 GMT",
} as const;

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
