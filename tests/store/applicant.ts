import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { actionOf } from "@/lib/actions";
import type { Applicant } from "@/lib/apply-action";
import { openScenario } from "@/lib/cli/sandbox-run";
import { cloudOf } from "@/lib/clouds";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { createWorld } from "@/lib/sandbox/world";
import { Secret } from "@/lib/secret";
import { createIntegration, sealCredential } from "@/lib/store/queries";
import type { Store } from "@/lib/store/store";
import { newIntegration } from "./contract";
import { openSeeded } from "./seed";

/** Gives the tests of a file a store of their own; returns where its files are. */
export function ownStore(): string {
  const base = mkdtempSync(path.join(os.tmpdir(), "preflight-store-"));
  let opened: Store;
  beforeAll(async () => {
    opened = await openSeeded({ dataDir: base, databaseUrl: null, sealingKey: randomBytes(32) });
    globalThis.preflightStore = Promise.resolve(opened);
  });
  afterAll(async () => {
    globalThis.preflightStore = undefined;
    await opened?.close();
    rmSync(base, { recursive: true, force: true });
  });
  return base;
}

type Outlet = Applicant["reach"]["outlet"];

/** Somebody who may make changes in a situation; `through` stands between the clients and the world. */
export async function applicantIn(id: string, through: (outlet: Outlet) => Outlet = (outlet) => outlet) {
  const scenario = scenarioOf(id);
  if (!scenario) throw new TypeError(`no scenario ${id}`);
  const { state, kit } = scenario.build();
  const world = createWorld(state, `store-${randomUUID()}`, id);
  const { outlet, admin } = await openScenario(world, kit);
  const tenantId = state.tenants[0]?.id ?? "";
  const { clientId, tenant, userPrincipalName } = kit;
  const stored = await createIntegration(newIntegration({ tenant, tenantId, clientId, userPrincipalName }));
  if (kit.secret !== null) await sealCredential(stored.id, "client-secret", new Secret(kit.secret));
  const applicant: Applicant = {
    integrationId: stored.id,
    cloud: cloudOf("global"),
    reach: { outlet: through(outlet), now: () => Date.now() + world.state.advancedMs },
    tokens: admin,
    actor: { objectId: "0a", userPrincipalName: "admin@contoso.example" },
    sleep: async (ms) => {
      world.state.advancedMs += ms;
    },
  };
  return { applicant, world, integrationId: stored.id, stored, admin };
}

/** The action of that id. */
export function action(id: string) {
  const found = actionOf(id);
  if (!found) throw new TypeError(`no action ${id}`);
  return found;
}
