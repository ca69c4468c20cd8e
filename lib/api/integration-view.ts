import type { z } from "zod";
import type { StoredIntegration } from "@/lib/store/queries";
import type { integrationSchema } from "./schemas";

/** An integration without what is ours alone: its sandbox world, and when actions were applied. */
export function integrationView(integration: StoredIntegration): z.infer<typeof integrationSchema> {
  const { world: _world, changedAt: _changedAt, ...view } = integration;
  return view;
}
