import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { applyAction, undoAttempt } from "@/lib/apply-action";
import { type AuditRow, entriesOf, lostAttempts, madeBy } from "@/lib/audit";
import { auditCsv, auditJson } from "@/lib/audit-export";
import type { World } from "@/lib/sandbox/types";
import type { Secret } from "@/lib/secret";
import { appendAudit, auditOf } from "@/lib/store/audit";
import { findIntegration, openCredential, removeCredential, updateIntegration } from "@/lib/store/queries";
import { action, applicantIn, ownStore } from "./applicant";

const _base = ownStore();

describe("the log", () => {
  it("tells who changed what, when, by which requests, and what became of it", async () => {
    const { applicant, integrationId, stored } = await applicantIn("redirect-missing");
    await applyAction(applicant, action("add-redirect-uri"), null);
    await applyAction(applicant, action("add-redirect-uri"), null);
    const [again, first] = entriesOf(await auditOf(integrationId));
    expect(first).toMatchObject({
      actorName: "admin@contoso.example",
      action: "add-redirect-uri",
      result: "changed",
      changes: [{ what: "redirect-uri", before: null, after: stored.redirectUri }],
      canUndo: true,
    });
    expect(Date.now() - Date.parse(first?.at ?? "")).toBeLessThan(60_000);
    expect(first?.requests.map(({ method, status }) => [method, status])).toEqual([
      ["GET", 200],
      ["PATCH", 204],
    ]);
    expect(first?.requests.every(({ requestId }) => requestId !== null)).toBe(true);
    expect(again).toMatchObject({ result: "nothing-to-do", changes: [], canUndo: false });
  });

  it("has a refusal in Microsoft's words, and nothing to undo", async () => {
    const { applicant, integrationId } = await applicantIn("secrets-forbidden");
    await removeCredential(integrationId, "client-secret");
    expect(await applyAction(applicant, action("add-secret"), null)).toMatchObject({
      reason: "refused",
    });
    const [entry] = entriesOf(await auditOf(integrationId));
    expect(entry).toMatchObject({ result: "refused", changes: [], canUndo: false });
    expect(entry?.detail).toMatch(/policy/);
  });

  it("has what was made before a request broke, and that it broke", async () => {
    let posts = 0;
    const { applicant, integrationId } = await applicantIn("app-missing", (outlet) => async (request) => {
      if (request.method === "POST" && request.url.includes("graph")) posts += 1;
      if (posts > 1) throw new TypeError("fetch failed");
      return outlet(request);
    });
    expect(await applyAction(applicant, action("create-app"), null)).toEqual({ ok: false, reason: "failed" });
    const [entry] = entriesOf(await auditOf(integrationId));
    expect(entry).toMatchObject({ result: "failed", changes: [{ what: "application" }], canUndo: true });
  });

  it("keeps an attempt whose process died: begun, and nobody knows what became of it", async () => {
    const { integrationId, applicant } = await applicantIn("ready");
    const row: AuditRow = {
      attempt: "dead0001",
      integrationId,
      at: new Date().toISOString(),
      actorId: null,
      actorName: null,
      action: "add-secret",
      undoes: null,
      result: "begun",
      detail: null,
      changes: [],
      requests: [],
    };
    await appendAudit(row);
    const rows = await auditOf(integrationId);
    expect(entriesOf(rows)).toMatchObject([{ attempt: "dead0001", result: "begun" }]);
    expect(lostAttempts(rows, applicant.reach.now())).toEqual([]);
    expect(lostAttempts(rows, applicant.reach.now() + 10 * 60_000)).toEqual(["dead0001"]);
  });

  it("knows of an attempt before Microsoft hears of it", async () => {
    const seen: string[][] = [];
    const { applicant, integrationId } = await applicantIn("redirect-missing", (outlet) => async (request) => {
      seen.push((await auditOf(applicant.integrationId)).map(({ result }) => result));
      return outlet(request);
    });
    await applyAction(applicant, action("add-redirect-uri"), null);
    expect([...new Set(seen.map(String))]).toEqual(["begun"]);
    expect((await auditOf(integrationId)).map(({ result }) => result)).toEqual(["begun", "changed"]);
  });

  it("shows one change and one that had nothing to do when two people press at once", async () => {
    const { applicant, integrationId, world } = await applicantIn("app-missing");
    await updateIntegration(integrationId, { clientId: null });
    const count = () => world.state.tenants.flatMap(({ applications }) => applications).length;
    const before = count();
    await Promise.all([1, 2].map(() => applyAction(applicant, action("create-app"), null)));
    await Promise.all([1, 2].map(() => applyAction(applicant, action("add-secret"), null)));
    expect(count()).toBe(before + 1);
    expect(world.state.tenants[0]?.applications.at(-1)?.secrets).toHaveLength(1);
    const results = entriesOf(await auditOf(integrationId)).map(({ result }) => result);
    expect(results).toEqual(["nothing-to-do", "changed", "nothing-to-do", "changed"]);
  });

  it("can only be added to and read: its module writes nothing else", () => {
    const source = readFileSync(path.resolve("lib/store/audit.ts"), "utf8");
    expect(source).not.toMatch(/\.update\(|\.delete\(|onConflict|execute\(/);
    expect(source.match(/\.insert\(/g)).toHaveLength(1);
  });

  it("belongs to one integration", async () => {
    const [one, other] = [await applicantIn("redirect-missing"), await applicantIn("redirect-missing")];
    await applyAction(one.applicant, action("add-redirect-uri"), null);
    expect(await auditOf(other.integrationId)).toEqual([]);
    const [entry] = entriesOf(await auditOf(one.integrationId));
    expect(await undoAttempt(other.applicant, entry?.attempt ?? "")).toBeNull();
  });
});

describe("undo from the log", () => {
  it("takes back one attempt, is itself logged, and is offered no second time", async () => {
    const { applicant, world, integrationId } = await applicantIn("service-principal-disabled");
    const before = JSON.stringify(world.state);
    await applyAction(applicant, action("enable-service-principal"), null);
    expect((await findIntegration(integrationId))?.changedAt).toHaveProperty("enable-service-principal");
    const [made] = entriesOf(await auditOf(integrationId));
    expect(await undoAttempt(applicant, made?.attempt ?? "")).toMatchObject({ ok: true, applied: { changed: true } });
    expect(JSON.stringify(world.state)).toBe(before);
    // Nothing is waited for any more: the finding is back at once.
    expect((await findIntegration(integrationId))?.changedAt).toEqual({});
    const rows = await auditOf(integrationId);
    const [undone, first] = entriesOf(rows);
    expect(undone).toMatchObject({ undoes: made?.attempt, result: "changed", canUndo: false });
    expect(first?.canUndo).toBe(false);
    expect(madeBy(rows)).toEqual([]);
    expect(await undoAttempt(applicant, made?.attempt ?? "")).toBeNull();
  });

  it("of what somebody took away by hand says so, and is not offered again", async () => {
    const { applicant, world, integrationId } = await applicantIn("redirect-missing");
    await applyAction(applicant, action("add-redirect-uri"), null);
    for (const { web } of world.state.tenants.flatMap(({ applications }) => applications)) web.redirectUris = [];
    const before = JSON.stringify(world.state);
    const [made] = entriesOf(await auditOf(integrationId));
    expect(await undoAttempt(applicant, made?.attempt ?? "")).toMatchObject({ ok: true, applied: { changed: false } });
    expect(JSON.stringify(world.state)).toBe(before);
    expect(entriesOf(await auditOf(integrationId)).map(({ canUndo }) => canUndo)).toEqual([false, false]);
  });

  it("forgets an application that it deletes, and its secret", async () => {
    const { applicant, integrationId } = await applicantIn("app-missing");
    await updateIntegration(integrationId, { clientId: null });
    await applyAction(applicant, action("create-app"), null);
    expect((await findIntegration(integrationId))?.clientId).not.toBeNull();
    await applyAction(applicant, action("add-secret"), null);
    expect(await openCredential(integrationId, "client-secret")).not.toBeNull();
    const outcome = await applyAction(applicant, action("remove-everything"), null);
    expect(outcome).toMatchObject({ ok: true, applied: { changed: true } });
    expect((await findIntegration(integrationId))?.clientId).toBeNull();
    expect(await openCredential(integrationId, "client-secret")).toBeNull();
  });
});

describe("a secret", () => {
  const secretsIn = (world: World) =>
    world.state.tenants.flatMap(({ applications, users }) => [
      ...applications.flatMap(({ secrets }) => secrets.map(({ value }) => value)),
      ...users.map(({ password }) => password),
    ]);

  it("stands in no row and no export, whatever Microsoft says about it", async () => {
    let kept: Secret | null = null;
    const { applicant, world, integrationId, admin } = await applicantIn("secret-expiring-soon", (outlet) => {
      return async (request) => {
        if (!request.url.endsWith("/removePassword")) return outlet(request);
        // A refusal that repeats what it should not.
        const ids = { "request-id": randomUUID(), "client-request-id": randomUUID() };
        const message = `Not with ${kept?.reveal()} and ${request.headers.get("authorization")}`;
        const error = { code: "Request_BadRequest", message, innerError: { date: "2026-01-01T00:00:00", ...ids } };
        return Response.json({ error }, { status: 400 });
      };
    });
    const old = world.state.tenants[0]?.applications[0]?.secrets[0];
    await applyAction(applicant, action("rotate-secret"), null);
    kept = await openCredential(integrationId, "client-secret");
    expect(kept?.reveal()).not.toBe(old?.value);
    await applyAction(applicant, action("remove-secret"), old?.keyId ?? null);
    await undoAttempt(applicant, entriesOf(await auditOf(integrationId)).find(({ canUndo }) => canUndo)?.attempt ?? "");
    const rows = await auditOf(integrationId);
    expect(rows.map(({ result }) => result)).toContain("refused");
    const written = [JSON.stringify(rows), auditCsv(entriesOf(rows)), auditJson(entriesOf(rows))].join("\n");
    const tokens = [admin.graph, admin.partnerCenter].map((set) => set?.accessToken.reveal() ?? "never");
    const planted = [...secretsIn(world), ...tokens, kept?.reveal() ?? ""].filter((value) => value.length > 6);
    expect(planted.length).toBeGreaterThan(6);
    expect(planted.filter((value) => written.includes(value))).toEqual([]);
  });

  it("whose attempt died is taken away before another one is made", async () => {
    let isDying = true;
    const { applicant, world, integrationId, stored } = await applicantIn(
      "secret-missing",
      (outlet) => async (request) => {
        const answer = await outlet(request);
        if (isDying && request.url.endsWith("/addPassword")) throw new TypeError("fetch failed");
        return answer;
      },
    );
    expect(await applyAction(applicant, action("add-secret"), null)).toEqual({ ok: false, reason: "failed" });
    isDying = false;
    expect(await applyAction(applicant, action("add-secret"), null)).toMatchObject({ ok: true });
    const app = world.state.tenants[0]?.applications.find(({ appId }) => appId === stored.clientId);
    expect(app?.secrets.map(({ value }) => value)).toEqual([
      (await openCredential(integrationId, "client-secret"))?.reveal(),
    ]);
  });
});
