/** Kinds of credential that can be told by their shape alone. */
export type SecretShape =
  | "client-secret"
  | "refresh-token"
  | "jwt"
  | "cookie"
  | "sas"
  | "authorization-code"
  | "private-key"
  | "basic"
  | "ticket"
  | "long-token";

/** Each is linear: one run of a class with a bound, no repetition inside a repetition. */
const SHAPES: readonly (readonly [SecretShape, RegExp])[] = [
  ["jwt", /\beyJ[\w-]{6,}/],
  ["client-secret", /[\w.-]{3,64}~[\w.~-]{16,64}/],
  ["refresh-token", /\b(?:0|1|M)\.A[\w-]{16,}/],
  ["authorization-code", /\bM\.[CR]\d{2,3}_/],
  ["private-key", /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/],
  ["basic", /\bBasic\s{1,8}[\w+/=-]{8,}/i],
  ["cookie", /\b(?:ESTSAUTH\w{0,20}|x-ms-\w{2,30}|buid|fpc|esctx|SignInStateCookie)=|\bset-cookie\b/i],
  ["sas", /[?&;]s(?:ig|r|v|e|p)=/i],
  ["ticket", /x-aaduserticket/i],
  ["long-token", /[\w+=~-]{41,}/],
];

/** The shape of a credential in a text; null when none shows. */
export function secretShapeIn(text: string): SecretShape | null {
  return SHAPES.find(([, shape]) => shape.test(text))?.[0] ?? null;
}
