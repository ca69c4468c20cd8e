import { codeOf } from "./catalogue/codes";
import type {
  Cause,
  Diagnosis,
  DiagnosisStage,
  Evidence,
  FoundCode,
  KnownIntegration,
  Span,
  TokenSummary,
} from "./cause";
import { CAUSES, type CauseRow } from "./cause-ids";
import { conclude } from "./conclude";
import { decode } from "./decode";
import { excerptOf } from "./excerpt";
import type { CodeFact, Facts, Hit } from "./facts";
import { codesElsewhere, gather } from "./gather";
import { countKinds, findSecrets, maskedPiece, type Secret } from "./mask";
import { isTooDeep, unreadable } from "./readable";
import { brokenClaims, tokenOf } from "./rules/token-claims";
import { Traced } from "./traced";
import { type Weighed, weigh } from "./weigh";

/** What helps to judge a text, beside the text. */
export interface DiagnoseOptions {
  readonly integration?: KnownIntegration;
  /** Without it no token counts as expired. */
  readonly now?: Date;
}

const MAX_EVIDENCE = 12;
const MAX_UNITS = 240;
const MAX_CODES = 100;

/** Says what is broken, from any text; pure, no I/O, linear in the text. */
export function diagnose(text: string, options: DiagnoseOptions = {}): Diagnosis {
  const reason = unreadable(text);
  if (reason !== null) return { ...NOTHING, unreadable: reason };
  const secrets = findSecrets(text);
  const pieces = excerptOf(text);
  const decoded = decode(Traced.from(text, pieces));
  const facts = gather(text, decoded.text, secrets, options.integration ?? {}, options.now ?? null);
  const causes = weigh(conclude(facts), facts).map((weighed) => causeOf(weighed, { text, secrets, decoded }));
  const codes = distinct([...facts.codes.filter(isSaid), ...codesElsewhere(text, pieces)]);
  const isLost = causes.length === 0 && codes.length === 0 && isTooDeep(text);
  return {
    codes,
    causes,
    token: tokenSummary(facts, text, secrets),
    redactions: countKinds(secrets),
    unreadable: isLost ? "too-deep" : null,
  };
}

const NOTHING: Diagnosis = { codes: [], causes: [], token: null, redactions: {}, unreadable: null };

interface Source {
  readonly text: string;
  readonly secrets: readonly Secret[];
  readonly decoded: Traced;
}

function causeOf({ cause, confidence, hits }: Weighed, source: Source): Cause {
  const row: CauseRow = CAUSES[cause];
  const fact = hits.map((hit) => hit.fact).find((one) => one !== undefined && one.said === "thrown") ?? hits[0]?.fact;
  const known = fact === undefined ? null : codeOf(fact.system, fact.code);
  const stage: DiagnosisStage = hits[0]?.stage ?? row.stage;
  return {
    id: cause,
    stage,
    confidence: Math.round(Math.min(confidence, 0.99) * 100) / 100,
    evidence: evidenceOf(hits, source),
    who: row.who,
    retry: cause === "known-code" ? (known?.retry ?? "after-fix") : row.retry,
    effectMinutes: row.effectMinutes,
    checks: row.checks,
    ...(fact !== undefined && cause === "known-code" && { code: { system: fact.system, code: fact.code } }),
  };
}

function evidenceOf(hits: readonly Hit[], { text, secrets, decoded }: Source): readonly Evidence[] {
  const spans = hits.flatMap(({ spans: places, token }) => [
    ...places.map(({ start, end }) => ({ start: decoded.origin(start), end: decoded.origin(end) })),
    ...(token?.span ? [token.span] : []),
    ...(token?.written ? [{ start: decoded.origin(token.written.start), end: decoded.origin(token.written.end) }] : []),
  ]);
  const seen = new Set<string>();
  return spans
    .map((span) => trimmed(text, span))
    .filter(({ start, end }) => end > start && !seen.has(`${start}-${end}`) && seen.add(`${start}-${end}`))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .slice(0, MAX_EVIDENCE)
    .map((span) => ({ ...span, text: maskedPiece(text, span, secrets) }));
}

function trimmed(text: string, { start, end }: Span): Span {
  const last = Math.min(end, start + MAX_UNITS);
  const piece = text.slice(start, last);
  return {
    start: start + piece.length - piece.trimStart().length,
    end: last - (piece.length - piece.trimEnd().length),
  };
}

/** Coarse words that somebody only writes about are no find. */
function isSaid({ system, said }: CodeFact): boolean {
  return said === "thrown" || system === "aadsts" || system === "partner-center";
}

function distinct(facts: readonly FoundCode[]): readonly FoundCode[] {
  const found = new Map(facts.map(({ system, code }) => [`${system}:${code}`, { system, code }]));
  return [...found.values()].slice(0, MAX_CODES);
}

function tokenSummary(facts: Facts, text: string, secrets: readonly Secret[]): TokenSummary | null {
  const token = tokenOf(facts);
  if (token === null) return null;
  return {
    span: token.span,
    claims: withoutSecrets(token.claims, text, secrets),
    broken: brokenClaims(token, facts).map(([cause]) => cause),
  };
}

/** A claim may hold anything, another token included. */
function withoutSecrets(
  claims: TokenSummary["claims"],
  text: string,
  secrets: readonly Secret[],
): TokenSummary["claims"] {
  const known = secrets.map(({ start, end }) => text.slice(start, end)).filter((secret) => secret.length >= 6);
  const clean = (value: unknown): unknown => {
    if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
    if (typeof value !== "string") return clean(JSON.stringify(value) ?? "");
    const masked = maskedPiece(value, { start: 0, end: value.length }, findSecrets(value));
    return known.some((secret) => masked.includes(secret)) ? "" : masked;
  };
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, Array.isArray(value) ? value.map(clean) : clean(value)]),
  );
}
