import { randomUUID } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { validAt } from "@/lib/attestations";
import type { CheckResult, RunRecord } from "@/lib/check";
import type { Integration } from "@/lib/integration";
import { log } from "@/lib/log";
import { Secret } from "@/lib/secret";
import { SHOWN_STATES, STALE_MS, shownState } from "@/lib/standing";
import { addAttestation, attestationsOf, takeBackAttestation } from "@/lib/store/attestations";
import { badgeFacts, badgesOf, createBadge, revokeBadge } from "@/lib/store/badges";
import { runOf, runsOf } from "@/lib/store/history";
import { addNote, notesOf } from "@/lib/store/notes";
import {
  createIntegration,
  type NewIntegration,
  removeIntegrationsOf,
  saveRun,
  sealCredential,
} from "@/lib/store/queries";
import { integrations, runs, standings } from "@/lib/store/schema";
import { fillStandings } from "@/lib/store/standings";
import { integrationFor, integrationsFor, type Reader, type StatusQuery } from "@/lib/store/status";
import { store } from "@/lib/store/store";

const NOW = new Date("2026-06-15T12:00:00.000Z");
const HOUR_MS = 3_600_000;
const ALL: StatusQuery = { search: "", state: null, sort: "name", page: 1 };
const ago = (ms: number) => new Date(NOW.getTime() - ms).toISOString();

const made = (change: Partial<NewIntegration>) =>
  createIntegration({
    world: null,
    owner: "digest",
    cloud: "global",
    tenant: "contoso.example",
    tenantId: null,
    clientId: null,
    userPrincipalName: null,
    redirectUri: "http://localhost:3000/setup/token/callback",
    flow: "code",
    partnerId: null,
    ...change,
  });

function run(integration: Integration, startedAt: string, results: readonly CheckResult[] = []): RunRecord {
  return { schema: 1, id: randomUUID(), integration, startedAt, finishedAt: startedAt, results };
}

const frame = (id: string) => ({ id, startedAt: ago(0), durationMs: 1, exchanges: [] });
const noConsent: CheckResult = {
  ...frame("admin-consent"),
  status: "fail",
  finding: "consent-missing",
  values: { app: { kind: "name", value: "Reports \0" } },
};
const secretUntil = (endAt: string): CheckResult => ({
  ...frame("client-secret"),
  status: "pass",
  values: {},
  observation: {
    ...{ clientId: "app", app: null, now: ago(0), given: false, certificates: [], refused: null },
    secrets: [{ name: "Reports", startAt: null, endAt, hintMatches: null }],
  },
});
const wordOn = (id: string, until: string): CheckResult => ({
  ...frame(id),
  status: "manual",
  confirmed: true,
  values: { until: { kind: "date", value: until } },
});

/** A tenant nobody else in these tests has, and who may see it. */
function tenant(world: string | null = null) {
  const tenantId = randomUUID();
  const reader: Reader = [{ world, tenantId }];
  return { tenantId, reader };
}

