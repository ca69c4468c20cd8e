import type { FoundCode, KnownIntegration, Span } from "./cause";
import type { Facts } from "./facts";
import { findCalls } from "./find-calls";
import { entraNumbers, findCodes } from "./find-codes";
import { findTokens } from "./find-tokens";
import type { Secret } from "./mask";

const MICROSOFT =
  /aadsts|error_?subcode|\bsuberror\b|error_?codes\b["']?\s{0,3}[:=]|\badfs\b|PartnerFD|dataRedacted|MFA required|ClientAuthError|ClientConfigurationError|InteractionRequiredAuthError|x-ms-request-id|executive report viewer|microsoftonline|login\.windows|sts\.windows|partner ?center|graph\.(?:microsoft|windows)|\bmsal|\badal\b|\bazure|\bentra\b|microsoft|insights\/v1|\bcipp\b|scheduled(?:dataset|queries|report)|파트너 센터|パートナー センター/i;
const ISSUED =
  /\btoken (?:ok|200)\b|"(?:access_token|token_type)["\s:]{1,6}"|access_?token["']?\s{0,3}[:=]\s{0,3}["']?eyJ|\btokens? (?:was |were |has been |have been )?(?:successfully )?(?:acquired|obtained|received|refreshed)|expires_in["']?\s{0,3}[:=]\s{0,3}["']?[1-9]\d{3}\b|(?:acquired|obtained|received|got)(?: a| an| the| new)? (?:\w{1,12} ){0,2}token\b|\b(?:successfully (?:signed|logged|authenticated)|(?:sign-?in|login|log-?in|authentication|token (?:request|refresh|acquisition)) (?:succeeded|successful|was successful|ok)(?!\s{1,2}but))|토큰(?:을|이)? (?:발급|획득|취득|받)/gi;
const NEGATED =
  /\b(?:not|no|never|cannot|can't|couldn't|failed|fails?|unable|until|once|before|after|if|when|should)\b[^.\n]{0,40}$/i;

/** What a text is made of, before anything is concluded. `decoded` is the readable part of `original`. */
export function gather(
  original: string,
  decoded: string,
  secrets: readonly Secret[],
  integration: KnownIntegration,
  now: Date | null,
): Facts {
  const flow = flowOf(decoded);
  const isMicrosoft = MICROSOFT.test(decoded);
  const dated = dateIn(decoded);
  return {
    text: decoded,
    flow,
    codes: findCodes(decoded, isMicrosoft),
    calls: findCalls(decoded),
    tokens: findTokens(original, secrets, decoded),
    tokenIssued: issued(decoded),
    isMicrosoft,
    integration,
    now: dated ?? now,
    isDated: dated !== null,
  };
}

/** When the last answer in the text was given: a token is judged by that moment, not by when it is pasted. */
function dateIn(text: string): Date | null {
  const header = [
    ...text.matchAll(
      /(?<!(?:expires|last-modified|not-?before)["':, ]{1,6})\b(\w{3}, \d{1,2} \w{3} \d{4} [\d:]{8} GMT)/gi,
    ),
  ].at(-1)?.[1];
  const found = header ?? text.match(/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?Z/g)?.at(-1);
  const at = found === undefined ? Number.NaN : Date.parse(found);
  return Number.isNaN(at) ? null : new Date(at);
}

/** Codes of a text that is too long to be read whole. */
export function codesElsewhere(original: string, read: readonly Span[]): readonly FoundCode[] {
  const isWhole = read.length === 1 && read[0]?.end === original.length;
  return isWhole ? [] : entraNumbers(original).map((number) => ({ system: "aadsts", code: `AADSTS${number}` }));
}

/** Same length: a place in one is the same place in the other. */
function flowOf(text: string): string {
  return text.replace(/(?:\r?\n|\t)[ \t>|]{0,8}/g, (gap) => " ".repeat(gap.length));
}

function issued(text: string): readonly number[] {
  return [...text.matchAll(ISSUED)]
    .filter((match) => !NEGATED.test(text.slice(Math.max(0, match.index - 50), match.index)))
    .map((match) => match.index);
}
