import { bigserial, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import type { AuditResult } from "@/lib/audit";
import type { Change } from "@/lib/change";
import type { ActionId, Exchange, Role, RunRecord } from "@/lib/check";
import type { ExpiryKind } from "@/lib/expiries";
import type { CloudId, TokenFlow } from "@/lib/integration";
import type { SafeRun } from "@/lib/redact";
import type { Standing } from "@/lib/standing";
import type { Summary } from "@/lib/summary";
import type { Values } from "@/lib/values";

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

/** Sealed secrets and refresh tokens: ciphertext only. */
export const credentials = pgTable(
  "credentials",
  {
    integrationId: text("integration_id")
      .notNull()
      .references(() => integrations.id, { onDelete: "cascade" }),
    kind: text("kind").$type<CredentialKind>().notNull(),
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
  expiryKind: text("expiry_kind").$type<ExpiryKind>(),
  expiresAt: at("expires_at"),
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

/** Facts about the store itself, by name. */
export const meta = pgTable("meta", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
});

/** The credentials a store keeps. */
export type CredentialKind = "client-secret" | "refresh-token";
