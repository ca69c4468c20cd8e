// Generated from lib/store/migrations/*.sql by "npm run migrations". Do not edit.

/** One step of the schema; its statements run once, in one transaction. */
export interface Migration {
  readonly id: string;
  readonly statements: readonly string[];
}

/** Every migration in order, as a module so that each build and each bundle carries it. */
export const migrations: readonly Migration[] = [
  {
    id: "0000_start",
    statements: [
      `CREATE TABLE "credentials" (
	"integration_id" text NOT NULL,
	"kind" text NOT NULL,
	"sealed" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credentials_integration_id_kind_pk" PRIMARY KEY("integration_id","kind")
);`,
      `CREATE TABLE "integrations" (
	"id" text PRIMARY KEY NOT NULL,
	"world" text,
	"owner" text NOT NULL,
	"tenant" text NOT NULL,
	"tenant_id" text,
	"cloud" text NOT NULL,
	"client_id" text,
	"user_principal_name" text,
	"redirect_uri" text NOT NULL,
	"flow" text NOT NULL,
	"partner_id" text,
	"changed_at" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);`,
      `CREATE TABLE "meta" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);`,
      `CREATE TABLE "runs" (
	"id" text PRIMARY KEY NOT NULL,
	"integration_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"record" jsonb NOT NULL
);`,
      `ALTER TABLE "credentials" ADD CONSTRAINT "credentials_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "runs" ADD CONSTRAINT "runs_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `CREATE INDEX "integrations_tenant" ON "integrations" USING btree ("tenant_id");`,
      `CREATE INDEX "integrations_owner" ON "integrations" USING btree ("owner");`,
      `CREATE INDEX "runs_of_integration" ON "runs" USING btree ("integration_id","started_at" DESC NULLS LAST);`,
    ],
  },
  {
    id: "0001_audit",
    statements: [
      `CREATE TABLE "audit" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"attempt" text NOT NULL,
	"integration_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text,
	"actor_name" text,
	"action" text NOT NULL,
	"undoes" text,
	"result" text NOT NULL,
	"detail" text,
	"changes" jsonb NOT NULL,
	"requests" jsonb NOT NULL
);`,
      `CREATE TABLE "hand_offs" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"integration_id" text NOT NULL,
	"actions" jsonb NOT NULL,
	"owner" text NOT NULL,
	"sender" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	"used_by" text,
	CONSTRAINT "hand_offs_token_hash_unique" UNIQUE("token_hash")
);`,
      `ALTER TABLE "audit" ADD CONSTRAINT "audit_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "hand_offs" ADD CONSTRAINT "hand_offs_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `CREATE INDEX "audit_of_integration" ON "audit" USING btree ("integration_id","seq");`,
      `CREATE INDEX "hand_offs_of_integration" ON "hand_offs" USING btree ("integration_id");`,
    ],
  },
  {
    id: "0002_shares",
    statements: [
      `CREATE TABLE "shares" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"integration_id" text NOT NULL,
	"record" jsonb NOT NULL,
	"sender" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"opens" integer DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp with time zone,
	CONSTRAINT "shares_token_hash_unique" UNIQUE("token_hash")
);`,
      `ALTER TABLE "shares" ADD CONSTRAINT "shares_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `CREATE INDEX "shares_of_integration" ON "shares" USING btree ("integration_id");`,
    ],
  },
  {
    id: "0003_watch",
    statements: [
      `CREATE TABLE "alerts" (
	"id" text PRIMARY KEY NOT NULL,
	"integration_id" text NOT NULL,
	"key" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"alert" jsonb NOT NULL
);`,
      `CREATE TABLE "api_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"world" text,
	"tenant_id" text,
	"integration_id" text,
	"maker" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "api_tokens_token_hash_unique" UNIQUE("token_hash")
);`,
      `CREATE TABLE "attestations" (
	"id" text PRIMARY KEY NOT NULL,
	"integration_id" text NOT NULL,
	"check_id" text NOT NULL,
	"confirmed_by" text,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"note" text,
	"ended_at" timestamp with time zone,
	"ended_by" text
);`,
      `CREATE TABLE "badges" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"integration_id" text NOT NULL,
	"sender" text,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "badges_token_hash_unique" UNIQUE("token_hash")
);`,
      `CREATE TABLE "calendars" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"locale" text NOT NULL,
	"world" text,
	"tenant_id" text,
	"integration_id" text,
	"maker" text,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendars_token_hash_unique" UNIQUE("token_hash")
);`,
      `CREATE TABLE "channels" (
	"id" text PRIMARY KEY NOT NULL,
	"integration_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"sealed" text NOT NULL,
	"locale" text NOT NULL,
	"preferences" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"stopped_at" timestamp with time zone
);`,
      `CREATE TABLE "deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"channel_id" text NOT NULL,
	"alert_ids" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"ended_at" timestamp with time zone
);`,
      `CREATE TABLE "idempotency" (
	"token_id" text NOT NULL,
	"key" text NOT NULL,
	"request" text NOT NULL,
	"answer" jsonb,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_token_id_key_pk" PRIMARY KEY("token_id","key")
);`,
      `CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"holder" text,
	"held_until" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"outcome" text
);`,
      `CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" timestamp with time zone NOT NULL
);`,
      `CREATE TABLE "live_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"integration_id" text NOT NULL,
	"integration" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"alive_at" timestamp with time zone DEFAULT now() NOT NULL,
	"results" jsonb NOT NULL
);`,
      `CREATE TABLE "notes" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"integration_id" text NOT NULL,
	"author" text,
	"written_at" timestamp with time zone NOT NULL,
	"text" text NOT NULL
);`,
      `CREATE TABLE "parcels" (
	"name_hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"sealed" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);`,
      `CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"world" text,
	"tenant_id" text NOT NULL,
	"person" text NOT NULL,
	"role" text NOT NULL,
	"named_by" text NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone
);`,
      `CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"available" double precision NOT NULL,
	"at" timestamp with time zone NOT NULL
);`,
      `CREATE TABLE "standings" (
	"integration_id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"links" jsonb NOT NULL,
	"check_id" text,
	"finding" text,
	"values" jsonb NOT NULL,
	"who" text,
	"expiries" jsonb NOT NULL,
	"expires_at" timestamp with time zone,
	"rests_until" timestamp with time zone
);`,
      `CREATE TABLE "visit_values" (
	"visit" text NOT NULL,
	"name" text NOT NULL,
	"sealed" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visit_values_visit_name_pk" PRIMARY KEY("visit","name")
);`,
      `CREATE TABLE "visits" (
	"digest" text PRIMARY KEY NOT NULL,
	"world" text,
	"tenant_id" text,
	"admin_id" text,
	"admin_name" text,
	"device" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL
);`,
      `CREATE TABLE "watches" (
	"integration_id" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"every_hours" integer NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"state" jsonb
);`,
      `CREATE TABLE "world_exchanges" (
	"world_id" text NOT NULL,
	"number" integer NOT NULL,
	"exchange" text NOT NULL,
	CONSTRAINT "world_exchanges_world_id_number_pk" PRIMARY KEY("world_id","number")
);`,
      `CREATE TABLE "worlds" (
	"id" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"exchanges" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp with time zone NOT NULL
);`,
      `ALTER TABLE "runs" ADD COLUMN "broken_check" text;`,
      `ALTER TABLE "runs" ADD COLUMN "cost" jsonb;`,
      `ALTER TABLE "alerts" ADD CONSTRAINT "alerts_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "attestations" ADD CONSTRAINT "attestations_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "badges" ADD CONSTRAINT "badges_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "calendars" ADD CONSTRAINT "calendars_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "channels" ADD CONSTRAINT "channels_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_token_id_api_tokens_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_tokens"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "live_runs" ADD CONSTRAINT "live_runs_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "notes" ADD CONSTRAINT "notes_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "standings" ADD CONSTRAINT "standings_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "visit_values" ADD CONSTRAINT "visit_values_visit_visits_digest_fk" FOREIGN KEY ("visit") REFERENCES "public"."visits"("digest") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "watches" ADD CONSTRAINT "watches_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;`,
      `ALTER TABLE "world_exchanges" ADD CONSTRAINT "world_exchanges_world_id_worlds_id_fk" FOREIGN KEY ("world_id") REFERENCES "public"."worlds"("id") ON DELETE cascade ON UPDATE no action;`,
      `CREATE UNIQUE INDEX "alerts_key" ON "alerts" USING btree ("integration_id","key");`,
      `CREATE INDEX "alerts_of_integration" ON "alerts" USING btree ("integration_id","at" DESC NULLS LAST);`,
      `CREATE INDEX "api_tokens_of_tenant" ON "api_tokens" USING btree ("tenant_id","world");`,
      `CREATE INDEX "api_tokens_of_integration" ON "api_tokens" USING btree ("integration_id");`,
      `CREATE INDEX "attestations_of_integration" ON "attestations" USING btree ("integration_id","at" DESC NULLS LAST);`,
      `CREATE INDEX "badges_of_integration" ON "badges" USING btree ("integration_id");`,
      `CREATE INDEX "calendars_of_tenant" ON "calendars" USING btree ("tenant_id","world");`,
      `CREATE INDEX "calendars_of_integration" ON "calendars" USING btree ("integration_id");`,
      `CREATE INDEX "channels_of_integration" ON "channels" USING btree ("integration_id");`,
      `CREATE INDEX "deliveries_of_channel" ON "deliveries" USING btree ("channel_id","created_at" DESC NULLS LAST);`,
      `CREATE INDEX "idempotency_expiry" ON "idempotency" USING btree ("expires_at");`,
      `CREATE UNIQUE INDEX "jobs_open" ON "jobs" USING btree ("kind","subject") WHERE ended_at is null;`,
      `CREATE INDEX "jobs_due" ON "jobs" USING btree ("due_at") WHERE ended_at is null;`,
      `CREATE INDEX "jobs_ended" ON "jobs" USING btree ("ended_at");`,
      `CREATE INDEX "live_runs_alive" ON "live_runs" USING btree ("alive_at");`,
      `CREATE INDEX "notes_of_integration" ON "notes" USING btree ("integration_id","seq" DESC NULLS LAST);`,
      `CREATE INDEX "parcels_of_kind" ON "parcels" USING btree ("kind","expires_at");`,
      `CREATE INDEX "people_of_tenant" ON "people" USING btree ("tenant_id","world","person");`,
      `CREATE INDEX "rate_limits_at" ON "rate_limits" USING btree ("at");`,
      `CREATE INDEX "visits_of_tenant" ON "visits" USING btree ("tenant_id","world");`,
      `CREATE INDEX "visits_of_world" ON "visits" USING btree ("world");`,
      `CREATE INDEX "visits_seen" ON "visits" USING btree ("last_seen_at");`,
      `CREATE INDEX "watches_due" ON "watches" USING btree ("next_at");`,
    ],
  },
];
