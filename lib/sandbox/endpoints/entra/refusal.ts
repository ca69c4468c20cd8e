/** One of Entra's refusals, without the ids of the request it answers. */
export interface Refusal {
  /** The number behind `AADSTS`; null for the few refusals whose number is not on record. */
  readonly code: number | null;
  readonly status: number;
  readonly error: string;
  readonly text: string;
  readonly suberror?: string;
  /** JSON text that the client hands back to authorize. */
  readonly claims?: string;
  /** Whether Entra's lookup page knows the code. */
  readonly hasUri: boolean;
}

type Extras = Partial<Pick<Refusal, "status" | "suberror" | "claims" | "hasUri">>;

/** Tells a refusal from whatever else a step may yield. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "code" in value && "error" in value && "hasUri" in value;
}

/** A refusal; 401 for `invalid_client`, else 400, unless said otherwise. */
export function refusal(code: number | null, error: string, text: string, extras: Extras = {}): Refusal {
  return { code, error, text, status: error === "invalid_client" ? 401 : 400, hasUri: true, ...extras };
}
