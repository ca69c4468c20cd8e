import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/calendar/[file]/route";
import type { TokenReach } from "@/lib/api/token";
import type { CheckResult } from "@/lib/check";
import { digestOf, newToken } from "@/lib/link";
import { openWorld } from "@/lib/outlet";
import { getWorld } from "@/lib/sandbox/world";
import { Secret } from "@/lib/secret";
import { addAttestation, takeBackAttestation } from "@/lib/store/attestations";
import { calendarsOf, createCalendar, revokeCalendar } from "@/lib/store/calendars";
import { purgeBy } from "@/lib/store/purge";
import { createIntegration, removeIntegrationsOf, saveRun, sealCredential } from "@/lib/store/queries";
import { store } from "@/lib/store/store";
import { ownStore } from "../store/applicant";
import { newIntegration, recordOf } from "../store/contract";
import { read, textOf } from "./read-calendar";

const DAY_MS = 86_400_000;
const TENANT = "99999999-1111-4111-8111-111111111111";
const dayOf = (at: string) => at.slice(0, 10).replaceAll("-", "");

beforeAll(() => vi.stubEnv("PREFLIGHT_URL", "https://preflight.example"));

ownStore();

const fetched = (file: string) =>
  GET(new Request(`https://preflight.example/calendar/${file}`), { params: Promise.resolve({ file }) });

/** A new calendar of that reach, and how it is asked for. */
async function made(reach: TokenReach, locale: "en" | "ko" = "en") {
  const token = newToken();
  await createCalendar({ ...reach, locale, maker: null, tokenHash: digestOf(token), createdAt: new Date() });
  return {
    get: () => fetched(`${token}.ics`),
    events: async () => read(await (await fetched(`${token}.ics`)).text()).parts,
  };
}

/** What a run saw of a secret. */
function secretUntil(endAt: string): CheckResult {
  const seen = { clientId: "app", app: null, now: endAt, given: false, certificates: [], refused: null };
  const observation = { ...seen, secrets: [{ name: "Reports; 2026, new", startAt: null, endAt, hintMatches: null }] };
  return {
    ...{ id: "client-secret", startedAt: endAt, durationMs: 1, exchanges: [] },
    ...{ status: "pass", values: {}, observation },
  };
}

async function integrationOf(tenantId: string | null, tenant: string, world: string | null = null) {
  const { id } = await createIntegration(newIntegration({ tenantId, tenant, world }));
  return id;
}

