import { z } from "zod";
import { type CheckResult, type RunRecord, STAGES } from "./check";
import { diagnosisSchema } from "./diagnosis/published";
import type { Summary } from "./summary";

/** A run record as it leaves the product; the command line adds what the run comes to. */
export interface PublishedRun extends RunRecord {
  readonly summary?: Summary;
  /** Present once the record was made to leave: whether names and ids went with it, and how many texts got a stand-in. */
  readonly redaction?: { readonly mode: "redacted" | "clear"; readonly replaced: number };
}

/** What a run at one moment of a scenario comes to. */
interface PublishedMoment {
  readonly summary: Summary["state"];
  readonly brokenLink: string | null;
  /** Check id → `pass`, `fail:{finding}`, or another status. */
  readonly expect: Readonly<Record<string, string>>;
}

/** A scenario as the command line lists it. */
export interface PublishedScenario extends PublishedMoment {
  readonly id: string;
  readonly title: Readonly<Record<"en" | "ko", string>>;
  /** The same situation so many milliseconds later. */
  readonly after?: PublishedMoment & { readonly advanceMs: number };
}

const at = z.iso.datetime({ offset: true });
const kinds = [
  "upn",
  "name",
  "tenant-id",
  "app-id",
  "object-id",
  "domain",
  "partner-id",
  "url",
  "date",
  "number",
  "plain",
] as const;
const values = z
  .record(z.string(), z.strictObject({ kind: z.enum(kinds), value: z.string() }))
  .meta({ id: "values", description: "What a text's placeholders are filled from." });
const action = z.enum([
  "create-app",
  "adopt-app",
  "create-service-principal",
  "enable-service-principal",
  "drop-assignment-requirement",
  "add-redirect-uri",
  "allow-public-client",
  "add-secret",
  "rotate-secret",
  "remove-secret",
  "create-partner-center-api",
  "enable-partner-center-api",
  "add-permission",
  "grant-consent",
  "grant-consent-for-user",
  "assign-erv",
  "remove-everything",
]);
const role = z.enum(["global-admin", "application-admin", "partner-account-admin", "integration-user", "operator"]);

const exchange = z
  .strictObject({
    method: z.string(),
    url: z.url().describe("Without query and fragment."),
    status: z.int().nullable().describe("Null when no answer came."),
    requestId: z.string().nullable(),
    correlationId: z.string().nullable(),
    durationMs: z.number().min(0),
    attempt: z.int().min(1),
  })
  .meta({ id: "exchange", description: "One HTTP request and its answer." });

const frame = {
  id: z.string(),
  startedAt: at,
  durationMs: z.number().min(0),
  exchanges: z.array(exchange),
  observation: z.exactOptional(z.json()).describe("What the check saw; absent when nothing was asked."),
};

/** One check's result in a run. */
export const resultSchema: z.ZodType<CheckResult> = z.discriminatedUnion("status", [
  z.strictObject({ ...frame, status: z.literal("pass"), values }),
  z.strictObject({ ...frame, status: z.literal("fail"), finding: z.string(), values }),
  z.strictObject({
    ...frame,
    status: z.literal("inconclusive"),
    reason: z.enum([
      "refused",
      "scope-missing",
      "licence-missing",
      "unexpected-answer",
      "no-rows",
      "not-in-token",
      "not-visible",
      "header-missing",
      "no-permission-to-judge",
    ]),
    values,
  }),
  z.strictObject({ ...frame, status: z.literal("manual"), confirmed: z.boolean(), values }),
  z.strictObject({
    ...frame,
    status: z.literal("not-applicable"),
    reason: z.enum(["other-flow", "no-partner-id", "has-certificate", "no-secret", "no-dataset"]),
    values,
  }),
  z.strictObject({
    ...frame,
    status: z.literal("blocked"),
    by: z.array(z.string()).describe("Checks that do not hold."),
    missing: z
      .array(z.enum(["client-id", "secret", "user", "graph", "graph-read", "partner-center", "test-token"]))
      .describe("What nobody gave or signed in for."),
  }),
  z.strictObject({
    ...frame,
    status: z.literal("waiting"),
    finding: z.string(),
    values,
    action,
    changedAt: at,
    nextTryAt: at,
  }),
  z.strictObject({
    ...frame,
    status: z.literal("error"),
    code: z.enum([
      "network",
      "timeout",
      "throttled",
      "unavailable",
      "malformed-answer",
      "host-refused",
      "sandbox-token",
      "aborted",
      "instance-lost",
      "internal",
    ]),
    host: z.string().nullable(),
  }),
]);

