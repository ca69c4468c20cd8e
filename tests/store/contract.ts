import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AuditRow } from "@/lib/audit";
import type { RunRecord } from "@/lib/check";
import { redact } from "@/lib/redact";
import { CONNECTOR_CERTIFICATE } from "@/lib/sandbox/scenarios/certificates";
import { Secret } from "@/lib/secret";
import { appendAudit, auditOf } from "@/lib/store/audit";
import { createHandOff, findHandOff } from "@/lib/store/hand-offs";
import {
  appCredentialOf,
  createIntegration,
  findIntegration,
  findIntegrationFor,
  findRun,
  keptCredentials,
  latestRun,
  type NewIntegration,
  openCredential,
  removeCredential,
  removeIntegrationsOf,
  saveRun,
  sealCredential,
  setChangedAt,
  updateIntegration,
} from "@/lib/store/queries";
import { countOpen, createShare, findShare, revokeShare, sharesOf } from "@/lib/store/shares";
import { openStore, type Store, type StoreOptions } from "@/lib/store/store";
import { liveRunsContract } from "./live-runs-contract";
import { statusContract } from "./status-contract";
import { visitsContract } from "./visits-contract";

const TENANT = "11111111-1111-4111-8111-111111111111";

export const newIntegration = (change: Partial<NewIntegration> = {}): NewIntegration => ({
  world: null,
  owner: "digest-of-a-visit",
  cloud: "global",
  tenant: "contoso.example",
  tenantId: TENANT,
  clientId: null,
  userPrincipalName: null,
  redirectUri: "http://localhost:3000/setup/token/callback",
  flow: "code",
  partnerId: null,
  ...change,
});

export function recordOf(id: string, integrationId: string, startedAt: string): RunRecord {
  const { world: _world, owner: _owner, tenantId: _tenantId, ...integration } = newIntegration();
  return {
    schema: 1,
    id,
    integration: { ...integration, id: integrationId },
    startedAt,
    finishedAt: startedAt,
    results: [],
  };
}