describe("a calendar feed", () => {
  it("tells of a secret, a kept sign-in and a confirmation, each on its day, with when it was seen", async () => {
    const id = await integrationOf(TENANT, "contoso.example");
    const now = new Date();
    const endAt = new Date(now.getTime() + 40 * DAY_MS).toISOString();
    const until = new Date(now.getTime() + 90 * DAY_MS);
    const record = { ...recordOf("run-1", id, "2026-11-20T08:00:00.000Z"), results: [secretUntil(endAt)] };
    await saveRun(record, "ready");
    await sealCredential(id, "refresh-token", new Secret("planted-refresh-token"));
    const word = { integrationId: id, check: "erv-role", by: "admin@contoso.example", at: now, note: "planted-note" };
    await addAttestation({ ...word, until });
    const calendar = await made({ world: null, tenantId: TENANT, integrationId: null });
    const answer = await calendar.get();
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
    });
    const text = await answer.text();
    expect(text).not.toContain("planted-");
    const { name, parts } = read(text);
    expect(name).toBe("VCALENDAR");
    const said = parts.map((event) => [
      textOf(event, "DTSTART"),
      textOf(event, "SUMMARY")?.replaceAll("\\", ""),
      textOf(event, "URL"),
    ]);
    const url = `https://preflight.example/status/${id}`;
    expect(said[0]).toEqual([dayOf(endAt), "contoso.example: The client secret Reports; 2026, new ends", url]);
    expect(said.slice(1).map(([day]) => day)).toEqual([dayOf(until.toISOString()), dayOf(until.toISOString())]);
    expect(said.map(([, summary]) => summary).join()).toMatch(/The kept sign-in ends/);
    expect(said.map(([, summary]) => summary).join()).toMatch(/The confirmation of “.+” ends/);
    expect(textOf(parts[0], "DTSTAMP")).toBe("20261120T080000Z");
    for (const event of parts) expect(textOf(event, "DTSTAMP")).toMatch(/^\d{8}T\d{6}Z$/);
    expect(new Set(parts.map((event) => textOf(event, "UID"))).size).toBe(3);
    // Asked again it is the same to the letter, so that no program sees a change where there is none.
    expect(await (await calendar.get()).text()).toBe(text);
    await takeBackAttestation(id, "erv-role", { at: now, by: null });
    expect(await calendar.events()).toHaveLength(2);
  });

  it("tells of the tenant's integrations in its world alone, or of one integration alone, in its own language", async () => {
    const tenantId = "99999999-2222-4111-8111-111111111111";
    const world = await openWorld("ready", "http://localhost:3000");
    const ids = await Promise.all([
      integrationOf(tenantId, "mine.example", world),
      integrationOf(tenantId, "second.example", world),
      integrationOf(tenantId, "live.example"),
      integrationOf("99999999-3333-4111-8111-111111111111", "theirs.example", world),
      integrationOf(null, "unsigned.example", world),
    ]);
    const until = new Date((getWorld(world)?.now() ?? 0) + 30 * DAY_MS);
    for (const integrationId of ids)
      await addAttestation({ integrationId, check: "admin-consent", by: null, at: new Date(), until, note: null });
    const names = async (reach: TokenReach, locale: "en" | "ko" = "en") =>
      (await (await made(reach, locale)).events()).map((event) => textOf(event, "SUMMARY") ?? "");
    const mine = await names({ world, tenantId, integrationId: null });
    expect(mine.toSorted()).toEqual([
      expect.stringMatching(/^mine\.example: The confirmation of consent/),
      expect.stringMatching(/^second\.example: The confirmation of consent/),
    ]);
    const [, , , , unsigned = ""] = ids;
    const korean = await names({ world, tenantId: null, integrationId: unsigned }, "ko");
    expect(korean).toEqual([expect.stringMatching(/^unsigned\.example.*동의 확인/)]);
    await removeIntegrationsOf(world);
    expect(await calendarsOf({ world, tenantId, integrationId: null })).toEqual([]);
  });

  it("is as absent as one that never was once it is ended, which only its own reach can do", async () => {
    const reach = { world: null, tenantId: "99999999-4444-4111-8111-111111111111", integrationId: null } as const;
    const { get } = await made(reach);
    const [calendar] = await calendarsOf(reach);
    const id = calendar?.id ?? "";
    const at = new Date();
    await revokeCalendar({ ...reach, tenantId: TENANT }, id, at);
    expect((await get()).status).toBe(200);
    await revokeCalendar(reach, id, at);
    const [ended, never] = await Promise.all([get(), fetched(`${newToken()}.ics`)]);
    expect([ended.status, await ended.text()]).toEqual([404, await never.text()]);
    for (const file of ["", ".ics", "a.svg", "../x.ics"]) expect((await fetched(file)).status).toBe(404);
    expect(await calendarsOf(reach)).toMatchObject([{ revokedAt: at.toISOString() }]);
    const { database } = await store();
    const later = new Date(at.getTime() + 1);
    const plan = {
      now: later,
      runsBefore: new Date(0),
      auditBefore: new Date(0),
      linksBefore: later,
      jobsBefore: new Date(0),
    };
    await purgeBy(database, plan);
    expect(await calendarsOf(reach)).toEqual([]);
  });

  it("has a thousand integrations in one answer", async () => {
    const tenantId = "99999999-5555-4111-8111-111111111111";
    const { database } = await store();
    await database.execute(sql`insert into integrations (id, owner, tenant, tenant_id, cloud, redirect_uri, flow)
      select 'many-' || n, 'test', 'contoso.example', ${tenantId}, 'global', 'https://contoso.example', 'code' from generate_series(1, 1000) n`);
    await database.execute(sql`insert into attestations (id, integration_id, check_id, at, until)
      select 'many-' || n, 'many-' || n, 'erv-role', now(), now() + interval '30 days' from generate_series(1, 1000) n`);
    const answer = await (await made({ world: null, tenantId, integrationId: null })).get();
    expect(new Set((await answer.text()).match(/^UID:.+$/gm)).size).toBe(1_000);
  });
});
