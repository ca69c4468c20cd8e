import { mayDo } from "@/app/guard";
import type { Visitor } from "@/app/visitor";
import type { SessionScope } from "@/lib/store/sessions";

/** Which sessions a visitor may see and end: their own, and where they are known to be a global administrator, all of their tenant's. Null while nobody is signed in. */
export interface Sessions {
  /** Digest of this browser's own. */
  readonly here: string;
  readonly own: SessionScope;
  readonly tenant: SessionScope | null;
}

/** What the visitor may see and end. */
export async function sessionScope(person: Visitor): Promise<Sessions | null> {
  const { visit, admin } = person;
  if (!visit || !admin) return null;
  const { world, digest } = visit;
  const tenant = { world, tenantId: admin.tenantId, adminId: null };
  return {
    here: digest,
    own: { ...tenant, adminId: admin.objectId },
    tenant: (await mayDo(person, "sessions")) ? tenant : null,
  };
}
