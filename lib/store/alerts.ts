import { randomUUID } from "node:crypto";
import { desc, eq, inArray } from "drizzle-orm";
import type { Alert } from "@/lib/watch/alerts";
import type { Session } from "./jobs";
import { alerts } from "./schema";
import { store } from "./store";

/** An alert as kept. */
export interface StoredAlert {
  readonly id: string;
  readonly alert: Alert;
}

/** Keeps alerts and returns those that are new: one whose key is known already is not told again. */
export async function addAlerts(
  integrationId: string,
  found: readonly Alert[],
  session: Session,
): Promise<readonly StoredAlert[]> {
  if (found.length === 0) return [];
  const values = found.map((alert) => ({
    id: randomUUID(),
    integrationId,
    key: alert.key,
    at: new Date(alert.at),
    alert,
  }));
  const rows = await session.insert(alerts).values(values).onConflictDoNothing().returning();
  return rows.map(({ id, alert }) => ({ id, alert }));
}

/** The latest alerts of an integration, the newest first. */
export async function alertsOf(integrationId: string, most = 100): Promise<readonly StoredAlert[]> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(alerts)
    .where(eq(alerts.integrationId, integrationId))
    .orderBy(desc(alerts.at), desc(alerts.id))
    .limit(most);
  return rows.map(({ id, alert }) => ({ id, alert }));
}

/** The alerts of those ids, the earliest first. */
export async function findAlerts(ids: readonly string[]): Promise<readonly StoredAlert[]> {
  if (ids.length === 0) return [];
  const { database } = await store();
  const rows = await database
    .select()
    .from(alerts)
    .where(inArray(alerts.id, [...ids]))
    .orderBy(alerts.at, alerts.id);
  return rows.map(({ id, alert }) => ({ id, alert }));
}
