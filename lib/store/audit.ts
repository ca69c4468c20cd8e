import { asc, eq } from "drizzle-orm";
import type { AuditRow } from "@/lib/audit";
import { audit } from "./schema";
import { storable } from "./storable";
import { store } from "./store";

/** Adds one row to the log. Nothing here changes or removes one. */
export async function appendAudit({ at, ...row }: AuditRow): Promise<void> {
  const { database } = await store();
  await database.insert(audit).values({ ...storable(row), at: new Date(at) });
}

/** The whole log of an integration, oldest row first. */
export async function auditOf(integrationId: string): Promise<readonly AuditRow[]> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(audit)
    .where(eq(audit.integrationId, integrationId))
    .orderBy(asc(audit.seq));
  return rows.map(({ seq: _, at, ...row }) => ({ ...row, at: at.toISOString() }));
}
