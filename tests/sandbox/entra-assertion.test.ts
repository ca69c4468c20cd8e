import { createHash, randomUUID, X509Certificate } from "node:crypto";
import { importPKCS8, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { CONNECTOR_CERTIFICATE, OTHER_CERTIFICATE } from "@/lib/sandbox/scenarios/certificates";
import { APP, claimsIn, entraWorld, post, RESOURCE, SECRET, TENANT } from "./entra-world";

const KEY_ID = "cccccccc-0000-4000-8000-000000000009";
const V2 = `${TENANT}/oauth2/v2.0/token`;
const AUDIENCE = `https://login.microsoftonline.com/${V2}`;
const JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const publicPart = (pem: string) => new X509Certificate(pem).toString();

interface Change {
  readonly alg?: "PS256" | "RS256";
  readonly hash?: "sha1" | "sha256";
  readonly named?: string;
  readonly signedBy?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A client assertion as the connector would send it, but for what is changed. */
async function assertion({ alg = "PS256", hash = "sha256", named, signedBy, claims = {} }: Change = {}) {
  const seconds = Math.floor(Date.now() / 1000);
  const print = createHash(hash)
    .update(new X509Certificate(named ?? CONNECTOR_CERTIFICATE).raw)
    .digest("base64url");
  const header = { alg, typ: "JWT", [hash === "sha1" ? "x5t" : "x5t#S256"]: print };
  const usual = { iss: APP, sub: APP, aud: AUDIENCE, jti: randomUUID(), nbf: seconds, exp: seconds + 600 };
  const key = (signedBy ?? CONNECTOR_CERTIFICATE).split(/(?=-----BEGIN PRIVATE KEY)/)[1] ?? "";
  return new SignJWT({ ...usual, ...claims }).setProtectedHeader(header).sign(await importPKCS8(key, alg));
}

async function ask(client_assertion: string, endAtMs = Number.MAX_SAFE_INTEGER) {
  const { go, app } = entraWorld();
  app.keyCredentials = [{ keyId: KEY_ID, endAtMs, certificate: publicPart(CONNECTOR_CERTIFICATE) }];
  const form = { grant_type: "client_credentials", client_id: APP, scope: `${RESOURCE}/.default` };
  return post(go, V2, { ...form, client_assertion_type: JWT_BEARER, client_assertion });
}

describe("a client assertion", () => {
  it.each<[string, Change]>([
    ["as MSAL signs it", {}],
    ["as older libraries sign it", { alg: "RS256", hash: "sha1" }],
    ["for the authority", { claims: { aud: `https://login.microsoftonline.com/${TENANT}/v2.0` } }],
  ])("is accepted %s", async (_name, change) => {
    const { status, body } = await ask(await assertion(change));
    expect(status).toBe(200);
    expect(claimsIn(String(body.access_token))).toMatchObject({ appid: APP, appidacr: "2" });
  });

  it.each<[string, Change, number, string]>([
    ["another certificate's", { named: OTHER_CERTIFICATE, signedBy: OTHER_CERTIFICATE }, 700027, "key was not found"],
    ["signed by another key", { signedBy: OTHER_CERTIFICATE }, 700027, "did not match the expected signature"],
    ["of another application", { claims: { sub: KEY_ID, iss: KEY_ID } }, 700021, "doesn't match 'client_id'"],
    ["issued by somebody else", { claims: { iss: KEY_ID } }, 700021, "doesn't match 'client_id'"],
    ["for somebody else", { claims: { aud: "https://login.microsoftonline.com/x/y/z" } }, 700023, "audience"],
    ["for any token endpoint", { claims: { aud: "https://login.microsoftonline.com/token" } }, 700023, "audience"],
    ["for another tenant", { claims: { aud: `https://login.microsoftonline.com/${KEY_ID}/v2.0` } }, 700023, "audience"],
    ["past its time", { claims: { nbf: 1_000, exp: 2_000 } }, 700024, "valid time range"],
    ["without a time", { claims: { nbf: undefined, exp: undefined } }, 700024, "valid time range"],
  ])("is refused when it is %s", async (_name, change, code, said) => {
    const { status, body } = await ask(await assertion(change));
    expect([status, body.error_codes]).toEqual([401, [code]]);
    expect(body.error_description).toContain(said);
  });

  it("is refused once its certificate has ended in the registration", async () => {
    const { body } = await ask(await assertion(), Date.now() - 1);
    expect(body.error_description).toContain("The key used is expired");
  });

  it.each(["", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "x".repeat(5_000)])("that is none is refused: %j", async (text) => {
    expect((await ask(text)).body.error_codes).toEqual([700027]);
  });

  it("is looked at before a secret that comes with it", async () => {
    const { go } = entraWorld();
    const form = { grant_type: "client_credentials", client_id: APP, scope: `${RESOURCE}/.default` };
    const both = { ...form, client_secret: SECRET, client_assertion: await assertion() };
    expect((await post(go, V2, both)).body.error_codes).toEqual([700027]);
  });
});
