import { scenarioOf } from "../scenarios";
import type { Scenario, ScenarioKit, World, WorldState } from "../types";
import { resetWorld } from "../world";
import type { Problem } from "./problem";

/** What the applications of a scenario are written to be called back at. */
const WRITTEN_ORIGIN = "http://localhost:3000";

/** A scenario's state with its applications' redirect URIs where this product really runs; null leaves them as written. */
export function stateAt(scenario: Scenario, origin: string | null): Omit<WorldState, "id" | "scenario"> {
  const { state } = scenario.build();
  if (origin === null) return state;
  for (const { web } of state.tenants.flatMap((tenant) => tenant.applications))
    web.redirectUris = web.redirectUris.map((uri) =>
      uri === "*" ? `${origin}/api/auth/callback/microsoft` : uri.replace(WRITTEN_ORIGIN, origin),
    );
  return state;
}

/** Begins another situation in a world whose id, address and control key stay; null when it did. */
export function chooseScenario(world: World, id: unknown, origin: string | null): Problem | null {
  const scenario = typeof id === "string" ? scenarioOf(id) : null;
  if (!scenario) return { code: "scenario-unknown", field: "scenario", given: String(id) };
  resetWorld(world, stateAt(scenario, origin), scenario.id);
  return null;
}

const kits = new WeakMap<WorldState, ScenarioKit | null>();

/** What a program has in hand in this world's situation; null when nobody wrote that situation down. */
export function kitOf({ state }: World): ScenarioKit | null {
  const known = kits.get(state);
  if (known !== undefined) return known;
  const kit = scenarioOf(state.scenario)?.build(state.bornAtMs).kit ?? null;
  kits.set(state, kit);
  return kit;
}
