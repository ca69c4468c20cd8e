import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import type { World } from "./types";

/** The key that signs every token of a world. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** Public half as it stands in the JWKS: `kty`, `use`, `kid`, `x5t`, `n`, `e`. */
  readonly jwk: JWK;
}

/** How the id of every sandbox's key begins; `lib/microsoft/network.ts` has the same words in a place of its own. */
export const KEY_PREFIX = "sandbox-";

const KEPT = "signing-key";

/** The world's signing key: on first use the one that this process makes, from then on its own, wherever it is served from. */
export async function signingKey({ runtime }: World): Promise<SigningKey> {
  const { opened } = keysOfProcess();
  if (!runtime.has(KEPT)) runtime.set(KEPT, await newestKey());
  // Only a key is kept under that name, which is why the cast is safe.
  const kept = runtime.get(KEPT) as JWK;
  const name = kept.n ?? "";
  const key = opened.get(name) ?? open(kept);
  opened.set(name, key);
  return key;
}

interface KeysOfProcess {
  /** Private half. */
  newest?: Promise<JWK>;
  /** By modulus. */
  readonly opened: Map<string, Promise<SigningKey>>;
}

/** Making a key takes long, so the worlds of one process begin with the same. */
function newestKey(): Promise<JWK> {
  const keys = keysOfProcess();
  keys.newest ??= generateKeyPair("RS256", { modulusLength: 2048, extractable: true }).then(({ privateKey }) =>
    exportJWK(privateKey),
  );
  return keys.newest;
}

/** Next bundles routes apart from each other; what they share lives on the global object. */
function keysOfProcess(): KeysOfProcess {
  const holder: typeof globalThis & { insightsPreflightSigningKeys?: KeysOfProcess } = globalThis;
  holder.insightsPreflightSigningKeys ??= { opened: new Map() };
  return holder.insightsPreflightSigningKeys;
}

async function open(kept: JWK): Promise<SigningKey> {
  const { n, e } = kept;
  if (!n || !e) throw new TypeError("an RSA key has a modulus and an exponent");
  // As long as Entra's own; live mode refuses tokens whose header names such a key.
  const kid = `${KEY_PREFIX}${await calculateJwkThumbprint({ kty: "RSA", n, e })}`.slice(0, 27);
  const [privateKey, publicKey] = await Promise.all([imported(kept), imported({ kty: "RSA", n, e })]);
  return { kid, privateKey, publicKey, jwk: { kty: "RSA", use: "sig", kid, x5t: kid, n, e } };
}

async function imported(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, "RS256");
  if (key instanceof Uint8Array) throw new TypeError("an RSA key is no octets");
  return key;
}
