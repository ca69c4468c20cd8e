import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Alert } from "@/lib/watch/alerts";
import { changes } from "@/lib/watch/changes";
import { type Beside, type Facts, factsOf } from "@/lib/watch/facts";
import { idleEndOf } from "@/lib/watch/kept";
import type { WatchState } from "@/lib/watch/state";
import {
  anythingSaid,
  blocked,
  consentTo,
  dayAt,
  factsOn,
  fails,
  hidden,
  noAnswer,
  recordOn,
  rolesHeld,
  type Said,
  secretsEnding,
} from "./records";

/** Takes in one set of facts after the other, each on its own day, as the store would between processes. */
function tell(days: readonly (readonly [day: number, facts: Facts])[]): { alerts: Alert[]; state: WatchState | null } {
  const alerts: Alert[] = [];
  let state: WatchState | null = null;
  for (const [day, facts] of days) {
    const told = changes(state, facts, dayAt(day));
    alerts.push(...told.alerts);
    state = JSON.parse(JSON.stringify(told.state));
  }
  return { alerts, state };
}

const told = (said: readonly Said[], beside?: (day: number) => Beside) =>
  tell(said.map((one, day) => [day, factsOn(day, one, beside?.(day))] as const)).alerts;

const inShort = (alerts: readonly Alert[]) => alerts.map((alert) => alert.key.replaceAll(/:\d{4}-.*?Z/g, ""));

describe("a broken link", () => {
  const broken: Said = { outcomes: { "erv-role": fails("erv-missing") } };

  it("is told once however long it lasts, and told when it holds again", () => {
    const alerts = told([{}, broken, broken, broken, {}, {}]);
    expect(alerts.map(({ kind, at }) => [kind, at])).toEqual([
      ["red", dayAt(1).toISOString()],
      ["recovered", dayAt(4).toISOString()],
    ]);
  });

  it("has another key when it breaks a second time", () => {
    const alerts = told([{}, broken, {}, broken]);
    expect(new Set(alerts.map(({ key }) => key)).size).toBe(3);
  });

  it("is told anew when it is broken in another way", () => {
    const other: Said = { outcomes: { "erv-role": fails("report-viewer-only") } };
    expect(inShort(told([broken, other, {}]))).toEqual([
      "red:erv-role:erv-missing",
      "red:erv-role:report-viewer-only",
      "recovered:erv-role",
    ]);
  });

  it("is not told again after an earlier link broke and was mended before it", () => {
    const both: Said = { outcomes: { ...broken.outcomes, "client-secret": fails("secret-expired") } };
    expect(inShort(told([broken, both, broken, {}]))).toEqual([
      "red:erv-role:erv-missing",
      "red:client-secret:secret-expired",
      "recovered:client-secret",
      "recovered:erv-role",
    ]);
  });

  it("stays open while nobody can tell", () => {
    const dark: Said = { outcomes: { "erv-role": noAnswer } };
    expect(inShort(told([broken, dark, dark, broken, {}]))).toEqual(["red:erv-role:erv-missing", "recovered:erv-role"]);
  });

  it("is not made of a failing recommendation", () => {
    expect(told([{}, { outcomes: { "least-privilege": fails("more-than-needed") } }])).toEqual([]);
  });

  it("says what was taken away, in one alert", () => {
    const seen = (...scopes: string[]) => ({ "admin-consent": consentTo(...scopes) });
    const alerts = told([
      { observations: seen("user_impersonation") },
      { observations: seen(), outcomes: { "admin-consent": fails("consent-missing") } },
      { observations: seen("user_impersonation") },
    ]);
    expect(inShort(alerts)).toEqual(["red:admin-consent:consent-missing", "recovered:admin-consent"]);
    expect(alerts).toMatchObject([
      { changes: [{ removed: [{ scope: { value: "user_impersonation" } }], added: [] }] },
      { changes: [{ removed: [], added: [{ scope: { value: "user_impersonation" } }] }] },
    ]);
  });
});

