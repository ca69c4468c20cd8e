import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, gte, isNull, or, sql } from "drizzle-orm";
import { certificateIn } from "@/lib/certificate";
import type { ActionId, RunRecord } from "@/lib/check";
import type { Integration } from "@/lib/integration";
import { log } from "@/lib/log";
import type { AppCredential } from "@/lib/microsoft/types";
import type { Secret } from "@/lib/secret";
import type { Summary } from "@/lib/summary";
import type { KeptKind } from "@/lib/watch/kept";
import { costOf, type RunCost } from "@/lib/watch/run-cost";
import { type PastRun, USUAL_REQUESTS } from "@/lib/watch/schedule";
import { firstTakenBack } from "./attestations";
import type { Session } from "./jobs";
import { removeLiveRun } from "./live-runs";
import { apiTokens, calendars, credentials, integrations, people, runs, standings } from "./schema";
import { credentialOwner, seal, unsealWith } from "./seal";
import { standingRow } from "./standings";
import { storable } from "./storable";
import { store } from "./store";

/** An integration as kept, with what the product remembers beside it. */
export interface StoredIntegration extends Integration {
  /** Sandbox world it lives in; null outside the sandbox. */
  readonly world: string | null;
  /** Resolved tenant id of a signed-in admin; null while nobody has proved one. */
  readonly tenantId: string | null;
  /** When each action was last applied, RFC 3339. */
  readonly changedAt: Partial<Record<ActionId, string>>;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What a new integration starts with; `owner` is the SHA-256 of the visit that makes it. */
export type NewIntegration = Omit<Integration, "id"> &
  Pick<StoredIntegration, "world" | "tenantId"> & { readonly owner: string };

/** What of an integration may change; its world, owner and id stay. */
export type IntegrationChange = Partial<Omit<NewIntegration, "world" | "owner">>;

/** Whose integration is meant: a tenant's in one world, or a visit's without sign-in. */
export type IntegrationKey =
  | { readonly world: string | null; readonly tenantId: string }
  | { readonly world?: never; readonly owner: string };

/** Stores a new integration under a random id. */
export async function createIntegration(integration: NewIntegration): Promise<StoredIntegration> {
  const { database } = await store();
  const rows = await database
    .insert(integrations)
    .values({ ...integration, id: randomUUID() })
    .returning();
  return toIntegration(only(rows));
}

/** Changes the given fields; null when there is no such integration. */
export async function updateIntegration(id: string, change: IntegrationChange): Promise<StoredIntegration | null> {
  const { database } = await store();
  const rows = await database
    .update(integrations)
    .set({ ...change, updatedAt: new Date() })
    .where(eq(integrations.id, id))
    .returning();
  return rows[0] ? toIntegration(rows[0]) : null;
}

/** The integration of that id, or null. */
export async function findIntegration(id: string): Promise<StoredIntegration | null> {
  const { database } = await store();
  const rows = await database.select().from(integrations).where(eq(integrations.id, id));
  return rows[0] ? toIntegration(rows[0]) : null;
}

/** The first integration made for that tenant or visit, so that two people who start at once end up on the same one. */
export async function findIntegrationFor(wanted: IntegrationKey): Promise<StoredIntegration | null> {
  const { database } = await store();
  const rows = await database
    .select()
    .from(integrations)
    .where("owner" in wanted ? eq(integrations.owner, wanted.owner) : ofTenant(wanted.world, wanted.tenantId))
    .orderBy(asc(integrations.createdAt), asc(integrations.id))
    .limit(1);
  return rows[0] ? toIntegration(rows[0]) : null;
}

function ofTenant(world: string | null, tenantId: string) {
  const inWorld = world === null ? isNull(integrations.world) : eq(integrations.world, world);
  return and(inWorld, eq(integrations.tenantId, tenantId));
}

/** Forgets every integration of a sandbox world, with its credentials, runs, API tokens and calendars, and who was named in it. */
export async function removeIntegrationsOf(world: string): Promise<void> {
  const { database } = await store();
  await database.delete(apiTokens).where(eq(apiTokens.world, world));
  await database.delete(calendars).where(eq(calendars.world, world));
  await database.delete(people).where(eq(people.world, world));
  await database.delete(integrations).where(eq(integrations.world, world));
}

/** Remembers when an action was applied; other actions' times stay, also when two are noted at once. */
export async function setChangedAt(id: string, action: ActionId, at: string): Promise<void> {
  const { database } = await store();
  const entry = JSON.stringify({ [action]: at });
  await database
    .update(integrations)
    .set({ changedAt: sql`${integrations.changedAt} || ${entry}::jsonb`, updatedAt: new Date() })
    .where(eq(integrations.id, id));
}

/** Forgets when actions were applied: what was taken back is not waited for. */
export async function clearChangedAt(id: string): Promise<void> {
  const { database } = await store();
  await database.update(integrations).set({ changedAt: {}, updatedAt: new Date() }).where(eq(integrations.id, id));
}

/** An application proves itself with one of these: keeping the one forgets the other. */
const INSTEAD: Readonly<Partial<Record<KeptKind, KeptKind>>> = {
  "client-secret": "certificate",
  certificate: "client-secret",
};

/** Keeps a credential encrypted, in place of an earlier one of its kind. */
export async function sealCredential(integrationId: string, kind: KeptKind, secret: Secret): Promise<void> {
  const { database, sealingKey } = await store();
  const sealed = seal(secret, sealingKey, credentialOwner(integrationId, kind));
  const instead = INSTEAD[kind];
  await database.transaction(async (step) => {
    await step
      .insert(credentials)
      .values({ integrationId, kind, sealed })
      .onConflictDoUpdate({
        target: [credentials.integrationId, credentials.kind],
        set: { sealed, updatedAt: new Date() },
      });
    if (instead) await step.delete(credentials).where(credentialOf(integrationId, instead));
  });
}

/** What is kept for the application itself to prove itself with. */
export async function appCredentialOf(integrationId: string): Promise<AppCredential> {
  const [secret, certificate] = await Promise.all([
    openCredential(integrationId, "client-secret"),
    openCredential(integrationId, "certificate"),
  ]);
  return { secret, certificate: certificateIn(certificate) };
}

/** The kept credential; null when there is none or another sealing key closed it, so that the reader is asked again. */
export async function openCredential(integrationId: string, kind: KeptKind): Promise<Secret | null> {
  const { database, sealingKey, previousSealingKeys } = await store();
  const rows = await database.select().from(credentials).where(credentialOf(integrationId, kind));
  if (!rows[0]) return null;
  const keys = [sealingKey, ...previousSealingKeys];
  const secret = unsealWith(rows[0].sealed, keys, credentialOwner(integrationId, kind));
  if (!secret) log.warn({ integrationId, kind }, "a kept credential does not open with any of the sealing keys");
  return secret;
}

/** Which credentials are kept for an integration, and since when (RFC 3339). */
export async function keptCredentials(
  integrationId: string,
): Promise<readonly { readonly kind: KeptKind; readonly keptAt: string }[]> {
  const { database } = await store();
  const rows = await database.select().from(credentials).where(eq(credentials.integrationId, integrationId));
  return rows.map(({ kind, updatedAt }) => ({ kind, keptAt: updatedAt.toISOString() }));
}

/** Forgets a credential; nothing happens when there is none. */
export async function removeCredential(integrationId: string, kind: KeptKind): Promise<void> {
  const { database } = await store();
  await database.delete(credentials).where(credentialOf(integrationId, kind));
}

function credentialOf(integrationId: string, kind: KeptKind) {
  return and(eq(credentials.integrationId, integrationId), eq(credentials.kind, kind));
}

/** Keeps a finished run, which is under way no longer, and what it leaves to be listed; storing it twice changes nothing, an earlier run replaces no later one. */
export async function saveRun(record: RunRecord, state: Summary["state"], session?: Session): Promise<void> {
  const row = standingRow(record, state);
  const { startedAt, finishedAt } = row;
  const integrationId = record.integration.id;
  const brokenCheck = row.finding === null ? null : row.check;
  const write = async (transaction: Session) => {
    await transaction
      .insert(runs)
      .values({
        id: record.id,
        integrationId,
        startedAt,
        finishedAt,
        state,
        brokenCheck,
        cost: costOf(record),
        record: storable(record),
      })
      .onConflictDoNothing();
    const restsUntil = row.restsUntil && ((await firstTakenBack(transaction, record)) ?? row.restsUntil);
    await transaction
      .insert(standings)
      .values({ ...row, restsUntil, integrationId })
      .onConflictDoUpdate({
        target: standings.integrationId,
        set: { ...row, restsUntil },
        setWhere: sql`${standings.startedAt} <= excluded.started_at`,
      });
    await removeLiveRun(record.id, transaction);
  };
  await (session ? write(session) : (await store()).database.transaction(write));
}

/** The record of that run, or null. */
export async function findRun(id: string): Promise<RunRecord | null> {
  const { database } = await store();
  const rows = await database.select({ record: runs.record }).from(runs).where(eq(runs.id, id));
  return rows[0]?.record ?? null;
}

/** The integration's run that started last, or null. */
export async function latestRun(integrationId: string): Promise<RunRecord | null> {
  const { database } = await store();
  const rows = await database
    .select({ record: runs.record })
    .from(runs)
    .where(eq(runs.integrationId, integrationId))
    .orderBy(desc(runs.startedAt))
    .limit(1);
  return rows[0]?.record ?? null;
}

/** The runs since then of every integration of the same tenant and world, as the schedule needs them. */
export async function runsOfTenant(
  { id, world, tenantId }: Pick<StoredIntegration, "id" | "world" | "tenantId">,
  since: Date,
): Promise<readonly PastRun[]> {
  const { database } = await store();
  const mine = eq(integrations.id, id);
  const rows = await database
    .select({ integration: runs.integrationId, startedAt: runs.startedAt, cost: runs.cost })
    .from(runs)
    .innerJoin(integrations, eq(integrations.id, runs.integrationId))
    .where(and(tenantId === null ? mine : or(mine, ofTenant(world, tenantId)), gte(runs.startedAt, since)));
  return rows.map(({ integration, startedAt, cost }) => ({
    integration,
    startedAt: startedAt.toISOString(),
    ...(cost ?? UNKNOWN_COST),
  }));
}

const UNKNOWN_COST: RunCost = { requests: USUAL_REQUESTS, isOurFailure: false, waitingUntil: null };

type Row = typeof integrations.$inferSelect;

/** A row as the product knows it; whose visit made it is nobody's business. */
export function toIntegration({ owner: _, createdAt, updatedAt, ...row }: Row): StoredIntegration {
  return { ...row, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

function only(rows: readonly Row[]): Row {
  const row = rows[0];
  if (!row) throw new Error("an insert returned no row");
  return row;
}
