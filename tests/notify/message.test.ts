import { describe, expect, it } from "vitest";
import type { Alert } from "@/lib/notify/alert";
import { mailTextOf } from "@/lib/notify/message";
import { byUrgency, testAlert } from "@/lib/notify/notice";
import { alertOf } from "@/lib/notify/of-watch";
import { LARGEST_CARD, teamsBody, teamsChannel } from "@/lib/notify/teams";
import { Secret } from "@/lib/secret";
import type { Alert as WatchAlert } from "@/lib/watch/alerts";
import { EXPIRING, FOUND, outgoing, PLACE, RECOVERED, RED, TEST } from "./samples";

const LOCALES = ["en", "ko"] as const;

describe("a message", () => {
  it("says in one line where and what it is", () => {
    expect(mailTextOf([RED], "en").subject).toBe(
      "Contoso: Nobody has consented to the app 8f1c0000-1111-4222-8333-44445555d2b7 using Partner Center",
    );
    expect(mailTextOf([EXPIRING], "en").subject).toBe("Contoso: The client secret production ends within 7 days");
    expect(mailTextOf([RECOVERED], "en").subject).toBe("Contoso: Works again: Admin consent is granted");
    const trial = testAlert(PLACE.integration, PLACE.url, new Date(RED.at), "ko");
    expect(mailTextOf([trial], "ko").subject).toBe("Contoso: 알림이 여기에 도착합니다");
  });

  it("names the moment with its zone, what to do, and where to look", () => {
    const { text } = mailTextOf([RED], "en");
    expect(text).toContain("Grant admin consent");
    expect(text).toContain("Found: Nov 25, 2026, 10:00 UTC");
    expect(text).toContain(`Open in Insights Preflight: ${RED.url}`);
    expect(mailTextOf([EXPIRING], "en").text).toContain("It ends on December 2, 2026.");
  });

  it("is complete for everything that the watch finds, in both languages", () => {
    for (const locale of LOCALES)
      for (const found of Object.values(FOUND)) {
        const alert = alertOf(found, PLACE, locale);
        const { subject, text, html } = mailTextOf([alert], locale);
        expect(`${subject}${text}${html}`).not.toMatch(/undefined|null|NaN|\{\w+\}|\[object/);
        expect(text).toContain(alert.title);
        for (const line of alert.lines) expect(text).toContain(line);
      }
  });

  it("leaves out whatever has the shape of a credential", () => {
    const planted = "Wx78Q~abcdefghijklmnopqrstuvwxyz0123";
    const alert: Alert = { ...RED, title: `now ${planted}`, lines: [`then ${planted} too`] };
    const { subject, text, html } = mailTextOf([alert], "en");
    expect(`${subject}${text}${html}`).not.toContain(planted);
    expect(text).toContain("then [secret] too");
  });
});

describe("what the watch finds", () => {
  const aboutOf = (found: WatchAlert) => alertOf(found, PLACE, "en").about;

  it("is told in one thread as long as it is about one fact of one integration", () => {
    expect(aboutOf(FOUND.recovered)).toBe(aboutOf(FOUND.red));
    expect(aboutOf({ ...FOUND.expiring, days: 1 })).toBe(aboutOf(FOUND.expiring));
    expect(new Set(Object.values(FOUND).map(aboutOf)).size).toBe(Object.keys(FOUND).length - 1);
    const elsewhere = { ...PLACE, integration: { id: "i-2", name: "Contoso" } };
    expect(alertOf(FOUND.red, elsewhere, "en").about).not.toBe(aboutOf(FOUND.red));
  });

  it("keeps its key, its check and its values for programs", () => {
    expect(RED).toMatchObject({ key: FOUND.red.key, checkId: "admin-consent", findingId: "consent-missing" });
    expect(EXPIRING).toMatchObject({ days: 7, findingId: "client-secret", checkId: null });
    expect(EXPIRING.values.endAt).toEqual({ kind: "date", value: "2026-12-02T00:00:00.000Z" });
    const several = {
      ...FOUND["cannot-tell"],
      checks: [...FOUND["cannot-tell"].checks, ...FOUND["cannot-tell"].checks],
    };
    expect(alertOf(several, PLACE, "en")).toMatchObject({ checkId: null, about: "i-1/cannot-tell" });
    expect(alertOf(FOUND["cannot-tell"], PLACE, "en")).toMatchObject({ checkId: "erv-role" });
  });
});

describe("a digest", () => {
  it("puts the most urgent first, in subject and text", () => {
    const mail = mailTextOf([TEST, RECOVERED, EXPIRING, RED], "en");
    expect(mail.subject).toMatch(/^4 alerts · Contoso: Nobody has consented/);
    const at = ["Nobody has consented", "ends within 7 days", "Works again", "Alerts arrive here"].map((label) =>
      mail.text.indexOf(label),
    );
    expect(at.every((place) => place >= 0)).toBe(true);
    expect(at.toSorted((a, b) => a - b)).toEqual(at);
    expect(byUrgency([TEST, RED])[0]).toBe(RED);
  });

  it("counts what does not fit", () => {
    const { text } = mailTextOf([RED, ...Array.from({ length: 59 }, () => EXPIRING)], "en");
    expect(text).toContain("60 things to know");
    expect(text).toContain("10 more did not fit here");
  });
});

const NASTY = `<img src=x onerror=alert(1)> & "O'Brien" [a](https://evil.example) \u202Egnp.exe\r\nX: y`;

describe("somebody's name", () => {
  const alert: Alert = { ...RED, integration: { id: "i", name: NASTY }, url: "javascript:alert(1)" };

  it("is text in HTML and never a tag, a link or a second line", () => {
    const { html, subject } = mailTextOf([alert], "en");
    expect(html).not.toContain("<img");
    expect(html).not.toContain("href");
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;O&#39;Brien&quot;");
    expect(subject).not.toMatch(/[\r\n\u202e]/);
  });

  it("is text in Teams, where Markdown would make it a link", () => {
    const json = JSON.stringify(teamsBody(outgoing(alert)));
    expect(json).not.toContain('"TextBlock"');
    expect(json).not.toContain("FactSet");
    expect(json).not.toContain("javascript:");
    expect(json).toContain("[a](https://evil.example)");
  });
});

describe("a card in Teams", () => {
  it("is an Adaptive Card 1.5 in a message, with a way to the product", () => {
    const body = teamsBody(outgoing(RED, EXPIRING));
    expect(body).toMatchObject({
      type: "message",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          contentUrl: null,
          content: { type: "AdaptiveCard", version: "1.5", lang: "en" },
        },
      ],
    });
    const json = JSON.stringify(body);
    expect(json).toContain(`{"type":"Action.OpenUrl","title":"Open in Insights Preflight","url":"${RED.url}"}`);
    expect(json).toContain('"color":"Attention"');
  });

  it.each(LOCALES)("never grows beyond what Teams takes, and counts what it leaves out: %s", (locale) => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...EXPIRING, key: `k${index}` }));
    const body = teamsBody({ ...outgoing(RED, ...many), locale });
    const json = JSON.stringify(body);
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(LARGEST_CARD);
    expect(json.length).toBeGreaterThan(LARGEST_CARD / 4);
    const shown = json.match(/Action\.OpenUrl/g)?.length ?? 0;
    expect(json).toContain(locale === "en" ? `${201 - shown} more did not fit` : `${201 - shown}건은 여기에`);
  });

  it("keeps its address, whose query opens the workflow, to itself", () => {
    const channel = teamsChannel({ id: "teams", url: new Secret("https://x.example/?sig=abc") }, { allowed: [] });
    expect(JSON.stringify(channel)).not.toContain("sig=abc");
  });
});
