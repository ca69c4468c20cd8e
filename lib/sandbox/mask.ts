import type { WorldState } from "./types";

const MASK = "••••";
const LONGEST = 2_000;
/** Form fields, query parameters and JSON keys whose values are credentials; `code` is one in forms, and an error's name in JSON. */
const NAMES =
  "client_secret|password|passwd|refresh_token|device_code|code_verifier|client_assertion|assertion|access_token|id_token|id_token_hint|secretText";
const IN_JSON = new RegExp(`("(?:${NAMES})"\\s*:\\s*")(?:[^"\\\\]|\\\\.)*"`, "gi");
const IN_FORM = new RegExp(`(^|[?&#;\\s])(${NAMES}|code|otp|transaction|sig)=[^&\\s"'<>]*`, "gi");
const TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const CREDENTIAL_HEADERS: ReadonlySet<string> = new Set([
  "authorization",
  "proxy-authorization",
  "cookie",
  "set-cookie",
  "x-aaduserticket",
  "x-sandbox-key",
]);

/** Text without the world's secrets and passwords, without tokens and without values of fields that carry credentials; cut at 2 000 characters. */
export function maskText(text: string, state: WorldState): string {
  let masked = text.replace(IN_JSON, `$1${MASK}"`).replace(IN_FORM, `$1$2=${MASK}`).replace(TOKEN, MASK);
  for (const secret of secretsOf(state))
    for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]))
      masked = masked.replaceAll(form, MASK);
  return masked.length > LONGEST ? `${masked.slice(0, LONGEST)}…` : masked;
}

/** Headers as they may be shown: one that carries a credential keeps its scheme at most. */
export function maskHeaders(headers: Headers, state: WorldState): Record<string, string> {
  return Object.fromEntries(
    [...headers].map(([name, value]) => {
      if (!CREDENTIAL_HEADERS.has(name)) return [name, maskText(value, state)];
      const scheme = /^(?:Bearer|Basic) /i.exec(value)?.[0] ?? "";
      return [name, `${scheme}${MASK}`];
    }),
  );
}

/** Everything somebody could sign in with. */
function secretsOf(state: WorldState): string[] {
  return state.tenants.flatMap(({ users, applications }) => [
    ...users.map(({ password }) => password),
    ...applications.flatMap(({ secrets }) => secrets.map(({ value }) => value)),
  ]);
}
