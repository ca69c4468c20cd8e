import type { z } from "zod";
import { bodyProblems, jsonIn } from "./body-problems";
import { headerProblems } from "./header-problems";

/** Where a shape is known from, best evidence first. */
export const PROVENANCES = ["recorded", "captured", "documented", "quoted", "inferred"] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** Whose endpoint it is. */
export type ContractApi = "entra" | "graph" | "partner-center" | "insights";

/** What a body has to be. */
export type BodyContract =
  | { readonly form: "none" }
  /** Nothing is written down about it. */
  | { readonly form: "unknown" }
  /** Rows for people: CSV, TSV. */
  | { readonly form: "text" }
  | { readonly form: "json"; readonly schema: z.ZodType; readonly mark: "always" | "never" | "maybe" }
  /** One OData entity, or a page of them, after `$select`. */
  | { readonly form: "entity" | "collection"; readonly entity: z.ZodObject }
  /** The insights envelope around `items`, in camelCase or in PascalCase. */
  | { readonly form: "envelope"; readonly items: z.ZodType };

/** One way in which an endpoint answers. */
export interface AnswerContract {
  /** Unique within its endpoint. */
  readonly id: string;
  readonly status: number;
  /** Said of people: when Microsoft answers so. */
  readonly when: string;
  /** `AADSTS7000215`, `Request_ResourceNotFound`, `900420`; null when the body names none. */
  readonly code: string | null;
  /** Tells it from the endpoint's other answers with this status; without it any body is meant. */
  readonly only?: (body: unknown) => boolean;
  readonly body: BodyContract;
  /** Without blanks, in lower case; null when the answer has none, absent when nothing is written down about it. */
  readonly contentType?: string | null;
  /** Headers that are always there, in lower case. What they must look like goes by their name. */
  readonly headers: readonly string[];
  readonly provenance: Provenance;
  /** Recordings such as `graph/005`, samples such as `samples/errors/…`, or a section of the documentation. */
  readonly source: readonly string[];
}

/** One endpoint and every way in which it answers. */
export interface Contract {
  /** `graph.application-create`. */
  readonly id: string;
  readonly api: ContractApi;
  readonly method: string;
  /** `/v1.0/applications/{id}/addPassword`: braces stand for what is within one segment, or with `*` for the rest. Case does not count. */
  readonly path: string;
  readonly answers: readonly AnswerContract[];
}

/** One exchange as it was seen. */
export interface ContractExchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it came: with its byte order mark, which `Response.text()` would drop. */
  readonly bodyText: string;
}

/** `unknown`: nothing is written down about this endpoint or this answer. `breach`: what is written down does not hold. */
export interface ContractProblem {
  readonly kind: "unknown" | "breach";
  readonly what:
    | "endpoint"
    | "answer"
    | "missing-key"
    | "unexpected-key"
    | "wrong-type"
    | "wrong-value"
    | "not-json"
    | "body"
    | "byte-order-mark"
    | "content-type"
    | "missing-header"
    | "header-form";
  /** `$.error.innerError`, `header request-id`, `body`, `GET /v1.0/groups`. */
  readonly where: string;
  /** `graph.application-create/created`; null when there is none. */
  readonly contract: string | null;
  /** One line that never quotes a value of the answer. */
  readonly message: string;
}

/** Where an exchange belongs; an answer of null means that nothing is written down for this status or code. */
export interface Found {
  readonly contract: Contract;
  readonly answer: AnswerContract | null;
}

/** The endpoint and answer an exchange must keep to; null when the endpoint has no contract. */
export function findAnswer(exchange: ContractExchange, contracts: readonly Contract[]): Found | null {
  const url = new URL(exchange.url);
  const contract = contracts.find(
    ({ api, method, path }) =>
      apiOf(url).includes(api) && method === exchange.method.toUpperCase() && isPath(path, url.pathname),
  );
  if (!contract) return null;
  const body = jsonIn(exchange.bodyText);
  const answer = contract.answers.find(
    ({ status, only }) => status === exchange.status && (only === undefined || only(body)),
  );
  return { contract, answer: answer ?? null };
}

/** Every way in which an exchange departs from its contract; empty when it keeps to it. Pure. */
export function contractProblems(
  exchange: ContractExchange,
  contracts: readonly Contract[],
): readonly ContractProblem[] {
  const found = findAnswer(exchange, contracts);
  const where = `${exchange.method.toUpperCase()} ${new URL(exchange.url).pathname}`;
  if (!found) return [unknown("endpoint", where, null, "no contract for this endpoint")];
  const { contract, answer } = found;
  if (!answer) {
    const message = `no contract for this answer: status ${exchange.status}${codeIn(exchange)}`;
    return [unknown("answer", where, contract.id, message)];
  }
  return answerProblems(exchange, answer, `${contract.id}/${answer.id}`);
}

/** The same for an answer that is known already. */
export function answerProblems(
  exchange: ContractExchange,
  answer: AnswerContract,
  contract: string,
): readonly ContractProblem[] {
  return [...headerProblems(exchange, answer), ...bodyProblems(exchange, answer)].map((breach) => ({
    kind: "breach",
    contract,
    ...breach,
  }));
}

/** A problem on one line. */
export function problemLine({ kind, contract, where, message }: ContractProblem): string {
  return `${kind === "unknown" ? "unknown" : contract}: ${where}: ${message}`;
}

function unknown(
  what: ContractProblem["what"],
  where: string,
  contract: string | null,
  message: string,
): ContractProblem {
  return { kind: "unknown", what, where, contract, message };
}

function apiOf({ hostname, pathname }: URL): readonly ContractApi[] {
  if (/graph/.test(hostname)) return ["graph"];
  if (/partnercenter/.test(hostname)) return /^\/insights\//i.test(pathname) ? ["insights"] : ["partner-center"];
  return /^(?:login|sts)\./.test(hostname) ? ["entra"] : [];
}

function isPath(pattern: string, pathname: string): boolean {
  const source = pattern
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith("{") ? (part.endsWith("*}") ? ".+" : "[^/]+") : part.replace(/[.()$']/g, "\\$&")))
    .join("");
  return new RegExp(`^${source}$`, "i").test(readable(pathname));
}

/** `applications(appId=%27…%27)` and `applications(appId='…')` are the same path. */
function readable(pathname: string): string {
  return pathname.replace(/\/$/, "").replace(/%(?:27|28|29|24)/gi, decodeURIComponent);
}

/** What the body calls the answer, if it has the form of a code: nothing else of a body is repeated. */
function codeIn({ bodyText }: ContractExchange): string {
  const body = record(jsonIn(bodyText));
  const error = record(body?.error);
  const listed = Array.isArray(body?.error_codes) ? body.error_codes[0] : undefined;
  const code = [listed, error?.code, body?.code, body?.error].find(
    (value) => typeof value === "number" || (typeof value === "string" && /^[\w.-]{1,80}$/.test(value)),
  );
  return code === undefined ? "" : `, code ${String(code)}`;
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
}
