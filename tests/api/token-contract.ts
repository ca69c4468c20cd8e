import { expect, it } from "vitest";
import { API_SCOPES, type ApiScope } from "@/lib/api/token";
import { digestOf } from "@/lib/link";
import { apiTokensOf, findApiToken, revokeApiToken } from "@/lib/store/api-tokens";
import { createIntegration, removeIntegrationsOf, saveRun } from "@/lib/store/queries";
import { newIntegration, recordOf } from "../store/contract";
import { ask, refusal, start } from "./described";
import { DAY_MS, situation, tokenFor } from "./situation";

/** What a token opens, and what ends it. */
export function tokenContract(): void {
  it("is asked for, and a cookie in its place counts for nothing", async () => {
    const { token } = await situation("ready");
    expect((await ask("/integrations", { token })).status).toBe(200);
    const none = await ask("/integrations", { headers: { cookie: `preflight-visit=${token}` } });
    expect(none.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(await refusal(none)).toMatch(/^401 unauthenticated/);
    for (const wrong of [`${token}x`, token.slice(4), `ipf_${"a".repeat(43)}`])
      expect(await refusal(await ask("/integrations", { token: wrong }))).toMatch(/^401/);
    expect((await ask("/integrations", { headers: { authorization: `Basic ${btoa(`x:${token}`)}` } })).status).toBe(
      401,
    );
  });

  it("is kept as a digest alone, with when it was used last", async () => {
    const { token, reach } = await situation("ready");
    const [kept] = await apiTokensOf(reach);
    expect(kept?.lastUsedAt).toBeNull();
    await ask("/integrations", { token });
    const [used] = await apiTokensOf(reach);
    expect(used?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify([used, await findApiToken(digestOf(token))])).not.toContain(token.slice(4));
    expect(await findApiToken(token)).toBeNull();
  });

  it("ends when it is revoked, when its time is over by its world's clock, and with its world", async () => {
    const { token, reach, world } = await situation("ready");
    const other = await tokenFor(reach);
    const [, first] = await apiTokensOf(reach);
    await revokeApiToken({ ...reach, world: "another" }, first?.id ?? "", new Date());
    expect((await ask("/integrations", { token })).status).toBe(200);
    for (const kept of await apiTokensOf(reach)) await revokeApiToken(reach, kept.id, new Date());
    expect(await refusal(await ask("/integrations", { token: other }))).toContain("revoked");
    const late = await tokenFor(reach);
    world.state.advancedMs += DAY_MS - 60_000;
    expect((await ask("/integrations", { token: late })).status).toBe(200);
    world.state.advancedMs += 120_000;
    expect(await refusal(await ask("/integrations", { token: late }))).toContain("expired");
    const gone = await tokenFor({ ...reach, world: "gone" });
    expect(await refusal(await ask("/integrations", { token: gone }))).toContain("is gone");
    await removeIntegrationsOf(reach.world);
    expect(await apiTokensOf(reach)).toEqual([]);
  });

  it("may do what its scopes say and nothing else", async () => {
    const { integration, reach } = await situation("ready");
    const runs = `/integrations/${integration.id}/runs`;
    const needs: readonly (readonly [ApiScope, string, RequestInit])[] = [
      ["read", "/integrations", {}],
      ["read", `/integrations/${integration.id}`, {}],
      ["read", runs, {}],
      ["run", runs, { method: "POST" }],
      ["audit", `/integrations/${integration.id}/audit`, {}],
      ["diagnose", "/diagnose", { method: "POST", body: "AADSTS7000215", headers: { "content-type": "text/plain" } }],
    ];
    for (const scope of API_SCOPES) {
      const token = await tokenFor(reach, [scope]);
      for (const [needed, path, init] of needs) {
        const answered = await ask(path, { ...init, token });
        if (needed === scope) expect(answered.ok, `${scope} ${path}`).toBe(true);
        else
          expect(await refusal(answered), `${scope} ${path}`).toContain(
            `403 scope-missing: This needs a token with the scope "${needed}"`,
          );
      }
    }
  });

  it("never reaches another tenant, another world, or another visit's integration", async () => {
    const mine = await situation("ready");
    const theirs = await situation("ready");
    const { id } = await createIntegration(newIntegration({ world: mine.reach.world, tenantId: null }));
    const visits = await tokenFor({ world: mine.reach.world, tenantId: null, integrationId: id });
    const idsOf = async (token: string) =>
      (await (await ask("/integrations", { token })).json()).items.map((one: { id: string }) => one.id);
    expect(await idsOf(mine.token)).toEqual([mine.integration.id]);
    expect(await idsOf(theirs.token)).toEqual([theirs.integration.id]);
    expect(await idsOf(visits)).toEqual([id]);
    const record = recordOf(`${mine.integration.id}-run`, mine.integration.id, "2026-01-01T00:00:00.000Z");
    await saveRun(record, "undecided");
    for (const token of [theirs.token, visits]) {
      for (const path of ["", "/runs", "/audit"])
        expect(await refusal(await ask(`/integrations/${mine.integration.id}${path}`, { token }))).toMatch(/^404/);
      for (const path of ["", "/events", "/reports/json"])
        expect(await refusal(await ask(`/runs/${record.id}${path}`, { token }))).toMatch(/^404/);
      expect((await start(mine.integration.id, { token })).status).toBe(404);
      const about = `/diagnose?integrationId=${mine.integration.id}`;
      const init = { method: "POST", body: "x", headers: { "content-type": "text/plain" } };
      expect((await ask(about, { ...init, token })).status).toBe(404);
    }
    expect((await ask(`/runs/${record.id}`, { token: mine.token })).status).toBe(200);
  });

  it("of live mode reaches live integrations alone, and one of a sandbox none of them", async () => {
    const sandbox = await situation("ready");
    const live = await createIntegration(newIntegration({ tenantId: sandbox.tenantId }));
    const token = await tokenFor({ world: null, tenantId: sandbox.tenantId, integrationId: null });
    const { items } = await (await ask("/integrations", { token })).json();
    expect(items.map(({ id }: { id: string }) => id)).toContain(live.id);
    expect((await ask(`/integrations/${live.id}`, { token })).status).toBe(200);
    expect((await ask(`/integrations/${live.id}`, { token: sandbox.token })).status).toBe(404);
    expect((await ask(`/integrations/${sandbox.integration.id}`, { token })).status).toBe(404);
  });
}
