import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import type { AppCredential } from "./microsoft/types";
import { Secret } from "./secret";

/** What an application proves itself with in place of a secret: an X.509 certificate and the private key that belongs to it. */
export interface Certificate {
  /** PKCS #8, PEM. */
  readonly privateKey: Secret;
  /** SHA-1 of the certificate, 40 capital hex digits: how Entra's portal lists it. */
  readonly thumbprint: string;
  /** SHA-256 of the certificate, 64 capital hex digits: how a client assertion names it. */
  readonly thumbprintSha256: string;
  /** When the certificate itself ends (RFC 3339); the registration may end it earlier. */
  readonly endAt: string;
}

export type CertificateReason =
  | "no-certificate"
  | "no-key"
  | "key-locked"
  | "unreadable"
  | "other-key"
  | "not-rsa"
  | "key-too-short";

export type ParsedCertificate =
  | { readonly ok: true; readonly value: Certificate; readonly pem: Secret }
  | { readonly ok: false; readonly reason: CertificateReason };

/** More than a certificate with its whole chain and a key of 8 192 bits. */
const MOST_CHARS = 64 * 1024;
/** Entra takes RSA keys of at least this length (bits). */
const SHORTEST_KEY = 2_048;
const LOCKED = /-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: ?4, ?ENCRYPTED/;
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]+)-----END \1-----/g;

/** Reads a pasted PEM text with a certificate and its private key, in any order and with a chain; `pem` holds those two alone. */
export function parseCertificate(raw: string): ParsedCertificate {
  if (raw.length > MOST_CHARS) return { ok: false, reason: "unreadable" };
  const blocks = [...raw.matchAll(BLOCK)].map(([, label = "", body = ""]) => ({ label, body }));
  const certificates = blocks.filter(({ label }) => label === "CERTIFICATE");
  const key = blocks.find(({ label }) => label.endsWith("PRIVATE KEY"));
  if (certificates.length === 0) return { ok: false, reason: "no-certificate" };
  if (LOCKED.test(raw)) return { ok: false, reason: "key-locked" };
  if (!key) return { ok: false, reason: "no-key" };
  try {
    return matched(
      certificates.map((block) => new X509Certificate(pemOf(block))),
      createPrivateKey(pemOf(key)),
    );
  } catch {
    return { ok: false, reason: "unreadable" };
  }
}

/** The certificate kept as such a text; null where there is none. */
export function certificateIn(pem: Secret | null): Certificate | null {
  const parsed = pem && parseCertificate(pem.reveal());
  return parsed?.ok ? parsed.value : null;
}

/** Whether an application has anything to prove itself with. */
export function isConfidential({ secret, certificate }: AppCredential): boolean {
  // What an earlier version sealed names no certificate at all.
  return secret !== null || Boolean(certificate);
}

function matched(certificates: readonly X509Certificate[], key: KeyObject): ParsedCertificate {
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (!own) return { ok: false, reason: "other-key" };
  if (key.asymmetricKeyType !== "rsa") return { ok: false, reason: "not-rsa" };
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < SHORTEST_KEY) return { ok: false, reason: "key-too-short" };
  const privateKey = new Secret(key.export({ type: "pkcs8", format: "pem" }).toString());
  const value = {
    privateKey,
    thumbprint: own.fingerprint.replaceAll(":", ""),
    thumbprintSha256: own.fingerprint256.replaceAll(":", ""),
    endAt: new Date(own.validTo).toISOString(),
  };
  return { ok: true, value, pem: new Secret(`${own.toString()}${privateKey.reveal()}`) };
}

/** Pasted text may be indented or have lost its line ends. */
function pemOf({ label, body }: { readonly label: string; readonly body: string }): string {
  const lines = body.replace(/\s+/g, "").match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}
