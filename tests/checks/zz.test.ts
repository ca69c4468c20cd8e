import { createHash, randomBytes } from "node:crypto";
import { test } from "vitest";
import { runChain } from "@/lib/cli/engine";
import { cloudOf } from "@/lib/clouds";
import { APP_ID } from "@/lib/cloud";
import { createEntra } from "@/lib/microsoft/microsoft";
import { Secret } from "@/lib/secret";
import { sandboxFetch } from "@/lib/sandbox/handle";
import { approveDeviceCode, visit } from "@/lib/sandbox/person";
import { scenarios } from "@/lib/sandbox/scenarios";
import { OPERATOR_APP, REDIRECT_URIS, SETUP_SCOPES } from "@/lib/sandbox/scenarios/base";
import { issueAccessToken } from "@/lib/sandbox/tokens";
import { createWorld } from "@/lib/sandbox/world";

const RES = "https://api.partnercenter.microsoft.com";
async function one(s: any) {
  const { state, kit } = s.build();
  const world = createWorld(state, "w", s.id);
  const outlet = sandboxFetch(world);
  const cloud = cloudOf("global");
  const entra = createEntra({ cloud, outlet });
  const person = (upn: string) => { const u = state.tenants.flatMap((t: any) => t.users).find((x: any) => x.userPrincipalName === upn); return { userPrincipalName: upn, password: u?.password ?? "x", otp: u?.mfaCode ?? null, consent: "accept" as const }; };
  const viaCode = async (client: any, redirectUri: string, scopes: string[], who: any, mfa: boolean) => {
    const codeVerifier = randomBytes(32).toString("base64url");
    const url = await entra.authorizationUrl({ client, redirectUri, scopes, state: "s", codeChallenge: createHash("sha256").update(codeVerifier).digest("base64url"), ...(mfa && { requireMfa: true }) });
    const back = await visit(outlet, url, who);
    const code = back.searchParams.get("code");
    if (!code) return { ok: false as const, refusal: { system: "entra", status: 400, code: back.searchParams.get("error"), aadsts: [...(back.searchParams.get("error_description") ?? "").matchAll(/AADSTS(\d+)/g)].map((m) => Number(m[1])), suberror: null, message: null, reasonPhrase: null, requestId: null, correlationId: null } as any };
    return entra.redeemCode({ client, redirectUri, scopes, code, codeVerifier });
  };
  const admin: any = { graph: null, partnerCenter: null };
  if (kit.adminUserPrincipalName) {
    try {
      const who = person(kit.adminUserPrincipalName);
      const g = await viaCode({ tenant: kit.tenant, clientId: OPERATOR_APP.clientId, secret: new Secret(OPERATOR_APP.secret) }, "https://op.example/cb", SETUP_SCOPES.split(" ").map((x) => `https://graph.microsoft.com/${x}`).concat("openid", "offline_access"), who, true);
      if (g.ok) admin.graph = g.value; else console.log(s.id, "graph", g.refusal);
      const d = await entra.startDeviceCode({ tenant: kit.tenant, clientId: APP_ID.azureCli, secret: null }, [`${RES}/user_impersonation`], AbortSignal.timeout(10000));
      if (d.ok) { await approveDeviceCode(outlet, d.value.verificationUri, d.value.userCode, who); const t = await d.value.completion; if (t.ok) admin.partnerCenter = t.value; }
    } catch (e) { console.log(s.id, "admin", String(e)); }
  }
  const client = { tenant: kit.tenant, clientId: kit.clientId, secret: kit.secret ? new Secret(kit.secret) : null };
  const now = new Date(world.now()).toISOString();
  const override = async () => {
    const tenant = state.tenants[0]; const user = tenant.users.find((u: any) => u.userPrincipalName === kit.userPrincipalName);
    const base: any = { tenant, audience: RES, appId: kit.clientId, clientProof: "secret", user, scopes: ["user_impersonation"], amr: ["pwd", "mfa"] };
    if (kit.tokenOverride === "app-only") Object.assign(base, { user: null, scopes: [], clientObjectId: "00000000-0000-4000-8000-000000000001" });
    if (kit.tokenOverride === "other-audience") base.audience = "https://graph.microsoft.com";
    if (kit.tokenOverride === "other-app") base.appId = APP_ID.azureCli;
    if (kit.tokenOverride === "other-user") base.user = tenant.users.find((u: any) => u !== user);
    if (kit.tokenOverride === "other-tenant") base.tenant = state.tenants[1];
    if (kit.tokenOverride === "scope-missing") base.scopes = ["other"];
    if (kit.tokenOverride === "expired") base.issuedAtMs = world.now() - 7200_000;
    let { token } = await issueAccessToken(world, base);
    if (kit.tokenOverride === "bad-signature") { const p = token.split("."); p[2] = [...(p[2] ?? "")].reverse().join(""); token = p.join("."); }
    return { ok: true as const, flow: kit.flow, at: now, tokens: { accessToken: new Secret(token), refreshToken: null, idToken: null, expiresAt: now, scopes: [] } };
  };
  const testToken = async (): Promise<any> => {
    if (kit.tokenOverride) return override();
    let a: any;
    const who = person(kit.userPrincipalName);
    try {
      if (kit.flow === "password") a = await entra.password(client as any, RES, kit.userPrincipalName, new Secret(kit.password));
      else if (kit.flow === "device") { const d = await entra.startDeviceCode({ ...client, secret: client.secret } as any, [`${RES}/user_impersonation`], AbortSignal.timeout(10000)); if (!d.ok) a = d; else { await approveDeviceCode(outlet, d.value.verificationUri, d.value.userCode, who); a = await d.value.completion; } }
      else a = await viaCode(client, REDIRECT_URIS[0], [`${RES}/user_impersonation`, "offline_access", "openid"], who, s.id !== "token-without-mfa");
    } catch (e: any) { if (e.aadsts) a = { ok: false, refusal: { system: "entra", status: 400, code: null, aadsts: [e.aadsts], suberror: null, message: null, reasonPhrase: null, requestId: null, correlationId: null } }; else throw e; }
    return a.ok ? { ok: true, flow: kit.flow, at: now, tokens: a.value } : { ok: false, flow: kit.flow, at: now, refusal: a.refusal };
  };
  const run = await runChain({ cloud, outlet, admin, secret: client.secret, testToken: kit.clientId && kit.userPrincipalName && kit.secret ? testToken : null,
    integration: { id: "i", cloud: "global", tenant: kit.tenant, clientId: kit.clientId, userPrincipalName: kit.userPrincipalName, redirectUri: REDIRECT_URIS[0], flow: kit.flow, partnerId: kit.partnerId } });
  const diff: string[] = [];
  for (const r of run.results as any[]) { const got = r.status === "fail" ? `fail:${r.finding}` : r.status; if (got !== s.expect[r.id]) diff.push(`${r.id}: want ${s.expect[r.id]} got ${got}${r.reason ? ":" + r.reason : ""}${r.code ? ":" + r.code : ""} ${r.status === "blocked" ? JSON.stringify([r.by, r.missing]) : JSON.stringify(r.observation)?.slice(0, 220)}`); }
  if (run.summary.state !== s.summary || (run.summary.brokenLink?.check ?? null) !== s.brokenLink) diff.push(`summary ${JSON.stringify([run.summary.state, run.summary.brokenLink, s.summary, s.brokenLink])}`);
  return diff;
}
test("x", async () => {
  let good = 0;
  for (const s of scenarios) { try { const d = await one(s); if (d.length) console.log("##", s.id, "\n  " + d.join("\n  ")); else good++; } catch (e: any) { console.log("##", s.id, e.stack?.slice(0, 300)); } }
  console.log("good", good, "of", scenarios.length);
}, 300000);
