import { describe, expect, test } from "vitest";
import type { Check } from "@/lib/check";
import { checks } from "@/lib/checks";
import type { CheckText } from "@/lib/locales/check-texts";
import { checks as en, reasons as enReasons } from "@/lib/locales/en/checks";
import { checks as ko, reasons as koReasons } from "@/lib/locales/ko/checks";
import { judgeCases } from "./cases";
import { spell } from "./judge-case";

const all: readonly Check[] = checks;
const locales = [
  { locale: "en", texts: en as Readonly<Record<string, CheckText>>, reasons: enReasons },
  { locale: "ko", texts: ko as Readonly<Record<string, CheckText>>, reasons: koReasons },
];

function placeholders(...templates: readonly string[]): readonly string[] {
  return templates.flatMap((template) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name));
}

/** The texts a verdict is shown with. */
function templatesOf(locale: (typeof locales)[number], one: (typeof judgeCases)[number]): readonly string[] {
  const verdict = one.check.judge(one.observation);
  const text = locale.texts[one.check.id];
  switch (verdict.status) {
    case "fail": {
      const finding = text?.findings[verdict.finding];
      return finding ? [finding.title, finding.cause, finding.action, ...finding.steps] : ["{no text}"];
    }
    case "inconclusive":
      return [locale.reasons.inconclusive[verdict.reason]];
    case "not-applicable":
      return [locale.reasons.notApplicable[verdict.reason]];
    default:
      return text?.holds ? [text.holds] : [];
  }
}

describe.each(locales)("$locale", (locale) => {
  const written = all.flatMap(({ id }) => {
    const text = locale.texts[id];
    const findings = Object.values(text?.findings ?? {});
    const flat = findings.flatMap(({ title, cause, action, steps }) => [title, cause, action, ...steps]);
    return text ? [text.title, text.why, ...(text.holds ? [text.holds] : []), ...flat] : [];
  });

  test("every check and finding has its words, and no others are there", () => {
    const declared = all.map(({ id, findings }) => [id, Object.keys(findings).sort()]);
    const worded = all.map(({ id }) => [id, Object.keys(locale.texts[id]?.findings ?? {}).sort()]);
    expect(worded).toEqual(declared);
    expect(Object.keys(locale.texts).sort()).toEqual(all.map(({ id }) => id).sort());
  });

  test("titles and reasons of checks stand without values", () => {
    for (const { id } of all) {
      const text = locale.texts[id];
      expect(placeholders(text?.title ?? "{}", text?.why ?? "{}"), id).toEqual([]);
    }
    expect(placeholders(...Object.values(locale.reasons.notApplicable))).toEqual([]);
  });

  test.each(judgeCases.map((one) => [`${one.check.id}: ${one.name}`, one] as const))("%s is filled", (_, one) => {
    const values = one.check.judge(one.observation).values;
    const unfilled = placeholders(...templatesOf(locale, one)).filter((name) => !Object.hasOwn(values, name));
    expect(unfilled, spell(one.check.judge(one.observation))).toEqual([]);
  });

  test("every finding says what to do, step by step", () => {
    for (const { id } of all)
      for (const [finding, text] of Object.entries(locale.texts[id]?.findings ?? {}))
        expect(text.steps.length, `${id} ${finding}`).toBeGreaterThan(0);
  });

  test("nothing is empty, doubled in blanks or shouted", () => {
    for (const text of written) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe("");
      expect(text).not.toMatch(/ {2}|!|\bplease\b/i);
    }
  });
});

describe("Korean", () => {
  const every = JSON.stringify({ ko, koReasons });

  test("no particle hangs on a placeholder whose last sound is unknown", () => {
    expect(every.match(/\}(?:이\(가\)|은\(는\)|을\(를\)|와\(과\)|으로|로|은|는|을|를|과|와|가)(?=[ .,"])/g)).toBeNull();
  });

  test("sentences end as reports do, not as requests or plain statements", () => {
    const texts = all.flatMap(({ id }) => {
      const { why, findings } = (ko as Readonly<Record<string, CheckText>>)[id] ?? { why: "", findings: {} };
      return [why, ...Object.values(findings).flatMap(({ cause, action, steps }) => [cause, action, ...steps])];
    });
    const odd = texts.filter((text) => !/(니다\.|니다\)\.|[:：] \{\w+\})$/.test(text));
    expect(odd).toEqual([]);
  });
});
