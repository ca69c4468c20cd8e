import { randomUUID } from "node:crypto";
import { importPKCS8, SignJWT } from "jose";
import type { Certificate } from "../certificate";

const LIFETIME_SECONDS = 600;

/**
 * What a client sends in place of a secret: a JWT signed with its certificate's key (PS256), good for ten minutes.
 * `audience` is the token endpoint it is sent to, `nowMs` milliseconds since the epoch.
 */
export async function clientAssertion(
  clientId: string,
  { privateKey, thumbprintSha256 }: Certificate,
  audience: string,
  nowMs: number,
): Promise<string> {
  const nowSeconds = Math.floor(nowMs / 1_000);
  return new SignJWT({})
    .setProtectedHeader({
      alg: "PS256",
      typ: "JWT",
      "x5t#S256": Buffer.from(thumbprintSha256, "hex").toString("base64url"),
    })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(audience)
    .setJti(randomUUID())
    .setNotBefore(nowSeconds)
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + LIFETIME_SECONDS)
    .sign(await importPKCS8(privateKey.reveal(), "PS256"));
}
