import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALERT_KINDS, type Alert } from "@/lib/watch/alerts";
import { type DeliveryPreferences, deliverAt, digestOf, minutesOf, type TimeOfDay } from "@/lib/watch/quiet";
import { isoWeekdayAt, isTimeZone, minutesAt, nextAt } from "@/lib/watch/zone";

const SEOUL: DeliveryPreferences = {
  timeZone: "Asia/Seoul",
  quiet: { from: "22:00", to: "07:00" },
  digest: null,
  urgent: [],
};
const BERLIN: DeliveryPreferences = { ...SEOUL, timeZone: "Europe/Berlin" };
const drift = { kind: "drift" } as const;

const sentAt = (preferences: DeliveryPreferences, now: string, kind: Alert["kind"] = "drift") =>
  deliverAt({ kind }, preferences, new Date(now)).toISOString();

describe("quiet hours", () => {
  it("hold back until they are over, on both sides of midnight", () => {
    expect(sentAt(SEOUL, "2026-03-02T13:30:00Z")).toBe("2026-03-02T22:00:00.000Z");
    expect(sentAt(SEOUL, "2026-03-02T20:00:00Z")).toBe("2026-03-02T22:00:00.000Z");
  });

  it("begin with their first minute and end with their last", () => {
    expect(sentAt(SEOUL, "2026-03-02T12:59:59Z")).toBe("2026-03-02T12:59:59.000Z");
    expect(sentAt(SEOUL, "2026-03-02T13:00:00Z")).toBe("2026-03-02T22:00:00.000Z");
    expect(sentAt(SEOUL, "2026-03-02T22:00:00Z")).toBe("2026-03-02T22:00:00.000Z");
  });

  it("may lie within a day, and be none when both ends are the same", () => {
    const noon = { ...SEOUL, quiet: { from: "12:00", to: "13:30" } } as const;
    expect(sentAt(noon, "2026-03-02T03:10:00Z")).toBe("2026-03-02T04:30:00.000Z");
    const none = { ...SEOUL, quiet: { from: "12:00", to: "12:00" } } as const;
    expect(sentAt(none, "2026-03-02T03:00:00Z")).toBe("2026-03-02T03:00:00.000Z");
  });

  it("let urgent kinds through, and only those", () => {
    const urgent = { ...SEOUL, urgent: ["red"] } as const;
    expect(sentAt(urgent, "2026-03-02T15:00:00Z", "red")).toBe("2026-03-02T15:00:00.000Z");
    expect(sentAt(urgent, "2026-03-02T15:00:00Z", "drift")).toBe("2026-03-02T22:00:00.000Z");
  });

  it("end by the clock on the wall when it is put forward or back in the night", () => {
    expect(sentAt(BERLIN, "2026-03-28T23:00:00Z")).toBe("2026-03-29T05:00:00.000Z");
    expect(sentAt(BERLIN, "2026-10-24T22:00:00Z")).toBe("2026-10-25T06:00:00.000Z");
  });

  it("that end in an hour that is left out end with the gap", () => {
    const early = { ...BERLIN, quiet: { from: "22:00", to: "02:30" } } as const;
    expect(sentAt(early, "2026-03-29T00:30:00Z")).toBe("2026-03-29T01:00:00.000Z");
  });

  it("that end in an hour that comes twice end at the first, and begin again with the second", () => {
    const early = { ...BERLIN, quiet: { from: "22:00", to: "02:30" } } as const;
    expect(sentAt(early, "2026-10-25T00:10:00Z")).toBe("2026-10-25T00:30:00.000Z");
    expect(sentAt(early, "2026-10-25T01:10:00Z")).toBe("2026-10-25T01:30:00.000Z");
  });
});

