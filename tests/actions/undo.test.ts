import { describe, expect, it } from "vitest";
import { actionOf } from "@/lib/actions";
import { takeBack } from "@/lib/actions/take-back";
import { type Change, canTakeBack, inverted, standing } from "@/lib/change";
import type { ActionId } from "@/lib/check";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { type Bench, openBench, stateOf } from "./bench";

async function opened(id: string): Promise<Bench> {
  const scenario = scenarioOf(id);
  if (!scenario) throw new TypeError(`no scenario ${id}`);
  return openBench(scenario);
}

const SITUATIONS: readonly (readonly [ActionId, string])[] = [
  ["create-app", "app-missing"],
  ["create-service-principal", "service-principal-missing"],
  ["enable-service-principal", "service-principal-disabled"],
  ["drop-assignment-requirement", "assignment-required"],
  ["add-redirect-uri", "redirect-missing"],
  ["allow-public-client", "public-client-off"],
  ["add-secret", "secret-missing"],
  ["rotate-secret", "secret-expiring-soon"],
  ["create-partner-center-api", "partner-api-absent"],
  ["enable-partner-center-api", "resource-disabled"],
  ["add-permission", "permission-missing"],
  ["add-permission", "permission-of-other-api"],
  ["grant-consent", "consent-missing"],
  ["grant-consent", "consent-for-other-api"],
  ["grant-consent-for-user", "consent-for-another-user"],
];

describe("undo", () => {
  it.each(SITUATIONS)("of %s in %s returns the tenant to what it was", async (id, scenario) => {
    const bench = await opened(scenario);
    if (id === "create-app") bench.kit = { ...bench.kit, clientId: null };
    const before = stateOf(bench.world);
    expect(await bench.apply(id)).toMatchObject({ ok: true, applied: { changed: true } });
    expect(stateOf(bench.world)).not.toBe(before);
    const made = [...bench.history];
    expect(made.every(canTakeBack)).toBe(actionOf(id)?.reversible);
    await bench.undo(made);
    expect(stateOf(bench.world)).toBe(before);
    expect(standing(bench.history)).toEqual([]);
    // Once more: nothing is left to take back, and nothing is.
    await bench.undo(made);
    expect(stateOf(bench.world)).toBe(before);
  });

  it("keeps what others added since", async () => {
    const bench = await opened("redirect-missing");
    await bench.apply("add-redirect-uri");
    const app = bench.world.state.tenants[0]?.applications.find(({ appId }) => appId === bench.kit.clientId);
    app?.web.redirectUris.push("https://later.contoso.example/callback");
    const before = app?.web.redirectUris.length ?? 0;
    await bench.undo(bench.history);
    expect(app?.web.redirectUris).toHaveLength(before - 1);
    expect(app?.web.redirectUris).toContain("https://later.contoso.example/callback");
  });

  it("leaves a setting alone that somebody has set back already", async () => {
    const bench = await opened("service-principal-disabled");
    await bench.apply("enable-service-principal");
    const made = [...bench.history];
    await bench.undo(made);
    const after = stateOf(bench.world);
    bench.history.length = 0;
    await bench.undo(made);
    expect([stateOf(bench.world), bench.history.length]).toEqual([after, 0]);
  });

  it("of a role is not tried: Microsoft's API cannot do it", async () => {
    const bench = await opened("erv-missing");
    await bench.apply("assign-erv");
    const before = stateOf(bench.world);
    expect(bench.history).toHaveLength(1);
    await bench.undo(bench.history);
    expect(stateOf(bench.world)).toBe(before);
  });
});

describe("removing everything this product made", () => {
  it("from the first button to the last leaves the tenant as it was, but for the role", async () => {
    const bench = await opened("fresh");
    const [tenant] = bench.world.state.tenants;
    const before = JSON.stringify(tenant);
    const wanted = ["create-app", "add-secret", "create-partner-center-api", "grant-consent"] as const;
    for (const id of wanted) {
      expect(await bench.apply(id), id).toMatchObject({ ok: true });
      // As long as replication takes here.
      bench.world.state.advancedMs += 10 * 60_000;
    }
    expect(JSON.stringify(tenant)).not.toBe(before);
    expect(await bench.apply("remove-everything")).toMatchObject({ ok: true, applied: { changed: true } });
    expect(JSON.stringify(tenant)).toBe(before);
    expect(await bench.apply("remove-everything")).toMatchObject({ ok: true, applied: { changed: false } });
    expect(JSON.stringify(tenant)).toBe(before);
  });

  it("touches nothing in a tenant where it made nothing", async () => {
    const bench = await opened("ready");
    const before = stateOf(bench.world);
    expect(await bench.apply("remove-everything")).toMatchObject({ ok: true, applied: { changed: false } });
    expect(stateOf(bench.world)).toBe(before);
  });
});

describe("rotating a secret", () => {
  const secretsOf = ({ world, kit }: Bench) =>
    world.state.tenants[0]?.applications.find(({ appId }) => appId === kit.clientId)?.secrets ?? [];

  it("switches only once Entra takes the new one, and keeps the old one", async () => {
    const bench = await opened("secret-expiring-soon");
    bench.world.state.replication.secretMs = 5_000;
    const [old] = secretsOf(bench);
    expect(await bench.apply("rotate-secret")).toMatchObject({ ok: true, applied: { changed: true } });
    expect(bench.world.state.advancedMs).toBeGreaterThanOrEqual(5_000);
    expect(secretsOf(bench).map(({ keyId }) => keyId)).toContain(old?.keyId);
    expect(bench.kit.secret).toBe(secretsOf(bench).at(-1)?.value);
    expect((await bench.run()).get("secret-lifetime")?.status).toBe("pass");
  });

  it("leaves the old one in use, and no other one behind, when the new one never works", async () => {
    const bench = await opened("secret-expiring-soon");
    bench.world.state.replication.secretMs = 3_600_000;
    const [secret, before] = [bench.kit.secret, stateOf(bench.world, true)];
    expect(await bench.apply("rotate-secret")).toMatchObject({ ok: false });
    expect(bench.kit.secret).toBe(secret);
    expect(stateOf(bench.world, true)).toBe(before);
  });

  it("never offers the secret in use for removal, nor removes it when asked by its id", async () => {
    const bench = await opened("ready");
    const [used] = secretsOf(bench);
    bench.choice = used?.keyId ?? null;
    expect(await bench.apply("remove-secret")).toMatchObject({ ok: false, reason: "prerequisite-missing" });
    bench.choice = null;
    expect(await bench.apply("remove-secret")).toMatchObject({ ok: true, applied: { changed: false } });
    expect(secretsOf(bench)).toHaveLength(1);
  });
});

describe("a refused undo", () => {
  it("stops and says so, with what was taken back until then", async () => {
    const refusal = { status: 403, code: "Authorization_RequestDenied" };
    const graph = {
      deleteServicePrincipal: async () => ({ ok: true }),
      deleteApplication: async () => ({ ok: false, refusal }),
    };
    const change = (what: Change["what"]): Change => ({
      what,
      objectId: what,
      appId: "app",
      name: null,
      before: null,
      after: "app",
    });
    const changes: Change[] = [];
    const made = [change("application"), change("service-principal")];
    const taken = await takeBack({ graph: graph as never, changes }, made);
    expect([taken.ok, changes]).toEqual([false, [inverted(change("service-principal"))]]);
  });
});
