import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { actions } from "@/lib/actions";
import { ANOTHER } from "@/lib/actions/create-app";
import type { ActionId } from "@/lib/check";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { REDIRECT_URIS } from "@/lib/sandbox/scenarios/base";
import { type Bench, openBench, stateOf } from "./bench";

/** A situation in which each action has something to do, and what is done and picked before. */
interface Situation {
  readonly scenario: string;
  prepare?(bench: Bench): Promise<unknown>;
}

const CHOSEN = (bench: Bench) => {
  bench.choice = bench.kit.clientId;
};

const SITUATION: Readonly<Record<ActionId, Situation>> = {
  "create-app": { scenario: "app-missing", prepare: async (bench) => forgetApp(bench) },
  "adopt-app": {
    scenario: "redirect-missing",
    prepare: async (bench) => {
      CHOSEN(bench);
      const [app] = bench.world.state.tenants[0]?.applications ?? [];
      if (app) app.requiredResourceAccess = [];
      forgetApp(bench);
    },
  },
  "create-service-principal": { scenario: "service-principal-missing" },
  "enable-service-principal": { scenario: "service-principal-disabled" },
  "drop-assignment-requirement": { scenario: "assignment-required" },
  "add-redirect-uri": { scenario: "redirect-missing" },
  "allow-public-client": { scenario: "public-client-off" },
  "add-secret": { scenario: "secret-missing" },
  "rotate-secret": { scenario: "secret-expiring-soon" },
  "remove-secret": {
    scenario: "secret-expiring-soon",
    prepare: async (bench) => {
      await bench.apply("rotate-secret");
      bench.choice = bench.world.state.tenants[0]?.applications[0]?.secrets[0]?.keyId ?? null;
    },
  },
  "create-partner-center-api": { scenario: "partner-api-absent" },
  "enable-partner-center-api": { scenario: "resource-disabled" },
  "add-permission": { scenario: "permission-missing" },
  "grant-consent": { scenario: "consent-missing" },
  "grant-consent-for-user": { scenario: "consent-for-another-user" },
  "assign-erv": { scenario: "erv-missing" },
  "remove-everything": {
    scenario: "app-missing",
    prepare: async (bench) => {
      forgetApp(bench);
      for (const id of ["create-app", "add-secret", "grant-consent", "assign-erv"] as const) await bench.apply(id);
    },
  },
};

/** The application is not known yet: nobody has pasted its client id. */
function forgetApp(bench: Bench): void {
  bench.kit = { ...bench.kit, clientId: null };
}

/** The process dies: before its n-th request is sent, or after it was sent and before the answer is read. */
type Death = { readonly at: number; readonly when: "before" | "after" };

async function applyUntil(bench: Bench, id: ActionId, death: Death | null): Promise<number> {
  let count = 0;
  await bench
    .apply(id, (outlet) => async (request) => {
      count += 1;
      const isLast = death !== null && count >= death.at;
      if (isLast && (death.when === "before" || count > death.at)) throw new TypeError("fetch failed");
      const answer = await outlet(request);
      if (isLast) throw new TypeError("fetch failed");
      return answer;
    })
    .catch(() => {
      // A death is a death also where an action would go on.
      if (death === null) throw new Error(`${id} failed`);
    });
  return count;
}

async function opened(id: ActionId): Promise<Bench> {
  const { scenario: name, prepare } = SITUATION[id];
  const scenario = scenarioOf(name);
  if (!scenario) throw new TypeError(`no scenario ${name}`);
  const bench = await openBench(scenario);
  await prepare?.(bench);
  return bench;
}

describe.each(actions.map(({ id }) => [id] as const))("%s", (id) => {
  it("comes to the same end after a death at any request", async () => {
    const whole = await opened(id);
    const started = stateOf(whole.world, true);
    const requests = await applyUntil(whole, id, null);
    const end = stateOf(whole.world, true);
    expect(end).not.toBe(started);
    for (let at = 1; at <= requests; at += 1)
      for (const when of ["before", "after"] as const) {
        const bench = await opened(id);
        const kit = bench.kit;
        await applyUntil(bench, id, { at, when });
        // What the process would have remembered died with it.
        bench.kit = kit;
        await applyUntil(bench, id, null);
        expect(stateOf(bench.world, true), `death ${when} request ${at} of ${requests}`).toBe(end);
      }
  });
});

