import type { z } from "zod";
import { readBody } from "@/lib/support/read-body";
import type { BodyContract, Operation } from "./operation";
import { ApiProblem } from "./problem";

/** The query as the operation knows it. Refuses parameters that it does not know, and those given twice. */
export function readQuery({ query }: Operation, search: URLSearchParams): unknown {
  const known = Object.keys(query.shape);
  const names = [...search.keys()];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const rest = known.length > 0 ? `Known here: ${known.join(", ")}.` : "None is known here.";
    throw new ApiProblem(
      "invalid-query",
      `There is no query parameter ${JSON.stringify(unknown.slice(0, 60))}. ${rest}`,
    );
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ApiProblem("invalid-query", `The query parameter "${twice}" is given twice.`);
  const parsed = query.safeParse(Object.fromEntries(search));
  if (parsed.success) return parsed.data;
  throw new ApiProblem("invalid-query", `The query cannot be used: ${said(parsed.error)}.`);
}

/** A body as it came, and as the operation reads it. */
export interface ReadBody {
  readonly bytes: Uint8Array;
  readonly value: unknown;
}

/** Reads a body within its limit, by its content type. */
export async function readContent(contract: BodyContract | null, request: Request): Promise<ReadBody> {
  const limit = contract?.limitBytes ?? 0;
  const isAnnounced = Number(request.headers.get("content-length") ?? 0) > limit;
  const bytes = isAnnounced ? null : await readBody(request.body, limit);
  if (!bytes) throw new ApiProblem("body-too-large", `A body of at most ${limit} bytes is read here.`);
  if (!contract) return { bytes, value: undefined };
  const schema = contract.types[typeOf(request)];
  const types = Object.keys(contract.types).join(" or ");
  if (bytes.byteLength === 0 && !contract.isRequired) return { bytes, value: undefined };
  if (!schema) throw new ApiProblem("unsupported-type", `Send the body as ${types}, in UTF-8.`);
  return { bytes, value: parsed(schema, textOf(bytes), typeOf(request)) };
}

/** The content type without parameters; nothing when the text is not in UTF-8. */
function typeOf(request: Request): string {
  const [type = "", ...parameters] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith("charset="));
  return charset === undefined || /^charset="?utf-8"?$/.test(charset) ? type.trim() : "";
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ApiProblem("invalid-body", "The body is not in UTF-8.");
  }
}

function parsed(schema: z.ZodType, text: string, type: string): unknown {
  const result = schema.safeParse(type === "application/json" ? jsonIn(text) : text);
  if (result.success) return result.data;
  throw new ApiProblem("invalid-body", `The body cannot be used: ${said(result.error)}.`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiProblem("invalid-body", "The body is not JSON.");
  }
}

/** What is wrong and where; values are not repeated. */
const said = ({ issues }: z.ZodError) =>
  issues.map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message)).join("; ");
