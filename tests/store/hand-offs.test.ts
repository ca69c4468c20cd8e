import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ActionId, CheckResult } from "@/lib/check";
import { runScenario } from "@/lib/cli/sandbox-run";
import { carryOut, type HandOff, handable, revisionOf, stateOf } from "@/lib/hand-off";
import { digestOf, newToken } from "@/lib/link";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { auditOf } from "@/lib/store/audit";
import { createHandOff, findHandOff, handOffsOf, markUsed, revokeHandOff } from "@/lib/store/hand-offs";
import {
  createIntegration,
  findIntegration,
  openCredential,
  removeCredential,
  updateIntegration,
} from "@/lib/store/queries";
import { applicantIn, ownStore } from "./applicant";
import { newIntegration } from "./contract";

ownStore();

const DAY_MS = 24 * 3_600_000;

async function handedOver(integrationId: string, actions: readonly ActionId[]) {
  const token = newToken();
  const createdAt = new Date();
  await createHandOff({
    integrationId,
    actions,
    owner: "0",
    sender: "reader@contoso.example",
    tokenHash: digestOf(token),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + DAY_MS),
  });
  const handOff = await findHandOff(digestOf(token));
  if (!handOff) throw new TypeError("not kept");
  return { token, handOff };
}

async function resultsOf(id: string): Promise<ReadonlyMap<string, CheckResult>> {
  const scenario = scenarioOf(id);
  if (!scenario) throw new TypeError(`no scenario ${id}`);
  const { run } = await runScenario(scenario);
  return new Map(run.results.map((result) => [result.id, result]));
}

describe("a link", () => {
  it("is found by its secret part alone, which is kept nowhere", async () => {
    const { id } = await createIntegration(newIntegration());
    const { token, handOff } = await handedOver(id, ["grant-consent"]);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(JSON.stringify(handOff)).not.toContain(token);
    expect(await findHandOff(token)).toBeNull();
    expect(await findHandOff(digestOf(`${token}x`))).toBeNull();
  });

  it("is open, then used, ended or too late, and the first of these stands", async () => {
    const { id } = await createIntegration(newIntegration());
    const now = new Date();
    const open = (await handedOver(id, ["grant-consent"])).handOff;
    expect(stateOf(open, now)).toBe("open");
    expect(stateOf(open, new Date(now.getTime() + DAY_MS + 1_000))).toBe("expired");
    await markUsed(open.id, now, "admin@contoso.example");
    await markUsed(open.id, new Date(now.getTime() + 5_000), "later@contoso.example");
    await revokeHandOff(id, open.id, now);
    const [used] = await handOffsOf(id);
    expect(used && stateOf(used, now)).toBe("used");
    expect(used).toMatchObject({ usedBy: "admin@contoso.example", revokedAt: null });

    const second = (await handedOver(id, ["grant-consent"])).handOff;
    await revokeHandOff(randomUUID(), second.id, now);
    expect((await handOffsOf(id))[0]?.revokedAt).toBeNull();
    await revokeHandOff(id, second.id, now);
    expect((await handOffsOf(id))[0]).toMatchObject({ id: second.id, revokedAt: now.toISOString() });
  });
});

describe("what can be handed over", () => {
  it("is what the findings ask for, in the order of the chain", async () => {
    const needed = (id: string) =>
      resultsOf(id).then((results) =>
        handable(results, true).flatMap(({ action, need }) => (need === "needed" ? [action.id] : [])),
      );
    expect(await needed("consent-missing")).toEqual(["grant-consent"]);
    expect(await needed("erv-missing")).toContain("assign-erv");
    expect(await needed("ready")).toEqual([]);
  });

  it("includes what a reader without rights cannot even check, and no secret while nobody has signed in", async () => {
    const results = await resultsOf("nobody-signed-in");
    const ids = (isSignedIn: boolean) => handable(results, isSignedIn).map(({ action }) => action.id);
    expect(ids(false)).toContain("grant-consent");
    expect(handable(results, false).every(({ need }) => need === "unknown")).toBe(true);
    expect(ids(true)).toContain("add-secret");
    expect(ids(false)).not.toContain("add-secret");
    for (const id of ["remove-everything", "remove-secret", "adopt-app"]) expect(ids(true)).not.toContain(id);
  });
});

describe("carrying a hand-off out", () => {
  it("makes its changes as whoever signed in, notes that, and works once", async () => {
    const { applicant, integrationId } = await applicantIn("permission-missing");
    const { handOff } = await handedOver(integrationId, ["add-permission", "grant-consent"]);
    const before = await findIntegration(integrationId);
    expect(await carryOut(applicant, handOff, null)).toMatchObject({
      outcome: { ok: true, applied: { changed: true } },
    });
    const [kept] = await handOffsOf(integrationId);
    expect(kept).toMatchObject({ usedBy: "admin@contoso.example" });
    expect(kept && stateOf(kept, new Date())).toBe("used");
    expect((await auditOf(integrationId)).map(({ action, result }) => `${action} ${result}`)).toContain(
      "add-permission changed",
    );
    const after = await findIntegration(integrationId);
    expect(before && after && revisionOf(before, [handOff])).not.toBe(before && after && revisionOf(after, [handOff]));
  });

  it("stays open when Microsoft refuses, and keeps what was made before", async () => {
    const refusing = await applicantIn("consent-missing", (outlet) => async (request) => {
      if (request.method === "POST" && request.url.includes("oauth2PermissionGrants"))
        return Response.json(
          {
            error: {
              code: "Authorization_RequestDenied",
              message: "Insufficient privileges to complete the operation.",
            },
          },
          { status: 403 },
        );
      return outlet(request);
    });
    const { handOff } = await handedOver(refusing.integrationId, ["add-permission", "grant-consent"]);
    expect(await carryOut(refusing.applicant, handOff, null)).toMatchObject({
      action: "grant-consent",
      outcome: { ok: false, reason: "refused" },
    });
    expect((await handOffsOf(refusing.integrationId)).map((one: HandOff) => one.usedAt)).toEqual([null]);
  });

  it("hands a new secret to whoever asked, and seals it", async () => {
    const { applicant, integrationId } = await applicantIn("secret-missing");
    await removeCredential(integrationId, "client-secret");
    const { handOff } = await handedOver(integrationId, ["add-secret"]);
    const { secrets } = await carryOut(applicant, handOff, null);
    expect(secrets).toHaveLength(1);
    expect((await openCredential(integrationId, "client-secret"))?.reveal()).toBe(secrets[0]?.reveal());
    expect(JSON.stringify(await handOffsOf(integrationId))).not.toContain(secrets[0]?.reveal());
  });

  it("asks the receiver which application is meant, and uses the one they pick", async () => {
    const { applicant, integrationId, stored } = await applicantIn("ready");
    await updateIntegration(integrationId, { clientId: null });
    const { handOff } = await handedOver(integrationId, ["create-app"]);
    expect(await carryOut(applicant, handOff, null)).toMatchObject({ outcome: { reason: "choice-needed" } });
    const picked = { action: "adopt-app", choice: stored.clientId ?? "" };
    expect(await carryOut(applicant, handOff, picked)).toMatchObject({ outcome: { ok: true } });
    expect((await findIntegration(integrationId))?.clientId).toBe(stored.clientId);
  });
});
