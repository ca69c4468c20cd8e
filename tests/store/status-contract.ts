import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { CheckResult, RunRecord } from "@/lib/check";
import type { Integration } from "@/lib/integration";
import { Secret } from "@/lib/secret";
import { SHOWN_STATES, STALE_MS, shownState } from "@/lib/standing";
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
import { integrationFor, integrationsFor, type Reader, type StatusQuery } from "@/lib/store/status";

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
  ...frame("secret-lifetime"),
  status: "pass",
  values: { endAt: { kind: "date", value: endAt } },
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
      expiry: { kind: "secret", at: "2026-07-01T00:00:00.000Z" },
    });
    await saveRun(run(one, ago(0)), "ready");
    expect((await integrationFor(reader, one.id, NOW))?.standing).toMatchObject({ state: "ready", expiry: null });
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
    expect(rows.map(({ id, expiry }) => [id, expiry?.kind ?? null])).toEqual([
      [first.id, "secret"],
      [second.id, "refresh-token"],
      [third.id, null],
    ]);
    const days = (Date.parse(rows[1]?.expiry?.at ?? "") - Date.now()) / (24 * HOUR_MS);
    expect(Math.round(days)).toBe(90);
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
      standing: { state: "not-ready", finishedAt: ago(0) },
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
