import { compactVerify, decodeJwt, decodeProtectedHeader, errors, importJWK } from "jose";
import type { Secret } from "../secret";
import type { JsonWebKeySet } from "./types";

/** What a signature is worth; `not-verifiable` covers opaque and encrypted tokens, and those only their own API can verify. */
export type SignatureState = "valid" | "invalid" | "unknown-key" | "not-verifiable";

/** A token's claims as they stand, without any verification; null when the token is not a readable JWT. */
export function decodeClaims(accessToken: Secret): Record<string, unknown> | null {
  try {
    return decodeJwt(accessToken.reveal());
  } catch {
    return null;
  }
}

/** The delegated scopes in a token's own claims. */
export function scopesIn(accessToken: Secret): readonly string[] {
  const scp = decodeClaims(accessToken)?.scp;
  return typeof scp === "string" ? scp.split(/\s+/).filter((scope) => scope !== "") : [];
}

/** Checks an RS256 signature against the tenant's published keys. */
export async function verifySignature(accessToken: Secret, keySet: JsonWebKeySet): Promise<SignatureState> {
  const token = accessToken.reveal();
  const header = headerOf(token);
  // A `nonce` in the header means that what was signed is not what is sent.
  if (header?.alg !== "RS256" || "nonce" in header) return "not-verifiable";
  const kid = header.kid ?? header.x5t;
  const known = keySet.keys.find((key) => key.kid === kid);
  if (!known) return "unknown-key";
  try {
    const key = await importJWK({ kty: known.kty, n: known.n, e: known.e }, "RS256");
    await compactVerify(token, key, { algorithms: ["RS256"] });
    return "valid";
  } catch (problem) {
    return problem instanceof errors.JWSSignatureVerificationFailed ? "invalid" : "not-verifiable";
  }
}

function headerOf(token: string): ReturnType<typeof decodeProtectedHeader> | null {
  if (token.split(".").length !== 3) return null;
  try {
    return decodeProtectedHeader(token);
  } catch {
    return null;
  }
}
