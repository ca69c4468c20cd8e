import { randomBytes } from "node:crypto";
import type { ActionResult } from "@/lib/action";
import { actionOf } from "@/lib/actions";
import { takeBack } from "@/lib/actions/take-back";
import { type Change, standing } from "@/lib/change";
import type { ActionId, CheckResult } from "@/lib/check";
import { openScenario } from "@/lib/cli/sandbox-run";
import type { Outlet } from "@/lib/cli/sandbox-sign-in";
import { cloudOf } from "@/lib/clouds";
import type { Integration } from "@/lib/integration";
import { createMicrosoft } from "@/lib/microsoft/microsoft";
import { REDIRECT_URIS } from "@/lib/sandbox/scenarios/base";
import type { Scenario, ScenarioKit, World } from "@/lib/sandbox/types";
import { createWorld } from "@/lib/sandbox/world";
import { Secret } from "@/lib/secret";

/** A living situation with a signed-in setup admin, and the one integration that is being set up in it. */
export interface Bench {
  readonly world: World;
  /** What the product remembers of the integration; actions change it. */
  kit: ScenarioKit;
  /** The checks' results by id. */
  run(): Promise<ReadonlyMap<string, CheckResult>>;
  /** Applies an action as the wizard does; `through` stands between the clients and the world. */
  apply(id: ActionId, through?: (outlet: Outlet) => Outlet): Promise<ActionResult>;
  /** Takes changes back as undo does. */
  undo(changes: readonly Change[]): Promise<void>;
  /** What the reader picked. */
  choice: string | null;
  /** Every change that was confirmed, oldest first. */
  readonly history: Change[];
  /** Attempts that died. */
  readonly lost: string[];
}

export async function openBench(scenario: Scenario): Promise<Bench> {
  const { state, kit } = scenario.build();
  const world = createWorld(state, `actions-${scenario.id}`, scenario.id);
  const first = await openScenario(world, kit);
  const bench: Bench = {
    world,
    kit,
    choice: null,
    history: [],
    lost: [],
    async run() {
      const { run } = await (await openScenario(world, bench.kit)).run();
      return new Map(run.results.map((result) => [result.id, result]));
    },
    async apply(id, through = (outlet) => outlet) {
      const action = actionOf(id);
      if (!action) throw new TypeError(`no action ${id}`);
      const cloud = cloudOf(kit.cloud);
      const outlet = through(first.outlet);
      const clients = createMicrosoft({ cloud, outlet, admin: first.admin, sleep: async () => {} });
      const { graph, partnerCenter, entra } = clients([], new AbortController().signal);
      const integration = integrationOf(bench.kit);
      const secret = bench.kit.secret === null ? null : new Secret(bench.kit.secret);
      const tenantId = world.state.tenants[0]?.id ?? "";
      const attempt = randomBytes(4).toString("hex");
      // Taken off again at the end: what dies on the way stays lost.
      bench.lost.push(attempt);
      const result = await action.apply({
        cloud,
        integration,
        tenantId,
        graph,
        partnerCenter,
        entra,
        secret,
        now: new Date(Date.now() + world.state.advancedMs),
        choice: bench.choice,
        made: standing(bench.history),
        attempt,
        lostAttempts: bench.lost.filter((lost) => lost !== attempt),
        changes: bench.history,
        sleep: async (ms) => {
          world.state.advancedMs += ms;
        },
      });
      bench.lost.pop();
      if (result.ok) remember(bench, result.applied);
      return result;
    },
    async undo(changes) {
      const clients = createMicrosoft({ cloud: cloudOf(kit.cloud), outlet: first.outlet, admin: first.admin });
      const { graph } = clients([], new AbortController().signal);
      if (!graph) throw new TypeError("nobody is signed in");
      const taken = await takeBack({ graph, changes: bench.history }, changes);
      if (!taken.ok) throw new TypeError(`refused: ${taken.refusal.code}`);
    },
  };
  return bench;
}

function remember(bench: Bench, applied: Extract<ActionResult, { ok: true }>["applied"]): void {
  bench.kit = {
    ...bench.kit,
    ...(applied.clientId && { clientId: applied.clientId }),
    ...(applied.secret && { secret: applied.secret.reveal() }),
  };
}

function integrationOf(kit: ScenarioKit): Integration {
  const { cloud, tenant, clientId, userPrincipalName, flow, partnerId } = kit;
  return { id: "bench", cloud, tenant, clientId, userPrincipalName, redirectUri: REDIRECT_URIS[0], flow, partnerId };
}

/** A world's state as text; with `alike`, what differs between two equal courses of events (ids, secrets, times) is numbered instead. */
export function stateOf({ state }: World, alike = false): string {
  const text = JSON.stringify(state);
  if (!alike) return text;
  const names = new Map<string, string>();
  const numbered = (found: string) => {
    const known = names.get(found) ?? `#${names.size}`;
    names.set(found, known);
    return known;
  };
  return text
    .replace(/"(?:value|hint)":"[^"]*"/g, '"secret"')
    .replace(/(insights-preflight \d{4}-\d\d-\d\d) [0-9a-f]{8}/g, "$1")
    .replace(/"advancedMs":\d+/g, "")
    .replace(/\b1[5-9]\d{11}\b/g, "time")
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|"[\w-]{43}"/g, numbered);
}
