import type { TokenFact } from "./facts";
import type { Secret } from "./mask";

/** Access tokens in the text, decoded and not verified; assertions and identity tokens are none. */
export function findTokens(original: string, secrets: readonly Secret[], decodedText: string): readonly TokenFact[] {
  const found: TokenFact[] = [];
  for (const secret of secrets) {
    if (secret.kind !== "jwt" || !original.startsWith("eyJ", secret.start)) continue;
    const payload = original
      .slice(secret.start, secret.end)
      .replace(/[\s=>|]/g, "")
      .split(".")[1];
    const claims = payload === undefined ? null : decoded(payload);
    if (claims !== null && isAccessToken(claims))
      found.push({ span: { start: secret.start, end: secret.end }, written: null, claims });
    if (found.length >= 20) break;
  }
  const written = found.length === 0 ? writtenClaims(decodedText) : null;
  return written === null ? found : [written];
}

const CLAIM =
  /["']?\b(aud|tid|scp|appid|azp|upn|iss|idp|idtyp|ver|amr|roles|exp|nbf|iat)\b["']?\s{0,3}(?:[:=]|is)\s{0,3}(\[[^\]\n]{0,200}\]|"[^"\n]{0,200}"|'[^'\n]{0,200}'|\d{10}\b|https:\/\/[^\s"',]{4,120}|[0-9a-f-]{36}\b)/gi;

/** Claims as token viewers print them: at least the audience or the methods, and one more. */
function writtenClaims(text: string): TokenFact | null {
  const found = [...text.matchAll(CLAIM)];
  const claims = Object.fromEntries(found.map((match) => [match[1]?.toLowerCase() ?? "", claimValue(match[2] ?? "")]));
  const [first] = found;
  const isToken = first !== undefined && (claims.aud !== undefined || claims.amr !== undefined);
  if (!isToken || (Object.keys(claims).length < 2 && claims.amr === undefined)) return null;
  return { span: null, written: { start: first.index, end: first.index + first[0].length }, claims };
}

function claimValue(written: string): unknown {
  if (/^\d+$/.test(written)) return Number(written);
  if (written.startsWith("[")) return [...written.matchAll(/["']([^"']{1,80})["']/g)].map((match) => match[1]);
  return written.replace(/^["']|["']$/g, "");
}

function decoded(payload: string): Record<string, unknown> | null {
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (unit) =>
      unit.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) ? value : null;
  } catch {
    // Cut off or not JSON: a token that cannot be read says nothing.
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAccessToken(claims: Readonly<Record<string, unknown>>): boolean {
  const audience = typeof claims.aud === "string" ? claims.aud : "";
  if (/oauth2|login\.microsoftonline/.test(audience)) return false;
  const isIdentity = typeof claims.nonce === "string" && claims.scp === undefined && claims.roles === undefined;
  return !isIdentity && (audience !== "" || claims.tid !== undefined || claims.scp !== undefined);
}