describe("an end that draws near", () => {
  const ending = (...days: number[]): Said => ({ observations: { "client-secret": secretsEnding(...days) } });
  const at = (days: readonly number[], said: Said) => tell(days.map((day) => [day, factsOn(day, said)])).alerts;

  it("is told at 30, 14, 7 and 1 days and at no other time", () => {
    const every = Array.from({ length: 62 }, (_, day) => day);
    const days = at(every, ending(60)).map((alert) => [alert.at, alert.kind === "expiring" && alert.days]);
    expect(days).toEqual([
      [dayAt(30).toISOString(), 30],
      [dayAt(46).toISOString(), 14],
      [dayAt(53).toISOString(), 7],
      [dayAt(59).toISOString(), 1],
    ]);
  });

  it("is told once when several thresholds were passed at once", () => {
    expect(at([0, 55], ending(60))).toMatchObject([{ kind: "expiring", days: 7 }]);
  });

  it("starts anew with a rotated secret, and the old one is left alone", () => {
    const alerts = tell([
      [31, factsOn(31, ending(60))],
      [32, factsOn(32, ending(60, 90))],
      [54, factsOn(54, ending(60, 90))],
      [59.5, factsOn(59.5, { outcomes: { "client-secret": blocked } })],
      [61, factsOn(61, ending(60, 90))],
    ]).alerts;
    expect(alerts).toMatchObject([
      { days: 30, expiry: { name: "until 60" } },
      { days: 30, expiry: { name: "until 90" } },
    ]);
  });

  it("is told although the registration could not be read for weeks", () => {
    const unread: Said = { outcomes: { "client-secret": blocked } };
    const alerts = tell([
      [0, factsOn(0, ending(60))],
      [40, factsOn(40, unread)],
      [54, factsOn(54, unread)],
      [61, factsOn(61, unread)],
    ]).alerts;
    expect(alerts).toMatchObject([{ days: 30 }, { days: 7 }]);
  });

  it("never comes for a kept sign-in that is used every day", () => {
    const kept = (day: number): Beside => ({
      kept: [{ kind: "refresh-token", keptAt: dayAt(0).toISOString(), endAt: idleEndOf(dayAt(day).toISOString()) }],
      confirmations: [],
    });
    expect(told(Array(200).fill({}), kept)).toEqual([]);
  });

  it("comes for one that lies idle, and for what a person confirmed", () => {
    const beside: Beside = {
      kept: [{ kind: "refresh-token", keptAt: dayAt(0).toISOString(), endAt: idleEndOf(dayAt(0).toISOString()) }],
      confirmations: [{ kind: "attestation", check: "partner-profile", until: dayAt(80).toISOString() }],
    };
    const alerts = tell([0, 60, 73].map((day) => [day, factsOn(day, {}, beside)] as const)).alerts;
    expect(alerts.map((alert) => alert.kind === "expiring" && [alert.expiry.kind, alert.days])).toEqual([
      ["attestation", 30],
      ["refresh-token", 30],
      ["attestation", 7],
    ]);
  });
});

describe("a drift", () => {
  it("is told by what came and what went", () => {
    const held = (executive: boolean | null, viewer: boolean | null): Said => ({
      observations: { "erv-role": rolesHeld(executive, viewer) },
    });
    const alerts = told([held(true, false), held(null, null), held(true, true), held(true, true)]);
    expect(alerts).toMatchObject([
      { kind: "drift", drift: { aspect: "role", added: [{ role: { value: "Report Viewer" } }], removed: [] } },
    ]);
  });

  it("is not made of a list that could not be read", () => {
    const seen = (json: Said["observations"]): Said => ({ observations: json ?? {} });
    const refused = { grants: [], refused: { system: "graph", status: 403 } };
    const alerts = told([
      seen({ "admin-consent": consentTo("user_impersonation") }),
      seen({ "admin-consent": refused }),
      {},
      seen({ "admin-consent": consentTo("user_impersonation") }),
    ]);
    expect(alerts).toEqual([]);
  });

  it("tells of a new owner as soon as the registration shows owners", () => {
    const owned = (...ids: string[]): Said => ({
      observations: { "app-registration": { owners: ids.map((id) => ({ id })) } },
    });
    expect(told([owned("one"), owned("one", "two")])).toMatchObject([
      { kind: "drift", drift: { aspect: "owner", added: [{ owner: { value: "two" } }] } },
    ]);
  });
});

