import type { z } from "zod";
import type { AnswerContract, ContractExchange, ContractProblem } from "./contract";
import { envelopeOf, inCamelCase, isMixed } from "./envelope";
import { selectionOf } from "./odata";

type Breach = Pick<ContractProblem, "what" | "where" | "message">;

const MARK = "\uFEFF";

/** What is wrong with the body of an answer. */
export function bodyProblems(exchange: ContractExchange, { body }: AnswerContract): readonly Breach[] {
  const { bodyText } = exchange;
  switch (body.form) {
    case "none":
      return bodyText === "" ? [] : [{ what: "body", where: "body", message: "is there although none is expected" }];
    case "unknown":
      return [];
    case "text":
      return bodyText === "" ? [{ what: "body", where: "body", message: "is missing" }] : [];
    case "json":
      return [...markProblems(bodyText, body.mark), ...jsonProblems(bodyText, body.schema)];
    case "envelope":
      return envelopeProblems(bodyText, body.items);
    default:
      return [
        ...markProblems(bodyText, "never"),
        ...jsonProblems(bodyText, selectionOf(body.form, body.entity, new URL(exchange.url))),
      ];
  }
}

/** The body as JSON, whatever mark stands before it; undefined when it is none. */
export function jsonIn(bodyText: string): unknown {
  try {
    return JSON.parse(bodyText.replace(/^\uFEFF+/, ""));
  } catch {
    return undefined;
  }
}

function markProblems(bodyText: string, mark: "always" | "never" | "maybe"): readonly Breach[] {
  const isMarked = bodyText.startsWith(MARK);
  if (mark === "maybe" || isMarked === (mark === "always")) return [];
  const message = isMarked ? "is there" : "is missing";
  return [{ what: "byte-order-mark", where: "byte order mark", message }];
}

function envelopeProblems(bodyText: string, items: z.ZodType): readonly Breach[] {
  const body = jsonIn(bodyText);
  const mixed: readonly Breach[] = isMixed(body)
    ? [{ what: "wrong-value", where: "$", message: "mixes camelCase and PascalCase" }]
    : [];
  return [
    ...mixed,
    ...(body === undefined
      ? jsonProblems(bodyText, items)
      : schemaProblems(inCamelCase(body, items), envelopeOf(items))),
  ];
}

function jsonProblems(bodyText: string, schema: z.ZodType): readonly Breach[] {
  const body = jsonIn(bodyText);
  if (body !== undefined) return schemaProblems(body, schema);
  return [{ what: "not-json", where: "body", message: bodyText === "" ? "is empty" : "is not JSON" }];
}

function schemaProblems(body: unknown, schema: z.ZodType): readonly Breach[] {
  const { error } = schema.safeParse(body);
  return (error?.issues ?? []).flatMap((issue) => breachesOf(issue, body));
}

function breachesOf(issue: z.core.$ZodIssue, body: unknown): readonly Breach[] {
  const where = pathText(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        what: "unexpected-key",
        where: pathText([...issue.path, key]),
        message: "is not known",
      }));
    case "invalid_type":
    case "invalid_union":
      if (isAbsent(body, issue.path)) return [{ what: "missing-key", where, message: "is missing" }];
      return [{ what: "wrong-type", where, message: expectedType(issue) }];
    case "custom":
      return [{ what: "wrong-value", where, message: issue.message }];
    default:
      if (isAbsent(body, issue.path)) return [{ what: "missing-key", where, message: "is missing" }];
      return [{ what: "wrong-value", where, message: "has a value that is not expected here" }];
  }
}

function expectedType(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_type" ? `is not of type ${issue.expected}` : "is of none of the expected types";
}

function isAbsent(body: unknown, path: readonly PropertyKey[]): boolean {
  let value: unknown = body;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return true;
    value = Reflect.get(value, key);
  }
  return false;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return /^[\w-]+$/.test(String(key)) ? `${text}.${String(key)}` : `${text}['${String(key)}']`;
  }, "$");
}
