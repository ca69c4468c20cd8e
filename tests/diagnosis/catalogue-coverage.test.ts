import { describe, expect, it } from "vitest";
import { codes } from "@/lib/diagnosis/catalogue/codes";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { published } from "@/lib/diagnosis/published";
import { LOCALES } from "@/lib/locales/locale";

const entra = codes.filter(({ system }) => system === "aadsts");

/** Every shape in which people hold a code of Entra. */
const SHAPES: Readonly<Record<string, (number: number) => string>> = {
  "its own line": (number) =>
    `AADSTS${number}: Something in Microsoft's words. Trace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00`,
  "a body of numbers only": (number) => JSON.stringify({ error: "invalid_grant", error_codes: [number] }),
  "a body inside a string of a body": (number) =>
    JSON.stringify({ log: JSON.stringify({ error_description: `AADSTS${number}: Words.\r\nTrace ID: 1` }) }),
  "a callback address": (number) =>
    `https://app.example/cb?error=x&error_description=AADSTS${number}%3a+Words+here.%0d%0aTrace+ID%3a+1`,
  "a page's source": (number) => `<div>Sorry</div><p>AADSTS<b>${number}</b>: Words &#39;here&#39;</p>`,
  "a line broken by a mail": (number) =>
    `> the log says AADSTS${String(number).slice(0, 2)}\n> ${String(number).slice(2)}: and more words`,
  "a sign-in log": (number) => JSON.stringify({ status: { errorCode: number, failureReason: "Words." } }),
  "a coloured terminal": (number) => `\u001b[31mAADSTS\u001b[1m${number}\u001b[0m: Words`,
};

describe.each(Object.entries(SHAPES))("every code of Entra, as %s", (_name, write) => {
  it("is found and stands in the stage of the catalogue", () => {
    const wrong = entra.flatMap(({ code, number, stage }) => {
      const found = diagnose(write(number ?? 0));
      const first = found.causes[0];
      const isFound = found.codes.some((one) => one.code === code);
      return isFound && first?.stage === stage ? [] : [`${code} ${stage}: ${first?.stage ?? "nothing"}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe("codes of the other systems", () => {
  it.each(codes.filter(({ system }) => ["graph", "partner-center"].includes(system)))(
    "$system $code is found",
    ({ system, code, says }) => {
      const body = JSON.stringify({ code, description: says ?? "Words.", source: "PartnerFD" });
      const found = diagnose(`GET https://api.partnercenter.microsoft.com/v1/profiles/mpn\n\n${body}`);
      expect(found.codes).toContainEqual({ system, code });
      expect(found.causes.length).toBeGreaterThan(0);
    },
  );

  it.each(codes.filter(({ system }) => ["oauth", "msal"].includes(system)))(
    "$system $code is found",
    ({ system, code }) => {
      const found = diagnose(`MSAL error: {"error":"${code}"}`);
      expect(found.codes).toContainEqual({ system, code });
    },
  );
});

describe("a code without a rule", () => {
  it("gets its name in the title, and its own stage", () => {
    const found = diagnose("AADSTS75005: Saml2MessageInvalid.");
    expect(found.causes[0]).toMatchObject({
      id: "known-code",
      stage: "other",
      code: { system: "aadsts", code: "AADSTS75005" },
    });
    for (const locale of LOCALES)
      expect(published(found, locale).causes[0]?.title).toContain("AADSTS75005 (Saml2MessageInvalid)");
  });

  it("that nobody knows is still named", () => {
    const found = diagnose("AADSTS7654321: Words.");
    expect(found.codes).toEqual([{ system: "aadsts", code: "AADSTS7654321" }]);
    expect(published(found, "en").causes[0]?.title).toContain("AADSTS7654321");
  });
});