describe("what cannot be told any more", () => {
  it("is told at once where Microsoft's answer no longer decides", () => {
    // Revenue would prove the role.
    const unproved: Said = { outcomes: { "revenue-data": hidden } };
    const dark: Said = { outcomes: { ...unproved.outcomes, "erv-role": hidden } };
    const alerts = told([unproved, dark, dark]);
    expect(inShort(alerts)).toEqual(["cannot-tell:erv-role"]);
    expect(alerts[0]?.at).toBe(dayAt(1).toISOString());
  });

  it("is told after three runs in a row that could not ask, all checks in one", () => {
    const down: Said = { outcomes: { tenant: noAnswer, "erv-role": noAnswer } };
    const alerts = told([{}, down, down, {}, down, down, down, down]);
    expect(inShort(alerts)).toEqual(["cannot-tell:tenant+erv-role"]);
    expect(alerts[0]?.at).toBe(dayAt(6).toISOString());
  });

  it("is told once when a confirmation has ended, and not of one that never counted", () => {
    const rest = { "revenue-data": hidden, "insights-access": blocked, "redirect-uri": blocked } as const;
    const confirmed: Said = {
      outcomes: { ...rest, "erv-role": { status: "manual", confirmed: true, values: {} } },
    };
    const plain: Said = { outcomes: { ...rest, "erv-role": blocked } };
    const beside = { kept: [], confirmations: [], lapsed: ["erv-role", "redirect-uri"] };
    const alerts = told([confirmed, plain, plain], (day) => ({ ...beside, lapsed: day === 0 ? [] : beside.lapsed }));
    expect(alerts).toMatchObject([{ kind: "cannot-tell", checks: [{ check: "erv-role", why: "unconfirmed" }] }]);
  });

  it("is not told of what was never decided, nor of what was not asked", () => {
    const dark: Said = { outcomes: { "revenue-data": hidden, "erv-role": hidden } };
    expect(told([dark, dark])).toEqual([]);
    expect(told([{}, { outcomes: { "erv-role": blocked } }])).toEqual([]);
  });

  it("is not told while a later call proves it, nor where only the proof fell away", () => {
    expect(told([{}, { outcomes: { "erv-role": hidden } }])).toEqual([]);
    const refused: Said = { outcomes: { "partner-profile": hidden } };
    const down: Said = { outcomes: { "partner-profile": hidden, "insights-access": noAnswer } };
    expect(told([refused, refused, down, refused])).toEqual([]);
  });
});

describe("a kept credential", () => {
  const token = (keptDay: number): Beside => ({
    kept: [{ kind: "refresh-token", keptAt: dayAt(keptDay).toISOString(), endAt: null }],
    confirmations: [],
  });
  const over: Said = { outcomes: { "token-issued": fails("session-expired"), "insights-access": blocked } };

  it("that Entra refuses is told once, and makes nothing red", () => {
    expect(inShort(told([{}, over, over, { outcomes: { "token-issued": noAnswer } }, over], () => token(0)))).toEqual([
      "credential-gone:refresh-token",
    ]);
  });

  it("that is accepted in between and refused again is told again, under another key", () => {
    const alerts = told([over, {}, over], () => token(0));
    expect(new Set(alerts.map(({ key }) => key)).size).toBe(2);
  });

  it("that was put in its place and is refused too is told again", () => {
    const alerts = told([over, over], (day) => token(day));
    expect(alerts.map((alert) => alert.kind === "credential-gone" && alert.why)).toEqual(["refused", "refused"]);
  });

  it("that was removed is told, unless it was refused before", () => {
    const nothing: Beside = { kept: [], confirmations: [] };
    expect(told([{}, {}, {}], (day) => (day < 1 ? token(0) : nothing))).toMatchObject([{ why: "removed" }]);
    expect(told([over, {}], (day) => (day < 1 ? token(0) : nothing))).toMatchObject([{ why: "refused" }]);
  });

  it("does not hide a refusal that everybody would meet", () => {
    const mfa: Said = { outcomes: { "token-issued": fails("mfa-required") } };
    expect(inShort(told([{}, mfa], () => token(0)))).toEqual(["red:token-issued:mfa-required"]);
  });
});

