import { checks } from "@/lib/checks";
import { openScenario } from "@/lib/cli/sandbox-run";
import { adminGraphByDeviceCode, type Outlet } from "@/lib/cli/sandbox-sign-in";
import { cloudOf } from "@/lib/clouds";
import { createEntra } from "@/lib/microsoft/microsoft";
import { sandboxFetch } from "@/lib/sandbox/handle";
import type { ScenarioKit, World } from "@/lib/sandbox/types";
import { summarize } from "@/lib/summary";

/** By then every change of the sandbox is known everywhere. */
const REPLICATED_MS = 10 * 60_000;

/** Whether every required link holds with the application and the secret that a file made; the integration user signs in by code. */
export async function summaryWith(world: World, kit: ScenarioKit, made: { clientId: string; secret: string }) {
  world.state.advancedMs += REPLICATED_MS;
  const { run } = await (await openScenario(world, { ...kit, ...made, flow: "code" })).run();
  const results = new Map(run.results.map((result) => [result.id, result]));
  const { state } = summarize(checks, results);
  return { state, failed: run.results.filter(({ status }) => status === "fail").map(({ id }) => id) };
}

/** Everything that a set-up makes or leaves alone, as text; the clock goes on by itself. */
export function stateOf({ state }: World): string {
  return JSON.stringify({ ...state, advancedMs: 0 });
}

/** The refresh token that Microsoft's command line application gets when the setup admin signs in to it. */
export async function adminSession(world: World, kit: ScenarioKit): Promise<string> {
  const cloud = cloudOf(kit.cloud);
  const outlet = sandboxFetch(world);
  const now = () => Date.now() + world.state.advancedMs;
  const entraThrough = (by: Outlet) => createEntra({ cloud, outlet: by, now });
  const stage = { world, kit, cloud, outlet, now, entraThrough, entra: entraThrough(outlet) };
  const session = (await adminGraphByDeviceCode(stage))?.refreshToken?.reveal();
  if (session === undefined) throw new RangeError("the setup admin could not sign in");
  return session;
}
