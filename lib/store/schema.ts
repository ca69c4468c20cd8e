import { sql } from "drizzle-orm";
import {
  bigserial,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { ApiScope } from "@/lib/api/token";
import type { AuditResult } from "@/lib/audit";
import type { Change } from "@/lib/change";
import type { ActionId, CheckResult, Exchange, Role, RunRecord } from "@/lib/check";
import type { CloudId, Integration, TokenFlow } from "@/lib/integration";
import type { JobKind } from "@/lib/jobs/job";
import type { Locale } from "@/lib/locales/locale";
import type { DeliveryRecord } from "@/lib/notify/retry";
import type { Channel } from "@/lib/notify/sent";
import type { NamedRole } from "@/lib/people/roles";
import type { SafeRun } from "@/lib/redact";
import type { Standing } from "@/lib/standing";
import type { Summary } from "@/lib/summary";
import type { Values } from "@/lib/values";
import type { Alert } from "@/lib/watch/alerts";
import type { KeptKind } from "@/lib/watch/kept";
import type { DeliveryPreferences } from "@/lib/watch/quiet";
import type { RunCost } from "@/lib/watch/run-cost";
import type { WatchState } from "@/lib/watch/state";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** What is being set up. `world` is null outside the sandbox; `owner` is the digest of the visit that made it. */
export const integrations = pgTable(
  "integrations",
  {
    id: text("id").primaryKey(),
    world: text("world"),
    owner: text("owner").notNull(),
    tenant: text("tenant").notNull(),
    tenantId: text("tenant_id"),
    cloud: text("cloud").$type<CloudId>().notNull(),
    clientId: text("client_id"),
    userPrincipalName: text("user_principal_name"),
    redirectUri: text("redirect_uri").notNull(),
    flow: text("flow").$type<TokenFlow>().notNull(),
    partnerId: text("partner_id"),
    changedAt: jsonb("changed_at").$type<Partial<Record<ActionId, string>>>().notNull().default({}),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [index("integrations_tenant").on(table.tenantId), index("integrations_owner").on(table.owner)],
);

/** Sealed secrets, certificates and refresh tokens: ciphertext only. */
export const credentials = pgTable(
  "credentials",
  {
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    kind: text("kind").$type<KeptKind>().notNull(),
    sealed: text("sealed").notNull(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.integrationId, table.kind] })],
);

/** Finished runs with their whole record. */
export const runs = pgTable(
  "runs",
  {
    id: text("id").primaryKey(),
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    startedAt: at("started_at").notNull(),
    finishedAt: at("finished_at").notNull(),
    state: text("state").$type<Summary["state"]>().notNull(),
    /** The check of the broken link, so that a list of runs needs no record. */
    brokenCheck: text("broken_check"),
    /** What the schedule of the next runs depends on; null for runs that are older than this column. */
    cost: jsonb("cost").$type<RunCost>(),
    record: jsonb("record").$type<RunRecord>().notNull(),
  },
  (table) => [index("runs_of_integration").on(table.integrationId, table.startedAt.desc())],
);

/** Who changed what, when, and what became of it: rows are only ever added. An attempt is noted when it begins and when it ends. */
export const audit = pgTable(
  "audit",
  {
    seq: bigserial("seq", { mode: "number" }).primaryKey(),
    attempt: text("attempt").notNull(),
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    at: at("at").notNull(),
    actorId: text("actor_id"),
    actorName: text("actor_name"),
    action: text("action").$type<ActionId>().notNull(),
    /** The attempt that this one takes back. */
    undoes: text("undoes"),
    result: text("result").$type<AuditResult>().notNull(),
    /** Microsoft's own words, when it refused. */
    detail: text("detail"),
    changes: jsonb("changes").$type<readonly Change[]>().notNull(),
    requests: jsonb("requests").$type<readonly Exchange[]>().notNull(),
  },
  (table) => [index("audit_of_integration").on(table.integrationId, table.seq)],
);

