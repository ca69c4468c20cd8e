import { z } from "zod";
import type { AnswerContract, BodyContract } from "./contract";

const ODATA = "application/json;odata.metadata=minimal;odata.streaming=true;ieee754compatible=false;charset=utf-8";
const ALWAYS = [
  "cache-control",
  "client-request-id",
  "date",
  "request-id",
  "strict-transport-security",
  "x-ms-ags-diagnostic",
] as const;

/** What an answer is known from. */
export type Evidence = Pick<AnswerContract, "provenance" | "source">;

/** An entity, or a page of them. */
export function shown(form: "entity" | "collection", entity: z.ZodObject, evidence: Evidence): AnswerContract {
  const when = form === "entity" ? "it is there and may be read" : "they may be read";
  return { id: "ok", when, ...success(200, { form, entity }), ...evidence };
}

/** A new entity, with the address it has now. */
export function created(entity: z.ZodObject, evidence: Evidence): AnswerContract {
  const answer = success(201, { form: "entity", entity });
  const headers = [...answer.headers, "location"];
  return { id: "created", when: "it was made", ...answer, headers, ...evidence };
}

/** Done, with nothing to say. */
export function noContent(when: string, evidence: Evidence): AnswerContract {
  return {
    id: "done",
    status: 204,
    when,
    code: null,
    body: { form: "none" },
    contentType: null,
    headers: ALWAYS,
    ...evidence,
  };
}

/** A refusal in Graph's envelope. */
export function refused(status: number, code: string, when: string, evidence: Evidence): AnswerContract {
  return {
    id: code,
    status,
    when,
    code,
    only: (body) => codeIn(body) === code,
    body: { form: "json", mark: "never", schema: errorBody(code) },
    contentType: "application/json",
    headers: status === 401 ? [...ALWAYS, "www-authenticate"] : ALWAYS,
    ...evidence,
  };
}

/** Too many requests: unlike other refusals it repeats its code further in. */
export const throttled: AnswerContract = {
  ...refused(429, "TooManyRequests", "too many requests came in", { provenance: "documented", source: ["graph/111"] }),
  headers: [...ALWAYS, "retry-after"],
  body: {
    form: "json",
    mark: "never",
    schema: errorBody("TooManyRequests", {
      code: z.literal("429"),
      message: z.string(),
      status: z.literal("429"),
    }),
  },
};

function success(status: number, body: BodyContract) {
  return { status, code: null, body, contentType: ODATA, headers: [...ALWAYS, "odata-version"] };
}

function errorBody(code: string, more: z.ZodRawShape = {}): z.ZodType {
  const innerError = z.strictObject({
    ...more,
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
    "request-id": z.guid(),
    "client-request-id": z.guid(),
  });
  return z.strictObject({
    error: z.strictObject({ code: z.literal(code), message: z.string(), innerError }),
  });
}

function codeIn(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("error" in body)) return undefined;
  const { error } = body;
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
