import { index, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import type { ActionId, RunRecord } from "@/lib/check";
import type { CloudId, TokenFlow } from "@/lib/integration";
import type { Summary } from "@/lib/summary";

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
    record: jsonb("record").$type<RunRecord>().notNull(),
  },
  (table) => [index("runs_of_integration").on(table.integrationId, table.startedAt.desc())],
);

/** Facts about the store itself, by name. */
export const meta = pgTable("meta", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
});

/** The credentials a store keeps. */
export type CredentialKind = "client-secret" | "refresh-token";
