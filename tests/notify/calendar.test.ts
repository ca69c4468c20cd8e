import { describe, expect, it } from "vitest";
import { calendarOf, type Ending } from "@/lib/notify/calendar";
import { endingOf } from "@/lib/notify/of-watch";
import { EXPIRY_KINDS } from "@/lib/watch/expiries";
import { read, textOf } from "./read-calendar";
import { PLACE } from "./samples";

const SECRET: Ending = {
  key: "client-secret",
  what: "The client secret",
  lines: ["From then on Entra refuses the app."],
  integration: { id: "i-1", name: "Contoso" },
  endAt: "2026-12-31T22:15:00.000Z",
  seenAt: "2026-11-25T09:30:15.000Z",
  url: "https://preflight.contoso.example/status/i-1",
};

const unescaped = (text: string) =>
  text.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === "n" ? "\n" : mark));

describe("the calendar of expiries", () => {
  it("is a calendar with an all-day event on the day of each end", () => {
    const calendar = read(calendarOf([SECRET], "en"));
    expect(calendar.name).toBe("VCALENDAR");
    expect(textOf(calendar, "VERSION")).toBe("2.0");
    expect(textOf(calendar, "PRODID")).toMatch(/^-\/\/.+/);
    const [event, ...more] = calendar.parts;
    expect(more).toEqual([]);
    expect(event?.properties.get("DTSTART")).toEqual({ parameters: ";VALUE=DATE", value: "20261231" });
    expect(event?.properties.get("DTEND")).toEqual({ parameters: ";VALUE=DATE", value: "20270101" });
    expect(textOf(event, "DTSTAMP")).toBe("20261125T093015Z");
    expect(textOf(event, "SUMMARY")).toBe("Contoso: The client secret ends");
    expect(textOf(event, "TRANSP")).toBe("TRANSPARENT");
    expect(textOf(event, "URL")).toBe(SECRET.url);
  });

  it("reminds at nine in the morning, as many days before as alerts do", () => {
    const [event] = read(calendarOf([SECRET], "ko")).parts;
    expect(event?.parts.map(({ name }) => name)).toEqual(["VALARM", "VALARM", "VALARM", "VALARM"]);
    expect(event?.parts.map((alarm) => textOf(alarm, "TRIGGER"))).toEqual([
      "-P29DT15H",
      "-P13DT15H",
      "-P6DT15H",
      "-P0DT15H",
    ]);
    expect(event?.parts.every((alarm) => textOf(alarm, "ACTION") === "DISPLAY")).toBe(true);
    expect(event?.parts.every((alarm) => textOf(alarm, "DESCRIPTION") !== undefined)).toBe(true);
  });

  it("is the same text for the same expiries in whatever order, and an event that moves stays the same event", () => {
    const other: Ending = { ...SECRET, key: "certificate" };
    expect(calendarOf([SECRET, other], "en")).toBe(calendarOf([other, SECRET], "en"));
    const uid = (expiry: Ending) => textOf(read(calendarOf([expiry], "en")).parts[0], "UID");
    expect(uid({ ...SECRET, endAt: "2027-06-30T00:00:00.000Z" })).toBe(uid(SECRET));
    expect(uid(other)).not.toBe(uid(SECRET));
    expect(uid({ ...SECRET, integration: { id: "i-2", name: "Contoso" } })).not.toBe(uid(SECRET));
  });

  it("says nothing that is only true today", () => {
    for (const locale of ["en", "ko"] as const)
      for (const kind of EXPIRY_KINDS) {
        const about = kind === "attestation" || kind === "consent-confirmation" ? "admin-consent" : null;
        const expiry = { kind, about, endAt: SECRET.endAt, name: null };
        const ending = endingOf(expiry, SECRET.seenAt, PLACE, locale);
        const [event] = read(calendarOf([ending], locale)).parts;
        const text = `${textOf(event, "SUMMARY")} ${textOf(event, "DESCRIPTION")}`;
        expect(text).not.toMatch(/undefined|\{\w+\}|today|tomorrow|days|soon|오늘|내일|남|곧/i);
        const moved = endingOf({ ...expiry, endAt: "2027-06-30T00:00:00.000Z" }, SECRET.seenAt, PLACE, locale);
        expect(moved.key).toBe(ending.key);
      }
  });

  it("folds Korean and emoji between characters, never within", () => {
    for (let pad = 0; pad < 12; pad += 1) {
      const name = `${"x".repeat(pad)}${"한국마이크로소프트파트너😀".repeat(8)}`;
      const feed = calendarOf([{ ...SECRET, integration: { id: "i-1", name } }], "ko");
      const [event] = read(feed).parts;
      expect(unescaped(textOf(event, "SUMMARY") ?? "")).toBe(`${name}: The client secret 만료`);
    }
  });

  it("lets no name break out of its line", () => {
    const name = "A;B,C\\D\r\nEND:VEVENT\r\nATTENDEE:mailto:thief@fabrikam.example";
    const calendar = read(
      calendarOf([{ ...SECRET, integration: { id: "i-1", name }, url: "javascript:alert(1)" }], "en"),
    );
    const [event] = calendar.parts;
    expect(calendar.parts).toHaveLength(1);
    expect(event?.properties.has("ATTENDEE")).toBe(false);
    expect(event?.properties.has("URL")).toBe(false);
    expect(textOf(event, "SUMMARY")).toContain("A\\;B\\,C\\\\D END");
    expect(unescaped(textOf(event, "SUMMARY") ?? "")).toBe(
      "A;B,C\\D END:VEVENT ATTENDEE:mailto:thief@fabrikam.example: The client secret ends",
    );
  });

  it("is a calendar even without an event", () => {
    expect(read(calendarOf([], "en")).parts).toEqual([]);
  });
});
