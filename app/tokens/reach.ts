import type { Visitor } from "@/app/visitor";
import type { TokenReach } from "@/lib/api/token";

/** What the visitor's tokens reach: what the visitor may see. Null while that is nothing. */
export function reachOf({
  visit,
  admin,
  integration,
}: Pick<Visitor, "visit" | "admin" | "integration">): TokenReach | null {
  if (!visit || !integration) return null;
  const { world } = visit;
  if (admin && integration.tenantId === admin.tenantId) return { world, tenantId: admin.tenantId, integrationId: null };
  return { world, tenantId: null, integrationId: integration.id };
}
