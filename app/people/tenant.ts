import type { Visitor } from "@/app/visitor";
import type { TenantKey } from "@/lib/store/people";

/** The tenant whose people a visitor may name, and the name they do it under; null while nobody is signed in. */
export function tenantOf({ visit, admin }: Visitor): (TenantKey & { readonly by: string }) | null {
  if (!visit || !admin) return null;
  return { world: visit.world, tenantId: admin.tenantId, by: admin.userPrincipalName };
}
