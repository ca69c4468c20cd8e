import { describe, expect, it } from "vitest";
import { codes } from "@/lib/diagnosis/catalogue/codes";
import { slugOf } from "@/lib/diagnosis/catalogue/slug";
import { explanationOf, wordsOf } from "@/lib/locales/code-words";
import { LOCALES } from "@/lib/locales/locale";

describe("the words of the codes", () => {
  it.each(LOCALES)("are there in %s for every code of which more than the name is known", (locale) => {
    for (const code of codes) {
      const words = wordsOf(code, locale);
      expect(words !== null, slugOf(code)).toBe(code.retry !== null);
      for (const text of words ? [words.meaning, words.fix] : []) {
        expect(text.trim(), slugOf(code)).toBe(text);
        expect(text, slugOf(code)).not.toMatch(/!|\bplease\b|\boops\b| {2}/i);
        expect(text.length, slugOf(code)).toBeGreaterThan(5);
      }
    }
  });

  it("are sentences, in Korean in the polite form", () => {
    for (const code of codes) {
      const en = wordsOf(code, "en");
      const ko = wordsOf(code, "ko");
      if (!en || !ko) continue;
      for (const text of [en.meaning, en.fix]) expect(text, slugOf(code)).toMatch(/[.…]$/);
      expect(ko.meaning, slugOf(code)).toMatch(/니다\.$/);
      expect(ko.fix, slugOf(code)).toMatch(/니다\.$/);
      expect(ko.meaning, slugOf(code)).not.toBe(en.meaning);
    }
  });

  it("say plainly what is known of a code that is known by name only", () => {
    const code = codes.find(({ name }) => name === "Saml2MessageInvalid");
    if (!code) throw new Error("the code is missing");
    expect(explanationOf(code, "en").meaning).toContain("AADSTS75005");
    expect(explanationOf(code, "ko").meaning).toContain("AADSTS75005");
  });
});
