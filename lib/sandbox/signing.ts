import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";

/** The key that signs every token of this process. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** Public half as it stands in the JWKS: `kty`, `use`, `kid`, `x5t`, `n`, `e`. */
  readonly jwk: JWK;
}

/** How the id of every sandbox's key begins; `lib/microsoft/network.ts` has the same words in a place of its own. */
export const KEY_PREFIX = "sandbox-";

/** The process's signing key, generated on first use and never written down. */
export function signingKey(): Promise<SigningKey> {
  const holder: typeof globalThis & { insightsPreflightSigningKey?: Promise<SigningKey> } = globalThis;
  holder.insightsPreflightSigningKey ??= generate();
  return holder.insightsPreflightSigningKey;
}

async function generate(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { modulusLength: 2048 });
  const { n, e } = await exportJWK(publicKey);
  if (!n || !e) throw new TypeError("an RSA key has a modulus and an exponent");
  // As long as Entra's own; live mode refuses tokens whose header names such a key.
  const kid = `${KEY_PREFIX}${await calculateJwkThumbprint({ kty: "RSA", n, e })}`.slice(0, 27);
  return { kid, privateKey, publicKey, jwk: { kty: "RSA", use: "sig", kid, x5t: kid, n, e } };
}
