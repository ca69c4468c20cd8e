import { z } from "zod";
import { runSchema } from "@/lib/record-schema";

const at = z.iso.datetime({ offset: true });

/** An integration as the API gives it: no credential, and not whose visit made it. */
export const integrationSchema = z
  .strictObject({
    id: z.string(),
    cloud: z.enum(["global", "us-government", "china"]),
    tenant: z.string().describe("Tenant id or verified domain, as given."),
    tenantId: z.string().nullable().describe("Null while nobody has proved one by signing in."),
    clientId: z.string().nullable(),
    userPrincipalName: z.string().nullable(),
    redirectUri: z.string(),
    flow: z.enum(["code", "password", "device"]),
    partnerId: z.string().nullable(),
    createdAt: at,
    updatedAt: at,
  })
  .meta({ id: "integration", description: "What is being set up." });

const runLine = {
  id: z.string(),
  integrationId: z.string(),
  startedAt: at,
  finishedAt: at.nullable().describe("Null while it is running."),
  state: z
    .enum(["running", "ready", "not-ready", "undecided"])
    .describe("`undecided`: nothing is known to be broken, and not everything is known to hold."),
};

/** A run without its record. */
export const runLineSchema = z.strictObject(runLine).meta({ id: "runLine", description: "A run without its record." });

/** A run with its record. */
export const runViewSchema = z
  .strictObject({
    ...runLine,
    record: runSchema.nullable().describe("Null while it is running; not redacted: it is the reader's own."),
  })
  .meta({ id: "run", description: "A run with its record." });

const value = z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]);

/** A row of the log of changes. */
export const auditLineSchema = z
  .strictObject({
    seq: z.int().describe("Place in the log; a later row has a higher one."),
    attempt: z.string().describe("The same for the rows of one attempt: it is noted when it begins and when it ends."),
    integrationId: z.string(),
    at,
    actorId: z.string().nullable(),
    actorName: z.string().nullable(),
    action: z.string(),
    undoes: z.string().nullable().describe("The attempt that this one takes back."),
    result: z.enum([
      "begun",
      "changed",
      "nothing-to-do",
      "refused",
      "sign-in-missing",
      "prerequisite-missing",
      "choice-needed",
      "failed",
    ]),
    detail: z.string().nullable().describe("Microsoft's own words, when it refused."),
    changes: z.array(
      z.strictObject({
        what: z.string(),
        objectId: z.string(),
        appId: z.string().nullable(),
        name: z.string().nullable(),
        before: value,
        after: value,
      }),
    ),
    requests: z.array(
      z.strictObject({
        method: z.string(),
        url: z.string(),
        status: z.int().nullable(),
        requestId: z.string().nullable(),
        correlationId: z.string().nullable(),
        durationMs: z.number(),
        attempt: z.int(),
      }),
    ),
  })
  .meta({ id: "auditLine", description: "A row of the log of changes; rows are only ever added." });

/** The language that words are given in. */
export const languageQuery = z.enum(["en", "ko"]).default("en").describe("Language of the words.");
