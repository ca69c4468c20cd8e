import { Buffer } from "node:buffer";
import { constants, verify, X509Certificate } from "node:crypto";
import type { SandboxApplication } from "../../types";
import type { Exchange } from "./answer";
import type { Client } from "./client";
import type { Refusal } from "./refusal";
import { assertionAudience, assertionOfAnother, assertionTime, certificateRefused } from "./refusals";

type Registered = SandboxApplication["keyCredentials"][number];
type Json = Readonly<Record<string, unknown>>;

/** Algorithms a client may sign with: RSASSA-PSS as MSAL does, PKCS #1 as older libraries do. */
const PADDING: Readonly<Record<string, object>> = {
  PS256: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
  RS256: { padding: constants.RSA_PKCS1_PADDING },
};

/** Checks a client assertion as Entra does: the certificate's thumbprint, its signature, its end, and what the JWT says. */
export function checkAssertion(exchange: Exchange, client: Client): "certificate" | Refusal {
  const assertion = exchange.form.get("client_assertion") ?? "";
  const [head = "", body = "", signature = ""] = assertion.split(".");
  const [header, claims] = [jsonIn(head), jsonIn(body)];
  const named = thumbprintIn(header);
  const registered = client.application?.keyCredentials.find((key) => named !== null && isNamed(key, named));
  if (!registered?.certificate) return certificateRefused(client, "The key was not found.", named);
  if (!isSigned(registered.certificate, header, `${head}.${body}`, signature))
    return certificateRefused(
      client,
      "The provided signature value did not match the expected signature value.",
      named,
    );
  const { world } = exchange;
  if (registered.endAtMs <= world.now()) return certificateRefused(client, "The key used is expired.", named);
  return refusedClaims(exchange, client, claims) ?? "certificate";
}

function refusedClaims({ request, world }: Exchange, { appId }: Client, claims: Json): Refusal | null {
  const nowSeconds = world.now() / 1_000;
  const [from, until] = [Number(claims.nbf ?? claims.iat), Number(claims.exp)];
  // provenance: quoted — five minutes of skew, as for every JWT of Entra's
  if (!(from - 300 <= nowSeconds && nowSeconds < until + 300)) return assertionTime();
  if (claims.iss !== claims.sub || String(claims.sub).toLowerCase() !== appId) return assertionOfAnother();
  return isMeantFor(String(claims.aud), request.url) ? null : assertionAudience();
}

/** The token endpoint itself or the authority it belongs to; clients that know the sandbox's address have a longer path before it. */
function isMeantFor(audience: string, url: URL): boolean {
  if (!URL.canParse(audience)) return false;
  const path = new URL(audience).pathname.toLowerCase().replace(/\/$/, "");
  const asked = url.pathname.toLowerCase();
  const [, tenant] = asked.split("/");
  return [asked, `/${tenant}`, `/${tenant}/v2.0`].some((end) => path.endsWith(end));
}

function isSigned(certificate: string, { alg }: Json, text: string, signature: string): boolean {
  const padding = PADDING[String(alg)];
  if (!padding) return false;
  const key = new X509Certificate(certificate).publicKey;
  return verify("sha256", Buffer.from(text), { key, ...padding }, Buffer.from(signature, "base64url"));
}

/** Capital hex digits of whichever thumbprint the header names. */
function thumbprintIn(header: Json): string | null {
  const named = header["x5t#S256"] ?? header.x5t;
  return typeof named === "string" ? Buffer.from(named, "base64url").toString("hex").toUpperCase() : null;
}

function isNamed({ certificate }: Registered, named: string): boolean {
  if (!certificate) return false;
  const { fingerprint, fingerprint256 } = new X509Certificate(certificate);
  return [fingerprint, fingerprint256].some((print) => print.replaceAll(":", "") === named);
}

function jsonIn(part: string): Json {
  try {
    const json: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof json === "object" && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}
