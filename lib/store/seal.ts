import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Secret } from "@/lib/secret";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a 32-byte key; `owner` is authenticated, so ciphertext moved to another row does not open. */
export function seal(secret: Secret, key: Uint8Array, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(secret.reveal(), "utf8"), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** The sealed value; null when the key, the owner or the ciphertext is not the one it was sealed with. */
export function unseal(sealed: string, key: Uint8Array, owner: string): Secret | null {
  const [version, text] = sealed.split(".");
  const bytes = Buffer.from(text ?? "", "base64url");
  if (version !== "v1" || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const tagEnd = NONCE_BYTES + TAG_BYTES;
  try {
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(NONCE_BYTES, tagEnd));
    return new Secret(Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString("utf8"));
  } catch {
    return null;
  }
}

/** The sealed value, opened with whichever of the keys it was sealed with; null when none of them. */
export function unsealWith(sealed: string, keys: readonly Uint8Array[], owner: string): Secret | null {
  for (const key of keys) {
    const secret = unseal(sealed, key, owner);
    if (secret) return secret;
  }
  return null;
}

/** What a credential is sealed for. The kind is authenticated as well: a client secret's ciphertext does not open as a refresh token. */
export function credentialOwner(integrationId: string, kind: string): string {
  return `${integrationId}/${kind}`;
}

/** What a sandbox world is sealed for. */
export function worldOwner(id: string): string {
  return `world/${id}`;
}

/** What the keys of a channel are sealed for. */
export function channelOwner(id: string): string {
  return `channel/${id}`;
}

/** What a thing kept of a visit is sealed for. The number is that of its layout: what an older layout wrote does not open. */
export function visitOwner(digest: string, name: string): string {
  return `visit/1/${digest}/${name}`;
}
