import { and, asc, desc, eq, gt, isNull, lt, or } from "drizzle-orm";
import type { TokenReach } from "@/lib/api/token";
import type { AuditRow } from "@/lib/audit";
import type { Summary } from "@/lib/summary";
import { type StoredIntegration, toIntegration } from "./queries";
import { audit, integrations, runs } from "./schema";
import { store } from "./store";

/** A run without its record. */
export interface RunLine {
  readonly id: string;
  readonly integrationId: string;
  /** RFC 3339, as the other. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly state: Summary["state"];
}

/** The integrations within reach, by id, after the one of `after`. */
export async function integrationsPage(
  reach: TokenReach,
  after: string | null,
  limit: number,
): Promise<readonly StoredIntegration[]> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(integrations)
    .where(and(within(reach), after === null ? undefined : gt(integrations.id, after)))
    .orderBy(asc(integrations.id))
    .limit(limit);
  return rows.map(toIntegration);
}

/** The integration of that id if it is within reach, else null: somebody else's is as absent as one that never was. */
export async function integrationWithin(reach: TokenReach, id: string): Promise<StoredIntegration | null> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(integrations)
    .where(and(within(reach), eq(integrations.id, id)));
  return rows[0] ? toIntegration(rows[0]) : null;
}

/** Whether an integration is within reach. */
export function within({ world, tenantId, integrationId }: TokenReach) {
  const inWorld = world === null ? isNull(integrations.world) : eq(integrations.world, world);
  return and(inWorld, tenantId === null ? eq(integrations.id, integrationId) : eq(integrations.tenantId, tenantId));
}

/** An integration's runs, the one that started last first, beginning after (earlier than) `after`. */
export async function runsPage(
  integrationId: string,
  after: Pick<RunLine, "startedAt" | "id"> | null,
  limit: number,
): Promise<readonly RunLine[]> {
  const { database } = await store();
  const startedAt = after && new Date(after.startedAt);
  const earlier =
    after && startedAt
      ? or(lt(runs.startedAt, startedAt), and(eq(runs.startedAt, startedAt), lt(runs.id, after.id)))
      : undefined;
  const rows = await database
    .select({
      id: runs.id,
      integrationId: runs.integrationId,
      startedAt: runs.startedAt,
      finishedAt: runs.finishedAt,
      state: runs.state,
    })
    .from(runs)
    .where(and(eq(runs.integrationId, integrationId), earlier))
    .orderBy(desc(runs.startedAt), desc(runs.id))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt.toISOString(),
  }));
}

/** A row of the log with its place in it. */
export type AuditLine = AuditRow & { readonly seq: number };

/** An integration's log, the newest row first, beginning before `before`. */
export async function auditPage(
  integrationId: string,
  before: number | null,
  limit: number,
): Promise<readonly AuditLine[]> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(audit)
    .where(and(eq(audit.integrationId, integrationId), before === null ? undefined : lt(audit.seq, before)))
    .orderBy(desc(audit.seq))
    .limit(limit);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
