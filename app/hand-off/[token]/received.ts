import type { Visitor } from "@/app/visitor";
import { cloudOf } from "@/lib/clouds";
import { type HandOff, type HandOffState, stateOf, tenantIdOf } from "@/lib/hand-off";
import { digestOf } from "@/lib/link";
import { reachFor } from "@/lib/outlet";
import { findHandOff } from "@/lib/store/hand-offs";
import { findIntegration, type StoredIntegration } from "@/lib/store/queries";

/** A link as its receiver finds it. */
export interface Received {
  readonly handOff: HandOff;
  readonly integration: StoredIntegration;
  readonly state: HandOffState;
  /** What time it is where the link belongs to. */
  readonly now: Date;
}

/** What a link's secret part stands for; null when nobody here made it. */
export async function received(token: string): Promise<Received | null> {
  const handOff = await findHandOff(digestOf(token));
  const integration = handOff && (await findIntegration(handOff.integrationId));
  if (!handOff || !integration) return null;
  const { now } = await reachFor(integration.world).catch(() => ({ now: Date.now }));
  return { handOff, integration, state: stateOf(handOff, new Date(now())), now: new Date(now()) };
}

/** Whether the visitor can go on, or what stands in the way. */
export type MayCarryOut = "yes" | "other-world" | "sign-in" | "other-tenant";

/** Decides by where the visitor is, whether somebody is signed in, and of which tenant they are. */
export async function mayCarryOut(person: Visitor, { integration }: Received): Promise<MayCarryOut> {
  if (integration.world !== null && person.visit?.world !== integration.world) return "other-world";
  if (!person.admin) return "sign-in";
  const tenantId = await tenantIdOf(integration, cloudOf(integration.cloud), await reachFor(integration.world));
  return person.admin.tenantId === tenantId ? "yes" : "other-tenant";
}
