import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { DeliveryRecord } from "@/lib/notify/retry";
import { enqueue, type Session } from "./jobs";
import { channels, deliveries } from "./schema";
import { store } from "./store";

/** A message to one channel, and what came of it so far. */
export interface Delivery {
  readonly id: string;
  readonly channelId: string;
  /** Alerts it tells; none when it is the trial of a channel. */
  readonly alertIds: readonly string[];
  /** RFC 3339, as the other time. */
  readonly createdAt: string;
  readonly attempts: readonly DeliveryRecord[];
  readonly endedAt: string | null;
}

interface Planned {
  readonly channelId: string;
  readonly alertIds: readonly string[];
  readonly now: Date;
  readonly dueAt: Date;
}

/** Puts alerts into the message that waits for that moment already, or into a new one, and asks for its sending. */
export async function planDelivery({ channelId, alertIds, now, dueAt }: Planned, session: Session): Promise<void> {
  const waits = and(
    eq(deliveries.channelId, channelId),
    eq(deliveries.dueAt, dueAt),
    isNull(deliveries.endedAt),
    sql`${deliveries.attempts} = '[]'::jsonb`,
    sql`${deliveries.alertIds} <> '[]'::jsonb`,
  );
  const added = JSON.stringify(alertIds);
  const joined =
    alertIds.length > 0 && dueAt > now
      ? await session
          .update(deliveries)
          .set({ alertIds: sql`${deliveries.alertIds} || ${added}::jsonb` })
          .where(waits)
          .returning({ id: deliveries.id })
      : [];
  if (joined.length > 0) return;
  const id = randomUUID();
  await session.insert(deliveries).values({ id, channelId, alertIds, createdAt: now, dueAt });
  await enqueue({ kind: "deliver", subject: id, dueAt }, session);
}

/** Whether a channel was tried after that moment. */
export async function hasTrial(channelId: string, after: Date): Promise<boolean> {
  const { database } = await store();
  const isTrial = sql`${deliveries.alertIds} = '[]'::jsonb`;
  const where = and(eq(deliveries.channelId, channelId), isTrial, gt(deliveries.createdAt, after));
  return (await database.$count(deliveries, where)) > 0;
}

/** The message of that id, or null. */
export async function findDelivery(id: string): Promise<Delivery | null> {
  const { database } = await store();
  const [row] = await database.select().from(deliveries).where(eq(deliveries.id, id));
  return row ? toDelivery(row) : null;
}

/** Adds what came of an attempt; the last one ends the message. */
export async function noteAttempt(id: string, record: DeliveryRecord, session: Session): Promise<void> {
  const added = JSON.stringify([record]);
  await session
    .update(deliveries)
    .set({
      attempts: sql`${deliveries.attempts} || ${added}::jsonb`,
      ...(record.nextAt === null && { endedAt: new Date(record.at) }),
    })
    .where(eq(deliveries.id, id));
}

/** The latest messages to the channels of an integration, the newest first. */
export async function deliveriesOf(integrationId: string, most = 50): Promise<readonly Delivery[]> {
  const { database } = await store();
  const rows = await database
    .select({ delivery: deliveries })
    .from(deliveries)
    .innerJoin(channels, eq(channels.id, deliveries.channelId))
    .where(eq(channels.integrationId, integrationId))
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(most);
  return rows.map(({ delivery }) => toDelivery(delivery));
}

function toDelivery({ createdAt, endedAt, dueAt: _, ...row }: typeof deliveries.$inferSelect): Delivery {
  return { ...row, createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}