const summary: z.ZodType<Summary> = z.strictObject({
  state: z.enum(["ready", "not-ready", "undecided"]),
  brokenLink: z.strictObject({ check: z.string(), finding: z.string() }).nullable(),
  next: z
    .strictObject({
      check: z.string(),
      status: z.enum(["pass", "fail", "inconclusive", "manual", "not-applicable", "blocked", "waiting", "error"]),
      who: role.nullable(),
      fix: action.nullable(),
    })
    .nullable(),
  proved: z.array(z.string()).describe("Checks whose doubt was settled by a later one."),
  stages: z.array(
    z.strictObject({
      stage: z.enum(STAGES),
      state: z.enum(["holds", "broken", "waiting", "unknown"]),
      failed: z.int(),
      warnings: z.int(),
      total: z.int(),
    }),
  ),
});

/** What `GET /api/runs/{id}` and `insights-preflight check --format json` answer; published as `public/run.schema.json`. */
export const runSchema: z.ZodType<PublishedRun> = z
  .strictObject({
    schema: z.literal(1),
    id: z.string(),
    integration: z.strictObject({
      id: z.string(),
      cloud: z.enum(["global", "us-government", "china"]),
      tenant: z.string(),
      clientId: z.string().nullable(),
      userPrincipalName: z.string().nullable(),
      redirectUri: z.string(),
      flow: z.enum(["code", "password", "device"]),
      partnerId: z.string().nullable(),
    }),
    startedAt: at,
    finishedAt: at,
    results: z.array(resultSchema),
    summary: z.exactOptional(summary),
    redaction: z
      .exactOptional(z.strictObject({ mode: z.enum(["redacted", "clear"]), replaced: z.int().min(0) }))
      .describe("Present in reports: whether names and ids stand in it, and how many texts got a stand-in."),
  })
  .meta({ title: "Insights Preflight run record" });

const moment = {
  summary: z.enum(["ready", "not-ready", "undecided"]),
  brokenLink: z.string().nullable(),
  expect: z.record(z.string(), z.string()).describe("Check id to pass, fail:{finding}, or another status."),
};

/** What `insights-preflight scenarios --format json` answers; published as `public/scenarios.schema.json`. */
export const scenariosSchema: z.ZodType<readonly PublishedScenario[]> = z
  .array(
    z.strictObject({
      id: z.string(),
      title: z.strictObject({ en: z.string(), ko: z.string() }),
      ...moment,
      after: z
        .exactOptional(z.strictObject({ advanceMs: z.int().min(1), ...moment }))
        .describe("The same situation so many milliseconds later."),
    }),
  )
  .meta({ title: "Insights Preflight sandbox scenarios" });

/** Every published schema by file name in `public/`. */
export const publishedSchemas = {
  "run.schema.json": runSchema,
  "scenarios.schema.json": scenariosSchema,
  "diagnosis.schema.json": diagnosisSchema,
} as const;

/** A published schema as JSON Schema 2020-12: of what is answered, or of what is taken in. */
export function toJsonSchema(schema: z.ZodType, io: "input" | "output" = "output"): object {
  return z.toJSONSchema(schema, {
    io,
    target: "draft-2020-12",
    // `format` says it; zod's pattern for it is longer than the rest of the schema.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
    },
  });
}
