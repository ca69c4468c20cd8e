import { describe, expect, it } from "vitest";
import { diagnose } from "@/lib/diagnosis/diagnose";

const first = (text: string) => diagnose(text).causes[0]?.id;
const NEW = "Now Microsoft says: Invalid client secret provided.";
const OLD = "AADSTS65001: The user or administrator has not consented to use the application.";

describe("a mail that answers another one", () => {
  it.each([
    ["quote marks", `${NEW}\n\n> ${OLD}`],
    ["an Outlook header", `${NEW}\n\nFrom: Support <help@contoso.example>\nSent: Monday\nSubject: consent\n\n${OLD}`],
    ["a line that says who wrote", `${NEW}\n\nOn Fri, 20 Nov 2026 the support desk wrote:\n${OLD}`],
    ["a German line that says so", `${NEW}\n\nAm 20.11.2026 um 08:00 schrieb Support:\n${OLD}`],
  ])("is judged by its own words where it marks the other with %s", (_name, text) => {
    expect(first(text)).toBe("secret-wrong");
  });

  it("is judged by what it quotes where it says nothing of its own", () => {
    expect(first(`Can you help?\n\n> ${OLD}`)).toBe("consent-missing");
  });
});

describe("a sentence of Microsoft's", () => {
  it("counts where it is an answer and not where a test run or an article has it", () => {
    expect(first(NEW)).toBe("secret-wrong");
    expect(first(`✓ ${NEW}`)).toBeUndefined();
    expect(first(`In this article we explain the message: ${NEW}`)).toBeUndefined();
  });
});

describe("a complaint in plain words", () => {
  it("names nothing where the writer says that it is over", () => {
    const complaint = "The connector's app registration had no admin consent.";
    expect(first(complaint)).toBe("consent-missing");
    expect(first(`${complaint} It works fine now, the ticket can be closed.`)).toBeUndefined();
    expect(first(`${complaint} It works fine now, but not for the second user.`)).toBe("consent-missing");
  });

  it("is a guess where only its subject is understood", () => {
    const [cause] = diagnose("Our app registration in Azure has a problem with its client id, login is dead.").causes;
    expect(cause?.stage).toBe("app");
    expect(cause?.confidence).toBeLessThan(0.4);
  });
});
