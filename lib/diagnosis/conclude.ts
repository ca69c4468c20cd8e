import { codeOf } from "./catalogue/codes";
import type { CauseId } from "./cause-ids";
import type { CodeFact, Facts, Hit } from "./facts";
import { families } from "./rules";
import { type Family, numberOf } from "./rules/family";
import { everywhere } from "./sentence";

const byNumber: ReadonlyMap<number, CauseId> = new Map(
  families.flatMap(({ entra }) =>
    rowsOf(entra).flatMap(([cause, numbers]) => numbers.map((number) => [number, cause] as const)),
  ),
);
const byWord: ReadonlyMap<string, CauseId> = new Map(
  families.flatMap(({ codes }) => (codes ?? []).map(([system, code, cause]) => [`${system}:${code}`, cause] as const)),
);
const SAYS = families
  .flatMap(({ says }) => says ?? [])
  .map(([cause, shape, sure]) => [cause, everywhere(shape), sure] as const);
const SAYS_LOCALLY = families
  .flatMap(({ saysLocally }) => saysLocally ?? [])
  .map(([cause, shape, sure]) => [cause, everywhere(shape), sure] as const);

/** Umbrellas: a code beside them, or their own words, say more. */
const UMBRELLA: ReadonlyMap<string, number> = new Map([
  ["AADSTS70000", 0.8],
  ["AADSTS70002", 0.72],
  ["AADSTS65005", 0.86],
  ["AADSTS90010", 0.76],
  ["AADSTS50000", 0.72],
  ["AADSTS70001", 0.86],
  ["AADSTS9002313", 0.86],
  ["AADSTS90023", 0.86],
]);
const BY_SYSTEM = { aadsts: 0.95, "partner-center": 0.94, insights: 0.9, graph: 0.86, oauth: 0.5, msal: 0.62 } as const;
/** Words of OAuth that name one thing. */
const TELLING = [
  "basic_action",
  "additional_action",
  "message_only",
  "user_password_expired",
  "bad_token",
  "token_expired",
  "protection_policy_required",
  "client_mismatch",
  "authorization_declined",
  "bad_verification_code",
  "expired_token",
  "consent_required",
  "login_required",
  "invalid_scope",
  "invalid_resource",
  "invalid_tenant",
  "unsupported_grant_type",
];
const VAGUE: ReadonlyMap<string, number> = new Map([
  ["invalid_request", 0.42],
  ["invalid_grant", 0.45],
  ["invalid_token", 0.36],
  ["access_denied", 0.46],
  ["server_error", 0.42],
  ["Request_BadRequest", 0.5],
  ["Request_ResourceNotFound", 0.7],
  ["UnknownError", 0.36],
  ["InvalidAuthenticationToken", 0.75],
  ["unauthorized", 0.58],
  ["forbidden", 0.62],
]);
const MAX_PER_SAYING = 6;

/** Everything that any rule concludes from the facts; nothing is weighed against anything else yet. */
export function conclude(facts: Facts): readonly Hit[] {
  return [...codeHits(facts), ...said(facts), ...families.flatMap(({ combine }) => combine?.(facts) ?? [])];
}

/** What one place says about a code holds wherever the code stands: lists of numbers come without words. */
function codeHits(facts: Facts): Hit[] {
  const refined = new Map<string, CauseId>();
  for (const code of facts.codes)
    for (const { refine } of families) {
      const cause = refine?.(code, facts) ?? null;
      if (cause !== null && !refined.has(code.code)) refined.set(code.code, cause);
    }
  return facts.codes.map((code) => ofCode(code, refined.get(code.code), facts));
}

function ofCode(code: CodeFact, refined: CauseId | undefined, facts: Facts): Hit {
  const number = numberOf(code);
  const cause =
    refined ?? (number === null ? byWord.get(`${code.system}:${code.code}`) : byNumber.get(number)) ?? "known-code";
  const stage = codeOf(code.system, code.code)?.stage ?? "other";
  return {
    cause,
    confidence: sureness(code, refined !== undefined, cause, facts),
    spans: [code],
    from: "code",
    fact: code,
    ...(cause === "known-code" && { stage }),
  };
}

function sureness(code: CodeFact, isRefined: boolean, cause: CauseId, facts: Facts): number {
  const vague = VAGUE.get(code.code) ?? UMBRELLA.get(code.code);
  const base = TELLING.includes(code.code) ? 0.72 : ((isRefined ? undefined : vague) ?? BY_SYSTEM[code.system]);
  const isUnexplained = cause === "known-code" ? 0.86 : 1;
  const isElsewhere = code.system === "oauth" && !facts.isMicrosoft ? 0.8 : 1;
  return (
    base * isUnexplained * isElsewhere * (code.said === "mentioned" ? 0.35 : 1) +
    (isRefined && code.system === "aadsts" ? 0.01 : 0)
  );
}

function said(facts: Facts): Hit[] {
  const isAscii = !/[\u0300-\uffff]/.test(facts.flow);
  return [...SAYS, ...(isAscii ? [] : SAYS_LOCALLY)].flatMap(([cause, shape, sure]) => {
    const hits: Hit[] = [];
    for (const match of facts.flow.matchAll(shape)) {
      hits.push({
        cause,
        confidence: sure,
        spans: [{ start: match.index, end: match.index + match[0].length }],
        from: "words",
      });
      if (hits.length >= MAX_PER_SAYING) break;
    }
    return hits;
  });
}

/** Every sentence that is looked for, as it is looked for. */
export const SENTENCES: readonly RegExp[] = [...SAYS, ...SAYS_LOCALLY].map(([, shape]) => shape);

/** Safe because a family's table has causes for its keys, by its type. */
function rowsOf(table: Family["entra"]): readonly (readonly [CauseId, readonly number[]])[] {
  return Object.entries(table ?? {}) as [CauseId, readonly number[]][];
}
