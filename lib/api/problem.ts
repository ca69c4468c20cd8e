import { z } from "zod";

/** Everything the API refuses with, by the last part of its `type`. */
export const PROBLEMS = {
  "invalid-query": { status: 400, title: "A query parameter cannot be used" },
  "invalid-body": { status: 400, title: "The body cannot be used" },
  "invalid-key": { status: 400, title: "The idempotency key cannot be used" },
  unauthenticated: { status: 401, title: "A token is needed" },
  "scope-missing": { status: 403, title: "The token may not do this" },
  "not-found": { status: 404, title: "There is nothing here" },
  "method-not-allowed": { status: 405, title: "This cannot be done here" },
  "key-in-use": { status: 409, title: "The first request with this key is still being answered" },
  "report-held-back": { status: 409, title: "The report is held back" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "unsupported-type": { status: 415, title: "The body has a type that is not read here" },
  "key-used-differently": { status: 422, title: "The key was used for another request" },
  "unreadable-text": { status: 422, title: "The text cannot be read" },
  "rate-limited": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something broke on this side" },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;
export type ProblemId = keyof typeof PROBLEMS;

/** What every refusal says: RFC 9457, with the id under which the server's log has it. */
export const problemSchema = z.strictObject({
  type: z.string().describe("`urn:insights-preflight:problem:` and the kind; stable, for programs."),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe("What was wrong with this request, for people."),
  instance: z.string().describe("`urn:uuid:` and the correlation id."),
  correlationId: z.string().describe("The same as the answer's header `x-correlation-id`."),
});

/** A request that is refused; `detail` is a sentence for whoever sent it. */
export class ApiProblem extends Error {
  readonly code: ProblemId;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemId, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.name = "ApiProblem";
    this.code = code;
    this.headers = headers;
  }
}

/** A refusal as an answer. */
export function problemResponse({ code, message, headers }: ApiProblem, correlationId: string): Response {
  const body: z.infer<typeof problemSchema> = {
    type: `urn:insights-preflight:problem:${code}`,
    ...PROBLEMS[code],
    detail: message,
    instance: `urn:uuid:${correlationId}`,
    correlationId,
  };
  return Response.json(body, {
    status: PROBLEMS[code].status,
    headers: { ...headers, "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}
