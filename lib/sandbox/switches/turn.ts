import type { Problem } from "../control/problem";
import type { World } from "../types";
import { switches } from "./index";

/** Breaks or mends one thing; null when it is as asked, also when it was before. */
export function turn(world: World, id: string, state: unknown): Problem | null {
  const found = switches.find((known) => known.id === id);
  if (!found) return { code: "switch-unknown", given: id };
  if (state !== "broken" && state !== "whole") return { code: "state-unknown", field: "state" };
  const reason = found.unavailable(world);
  if (reason) return { code: "switch-unavailable", given: reason };
  if (found.isBroken(world) === (state === "broken")) return null;
  if (state === "broken") found.break(world);
  else found.mend(world);
  return null;
}