it("a secret of somebody else is never taken for a lost one, whatever it is called", async () => {
  const bench = await opened("rotate-secret");
  const requests = await applyUntil(await opened("rotate-secret"), "rotate-secret", null);
  const secretsOf = () => bench.world.state.tenants[0]?.applications[0]?.secrets ?? [];
  const [old] = secretsOf();
  if (!old) throw new TypeError("the situation has no secret");
  const foreign = {
    ...old,
    keyId: randomUUID(),
    displayName: "insights-preflight 2026-01-01 0badcafe",
    value: "other",
  };
  secretsOf().push(foreign);
  await applyUntil(bench, "rotate-secret", { at: requests, when: "after" });
  await applyUntil(bench, "rotate-secret", null);
  expect(secretsOf()).toHaveLength(3);
  expect(secretsOf().some(({ keyId }) => keyId === foreign.keyId)).toBe(true);
});

describe("an application of the same name that somebody else made", () => {
  async function withForeign() {
    const bench = await opened("create-app");
    const tenant = bench.world.state.tenants[0];
    const foreign = scenarioOf("ready")?.build().state.tenants[0]?.applications[0];
    if (!tenant || !foreign) throw new TypeError("the situations lack what this needs");
    tenant.applications.push({ ...foreign, notes: "ours since 2021", requiredResourceAccess: [FOREIGN_ACCESS] });
    const mine = () => tenant.applications.find(({ notes }) => notes === "ours since 2021");
    return { bench, tenant, mine, appId: foreign.appId };
  }

  it("is not taken and not doubled without asking", async () => {
    const { bench, appId } = await withForeign();
    const before = stateOf(bench.world);
    const result = await bench.apply("create-app");
    expect(result).toMatchObject({ ok: false, reason: "choice-needed", choices: [{ id: appId }] });
    expect(stateOf(bench.world)).toBe(before);
  });

  it("stays as it is beside another one that the reader wants", async () => {
    const { bench, tenant, mine } = await withForeign();
    const before = JSON.stringify(mine());
    bench.choice = ANOTHER;
    expect(await bench.apply("create-app")).toMatchObject({ ok: true });
    expect(JSON.stringify(mine())).toBe(before);
    const named = tenant.applications.filter(({ displayName }) => displayName === mine()?.displayName);
    expect(named).toHaveLength(2);
  });

  it("keeps its own redirect URIs, permissions and secrets when it is used, and loses only what was added when undone", async () => {
    const { bench, mine, appId } = await withForeign();
    const app = mine();
    if (!app) throw new TypeError("no such application");
    app.web.redirectUris = ["https://other.contoso.example/callback"];
    const before = structuredClone(app);
    const whole = stateOf(bench.world);
    bench.choice = appId;
    expect(await bench.apply("adopt-app")).toMatchObject({ ok: true, applied: { changed: true, clientId: appId } });
    const added = [bench.kit.clientId, mine()?.web.redirectUris.length, mine()?.requiredResourceAccess.length];
    expect(added).toEqual([appId, 2, 2]);
    expect(mine()?.web.redirectUris).toEqual([...before.web.redirectUris, REDIRECT_URIS[0]]);
    expect(mine()?.requiredResourceAccess[0]).toEqual(before.requiredResourceAccess[0]);
    const untouched = { ...mine(), web: before.web, requiredResourceAccess: before.requiredResourceAccess };
    expect(untouched).toEqual(before);
    await bench.undo(bench.history);
    expect(stateOf(bench.world)).toBe(whole);
  });
});

/** Application permission of Graph that has nothing to do with this product. */
const FOREIGN_ACCESS = {
  resourceAppId: "00000003-0000-0000-c000-000000000000",
  resourceAccess: [{ id: "df021288-bdef-4463-88db-98f22de89214", type: "Role" as const }],
};
