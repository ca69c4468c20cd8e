import { describe, expect, it } from "vitest";
import { actions } from "@/lib/actions";
import type { ActionId } from "@/lib/check";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import type { Scenario } from "@/lib/sandbox/types";
import { type Bench, openBench, stateOf } from "./bench";

/** A situation in which each action has something to do. */
const SITUATION: Readonly<Record<ActionId, string>> = {
  "create-app": "app-missing",
  "create-service-principal": "service-principal-missing",
  "enable-service-principal": "service-principal-disabled",
  "drop-assignment-requirement": "assignment-required",
  "add-redirect-uri": "redirect-missing",
  "add-secret": "secret-missing",
  "create-partner-center-api": "partner-api-absent",
  "enable-partner-center-api": "resource-disabled",
  "add-permission": "permission-missing",
  "grant-consent": "consent-missing",
  "assign-erv": "erv-missing",
};

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
    .catch(() => undefined);
  return count;
}

async function opened(id: ActionId): Promise<Bench> {
  const scenario = scenarioOf(SITUATION[id]);
  if (!scenario) throw new TypeError(`no scenario ${SITUATION[id]}`);
  // The application is named by its client id as a reader would have pasted it; a fresh one is not known yet.
  const asBegun: Scenario = {
    ...scenario,
    build: (nowMs) => {
      const { state, kit } = scenario.build(nowMs);
      return { state, kit: id === "create-app" ? { ...kit, clientId: null } : kit };
    },
  };
  return openBench(asBegun);
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
        // A secret whose only answer is lost can never be known: see the test below.
        if (id === "add-secret" && when === "after" && at === requests) continue;
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

it("a secret whose answer is lost stays, named and unused, beside the one that is kept", async () => {
  const bench = await opened("add-secret");
  const requests = await applyUntil(await opened("add-secret"), "add-secret", null);
  await applyUntil(bench, "add-secret", { at: requests, when: "after" });
  await applyUntil(bench, "add-secret", null);
  const [app] = bench.world.state.tenants.flatMap(({ applications }) =>
    applications.filter(({ appId }) => appId === bench.kit.clientId),
  );
  expect(app?.secrets).toHaveLength(2);
  expect(app?.secrets.every(({ displayName }) => displayName?.startsWith("insights-preflight "))).toBe(true);
  expect(app?.secrets.at(-1)?.value).toBe(bench.kit.secret);
});

it("an application of the same name that somebody else made is left as it is", async () => {
  const bench = await opened("create-app");
  const tenant = bench.world.state.tenants[0];
  const foreign = scenarioOf("ready")?.build().state.tenants[0]?.applications[0];
  if (!tenant || !foreign) throw new TypeError("the situations lack what this needs");
  tenant.applications.push({ ...foreign, notes: "ours since 2021" });
  const before = JSON.stringify(tenant.applications.at(-1));
  await bench.apply("create-app");
  const named = tenant.applications.filter(({ displayName }) => displayName === foreign.displayName);
  expect(named).toHaveLength(2);
  expect(named.map((application) => JSON.stringify(application))).toContain(before);
});