/** What every engine must do alike; `more` is what one of them shows besides. */
export function storeContract(options: () => StoreOptions, more?: (opened: () => Store) => void): void {
  let opened: Store;

  beforeAll(async () => {
    opened = await openStore(options());
    globalThis.preflightStore = Promise.resolve(opened);
  });

  afterAll(async () => {
    globalThis.preflightStore = undefined;
    await opened?.close();
  });

  it("keeps an integration and finds it by id", async () => {
    const made = await createIntegration(newIntegration({ clientId: "app" }));
    expect(await findIntegration(made.id)).toEqual(made);
    expect(made).toMatchObject({ tenant: "contoso.example", clientId: "app", changedAt: {} });
    expect(made).not.toHaveProperty("owner");
    expect(await findIntegration("absent")).toBeNull();
  });

  it("keeps a hand-off with its times, and loses it with its integration's world", async () => {
    const { id } = await createIntegration(newIntegration({ world: "handed" }));
    const createdAt = new Date("2026-01-02T03:04:05.678Z");
    const expiresAt = new Date("2026-01-09T03:04:05.678Z");
    const rest = { integrationId: id, actions: ["assign-erv"], owner: "0", sender: null } as const;
    await createHandOff({ ...rest, tokenHash: "digest", createdAt, expiresAt });
    expect(await findHandOff("digest")).toMatchObject({
      ...rest,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      usedAt: null,
    });
    await removeIntegrationsOf("handed");
    expect(await findHandOff("digest")).toBeNull();
  });

  it("keeps a shared run, counts its openings also at once, ends it for its own integration alone, and loses it with it", async () => {
    const { id } = await createIntegration(newIntegration({ world: "shared" }));
    const createdAt = new Date("2026-01-02T03:04:05.678Z");
    const expiresAt = new Date("2026-01-09T03:04:05.678Z");
    const record = redact(recordOf("run-1", id, "2026-01-01T00:00:00.000Z"));
    const share = { integrationId: id, record, sender: null, tokenHash: "share-digest", createdAt, expiresAt };
    const shareId = await createShare(share);
    expect(await findShare("share-digest")).toEqual({
      id: shareId,
      integrationId: id,
      record,
      sender: null,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      revokedAt: null,
      opens: 0,
      lastOpenedAt: null,
    });
    await Promise.all(Array.from({ length: 5 }, () => countOpen(shareId, createdAt)));
    await revokeShare("another-integration", shareId, createdAt);
    expect(await sharesOf(id)).toMatchObject([{ opens: 5, lastOpenedAt: createdAt.toISOString(), revokedAt: null }]);
    await revokeShare(id, shareId, createdAt);
    await revokeShare(id, shareId, expiresAt);
    expect(await findShare("share-digest")).toMatchObject({ revokedAt: createdAt.toISOString() });
    await removeIntegrationsOf("shared");
    expect(await findShare("share-digest")).toBeNull();
  });

  it("finds a tenant's integration only in its own world", async () => {
    const tenantId = "22222222-2222-4222-8222-222222222222";
    const inWorld = await createIntegration(newIntegration({ tenantId, world: "w1" }));
    expect(await findIntegrationFor({ world: null, tenantId })).toBeNull();
    const outside = await createIntegration(newIntegration({ tenantId }));
    expect((await findIntegrationFor({ world: "w1", tenantId }))?.id).toBe(inWorld.id);
    expect((await findIntegrationFor({ world: null, tenantId }))?.id).toBe(outside.id);
    expect(await findIntegrationFor({ world: "w2", tenantId })).toBeNull();
  });

  it("finds the earliest integration of a tenant and the one of a visit", async () => {
    const tenantId = "33333333-3333-4333-8333-333333333333";
    const first = await createIntegration(newIntegration({ tenantId, owner: "visit-a" }));
    await pause(5); // creation times have milliseconds
    await createIntegration(newIntegration({ tenantId, owner: "visit-b" }));
    expect((await findIntegrationFor({ world: null, tenantId }))?.id).toBe(first.id);
    expect((await findIntegrationFor({ owner: "visit-a" }))?.id).toBe(first.id);
    expect(await findIntegrationFor({ owner: "visit-c" })).toBeNull();
  });

  it("changes only what is named", async () => {
    const made = await createIntegration(newIntegration({ partnerId: "1234567" }));
    const changed = await updateIntegration(made.id, { clientId: "app", flow: "device" });
    expect(changed).toEqual({ ...made, clientId: "app", flow: "device", updatedAt: changed?.updatedAt });
    expect(await updateIntegration("absent", { clientId: "app" })).toBeNull();
  });

  it("notes each action's time beside the others, also at once", async () => {
    const { id } = await createIntegration(newIntegration());
    await Promise.all([
      setChangedAt(id, "add-secret", "2026-01-01T00:00:00.000Z"),
      setChangedAt(id, "grant-consent", "2026-01-01T00:00:01.000Z"),
    ]);
    await setChangedAt(id, "add-secret", "2026-01-01T00:00:02.000Z");
    expect((await findIntegration(id))?.changedAt).toEqual({
      "add-secret": "2026-01-01T00:00:02.000Z",
      "grant-consent": "2026-01-01T00:00:01.000Z",
    });
  });

  it("adds to the log of changes in order, and gives back every row as it was", async () => {
    const { id } = await createIntegration(newIntegration());
    const row = (result: AuditRow["result"], change: Partial<AuditRow> = {}): AuditRow => ({
      attempt: "a1b2c3d4",
      integrationId: id,
      at: "2026-01-02T03:04:05.678Z",
      actorId: null,
      actorName: null,
      action: "add-redirect-uri",
      undoes: null,
      result,
      detail: null,
      changes: [],
      requests: [],
      ...change,
    });
    const change = {
      what: "redirect-uri",
      objectId: "o",
      appId: "a",
      name: null,
      before: null,
      after: "https://x",
    } as const;
    const rows = [row("begun"), row("changed", { changes: [change], detail: "said" })];
    for (const one of rows) await appendAudit(one);
    await appendAudit(row("refused", { detail: "broken \0 answer" }));
    const kept = await auditOf(id);
    expect(kept.slice(0, 2)).toEqual(rows);
    expect(kept[2]?.detail).toBe("broken \uFFFD answer");
  });

  it("seals a credential, gives it back, replaces and forgets it", async () => {
    const { id } = await createIntegration(newIntegration());
    await sealCredential(id, "client-secret", new Secret("first"));
    await sealCredential(id, "client-secret", new Secret("second"));
    await sealCredential(id, "refresh-token", new Secret("other"));
    expect((await openCredential(id, "client-secret"))?.reveal()).toBe("second");
    expect((await openCredential(id, "refresh-token"))?.reveal()).toBe("other");
    await removeCredential(id, "client-secret");
    expect(await openCredential(id, "client-secret")).toBeNull();
    expect((await openCredential(id, "refresh-token"))?.reveal()).toBe("other");
  });

  it("keeps a secret or a certificate, never both: the later one is used", async () => {
    const { id } = await createIntegration(newIntegration());
    await sealCredential(id, "client-secret", new Secret("first"));
    await sealCredential(id, "refresh-token", new Secret("other"));
    await sealCredential(id, "certificate", new Secret(CONNECTOR_CERTIFICATE));
    expect(await openCredential(id, "client-secret")).toBeNull();
    const { secret, certificate } = await appCredentialOf(id);
    expect([secret, certificate?.thumbprint]).toEqual([null, "55EA5D93C646ECF5ECE5149DD15C5BA1E6461890"]);
    await sealCredential(id, "client-secret", new Secret("second"));
    expect((await keptCredentials(id)).map(({ kind }) => kind).sort()).toEqual(["client-secret", "refresh-token"]);
  });

  it("keeps runs, finds them by id and the latest by integration", async () => {
    const { id } = await createIntegration(newIntegration());
    const late = recordOf(`${id}-2`, id, "2026-01-02T00:00:00.000Z");
    const early = recordOf(`${id}-1`, id, "2026-01-01T00:00:00.000Z");
    await saveRun(late, "ready");
    await saveRun(early, "not-ready");
    await saveRun(early, "not-ready");
    expect(await findRun(early.id)).toEqual(early);
    expect(await latestRun(id)).toEqual(late);
    expect(await findRun("absent")).toBeNull();
    expect(await latestRun("absent")).toBeNull();
  });

  it("keeps a record whose texts the database would refuse", async () => {
    const { id } = await createIntegration(newIntegration());
    const record = recordOf(`${id}-odd`, id, "2026-01-01T00:00:00.000Z");
    const tenant = "a\0b\uD800c";
    await saveRun({ ...record, integration: { ...record.integration, tenant } }, "undecided");
    expect((await findRun(record.id))?.integration.tenant).toBe("a\uFFFDb\uFFFDc");
  });

  statusContract();
  visitsContract(options, () => opened);
  liveRunsContract(options, () => opened);
  more?.(() => opened);

  it("opens again over its own tables", async () => {
    const before = await createIntegration(newIntegration());
    await opened.close();
    opened = await openStore(options());
    globalThis.preflightStore = Promise.resolve(opened);
    expect(await findIntegration(before.id)).toEqual(before);
  });
}
