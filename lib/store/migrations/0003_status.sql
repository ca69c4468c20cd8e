CREATE TABLE "badges" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"integration_id" text NOT NULL,
	"sender" text,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "badges_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"integration_id" text NOT NULL,
	"author" text,
	"written_at" timestamp with time zone NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standings" (
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
	"expiry_kind" text,
	"expires_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "broken_check" text;--> statement-breakpoint
ALTER TABLE "badges" ADD CONSTRAINT "badges_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "badges_of_integration" ON "badges" USING btree ("integration_id");--> statement-breakpoint
CREATE INDEX "notes_of_integration" ON "notes" USING btree ("integration_id","seq" DESC NULLS LAST);