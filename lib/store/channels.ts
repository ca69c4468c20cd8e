import { randomUUID } from "node:crypto";
import { and, asc, eq, isNull } from "drizzle-orm";
import { Secret } from "@/lib/secret";
import { channels } from "./schema";
import { channelOwner, seal, unsealWith } from "./seal";
import { store } from "./store";

type Row = typeof channels.$inferSelect;

/** A way out for alerts, without its secrets. */
export type StoredChannel = Omit<Row, "sealed" | "createdAt" | "stoppedAt"> & {
  /** RFC 3339, as the other time. */
  readonly createdAt: string;
  readonly stoppedAt: string | null;
};

/** What of a channel is a key in itself. */
export interface ChannelKeys {
  /** A mail address, or the address that is posted to. */
  readonly to: string;
  /** Signs what a webhook gets; null for other kinds. */
  readonly signing: string | null;
}

/** What a new channel starts with. */
export type NewChannel = Pick<StoredChannel, "integrationId" | "kind" | "name" | "locale" | "preferences"> & {
  readonly keys: ChannelKeys;
};

/** Keeps a new channel and returns its id. */
export async function createChannel({ keys, ...channel }: NewChannel, now: Date): Promise<string> {
  const { database, sealingKey } = await store();
  const id = randomUUID();
  const sealed = seal(new Secret(JSON.stringify(keys)), sealingKey, channelOwner(id));
  await database.insert(channels).values({ ...channel, id, sealed, createdAt: now });
  return id;
}

/** The channels of an integration, the oldest first; ended ones too. */
export async function channelsOf(integrationId: string): Promise<readonly StoredChannel[]> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(channels)
    .where(eq(channels.integrationId, integrationId))
    .orderBy(asc(channels.createdAt), asc(channels.id));
  return rows.map(withoutKeys);
}

/** A channel with its keys; null when it is gone, or another sealing key closed it. */
export async function openChannel(
  id: string,
): Promise<{ readonly channel: StoredChannel; readonly keys: ChannelKeys } | null> {
  const { database, sealingKey, previousSealingKeys } = await store();
  const [row] = await database.select().from(channels).where(eq(channels.id, id));
  const opened = row && unsealWith(row.sealed, [sealingKey, ...previousSealingKeys], channelOwner(id));
  if (!row || !opened) return null;
  const keys: ChannelKeys = JSON.parse(opened.reveal());
  return { channel: withoutKeys(row), keys };
}

/** Ends a channel: nothing is sent to it any more. */
export async function stopChannel(id: string, now: Date): Promise<void> {
  const { database } = await store();
  await database
    .update(channels)
    .set({ stoppedAt: now })
    .where(and(eq(channels.id, id), isNull(channels.stoppedAt)));
}

/** Forgets a channel of that integration and what was sent to it. */
export async function removeChannel(integrationId: string, id: string): Promise<void> {
  const { database } = await store();
  await database.delete(channels).where(and(eq(channels.id, id), eq(channels.integrationId, integrationId)));
}

function withoutKeys({ sealed: _, createdAt, stoppedAt, ...row }: Row): StoredChannel {
  return { ...row, createdAt: createdAt.toISOString(), stoppedAt: stoppedAt?.toISOString() ?? null };
}