/** What the status pages ask of either engine. */
export function statusContract(): void {
  it("lists what a reader may see and nothing of another tenant, world or visit", async () => {
    const [mine, theirs] = [tenant("w1"), tenant("w1")];
    const own = await made({ world: "w1", tenant: "a.example" });
    const ours = await made({ world: "w1", tenantId: mine.tenantId, tenant: "b.example" });
    const elsewhere = await made({ world: "w2", tenantId: mine.tenantId });
    const live = await made({ tenantId: mine.tenantId });
    const other = await made({ world: "w1", tenantId: theirs.tenantId });
    const reader: Reader = [...mine.reader, { integrationId: own.id }];
    const { rows, total } = await integrationsFor(reader, ALL, NOW);
    expect(rows.map(({ id }) => id)).toEqual([own.id, ours.id]);
    expect(total).toBe(2);
    expect((await integrationsFor([], ALL, NOW)).rows).toEqual([]);
    expect(await integrationFor(reader, ours.id, NOW)).toMatchObject({ id: ours.id, standing: null, days: {} });
    for (const hidden of [elsewhere, live, other]) expect(await integrationFor(reader, hidden.id, NOW)).toBeNull();
    expect((await integrationsFor([{ world: null, tenantId: mine.tenantId }], ALL, NOW)).rows).toMatchObject([
      { id: live.id },
    ]);
  });

  it("keeps what the latest run came to, whichever is stored last, and replaces it by a later one", async () => {
    const { tenantId, reader } = tenant();
    const one = await made({ tenantId });
    const late = run(one, ago(HOUR_MS), [noConsent, secretUntil("2026-07-01T00:00:00.000Z")]);
    await saveRun(late, "not-ready");
    await saveRun(run(one, ago(2 * HOUR_MS)), "ready");
    await saveRun(late, "not-ready");
    expect((await integrationFor(reader, one.id, NOW))?.standing).toEqual({
      runId: late.id,
      startedAt: late.startedAt,
      finishedAt: late.finishedAt,
      state: "not-ready",
      links: Array.from({ length: 10 }, (_, index) => (index === 5 ? "broken" : "unknown")),
      check: "admin-consent",
      finding: "consent-missing",
      values: { app: { kind: "name", value: "Reports \uFFFD" } },
      who: "application-admin",
      expiries: [{ kind: "client-secret", about: null, endAt: "2026-07-01T00:00:00.000Z", name: "Reports" }],
      restsUntil: null,
    });
    await saveRun(run(one, ago(0)), "ready");
    expect((await integrationFor(reader, one.id, NOW))?.standing).toMatchObject({ state: "ready", expiries: [] });
    const history = await runsOf(one.id, 1);
    expect(history.rows.map(({ state, brokenCheck }) => [state, brokenCheck])).toEqual([
      ["ready", null],
      ["not-ready", "admin-consent"],
      ["ready", null],
    ]);
    expect(history.total).toBe(3);
  });

  it("filters by how each stands now, as it is shown, and sorts the most urgent first", async () => {
    const { tenantId, reader } = tenant();
    const rows = await Promise.all(SHOWN_STATES.map((state) => made({ tenantId, tenant: `${state}.example` })));
    for (const [index, state] of SHOWN_STATES.entries()) {
      const row = rows[index];
      if (!row || state === "never") continue;
      await saveRun(run(row, ago(state === "stale" ? STALE_MS + 1 : STALE_MS)), state === "stale" ? "ready" : state);
    }
    for (const state of SHOWN_STATES) {
      const found = await integrationsFor(reader, { ...ALL, state }, NOW);
      expect(found.rows.map(({ standing }) => shownState(standing, NOW))).toEqual([state]);
      expect(found.total).toBe(1);
    }
    const urgent = await integrationsFor(reader, { ...ALL, sort: "urgency" }, NOW);
    expect(urgent.rows.map(({ standing }) => shownState(standing, NOW))).toEqual(SHOWN_STATES);
    const oldest = await integrationsFor(reader, { ...ALL, sort: "age" }, NOW);
    expect(oldest.rows.map(({ standing }) => shownState(standing, NOW)).slice(0, 2)).toEqual(["never", "stale"]);
  });

  it("finds by part of any name or id, takes wildcards by the letter, and pages without losing a row", async () => {
    const { tenantId, reader } = tenant();
    await made({ tenantId, tenant: "Fabrikam.example", clientId: "aaaa-bbbb" });
    await made({ tenantId, tenant: "100%.example", userPrincipalName: "Bot@fabrikam.example", partnerId: "7654321" });
    const found = async (search: string) => (await integrationsFor(reader, { ...ALL, search }, NOW)).total;
    expect(await Promise.all(["fabrikam", "AAAA-B", "54321", "0%.", "%", "_", "\\", "nobody"].map(found))).toEqual([
      2, 1, 1, 1, 1, 0, 0, 0,
    ]);
    for (const index of [1, 2, 3]) await made({ tenantId, tenant: `same-${index % 2}.example` });
    const pages = await Promise.all([1, 2, 3, 4].map((page) => integrationsFor(reader, { ...ALL, page }, NOW, 2)));
    expect(pages.map(({ rows }) => rows.length)).toEqual([2, 2, 1, 0]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(5);
    expect(pages[0]?.total).toBe(5);
  });

  it("says what ends first: the secret that a run saw, or the refresh token that is kept", async () => {
    const { tenantId, reader } = tenant();
    const [first, second, third] = await Promise.all(["c", "b", "a"].map((name) => made({ tenantId, tenant: name })));
    if (!first || !second || !third) throw new TypeError("three integrations");
    await saveRun(run(first, ago(0), [secretUntil("2026-06-20T00:00:00.000Z")]), "ready");
    await saveRun(run(second, ago(0), [secretUntil("2999-01-01T00:00:00.000Z")]), "ready");
    await sealCredential(second.id, "refresh-token", new Secret("kept"));
    await sealCredential(third.id, "client-secret", new Secret("kept"));
    const { rows } = await integrationsFor(reader, { ...ALL, sort: "expiry" }, NOW);
    expect(rows.map(({ id, expiries }) => [id, expiries.map(({ kind }) => kind)])).toEqual([
      [first.id, ["client-secret"]],
      [second.id, ["refresh-token", "client-secret"]],
      [third.id, []],
    ]);
    const days = (Date.parse(rows[1]?.expiries[0]?.endAt ?? "") - Date.now()) / (24 * HOUR_MS);
    expect(Math.round(days)).toBe(90);
  });

  it("says what ends first of what people confirmed as well, as long as it counts, and sorts by it", async () => {
    const { tenantId, reader } = tenant();
    const [first, second, third] = await Promise.all(["c", "b", "a"].map((name) => made({ tenantId, tenant: name })));
    if (!first || !second || !third) throw new TypeError("three integrations");
    const confirm = (integrationId: string, check: string, until: string) =>
      addAttestation({ integrationId, check, by: null, at: NOW, until: new Date(until), note: null });
    await saveRun(run(first, ago(0), [secretUntil("2026-06-20T00:00:00.000Z")]), "ready");
    await saveRun(run(second, ago(0), [secretUntil("2026-07-20T00:00:00.000Z")]), "ready");
    await confirm(second.id, "admin-consent", "2026-06-18T00:00:00.000Z");
    await confirm(second.id, "erv-role", "2026-09-01T00:00:00.000Z");
    await confirm(third.id, "erv-role", ago(0));
    await confirm(third.id, "redirect-uri", "2026-06-16T00:00:00.000Z");
    await takeBackAttestation(third.id, "redirect-uri", { at: NOW, by: null });
    const { rows } = await integrationsFor(reader, { ...ALL, sort: "expiry" }, NOW);
    expect(rows.map(({ expiries }) => expiries.map(({ kind, about, endAt }) => [kind, about, endAt]))).toEqual([
      [
        ["consent-confirmation", "admin-consent", "2026-06-18T00:00:00.000Z"],
        ["client-secret", null, "2026-07-20T00:00:00.000Z"],
        ["attestation", "erv-role", "2026-09-01T00:00:00.000Z"],
      ],
      [["client-secret", null, "2026-06-20T00:00:00.000Z"]],
      [],
    ]);
  });

  it("keeps confirmations as rows that are only added and ended: the newest counts, and taking back says who and when", async () => {
    const [one, other] = await Promise.all([made({}), made({})]);
    if (!one || !other) throw new TypeError("two integrations");
    const until = new Date(Date.parse(ago(0)) + 90 * 24 * HOUR_MS);
    const confirm = (at: string, by: string, note: string | null) =>
      addAttestation({ integrationId: one.id, check: "erv-role", by, at: new Date(at), until, note });
    await confirm(ago(2 * HOUR_MS), "first@contoso.example", "seen \0");
    await confirm(ago(HOUR_MS), "second@contoso.example", null);
    await takeBackAttestation(other.id, "erv-role", { at: NOW, by: "stranger" });
    const both = await attestationsOf(one.id);
    expect(both).toMatchObject([
      { by: "second@contoso.example", endedAt: null, until: until.toISOString() },
      { by: "first@contoso.example", note: "seen \uFFFD", endedAt: ago(HOUR_MS), endedBy: "second@contoso.example" },
    ]);
    expect(validAt(both, NOW)).toMatchObject([{ by: "second@contoso.example" }]);
    await takeBackAttestation(one.id, "erv-role", { at: NOW, by: "third@contoso.example" });
    const after = await attestationsOf(one.id);
    expect(after).toMatchObject([{ endedAt: ago(0), endedBy: "third@contoso.example" }, { endedAt: ago(HOUR_MS) }]);
    expect(validAt(after, NOW)).toEqual([]);
    expect(await attestationsOf(other.id)).toEqual([]);
  });

  it("believes a ready answer that rests on a confirmation until that ends or is taken back, also while a run is under way", async () => {
    const { tenantId, reader } = tenant();
    const one = await made({ tenantId });
    const until = ago(-HOUR_MS);
    const confirm = { integrationId: one.id, check: "redirect-uri", by: null, note: null };
    await addAttestation({ ...confirm, at: new Date(ago(HOUR_MS)), until: new Date(until) });
    const record = run(one, ago(HOUR_MS), [wordOn("redirect-uri", until)]);
    await saveRun(record, "ready");
    const stateAt = async (now: Date) => {
      const { rows } = await integrationsFor(reader, { ...ALL, state: "undecided" }, now);
      const shown = shownState((await integrationFor(reader, one.id, now))?.standing ?? null, now);
      // The list's own filter says the same.
      expect(rows.map(({ id }) => id)).toEqual(shown === "undecided" ? [one.id] : []);
      return shown;
    };
    expect(await stateAt(NOW)).toBe("ready");
    expect(await stateAt(new Date(until))).toBe("undecided");
    await takeBackAttestation(one.id, "erv-role", { at: NOW, by: null });
    expect(await stateAt(NOW)).toBe("ready");
    await takeBackAttestation(one.id, "redirect-uri", { at: NOW, by: null });
    expect(await stateAt(NOW)).toBe("undecided");
    // A run that began before that and ends only now took the word for good.
    await saveRun({ ...record, id: randomUUID(), startedAt: ago(HOUR_MS / 2) }, "ready");
    expect(await stateAt(NOW)).toBe("undecided");
  });

  it("gives what an older version left without a standing the one of its last run, and leaves the others alone", async () => {
    const { tenantId, reader } = tenant();
    const [old, odd, kept] = await Promise.all(["a", "b", "c"].map((name) => made({ tenantId, tenant: name })));
    if (!old || !odd || !kept) throw new TypeError("three integrations");
    await saveRun(run(old, ago(2 * HOUR_MS)), "ready");
    const last = run(old, ago(HOUR_MS), [noConsent]);
    await saveRun(last, "not-ready");
    await saveRun(run(odd, ago(0)), "ready");
    await saveRun(run(kept, ago(0)), "ready");
    const { database } = await store();
    await database.update(standings).set({ who: "operator" }).where(eq(standings.integrationId, kept.id));
    const before = (await integrationFor(reader, old.id, NOW))?.standing;
    await database.delete(standings).where(inArray(standings.integrationId, [old.id, odd.id]));
    await database.update(runs).set({ record: sql`'{"schema":1}'::jsonb` }).where(eq(runs.integrationId, odd.id));
    expect((await integrationFor(reader, old.id, NOW))?.standing).toBeNull();
    const warn = vi.spyOn(log, "warn").mockReturnValue(undefined);
    await fillStandings(database);
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ integrationId: odd.id }), expect.anything());
    warn.mockRestore();
    const { rows } = await integrationsFor(reader, ALL, NOW);
    expect(rows.map(({ standing }) => standing)).toMatchObject([{ runId: last.id }, null, { who: "operator" }]);
    expect(rows[0]?.standing).toEqual(before);
    await database.delete(integrations).where(eq(integrations.id, odd.id));
  });

  it("tells the days on which runs decided: one refusal makes a day down, and doubt makes none up", async () => {
    const { tenantId, reader } = tenant();
    const one = await made({ tenantId });
    const at = async (startedAt: string, state: "ready" | "not-ready" | "undecided") =>
      saveRun(run(one, startedAt), state);
    await at("2026-06-14T23:59:59.999Z", "ready");
    await at("2026-06-13T00:00:00.000Z", "ready");
    await at("2026-06-13T23:00:00.000Z", "not-ready");
    await at("2026-06-12T01:00:00.000Z", "undecided");
    await at("2026-03-18T00:00:00.000Z", "ready");
    await at("2026-03-17T23:59:59.000Z", "ready");
    expect((await integrationFor(reader, one.id, NOW))?.days).toEqual({
      "2026-06-14": "up",
      "2026-06-13": "down",
      "2026-03-18": "up",
    });
  });

  it("pages a history, and gives a run only to its own integration", async () => {
    const [one, other] = await Promise.all([made({}), made({})]);
    if (!one || !other) throw new TypeError("two integrations");
    const records = Array.from({ length: 23 }, (_, index) => run(one, ago(index * HOUR_MS)));
    for (const record of records) await saveRun(record, "ready");
    const [first, second] = await Promise.all([runsOf(one.id, 1), runsOf(one.id, 2)]);
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    expect(second.total).toBe(23);
    const id = records[0]?.id ?? "";
    expect(await runOf(one.id, id)).toEqual(records[0]);
    expect(await runOf(other.id, id)).toBeNull();
  });

  it("adds notes, the latest first, as they were written", async () => {
    const [one, other] = await Promise.all([made({}), made({})]);
    if (!one || !other) throw new TypeError("two integrations");
    await addNote(one.id, { author: "admin@contoso.example", writtenAt: ago(1), text: "<b>called</b> \0" });
    await addNote(one.id, { author: null, writtenAt: ago(0), text: "second\nline" });
    expect(await notesOf(one.id)).toMatchObject([
      { author: null, writtenAt: ago(0), text: "second\nline" },
      { author: "admin@contoso.example", writtenAt: ago(1), text: "<b>called</b> \uFFFD" },
    ]);
    expect(await notesOf(other.id)).toEqual([]);
  });

  it("shows by a badge the state and its age alone, until it is ended by its own integration", async () => {
    const one = await made({ world: "badged" });
    const other = await made({});
    const tokenHash = randomUUID();
    await createBadge({ tokenHash, integrationId: one.id, sender: null, createdAt: NOW });
    expect(await badgeFacts(tokenHash)).toEqual({ world: "badged", standing: null });
    await saveRun(run(one, ago(0), [noConsent]), "not-ready");
    expect(await badgeFacts(tokenHash)).toEqual({
      world: "badged",
      standing: { state: "not-ready", finishedAt: ago(0), restsUntil: null },
    });
    const [badge] = await badgesOf(one.id);
    await revokeBadge(other.id, badge?.id ?? "", NOW);
    expect(await badgeFacts(tokenHash)).not.toBeNull();
    await revokeBadge(one.id, badge?.id ?? "", NOW);
    expect(await badgeFacts(tokenHash)).toBeNull();
    expect(await badgesOf(one.id)).toMatchObject([{ revokedAt: NOW.toISOString() }]);
  });

  it("loses standing, notes and badges with an integration's world", async () => {
    const one = await made({ world: "gone" });
    await saveRun(run(one, ago(0)), "ready");
    await addNote(one.id, { author: null, writtenAt: ago(0), text: "note" });
    await createBadge({ tokenHash: one.id, integrationId: one.id, sender: null, createdAt: NOW });
    await removeIntegrationsOf("gone");
    expect(await notesOf(one.id)).toEqual([]);
    expect(await badgeFacts(one.id)).toBeNull();
    expect(await integrationFor([{ integrationId: one.id }], one.id, NOW)).toBeNull();
  });
}
