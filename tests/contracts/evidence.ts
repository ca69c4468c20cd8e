import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { it } from "vitest";
import type { ContractExchange, ContractProblem } from "@/lib/contracts/contract";

const SHARED = path.resolve(import.meta.dirname, "../../../shared/data");
const RECORDINGS = path.join(SHARED, "recordings");
const SAMPLES = path.join(SHARED, "partner-center-samples");

/** Whether the recordings are on this machine; they are never in the repository. */
const hasRecordings = existsSync(path.join(RECORDINGS, "index.json"));
const WHY_NOT = "the recordings of Microsoft's answers are not on this machine (../shared/data/recordings)";

/** Runs tests that need the recordings. Where they are missing the build server fails; anybody else is told that nothing ran. */
export function withRecordings(tests: () => void): void {
  if (hasRecordings) {
    tests();
    return;
  }
  it("needs the recordings", (context) => {
    if (process.env.CI) throw new Error(`this should not be: ${WHY_NOT}`);
    console.warn(`skipped: ${WHY_NOT}`);
    context.skip(WHY_NOT);
  });
}

/** An exchange somebody else saw, and how far it may be believed. */
export interface Recording {
  /** `graph/005`. */
  readonly id: string;
  readonly kind: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly requestBody: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A type of Graph's metadata: names, types, nullability. */
export interface CsdlType {
  readonly base: string | null;
  readonly properties: Readonly<Record<string, { readonly type: string; readonly nullable: boolean }>>;
}

/** All of them, in the order of their index. */
export function readRecordings(): readonly Recording[] {
  const index = json(path.join(RECORDINGS, "index.json")) as readonly { readonly file: string }[];
  return index.map(({ file }) => {
    const raw = json(path.join(RECORDINGS, file)) as Record<string, unknown>;
    return {
      id: file.slice(0, file.indexOf("/") + 4),
      kind: String(raw.kind),
      method: String(raw.method),
      url: String(raw.url).replace(":443/", "/"),
      status: Number(raw.status),
      requestBody: raw.request_body,
      headers: (raw.response_headers ?? {}) as Record<string, string>,
      body: raw.response_body,
    };
  });
}

/** Bodies of the Partner Center samples by their source id. */
export function readSamples(): ReadonlyMap<string, unknown> {
  const files = readdirSync(SAMPLES, { recursive: true, encoding: "utf8" });
  return new Map(
    files.flatMap((file): [string, unknown][] => {
      const id = `samples/${file.replaceAll(path.sep, "/")}`;
      if (file.endsWith(".http")) return [[id, undefined]];
      return file.endsWith(".json") ? [[id, json(path.join(SAMPLES, file))]] : [];
    }),
  );
}

/** Names, types and nulls of Graph's types. */
export function readCsdl() {
  return json(path.join(RECORDINGS, "graph-csdl-slice.json")) as {
    readonly types: Readonly<Record<string, CsdlType>>;
    readonly enums: Readonly<Record<string, unknown>>;
  };
}

/** Numbers that Microsoft lists or that were seen elsewhere. */
export function readAadsts(): ReadonlySet<number> {
  const list = json(path.join(SHARED, "aadsts.json")) as readonly { readonly number: number }[];
  return new Set(list.map(({ number }) => number));
}

/** A recording as contracts look at it. */
export function exchangeOf({ method, url, status, headers, body }: Recording): ContractExchange {
  const bodyText = body === null || body === undefined ? "" : JSON.stringify(body);
  return { method, url: encodeURI(decodeURI(url)), status, headers, bodyText };
}

/** What a kind of evidence cannot show is no problem: its README says what each kind may be believed for. */
export function believed(recording: Recording, problems: readonly ContractProblem[]): readonly ContractProblem[] {
  return problems.filter((problem) => canShow(recording, problem));
}

/** What today's answers have and older ones had not yet, by recording. */
const OLDER: Readonly<Record<string, readonly string[]>> = {
  // 2020
  "graph/073": ["$.error.innerError.client-request-id"],
  "graph/074": ["$.error.innerError.client-request-id"],
  // 2021
  "entra/018": ["$.kerberos_endpoint"],
  // 2016 and 2017, by a recorder that kept none of Microsoft's own headers
  "entra/037": ["header x-ms-request-id"],
  "entra/039": ["header x-ms-request-id"],
};

function canShow(recording: Recording, { what, where }: ContractProblem): boolean {
  // Bodies were kept parsed.
  if (what === "byte-order-mark") return false;
  // Azure's recorder leaves this header out.
  if (recording.kind === "recorded")
    return where !== "header client-request-id" && !OLDER[recording.id]?.includes(where);
  if (what === "missing-header" || what === "content-type") return false;
  const value = valueAt(recording.body, where);
  if (recording.kind === "captured-normalised") return !isPlaceholder(value);
  if (what === "missing-key") return false;
  if (recording.kind.startsWith("quoted")) return what === "unexpected-key" || what === "answer";
  // Values of samples are shortened or replaced, types are not.
  return what !== "wrong-value" && !isPlaceholder(value) && value !== null;
}

/** `{guid}`, `<id>`: what documentation and normalisers write in place of a value. */
function isPlaceholder(value: unknown): boolean {
  return typeof value === "string" && /^<|\{[\w-]+\}/.test(value);
}

function valueAt(body: unknown, where: string): unknown {
  const keys = where.split(/[.[\]]/).filter((key) => key !== "" && key !== "$");
  return keys.reduce<unknown>((inner, key) => (isObject(inner) ? Reflect.get(inner, key) : undefined), body);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
