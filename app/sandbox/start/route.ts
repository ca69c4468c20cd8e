import { goTo } from "@/app/same-origin";
import { enterWorld, startVisit } from "@/app/visitor";
import { config } from "@/lib/config";
import { worldLives } from "@/lib/outlet";

/** `?scenario=` starts a walk in a new world, `?world=` joins one from another browser. */
export async function GET(request: Request): Promise<Response> {
  if (config().mode !== "sandbox") return new Response("Not found", { status: 404 });
  const { searchParams } = new URL(request.url);
  const world = searchParams.get("world");
  if (world !== null) {
    if (!(await worldLives(world))) return new Response("Not found", { status: 404 });
    await enterWorld(world);
    return goTo("/setup");
  }
  const scenario = searchParams.get("scenario") ?? "fresh";
  const { scenarios } = await import("@/lib/sandbox/scenarios");
  if (!scenarios.some(({ id }) => id === scenario)) {
    const known = scenarios.map(({ id }) => id).join(", ");
    return new Response(`There is no scenario "${scenario}". Known scenarios: ${known}.`, { status: 404 });
  }
  await startVisit(scenario);
  return goTo("/setup");
}

/** Next would answer other methods by saying that this place exists. */
const absent = () => new Response("Not found", { status: 404 });

export { absent as DELETE, absent as OPTIONS, absent as PATCH, absent as POST, absent as PUT };
