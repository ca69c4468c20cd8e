CREATE TABLE "audit" (
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
);
--> statement-breakpoint
CREATE TABLE "hand_offs" (
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
);
--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_offs" ADD CONSTRAINT "hand_offs_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_of_integration" ON "audit" USING btree ("integration_id","seq");--> statement-breakpoint
CREATE INDEX "hand_offs_of_integration" ON "hand_offs" USING btree ("integration_id");