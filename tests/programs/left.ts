import { reportsOf } from "@/lib/sandbox/endpoints/insights/reports";
import type { Situation } from "../clients/sandbox-server";

/** The queries that the partner has made. */
export function queriesOf({ world }: Situation): readonly { readonly name: string; readonly query: string }[] {
  const kept = world.runtime.get("insights.queries");
  return Array.isArray(kept) ? kept : [];
}

/** The reports that the partner has. */
export function reportsLeft({ world }: Situation) {
  return reportsOf(world);
}
