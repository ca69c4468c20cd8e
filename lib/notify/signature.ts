import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { Secret } from "../secret";

const PREFIX = "whsec_";
const TOLERANCE_MS = 5 * 60_000;

/** The three headers of a signed webhook (Standard Webhooks 1.0). */
export interface SignedHeaders {
  readonly "webhook-id": string;
  /** Seconds since the epoch. */
  readonly "webhook-timestamp": string;
  /** One signature for each secret, a blank between them. */
  readonly "webhook-signature": string;
}

/** Whether a receiver may believe a webhook, and why not. */
export type Verification =
  | { readonly genuine: true }
  | { readonly genuine: false; readonly why: "headers-missing" | "too-old" | "from-the-future" | "signature-wrong" };

/** A new secret for a receiver, in the form that Standard Webhooks gives secrets. */
export function newSigningSecret(): Secret {
  return new Secret(`${PREFIX}${randomBytes(32).toString("base64")}`);
}

/** Signs a body as it is sent. While a secret is being changed there are two, and a signature by each. */
export function signWebhook(id: string, now: Date, body: string, secrets: readonly Secret[]): SignedHeaders {
  // A full stop parts what is signed, so it cannot be in the id.
  if (!/^[\w-]{1,100}$/.test(id)) throw new RangeError("a webhook's id holds letters, digits, - and _ only");
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signatures = secrets.map((secret) => `v1,${signatureOf(id, timestamp, body, secret).toString("base64")}`);
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}

/** For receivers: whether a webhook is genuine and fresh. `body` is the text as it came, not parsed and written again. */
export function verifyWebhook(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
  secret: Secret,
  now: Date,
): Verification {
  const id = headers["webhook-id"];
  const timestamp = headers["webhook-timestamp"];
  const signature = headers["webhook-signature"];
  const areThere = typeof id === "string" && typeof timestamp === "string" && typeof signature === "string";
  if (!areThere || !/^\d{1,12}$/.test(timestamp)) return { genuine: false, why: "headers-missing" };
  const ageMs = now.getTime() - Number(timestamp) * 1_000;
  if (ageMs > TOLERANCE_MS) return { genuine: false, why: "too-old" };
  if (ageMs < -TOLERANCE_MS) return { genuine: false, why: "from-the-future" };
  const expected = signatureOf(id, timestamp, body, secret);
  const isSigned = signature.split(" ").some((one) => {
    const [version, value = ""] = one.split(",");
    const given = Buffer.from(value, "base64");
    return version === "v1" && given.byteLength === expected.byteLength && timingSafeEqual(given, expected);
  });
  return isSigned ? { genuine: true } : { genuine: false, why: "signature-wrong" };
}

function signatureOf(id: string, timestamp: string, body: string, secret: Secret): Buffer {
  const text = secret.reveal();
  const key = Buffer.from(text.startsWith(PREFIX) ? text.slice(PREFIX.length) : text, "base64");
  if (key.byteLength < 24) throw new RangeError("a signing secret holds at least 24 bytes");
  return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
}