/** Changes that were handed to somebody else by a link; only the link's digest is kept. */
export const handOffs = pgTable(
  "hand_offs",
  {
    id: text("id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    actions: jsonb("actions").$type<readonly ActionId[]>().notNull(),
    /** Digest of the visit that made it. */
    owner: text("owner").notNull(),
    /** Sign-in name of who made it; null when nobody had signed in. */
    sender: text("sender"),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    revokedAt: at("revoked_at"),
    usedAt: at("used_at"),
    usedBy: text("used_by"),
  },
  (table) => [index("hand_offs_of_integration").on(table.integrationId)],
);

/** Runs that were shared by a link: the copy that may leave, made when the link was, and the link's digest. */
export const shares = pgTable(
  "shares",
  {
    id: text("id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    record: jsonb("record").$type<SafeRun>().notNull(),
    /** Sign-in name of who made it; null when nobody had signed in. */
    sender: text("sender"),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    revokedAt: at("revoked_at"),
    opens: integer("opens").notNull().default(0),
    lastOpenedAt: at("last_opened_at"),
  },
  (table) => [index("shares_of_integration").on(table.integrationId)],
);

/** Work that some instance does once, at or after a time. Whoever works on it holds it until `heldUntil`; a dead holder loses it then. */
export const jobs = pgTable(
  "jobs",
  {
    id: text("id").primaryKey(),
    kind: text("kind").$type<JobKind>().notNull(),
    /** What it is about: the id of an integration or of a delivery. */
    subject: text("subject").notNull(),
    dueAt: at("due_at").notNull(),
    /** How often somebody took it up. Also tells holders apart: a late one no longer matches. */
    attempt: integer("attempt").notNull().default(0),
    holder: text("holder"),
    heldUntil: at("held_until"),
    endedAt: at("ended_at"),
    /** In one word, how it ended; null while it is open. */
    outcome: text("outcome"),
  },
  (table) => [
    // One open job of a kind and subject: asking twice makes no second one.
    uniqueIndex("jobs_open").on(table.kind, table.subject).where(sql`ended_at is null`),
    index("jobs_due").on(table.dueAt).where(sql`ended_at is null`),
    index("jobs_ended").on(table.endedAt),
  ],
);

/** Integrations that are looked at while nobody is there. */
export const watches = pgTable(
  "watches",
  {
    integrationId: text("integration_id")
      .primaryKey()
      .references(() => integrations.id, { onDelete: "cascade" }),
    /** When it was switched on. */
    since: at("since").notNull(),
    everyHours: integer("every_hours").notNull(),
    nextAt: at("next_at").notNull(),
    /** What was told already; null before the first run. */
    state: jsonb("state").$type<WatchState>(),
  },
  (table) => [index("watches_due").on(table.nextAt)],
);

/** What the watch found, each once. */
export const alerts = pgTable(
  "alerts",
  {
    id: text("id").primaryKey(),
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    key: text("key").notNull(),
    at: at("at").notNull(),
    alert: jsonb("alert").$type<Alert>().notNull(),
  },
  (table) => [
    uniqueIndex("alerts_key").on(table.integrationId, table.key),
    index("alerts_of_integration").on(table.integrationId, table.at.desc()),
  ],
);

/** Where alerts of an integration go. Addresses that are keys themselves, and signing secrets, are sealed. */
export const channels = pgTable(
  "channels",
  {
    id: text("id").primaryKey(),
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    kind: text("kind").$type<ChannelKind>().notNull(),
    /** What people know it by: a mail address, or the host it posts to. */
    name: text("name").notNull(),
    sealed: text("sealed").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    preferences: jsonb("preferences").$type<DeliveryPreferences>().notNull(),
    createdAt: at("created_at").notNull(),
    /** Null while it is in use. */
    stoppedAt: at("stopped_at"),
  },
  (table) => [index("channels_of_integration").on(table.integrationId)],
);

/** A message to one channel: what it tells, and what came of it so far. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: text("id").primaryKey(),
    channelId: text("channel_id")
      .notNull()
      .references(() => channels.id, { onDelete: "cascade" }),
    /** Alerts it tells; none when it is the trial of a channel. */
    alertIds: jsonb("alert_ids").$type<readonly string[]>().notNull(),
    createdAt: at("created_at").notNull(),
    dueAt: at("due_at").notNull(),
    /** Every attempt, oldest first. */
    attempts: jsonb("attempts").$type<readonly DeliveryRecord[]>().notNull().default([]),
    /** Null while it is still to be sent. */
    endedAt: at("ended_at"),
  },
  (table) => [index("deliveries_of_channel").on(table.channelId, table.createdAt.desc())],
);