describe("a digest", () => {
  it("collects until its next time of day", () => {
    const daily = { ...SEOUL, quiet: null, digest: { at: "08:00", every: "day" } } as const;
    expect(sentAt(daily, "2026-03-02T22:59:00Z")).toBe("2026-03-02T23:00:00.000Z");
    expect(sentAt(daily, "2026-03-02T23:00:00Z")).toBe("2026-03-03T23:00:00.000Z");
  });

  it("leaves out the weekend, or comes on Mondays", () => {
    const weekday = { ...SEOUL, quiet: null, digest: { at: "09:00", every: "weekday" } } as const;
    // Friday morning in Seoul, after nine.
    expect(sentAt(weekday, "2026-03-06T01:00:00Z")).toBe("2026-03-09T00:00:00.000Z");
    const week = { ...weekday, digest: { at: "09:00", every: "week" } } as const;
    expect(sentAt(week, "2026-03-03T01:00:00Z")).toBe("2026-03-09T00:00:00.000Z");
  });

  it("waits for the end of quiet hours, and not for urgent kinds", () => {
    const late = { ...SEOUL, digest: { at: "23:00", every: "day" }, urgent: ["red"] } as const;
    expect(sentAt(late, "2026-03-02T10:00:00Z")).toBe("2026-03-02T22:00:00.000Z");
    expect(sentAt(late, "2026-03-02T10:00:00Z", "red")).toBe("2026-03-02T10:00:00.000Z");
  });

  it("puts the most pressing first and tells each alert once", () => {
    const alert = (integration: string, key: string, kind: "credential-gone" | "drift"): Alert => {
      const mark = { key, integration, at: "2026-03-02T00:00:00.000Z" };
      return kind === "drift"
        ? { ...mark, kind, drift: { aspect: "role", added: [], removed: [] } }
        : { ...mark, kind, credential: "refresh-token", why: "refused" };
    };
    const alerts = [
      alert("one", "b", "drift"),
      alert("two", "b", "drift"),
      alert("one", "a", "credential-gone"),
      alert("one", "b", "drift"),
    ];
    const digest = digestOf(alerts);
    expect(digest.groups.map(({ kind, alerts: of }) => [kind, of.length])).toEqual([
      ["credential-gone", 1],
      ["drift", 2],
    ]);
    expect([digest.count, digest.integrations]).toEqual([3, 2]);
    expect(digestOf([...alerts].reverse())).toEqual(digest);
    expect(digestOf([])).toEqual({ groups: [], count: 0, integrations: 0 });
  });
});

describe("whatever the preferences are", () => {
  const zones = ["UTC", "Asia/Seoul", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"];
  const time = fc
    .integer({ min: 0, max: 1439 })
    .map((minutes): TimeOfDay => `${Math.floor(minutes / 60)}:${minutes % 60}`);
  const preferences: fc.Arbitrary<DeliveryPreferences> = fc.record({
    timeZone: fc.constantFrom(...zones),
    quiet: fc.option(fc.record({ from: time, to: time })),
    digest: fc.option(fc.record({ at: time, every: fc.constantFrom("day", "weekday", "week") })),
    urgent: fc.subarray([...ALERT_KINDS]),
  });
  const instant = fc.date({ min: new Date("2025-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });

  it("nothing is sent before now, in quiet hours, or later than nine days from now", () => {
    fc.assert(
      fc.property(preferences, instant, (chosen, now) => {
        const at = deliverAt(drift, chosen, now);
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(at.getTime() - now.getTime()).toBeLessThan(9 * 86_400_000);
        if (chosen.urgent.includes("drift")) expect(at).toEqual(now);
        if (chosen.urgent.includes("drift") || chosen.quiet === null) return;
        const [from, to, minutes] = [
          minutesOf(chosen.quiet.from),
          minutesOf(chosen.quiet.to),
          minutesAt(at, chosen.timeZone),
        ];
        expect(from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("the next time of day is shown by the wall, unless that day leaves it out", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, fc.integer({ min: 0, max: 1439 }), (zone, now, minutes) => {
        const next = nextAt(minutes, zone, now);
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        const isSkipped = minutesAt(new Date(next.getTime() - 60_000), zone) + 1 !== minutesAt(next, zone);
        if (minutes > 0 && !isSkipped) expect(minutesAt(next, zone)).toBe(minutes);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a time zone", () => {
  it("is known by its IANA name alone", () => {
    expect(["Asia/Seoul", "UTC"].map(isTimeZone)).toEqual([true, true]);
    expect(["", "Seoul", "Mars/Olympus", "KST+9"].map(isTimeZone)).toEqual([false, false, false, false]);
  });

  it("has its own day of the week", () => {
    const at = new Date("2026-03-01T15:30:00Z");
    expect([isoWeekdayAt(at, "UTC"), isoWeekdayAt(at, "Asia/Seoul")]).toEqual([7, 1]);
  });
});
