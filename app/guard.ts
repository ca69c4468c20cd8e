import { redirect } from "next/navigation";
import { cache } from "react";
import { may, mayAt, type Place, type Power } from "@/lib/people/access";
import { PLACES, type PlaceId } from "@/lib/people/places";
import { type PersonRole, roleOf, SEEN_ROLE_MS } from "@/lib/people/roles";
import { NOTHING_SEEN, seenRoles } from "@/lib/people/seen-roles";
import { isSupport } from "@/lib/people/support";
import { nameOf, roleResults } from "@/lib/store/people";
import { type Visitor, visitor } from "./visitor";

/** What was asked for, and who asked. */
export interface Refusal {
  readonly power: Power;
  readonly role: PersonRole;
}

/** Who asks at a place; with a refusal when their role does not open it. */
export interface Admission {
  readonly person: Visitor;
  readonly refusal: Refusal | null;
}

/** The guard of every page, route handler and action: may whoever asks do what is at this place? */
export async function admit(id: PlaceId): Promise<Admission> {
  const asks = await visitor();
  const role = await roleFor(asks);
  // Whoever may not look has no integration, on whatever page they are.
  const person = may(role, "look") ? asks : { ...asks, integration: null };
  const { power }: Place = PLACES[id];
  const refusal = power && mayAt(role, id) === "no" ? { power, role } : null;
  return { person, refusal };
}

/** The guard of an action: whoever may not is led to a page that says why, and nothing is done. */
export async function admitted(id: PlaceId): Promise<Visitor> {
  const { person, refusal } = await admit(id);
  if (refusal) redirect(`/refused?needs=${refusal.power}`);
  return person;
}

/** What a visitor is here; asked for once a request. */
export const roleFor = cache(async ({ admin, visit, config, now }: Visitor): Promise<PersonRole> => {
  const isSandbox = config.mode === "sandbox";
  const facts = { isSandbox, isSignedIn: admin !== null, isSupport: false, named: null, seen: NOTHING_SEEN };
  if (!admin || !visit) return roleOf(facts);
  if (isSupport(config.support, admin)) return roleOf({ ...facts, isSupport: true });
  const tenant = { world: visit.world, tenantId: admin.tenantId };
  const named = await nameOf(tenant, admin.userPrincipalName);
  // Then nothing that Microsoft says matters.
  if (named === "viewer") return roleOf({ ...facts, named });
  const results = await roleResults(tenant, new Date(now.getTime() - SEEN_ROLE_MS));
  return roleOf({ ...facts, named, seen: seenRoles(results, admin.userPrincipalName) });
});

/** Whether a visitor has a power: what pages hide buttons by. */
export const mayDo = async (person: Visitor, power: Power): Promise<boolean> => may(await roleFor(person), power);
