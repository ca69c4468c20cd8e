import type { PublishedDiagnosis } from "@/lib/diagnosis/published";
import { texts } from "@/lib/locales";
import { causeTexts } from "@/lib/locales/cause-texts";
import type { Locale } from "@/lib/locales/locale";
import { plural } from "@/lib/locales/text";

type PublishedCause = PublishedDiagnosis["causes"][number];

const SHOWN_PLACES = 3;
const LONGEST = 160;

/** A diagnosis for a terminal. `text` is what it is about, to say in which line the evidence stands. */
export function diagnosisText(diagnosis: PublishedDiagnosis, text: string, locale: Locale): string {
  const words = causeTexts(locale);
  const { causes, codes, token, redactions, problem, ask } = diagnosis;
  if (problem) return problem.text;
  const secrets = Object.values(redactions).reduce((sum, count) => sum + count, 0);
  return [
    ...causes.map((cause, index) => causeText(cause, index + 1, text, locale)),
    ...(causes.length === 0 && !ask ? [words.labels.nothingBroken] : []),
    ...(codes.length > 0 ? [`${words.labels.codes}  ${codes.map(({ code }) => code).join(", ")}`] : []),
    ...(token ? [claimsText(token.claims, locale)] : []),
    ...(secrets > 0 ? [plural(words.rotate, secrets, locale)] : []),
    ...(ask ? [`${words.nothing}\n${words.labels.ask}\n${ask.map((one) => `  - ${one}`).join("\n")}`] : []),
  ].join("\n\n");
}

function causeText(cause: PublishedCause, number: number, text: string, locale: Locale): string {
  const { labels, stages } = causeTexts(locale);
  const { ui, errors } = texts(locale);
  const places = cause.evidence
    .slice(0, SHOWN_PLACES)
    .map(({ start, text: quoted }) => `${labels.line} ${lineOf(text, start)}: ${safeLine(quoted)}`);
  const takes = cause.effectMinutes > 0 ? [plural(labels.takes, cause.effectMinutes, locale)] : [];
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [labels.stage, [`${stages[cause.stage]}, ${Math.round(cause.confidence * 100)} %`]],
    [labels.evidence, places],
    [labels.fix, [cause.fix]],
    [labels.who, [ui.roles[cause.who]]],
    [labels.again, [errors.retry[cause.retry], ...takes]],
    [labels.checks, cause.checks.length > 0 ? [cause.checks.join(", ")] : []],
  ];
  const lines = rows.flatMap(([label, values]) => values.map((value) => `   ${label}  ${value}`));
  return [`${number}. ${cause.title}`, ...lines].join("\n");
}

/** A pasted log may hold sequences that move the terminal's cursor. */
function safeLine(quoted: string): string {
  const line = quoted.replace(/[\s\p{Cc}\p{Cf}]{1,400}/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function lineOf(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

function claimsText(claims: Readonly<Record<string, unknown>>, locale: Locale): string {
  const { labels } = causeTexts(locale);
  const lines = Object.entries(claims).map(
    ([name, value]) => `  ${safeLine(name)}  ${safeLine(JSON.stringify(value) ?? "")}`,
  );
  return [labels.token, ...lines].join("\n");
}
