import type { RefusalSeen } from "./refusal";

/** Why Entra refused a token, by the numbers it gives; entra.md 3.2 and its catalogue, older generations included. */
const BY_NUMBER = {
  "bad-password": [50126, 50034, 50056, 51004],
  "password-expired": [50055, 50144],
  "account-locked": [50053],
  "user-disabled": [50057],
  "mfa-required": [50076, 50079, 50158, 50074, 50072, 500121],
  "blocked-by-policy": [
    53003, 53000, 53001, 53002, 53004, 53005, 530003, 530031, 530032, 530034, 530084, 50097, 50129, 50131, 50155, 50187,
    700003, 9001011,
  ],
  guest: [50020, 90072, 16000],
  consent: [65001, 65004, 90093, 90094, 90095, 650056],
  "resource-missing": [500011, 650051, 650052, 50001],
  "resource-disabled": [500014],
  "permission-not-listed": [650057, 65005],
  secret: [7000215, 7000222, 50012],
  certificate: [700027],
  "public-client-off": [7000218],
  "client-type": [700025, 7000216, 9002325, 9002327],
  "app-not-in-tenant": [700016, 700011, 700038, 70001],
  "app-disabled": [7000112],
  redirect: [50011, 500113, 500112],
  "assignment-required": [50105],
  "session-expired": [700082, 700081, 700084, 50173, 70043, 50078, 50132, 50133],
  "expired-code": [70008, 54005, 70019, 70020, 50089],
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** The words of OAuth and Entra's suberrors, for answers without a known number. */
const BY_WORD = {
  authorization_declined: "declined",
  access_denied: "declined",
  expired_token: "expired-code",
  consent_required: "consent",
  user_password_expired: "password-expired",
  basic_action: "mfa-required",
  interaction_required: "mfa-required",
  additional_action: "blocked-by-policy",
  message_only: "blocked-by-policy",
  protection_policy_required: "blocked-by-policy",
  bad_token: "session-expired",
  token_expired: "session-expired",
} as const satisfies Readonly<Record<string, TokenCause | "declined">>;

/** What Entra's own words name as the reason. */
export type TokenCause = keyof typeof BY_NUMBER;
type Cause = TokenCause | "declined";

/** The one cause of a refused token: by number where one is known, else by suberror, else by error; null for others. */
export function causeOf(refused: RefusalSeen): Cause | null {
  for (const number of refused.aadsts) {
    const cause = numbered(number);
    if (cause !== null) return cause;
  }
  return worded(refused.suberror) ?? worded(refused.code);
}

function numbered(number: number): TokenCause | null {
  for (const cause of TOKEN_CAUSES) {
    const numbers: readonly number[] = BY_NUMBER[cause];
    if (numbers.includes(number)) return cause;
  }
  return null;
}

function worded(word: string | null): Cause | null {
  return word !== null && isKnownWord(word) ? BY_WORD[word] : null;
}

function isKnownWord(word: string): word is keyof typeof BY_WORD {
  return Object.hasOwn(BY_WORD, word);
}

/** Every cause that numbers name. */
const TOKEN_CAUSES = keysOf(BY_NUMBER);

/** Safe for an object literal that nothing was added to. */
function keysOf<T extends object>(literal: T): readonly (keyof T)[] {
  return Object.keys(literal) as (keyof T)[];
}
