import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APP_ID } from "@/lib/cloud";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { mask } from "@/lib/diagnosis/mask";
import { LOCALES } from "@/lib/locales/locale";
import type { DeskView } from "@/lib/support/desk-view";
import { viewDiagnosis } from "@/lib/support/view-diagnosis";

const SECRET = "Zq38Q~planted.support.secret_77aBcDeFgHi";
const NOW = new Date("2026-03-02T12:00:00Z");
const EXPECTED = {
  audience: ["https://api.partnercenter.microsoft.com", APP_ID.partnerCenter],
  tenantId: null,
  clientId: null,
  userPrincipalName: null,
  now: NOW,
};
const view = (text: string, locale: (typeof LOCALES)[number] = "en") =>
  viewDiagnosis(mask(text).text, diagnose(text, { now: NOW }), EXPECTED, locale);
const marked = ({ text }: DeskView) =>
  text.flatMap((block) => (block.kind === "text" ? block.parts.filter(({ number }) => number !== null) : []));

describe("a diagnosis worded for the page", () => {
  it("has the best cause's fix, who makes it, its checks and its evidence, in each language", () => {
    for (const locale of LOCALES) {
      const [best] = view("AADSTS7000222: The provided client secret keys for app are expired.", locale).causes;
      expect(best?.stage).toBe("secret");
      expect(best?.certainty).toBe("certain");
      for (const words of [best?.title, best?.fix, best?.who, best?.effect, best?.retry, best?.stageName])
        expect(words?.length).toBeGreaterThan(1);
      expect(best?.checks[0]?.href).toMatch(/^\/setup\/app#check-/);
      expect(best?.marks.length).toBeGreaterThan(0);
    }
  });

  it("marks in the text what each cause rests on, and links each code to its page", () => {
    const shown = view("first call: HTTP 401\nAADSTS7000215: Invalid client secret provided.");
    expect(
      marked(shown)
        .map(({ text }) => text)
        .join(" "),
    ).toContain("AADSTS7000215");
    for (const cause of shown.causes)
      for (const number of cause.marks) expect(marked(shown).some((part) => part.number === number)).toBe(true);
    expect(shown.codes.map(({ href }) => href)).toContain("/support/errors/AADSTS7000215");
  });

  it("names the kinds of secrets and shows none of them", () => {
    const shown = view(`client_id=1&client_secret=${SECRET}&grant_type=password\nAADSTS50126: Invalid username`);
    expect(shown.secrets).toEqual({ count: 1, kinds: ["client secret"] });
    expect(JSON.stringify(shown)).not.toContain(SECRET);
  });

  it("asks for more only when nothing was recognised", () => {
    expect(view("it does not work").ask.length).toBeGreaterThan(2);
    expect(view("AADSTS50076: you must use multi-factor authentication").ask).toEqual([]);
  });

  it("never shows a planted secret, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ maxLength: 300 }), (before, after) => {
        const text = `${before}\nclient_secret=${SECRET}\nAADSTS7000215: Invalid client secret ${after}`;
        return !JSON.stringify(view(text)).includes(SECRET);
      }),
      { numRuns: 60 },
    );
  });
});
