import { z } from "zod";
import type { AnswerContract, Provenance } from "./contract";

/** What every answer of the token endpoints carries beside its body. */
export const ENTRA_HEADERS = ["cache-control", "date", "strict-transport-security", "x-ms-request-id"] as const;
/** What every answer of Entra calls its body. */
export const ENTRA_JSON = "application/json;charset=utf-8";

/** One of Entra's refusals. */
export interface EntraRefusal {
  /** The number behind `AADSTS`; null where Entra's number is not on record. */
  readonly number: number | null;
  readonly error: string | readonly string[];
  readonly when: string;
  /** 401 for `invalid_client`, else 400, when absent. */
  readonly status?: number;
  readonly suberror?: string;
  /** Whether it may bring `claims` to be sent back to authorize. */
  readonly claims?: boolean;
  /** Whether Entra's lookup page knows the number; yes when absent. */
  readonly hasUri?: boolean;
  readonly provenance: Provenance;
  readonly source: readonly string[];
}

/** The contract of a refusal, in the one form all of Entra's endpoints share. */
export function refusalAnswer(refusal: EntraRefusal): AnswerContract {
  const { number, when, provenance, source } = refusal;
  const errors = typeof refusal.error === "string" ? [refusal.error] : [...refusal.error];
  const code = number === null ? (errors[0] ?? "") : `AADSTS${number}`;
  return {
    id: code,
    status: refusal.status ?? (errors.includes("invalid_client") ? 401 : 400),
    when,
    code,
    only: (body) => namesIn(body).includes(number ?? errors[0] ?? ""),
    body: { form: "json", mark: "never", schema: refusalBody(refusal, errors) },
    contentType: ENTRA_JSON,
    headers: ENTRA_HEADERS,
    provenance,
    source,
  };
}

function refusalBody({ number, suberror, claims, hasUri }: EntraRefusal, errors: readonly string[]): z.ZodType {
  const uri = z.string().regex(new RegExp(`^https://[\\w.-]+/error\\?code=${number}$`));
  return z
    .strictObject({
      error: z.enum(errors),
      error_description: z.string(),
      ...(number !== null && { error_codes: z.array(z.int()).min(1) }),
      timestamp: z.string().regex(TIMESTAMP),
      trace_id: z.guid(),
      correlation_id: z.guid(),
      ...(number !== null && hasUri !== false && { error_uri: uri }),
      ...(suberror !== undefined && { suberror: z.literal(suberror) }),
      ...(claims && { claims: z.string().optional() }),
    })
    .superRefine((body, context) => {
      const message = descriptionProblem(body, number);
      if (message) context.addIssue({ code: "custom", path: ["error_description"], message });
    });
}

const TIMESTAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}Z$/;
/** Single blanks stand between the parts today; until about 2023 it was line ends. */
const DESCRIPTION =
  /^(?:AADSTS(\d+): )?[^\r\n]+?( |\r\n)Trace ID: ([\w-]+)\2Correlation ID: ([\w-]+)\2Timestamp: (\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}Z)$/;

interface Described {
  readonly error_description: string;
  readonly timestamp: string;
  readonly trace_id: string;
  readonly correlation_id: string;
}

function descriptionProblem(body: Described, number: number | null): string | null {
  const match = DESCRIPTION.exec(body.error_description);
  if (!match) return "does not end in trace id, correlation id and timestamp, parted by one blank or one line end each";
  const [, named, , traceId, correlationId, timestamp] = match;
  if (number !== null && Number(named) !== number) return `does not begin with AADSTS${number}`;
  const repeats = traceId === body.trace_id && correlationId === body.correlation_id && timestamp === body.timestamp;
  return repeats ? null : "does not repeat trace_id, correlation_id and timestamp";
}

/** What a refusal calls itself: its numbers, in the list or in the text, else its error. */
function namesIn(body: unknown): readonly (number | string)[] {
  if (typeof body !== "object" || body === null) return [];
  const { error, error_codes: codes, error_description: text } = body as Record<string, unknown>;
  const [listed] = Array.isArray(codes) ? codes : [];
  const written = /^AADSTS(\d+)/.exec(typeof text === "string" ? text : "")?.[1];
  if (typeof listed === "number") return [listed];
  if (written !== undefined) return [Number(written)];
  return typeof error === "string" ? [error] : [];
}
