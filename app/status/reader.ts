import type { Visitor } from "@/app/visitor";
import type { Reader } from "@/lib/store/status";

/** What a visitor may see: their own integration and, once signed in, every one of their tenant in the same world. */
export function readerOf({ integration, admin, visit }: Pick<Visitor, "integration" | "admin" | "visit">): Reader {
  const own = integration ? [{ integrationId: integration.id }] : [];
  const ofTenant = admin && visit ? [{ world: visit.world, tenantId: admin.tenantId }] : [];
  return [...own, ...ofTenant];
}