describe("several things in one run", () => {
  it("are told with the most pressing first", () => {
    const seen = (day: number, viewer: boolean) => ({
      ...{ "client-secret": secretsEnding(day), "erv-role": rolesHeld(true, viewer) },
    });
    const before: Said = { observations: seen(60, false), outcomes: { tenant: fails("tenant-not-found") } };
    const after: Said = { observations: seen(20, true), outcomes: { "admin-consent": fails("consent-missing") } };
    expect(told([before, after]).map(({ kind }) => kind)).toEqual(["red", "red", "expiring", "drift", "recovered"]);
  });
});

describe("whatever runs say", () => {
  const sequence = fc.array(anythingSaid, { minLength: 1, maxLength: 12 });

  it("the same facts give nothing more to tell", () => {
    fc.assert(
      fc.property(sequence, anythingSaid, (before, said) => {
        const last = before.length;
        const first = tell([...before, said].map((one, day) => [day, factsOn(day, one)] as const));
        const again = changes(first.state, factsOn(last, said), dayAt(last));
        expect(again).toEqual({ alerts: [], state: first.state });
        const later = (nth: number) => ({ ...factsOn(last, said), at: dayAt(last + nth / 100).toISOString() });
        const second = changes(first.state, later(1), dayAt(last));
        // A second and third run that cannot ask is news; everything else is not.
        expect(second.alerts.filter(({ kind }) => kind !== "cannot-tell")).toEqual([]);
        const third = changes(second.state, later(2), dayAt(last));
        expect(changes(third.state, later(3), dayAt(last)).alerts).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("the order in which results came makes no difference", () => {
    fc.assert(
      fc.property(anythingSaid, anythingSaid, fc.infiniteStream(fc.nat()), (before, said, chance) => {
        const shuffled = (day: number, one: Said): Facts => {
          const record = recordOn(day, one);
          const keyed = record.results.map((result) => ({ result, rank: chance.next().value ?? 0 }));
          return factsOf({ ...record, results: keyed.sort((a, b) => a.rank - b.rank).map(({ result }) => result) });
        };
        const straight = tell([0, 1].map((day) => [day, factsOn(day, day === 0 ? before : said)] as const));
        const mixed = tell([0, 1].map((day) => [day, shuffled(day, day === 0 ? before : said)] as const));
        expect(JSON.stringify(mixed)).toBe(JSON.stringify(straight));
      }),
      { numRuns: 60 },
    );
  });

  it("every red is followed by exactly one recovered once everything holds", () => {
    fc.assert(
      fc.property(sequence, (said) => {
        const open = new Map<string, string>();
        for (const alert of told([...said, {}, {}])) {
          if (alert.kind === "red") {
            expect(open.get(alert.link.check)).not.toBe(alert.link.finding);
            open.set(alert.link.check, alert.link.finding);
          }
          if (alert.kind === "recovered") {
            expect(open.get(alert.link.check)).toBe(alert.link.finding);
            open.delete(alert.link.check);
          }
        }
        expect([...open]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("no two alerts have the same key", () => {
    fc.assert(
      fc.property(sequence, (said) => {
        const keys = told(said).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 100 },
    );
  });

  it("what our side or the network did is never red", () => {
    fc.assert(
      fc.property(sequence, (said) => {
        const down = said.map(({ outcomes = {}, observations = {} }): Said => {
          const silent = Object.entries(outcomes).map(([id, one]) => [id, one.status === "fail" ? noAnswer : one]);
          return { outcomes: Object.fromEntries(silent), observations };
        });
        expect(told(down).filter(({ kind }) => kind === "red" || kind === "recovered")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
