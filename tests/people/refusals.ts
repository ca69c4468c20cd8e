import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, it } from "vitest";
import { visitor } from "@/app/visitor";
import type { PersonRole } from "@/lib/people/roles";
import { findIntegration } from "@/lib/store/queries";
import * as schema from "@/lib/store/schema";
import { store } from "@/lib/store/store";
import { startWatch, stopWatch } from "@/lib/store/watches";
import { findVisit } from "@/lib/vault";
import { ask } from "./call";
import { browser, guard, person, request, type TwoTenants, use } from "./cast";

/** Written by hand from docs/roles.md, so that the table is not its own witness: who, where, and what they lack. */
const REFUSED: readonly (readonly [PersonRole, string, string])[] = [
  ["viewer", "POST /api/runs", "work"],
  ["viewer", "POST /api/token", "work"],
  ["viewer", "/setup#giveIds", "work"],
  ["viewer", "/setup#applyAction", "work"],
  ["viewer", "/setup#passwordToken", "work"],
  ["viewer", "/hand-offs#makeHandOff", "work"],
  ["viewer", "/hand-off/[token]#makeChanges", "work"],
  ["viewer", "/reports#makeShare", "work"],
  ["viewer", "/audit#undo", "work"],
  ["viewer", "/status/[id]#writeNote", "work"],
  ["viewer", "/status/[id]#makeBadge", "keep"],
  ["viewer", "/watch#dropCredential", "keep"],
  ["viewer", "/tokens#makeToken", "keep"],
  ["viewer", "/people#endName", "name"],
  ["support", "/status", "look"],
  ["support", "/status/[id]", "look"],
  ["support", "/status/[id]/runs/[run]", "look"],
  ["support", "GET /status/export/[format]", "look"],
  ["support", "/audit", "look"],
  ["support", "GET /audit/export/[format]", "look"],
  ["support", "GET /api/runs/[id]", "look"],
  ["support", "GET /api/exports/[format]", "look"],
  ["support", "/watch", "look"],
  ["support", "/reports", "look"],
  ["support", "POST /api/runs", "work"],
  ["support", "POST /api/token", "work"],
  ["support", "/setup#giveIds", "work"],
  ["support", "/hand-offs#makeHandOff", "work"],
  ["support", "/hand-off/[token]#makeChanges", "work"],
  ["support", "/reports#makeShare", "work"],
  ["support", "/tokens#makeToken", "keep"],
  ["support", "/watch#keepSignIn", "keep"],
  ["support", "/people#namePerson", "name"],
  ["member", "/tokens", "keep"],
  ["member", "/tokens#makeToken", "keep"],
  ["member", "/watch#switchOn", "keep"],
  ["member", "/watch#keepSignIn", "keep"],
  ["member", "/watch#dropCredential", "keep"],
  ["member", "/watch#addChannel", "keep"],
  ["member", "/status/[id]#makeBadge", "keep"],
  ["member", "/people#namePerson", "name"],
  ["member", "/support/integrations", "support"],
  ["executive-report-viewer", "/tokens#makeToken", "keep"],
  ["application-admin", "/people#namePerson", "name"],
  ["partner-account-admin", "/people#namePerson", "name"],
  ["global-admin", "/support/integrations/[id]", "support"],
  ["owner", "/support/integrations", "support"],
];

/** Tables that every request touches, whoever asks. */
const TOUCHED = ["visits", "visit_values", "rate_limits"];

/** Every other row of the store, by table. */
async function everything(): Promise<Record<string, unknown>> {
  const { database } = await store();
  const tables = Object.values(schema).flatMap((value) =>
    is(value, PgTable) && !TOUCHED.includes(getTableName(value)) ? [value] : [],
  );
  const rows = tables.map(async (table) => [getTableName(table), await database.select().from(table)] as const);
  return Object.fromEntries(await Promise.all(rows));
}

/** What nobody may do who should not, and that nothing is changed by trying. */
export function refusals(two: () => TwoTenants): void {
  it("refuses by hand-written list, says what is missing, and leaves every row as it was", async () => {
    guard.stops = false;
    const { cast, contoso } = two();
    const before = await everything();
    const form = {
      tenant: "fabrikam.example",
      secret: "Kv38Q~sandbox.connector.secret_1111fGhIj",
      text: "a note",
      hours: "24",
      kind: "client-secret",
      action: "register-app",
      name: "pipeline",
      scope: "read",
      person: "eve@contoso.example",
      run: contoso.record.id,
    };
    for (const [role, place, needs] of REFUSED) {
      use(cast[role]);
      const outcome = await ask(place, { parts: { id: contoso.integration.id, run: contoso.record.id }, form });
      expect([role, place, outcome]).toEqual([role, place, { kind: "refused", needs }]);
    }
    expect(await everything()).toEqual(before);
  });

  it("lets an unread member walk: ids, a note and a hand-off are theirs to give", async () => {
    guard.stops = false;
    const { cast, contoso } = two();
    use(cast.member);
    const parts = { id: contoso.integration.id };
    expect(
      await ask("/setup#chooseUser", { form: { userPrincipalName: "bot@contoso.example", back: "/setup/app" } }),
    ).toEqual({
      kind: "redirect",
      to: "/setup/app",
    });
    expect(await ask("/status/[id]#writeNote", { parts, form: { text: "" } })).toEqual({
      kind: "redirect",
      to: `/status/${parts.id}?note=empty#notes`,
    });
    expect(await ask("/hand-offs#endHandOff")).toEqual({ kind: "redirect", to: "/hand-offs" });
  });

  it("shows nothing of the tenant to a browser that has dropped its sign-in and kept the visit, whoever it was", async () => {
    guard.stops = false;
    const { cast, contoso } = two();
    const { id } = contoso.integration;
    await startWatch(id, 24, new Date());
    const before = await everything();
    for (const role of ["viewer", "member", "global-admin"] as const) {
      use(cast[role]);
      expect((await visitor()).integration?.id).toBe(id);
      request.session = null;
      expect((await visitor()).integration).toBeNull();
      expect(await ask("/watch#switchOff")).toEqual({ kind: "redirect", to: "/setup/sign-in" });
      expect(await ask("/tokens#makeToken", { form: { name: "x", scope: "read" } })).toEqual({
        kind: "redirect",
        to: "/setup/sign-in",
      });
      expect(await ask("/status/[id]#writeNote", { parts: { id }, form: { text: "a note" } })).toEqual({
        kind: "redirect",
        to: "/status",
      });
    }
    expect(await everything()).toEqual(before);
    await stopWatch(id);
  });

  it("does not let a member take the shared integration away to another tenant", async () => {
    guard.stops = false;
    const { contoso } = two();
    const { id } = contoso.integration;
    const before = await findIntegration(id);
    const one = await browser(null, person(contoso.tenantId, "restless@contoso.example"), id);
    use(one);
    const form = { tenant: "elsewhere.example", back: "/setup/app" };
    expect(await ask("/setup#giveIds", { form })).toEqual({ kind: "redirect", to: "/setup/app" });
    expect(await findIntegration(id)).toEqual(before);
    const moved = await findVisit(one.id);
    expect(await findIntegration(moved?.integrationId ?? "")).toMatchObject({
      tenant: "elsewhere.example",
      tenantId: null,
    });
  });
}
