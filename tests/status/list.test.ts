import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { addressOf, queryOf } from "@/app/status/query";
import { readerOf } from "@/app/status/reader";
import { IntegrationTable } from "@/components/status/integration-table";
import { Notes } from "@/components/status/notes";
import { texts } from "@/lib/locales";
import { STALE_MS } from "@/lib/standing";
import type { StatusRow } from "@/lib/store/status";
import { ago, NOW, rowWith, STANDING, secretEnding } from "./records";

const words = texts("en");
const drawn = (row: StatusRow) =>
  renderToStaticMarkup(createElement(IntegrationTable, { rows: [row], now: NOW, words, locale: "en" }));

describe("a row of the list", () => {
  it("is green for a fresh ready answer, and has nothing green for an old one", () => {
    expect(drawn(rowWith({}))).toContain("text-ok");
    const old = drawn(rowWith({ standing: { ...STANDING, finishedAt: ago(STALE_MS + 1) } }));
    expect(old).not.toMatch(/text-ok|fill-ok/);
    expect(old).toContain("Not checked since June 13, 2026");
    expect(old).toContain("Then: Ready");
  });

  it("is not green any more once a confirmation that it rests on has ended", () => {
    const resting = (restsUntil: string) => drawn(rowWith({ standing: { ...STANDING, restsUntil } }));
    expect(resting(ago(-1))).toContain("text-ok");
    expect(resting(ago(0))).not.toMatch(/text-ok|fill-ok/);
    expect(resting(ago(0))).toContain(words.status.wordEnded);
  });

  it("asks whoever may mend it to look again at what was confirmed", () => {
    const ending = (about: string) =>
      drawn(rowWith({ expiries: [{ kind: "attestation", about, endAt: ago(-1), name: null }] }));
    expect(ending("erv-role")).toContain(words.ui.roles["partner-account-admin"]);
    expect(ending("no-such-check")).not.toContain(words.ui.roles["partner-account-admin"]);
  });

  it("names the broken link in its own words and who can act, and shows nobody's markup", () => {
    const standing = {
      ...STANDING,
      state: "not-ready",
      check: "erv-role",
      finding: "erv-missing",
      values: { user: { kind: "upn", value: "<b>bot</b>" } },
      who: "partner-account-admin",
    } as const;
    const html = drawn(rowWith({ standing, tenant: "<i>contoso</i>" }));
    expect(html).toContain("&lt;b&gt;bot&lt;/b&gt;");
    expect(html).not.toMatch(/<b>|<i>/);
    expect(html).toContain(words.ui.roles["partner-account-admin"]);
  });

  it("asks somebody to act on what ends within 30 days, though all is well", () => {
    const ends = (days: number) => rowWith({ expiries: [secretEnding(ago(-days * 24 * 3_600_000))] });
    expect(drawn(ends(29))).toContain(words.ui.roles["application-admin"]);
    expect(drawn(ends(30))).not.toContain(words.ui.roles["application-admin"]);
    expect(drawn(ends(-2))).toContain("Ended 2 days ago");
    expect(drawn(rowWith({}))).toContain(words.status.expiry.none);
  });

  it("reads out its 90 days as counts", () => {
    expect(drawn(rowWith({ days: { "2026-06-15": "up", "2026-06-14": "down" } }))).toContain(
      'aria-label="Up: 1. Down: 1. Unknown: 88."',
    );
  });
});

it("a note is shown as it was written, never as markup", () => {
  const note = { id: "1", author: null, writtenAt: ago(0), text: "<script>alert(1)</script>" };
  const add = async () => undefined;
  const html = renderToStaticMarkup(
    createElement(Notes, { notes: [note], add, problem: null, texts: words.status.notes, locale: "en" }),
  );
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toContain("<script>alert");
});

describe("an address", () => {
  it("asks only for what there is, and goes there and back unchanged", () => {
    expect(queryOf({ state: "green", sort: "random", page: "-3", search: [" a ", "b"] })).toEqual({
      search: "",
      state: null,
      sort: "urgency",
      page: 1,
    });
    const query = { search: "a&b %", state: "stale", sort: "expiry", page: 3 } as const;
    expect(queryOf(Object.fromEntries(new URLSearchParams(addressOf(query))))).toEqual(query);
    expect(addressOf(queryOf({}))).toBe("");
  });
});

describe("a reader", () => {
  const admin = { tenantId: "t" } as Parameters<typeof readerOf>[0]["admin"];
  const visit = { world: "w" } as Parameters<typeof readerOf>[0]["visit"];
  const integration = { id: "i" } as Parameters<typeof readerOf>[0]["integration"];

  it("sees their own integration, and their tenant's in their own world once signed in", () => {
    expect(readerOf({ admin: null, visit: null, integration: null })).toEqual([]);
    expect(readerOf({ admin: null, visit, integration })).toEqual([{ integrationId: "i" }]);
    expect(readerOf({ admin, visit, integration: null })).toEqual([{ world: "w", tenantId: "t" }]);
  });
});
