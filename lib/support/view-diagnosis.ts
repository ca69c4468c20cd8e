import { checkOf } from "../checks";
import { codeOf } from "../diagnosis/catalogue/codes";
import { slugOf } from "../diagnosis/catalogue/slug";
import type { Cause, Diagnosis, FoundCode } from "../diagnosis/cause";
import { isRecognised } from "../diagnosis/published";
import { texts } from "../locales";
import { causeTexts } from "../locales/cause-texts";
import { causeWords } from "../locales/cause-words";
import { wordsOf } from "../locales/code-words";
import type { Locale } from "../locales/locale";
import type { Certainty } from "../locales/support-texts";
import { plural } from "../locales/text";
import type { TokenExpectation } from "../token-claims";
import type { CauseView, CheckLink, CodeView, DeskView } from "./desk-view";
import { type Mark, markedText, type TextBlock } from "./marked-text";
import { viewClaims } from "./view-claims";

/** Words a diagnosis for a reader. `masked` is the text with its secrets masked, index by index. Pure. */
export function viewDiagnosis(
  masked: string,
  diagnosis: Diagnosis,
  expected: TokenExpectation,
  locale: Locale,
): DeskView {
  const marks = diagnosis.causes.flatMap(({ evidence }, cause) =>
    evidence.map(({ start, end }): Mark => ({ start, end, cause })),
  );
  const text = markedText(masked, marks);
  return {
    causes: diagnosis.causes.map((cause, index) => viewCause(cause, numbersOf(text, index), locale)),
    codes: diagnosis.codes.flatMap((code) => viewCode(code, locale)),
    claims: diagnosis.token && viewClaims(diagnosis.token.claims, expected, locale),
    ask: isRecognised(diagnosis) ? [] : causeTexts(locale).ask,
    text,
    secrets: viewSecrets(diagnosis.redactions, locale),
  };
}

/** The marks that speak for one cause. */
function numbersOf(text: readonly TextBlock[], cause: number): readonly number[] {
  const parts = text.flatMap((block) => (block.kind === "text" ? block.parts : []));
  return parts.flatMap((part) => (part.cause === cause && part.number !== null ? [part.number] : []));
}

function viewCause(cause: Cause, marks: readonly number[], locale: Locale): CauseView {
  const { ui, errors, support } = texts(locale);
  const { title, text, fix } = causeWords(cause, locale);
  return {
    id: cause.id,
    stage: cause.stage,
    stageName: causeTexts(locale).stages[cause.stage],
    title,
    text,
    certainty: certaintyOf(cause.confidence),
    marks,
    fix,
    who: ui.roles[cause.who],
    effect:
      cause.effectMinutes === 0
        ? support.desk.effectNow
        : plural(support.desk.effectMinutes, cause.effectMinutes, locale),
    retry: errors.retry[cause.retry],
    checks: cause.checks.flatMap((id) => viewCheck(id, locale)),
  };
}

function certaintyOf(confidence: number): Certainty {
  if (confidence >= 0.9) return "certain";
  if (confidence >= 0.7) return "likely";
  return confidence >= 0.4 ? "possible" : "guess";
}

function viewCheck(id: Cause["checks"][number], locale: Locale): readonly CheckLink[] {
  const check = checkOf(id);
  if (!check) return [];
  return [{ id, title: texts(locale).checks[id].title, href: `/setup/${check.stage}#check-${id}` }];
}

function viewCode({ system, code }: FoundCode, locale: Locale): readonly CodeView[] {
  const known = codeOf(system, code);
  if (!known) return [];
  const { errors } = texts(locale);
  return [
    {
      code: known.code,
      system: errors.systems[system],
      href: `/support/errors/${encodeURIComponent(slugOf(known))}`,
      meaning: wordsOf(known, locale)?.meaning ?? null,
    },
  ];
}

function viewSecrets(redactions: Diagnosis["redactions"], locale: Locale): DeskView["secrets"] {
  const { secretKinds } = texts(locale).support.desk;
  const found = Object.entries(redactions);
  if (found.length === 0) return null;
  const names: Readonly<Record<string, string>> = secretKinds;
  return {
    count: found.reduce((sum, [, count]) => sum + count, 0),
    kinds: found.map(([kind]) => names[kind] ?? secretKinds.other),
  };
}
