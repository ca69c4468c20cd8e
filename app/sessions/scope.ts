import { mayDo } from "@/app/guard";
import type { Visitor } from "@/app/visitor";
import type { SessionScope } from "@/lib/store/sessions";

/** Which sessions a visitor may see and end: their own, and for a global administrator all of the tenant's. */
export interface Sessions {
  /** Digest of this browser's own. */
  readonly here: string;
  readonly own: SessionScope;
  readonly tenant: SessionScope | null;
}

/** What the visitor may see and end; null while nobody is signed in. */
export async function sessionScope(person: Visitor): Promise<Sessions | null> {
  const { visit, admin } = person;
  if (!visit || !admin) return null;
  const tenant = { world: visit.world, tenantId: admin.tenantId, adminId: null };
  const isTheirs = await mayDo(person, "sessions");
  return { here: visit.digest, own: { ...tenant, adminId: admin.objectId }, tenant: isTheirs ? tenant : null };
}