/** Personal access tokens of the API: only the digest is kept. A token reaches a tenant's integrations in one world, or one integration. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: text("id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    name: text("name").notNull(),
    scopes: jsonb("scopes").$type<readonly ApiScope[]>().notNull(),
    world: text("world"),
    /** Null where nobody proved a tenant; then `integrationId` is given. */
    tenantId: text("tenant_id"),
    integrationId: text("integration_id").references(() => integrations.id, { onDelete: "cascade" }),
    /** Sign-in name of who made it; null when nobody had signed in. */
    maker: text("maker"),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    revokedAt: at("revoked_at"),
    lastUsedAt: at("last_used_at"),
  },
  (table) => [
    index("api_tokens_of_tenant").on(table.tenantId, table.world),
    index("api_tokens_of_integration").on(table.integrationId),
  ],
);

/** Writes of the API that carried a key: what was asked, and what was answered once it was. */
export const idempotency = pgTable(
  "idempotency",
  {
    tokenId: text("token_id")
      .notNull()
      .references(() => apiTokens.id, { onDelete: "cascade" }),
    key: text("key").notNull(),
    /** Digest of what was asked. */
    request: text("request").notNull(),
    /** Null while the first request is being answered. */
    answer: jsonb("answer").$type<KeptAnswer>(),
    expiresAt: at("expires_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.tokenId, table.key] }), index("idempotency_expiry").on(table.expiresAt)],
);

/** What the last run of an integration came to: all that a list of integrations needs. */
export const standings = pgTable("standings", {
  integrationId: text("integration_id")
    .primaryKey()
    .references(() => integrations.id, { onDelete: "cascade" }),
  runId: text("run_id").notNull(),
  startedAt: at("started_at").notNull(),
  finishedAt: at("finished_at").notNull(),
  state: text("state").$type<Summary["state"]>().notNull(),
  links: jsonb("links").$type<Standing["links"]>().notNull(),
  check: text("check_id"),
  finding: text("finding"),
  values: jsonb("values").$type<Values>().notNull(),
  who: text("who").$type<Role>(),
  /** What the run saw that ends, the first to end first. */
  expiries: jsonb("expiries").$type<Standing["expiries"]>().notNull(),
  /** When the first of those ends. */
  expiresAt: at("expires_at"),
  /** When the first confirmation by a person that the state rests on ends; null when it rests on none. */
  restsUntil: at("rests_until"),
});

/** What people wrote down about an integration: rows are only ever added. */
export const notes = pgTable(
  "notes",
  {
    seq: bigserial("seq", { mode: "number" }).primaryKey(),
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    /** Sign-in name of who wrote it; null when nobody had signed in. */
    author: text("author"),
    writtenAt: at("written_at").notNull(),
    text: text("text").notNull(),
  },
  (table) => [index("notes_of_integration").on(table.integrationId, table.seq.desc())],
);

/** Badges that show an integration's state to whoever has the link; only the link's digest is kept. */
export const badges = pgTable(
  "badges",
  {
    id: text("id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    /** Sign-in name of who made it; null when nobody had signed in. */
    sender: text("sender"),
    createdAt: at("created_at").notNull(),
    revokedAt: at("revoked_at"),
  },
  (table) => [index("badges_of_integration").on(table.integrationId)],
);

/** Worlds of the sandbox. What they consist of is sealed: passwords and keys look like real ones. */
export const worlds = pgTable("worlds", {
  id: text("id").primaryKey(),
  sealed: text("sealed").notNull(),
  /** One more with each change, so that a change to a world that changed meanwhile is noticed. */
  version: integer("version").notNull().default(1),
  /** How many exchanges its log has numbered. */
  exchanges: integer("exchanges").notNull().default(0),
  usedAt: at("used_at").notNull(),
});

/** The latest exchanges of sandbox worlds, masked, each as its JSON text. */
export const worldExchanges = pgTable(
  "world_exchanges",
  {
    worldId: text("world_id")
      .notNull()
      .references(() => worlds.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    exchange: text("exchange").notNull(),
  },
  (table) => [primaryKey({ columns: [table.worldId, table.number] })],
);

/** What is left of what each key may take, at a time; it fills up again by itself. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").primaryKey(),
    available: doublePrecision("available").notNull(),
    at: at("at").notNull(),
  },
  (table) => [index("rate_limits_at").on(table.at)],
);

/** Browsers' stays, by the digest of what the browser holds. A visit that was ended has no row, nor anything kept of it. */
export const visits = pgTable(
  "visits",
  {
    digest: text("digest").primaryKey(),
    world: text("world"),
    /** Who signed in; null while nobody has. */
    tenantId: text("tenant_id"),
    adminId: text("admin_id"),
    adminName: text("admin_name"),
    /** Browser and system in words; null when the browser did not say. */
    device: text("device"),
    createdAt: at("created_at").notNull().defaultNow(),
    /** To the minute. */
    lastSeenAt: at("last_seen_at").notNull().defaultNow(),
  },
  (table) => [
    index("visits_of_tenant").on(table.tenantId, table.world),
    index("visits_of_world").on(table.world),
    index("visits_seen").on(table.lastSeenAt),
  ],
);

/** What is kept of a visit, sealed, each thing in a row of its own so that two requests at once do not undo each other. */
export const visitValues = pgTable(
  "visit_values",
  {
    visit: text("visit")
      .notNull()
      .references(() => visits.digest, { onDelete: "cascade" }),
    name: text("name").notNull(),
    sealed: text("sealed").notNull(),
    writtenAt: at("written_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.visit, table.name] })],
);

/** Runs under way, as far as they are, so that every instance can follow them. Whoever runs one shows a sign of life; a row without is a run that was lost. */
export const liveRuns = pgTable(
  "live_runs",
  {
    id: text("id").primaryKey(),
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    integration: jsonb("integration").$type<Integration>().notNull(),
    startedAt: at("started_at").notNull(),
    /** The database's own time, whatever time it is in a sandbox world. */
    aliveAt: at("alive_at").notNull().defaultNow(),
    results: jsonb("results").$type<Readonly<Record<string, CheckResult>>>().notNull(),
  },
  (table) => [index("live_runs_alive").on(table.aliveAt)],
);

/** Colleagues whom an administrator of their tenant named: rows are only ever added and ended. */
export const people = pgTable(
  "people",
  {
    id: text("id").primaryKey(),
    world: text("world"),
    tenantId: text("tenant_id").notNull(),
    /** Sign-in name in lower case. */
    person: text("person").notNull(),
    role: text("role").$type<NamedRole>().notNull(),
    namedBy: text("named_by").notNull(),
    namedAt: at("named_at").notNull(),
    endedBy: text("ended_by"),
    endedAt: at("ended_at"),
  },
  (table) => [index("people_of_tenant").on(table.tenantId, table.world, table.person)],
);

/** What people saw for themselves where no call can tell: rows are only added, and ended. */
export const attestations = pgTable(
  "attestations",
  {
    id: text("id").primaryKey(),
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    check: text("check_id").notNull(),
    /** Sign-in name of who confirmed it; null when nobody had signed in. */
    by: text("confirmed_by"),
    at: at("at").notNull(),
    until: at("until").notNull(),
    note: text("note"),
    /** When it was taken back, or a newer one took its place. */
    endedAt: at("ended_at"),
    endedBy: text("ended_by"),
  },
  (table) => [index("attestations_of_integration").on(table.integrationId, table.at.desc())],
);

/** Calendar feeds of what ends: only the link's digest is kept. Each reaches a tenant's integrations in one world, or one integration. */
export const calendars = pgTable(
  "calendars",
  {
    id: text("id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    locale: text("locale").$type<Locale>().notNull(),
    world: text("world"),
    /** Null where nobody proved a tenant; then `integrationId` is given. */
    tenantId: text("tenant_id"),
    integrationId: text("integration_id").references(() => integrations.id, { onDelete: "cascade" }),
    /** Sign-in name of who made it; null when nobody had signed in. */
    maker: text("maker"),
    createdAt: at("created_at").notNull(),
    revokedAt: at("revoked_at"),
  },
  (table) => [
    index("calendars_of_tenant").on(table.tenantId, table.world),
    index("calendars_of_integration").on(table.integrationId),
  ],
);

/** Pieces of work that one instance does at a time, by name, and until when it has the right if it falls silent. */
export const leases = pgTable("leases", {
  name: text("name").primaryKey(),
  holder: text("holder").notNull(),
  until: at("until").notNull(),
});

/** What one request has left for the next, sealed, for minutes; under the digest of its name. */
export const parcels = pgTable(
  "parcels",
  {
    nameHash: text("name_hash").primaryKey(),
    kind: text("kind").notNull(),
    sealed: text("sealed").notNull(),
    expiresAt: at("expires_at").notNull(),
  },
  (table) => [index("parcels_of_kind").on(table.kind, table.expiresAt)],
);

/** Facts about the store itself, by name. */
export const meta = pgTable("meta", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
});

/** Ways out for alerts. */
export type ChannelKind = Channel["kind"];

/** An answer that is given again to the same request. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
