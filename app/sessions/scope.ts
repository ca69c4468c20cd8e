import type { Visitor } from "@/app/visitor";
import { findKnownRun } from "@/lib/live-runs";
import type { SessionScope } from "@/lib/store/sessions";
import { viewerRoles } from "@/lib/viewer-roles";

/** Which sessions a visitor may see and end: their own, and where they are known to be a global administrator, all of their tenant's. Null while nobody is signed in. */
export interface Sessions {
  /** Digest of this browser's own. */
  readonly here: string;
  readonly own: SessionScope;
  readonly tenant: SessionScope | null;
}

/** What the visitor may see and end. */
export async function sessionScope({ visit, admin }: Pick<Visitor, "visit" | "admin">): Promise<Sessions | null> {
  if (!visit || !admin) return null;
  const { world, digest } = visit;
  const tenant = { world, tenantId: admin.tenantId, adminId: null };
  // The visit's own run asked with the visit's own token, so the roles in it are this person's.
  const known = visit.current && (await findKnownRun(visit.current.runId));
  const results = new Map(known?.record?.results.map((result) => [result.id, result]));
  const isGlobalAdmin = viewerRoles(results)?.includes("global-admin") ?? false;
  return { here: digest, own: { ...tenant, adminId: admin.objectId }, tenant: isGlobalAdmin ? tenant : null };
}
