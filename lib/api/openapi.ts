import { z } from "zod";
import { toJsonSchema } from "@/lib/record-schema";
import packageJson from "@/package.json" with { type: "json" };
import { API_BASE } from "./match";
import type { Operation } from "./operation";
import { operations } from "./operations";
import { PROBLEMS, type ProblemId, problemSchema } from "./problem";
import { API_SCOPES } from "./token";

type JsonObject = Record<string, unknown>;

const ALWAYS: readonly ProblemId[] = ["invalid-query", "unauthenticated", "scope-missing", "rate-limited", "internal"];
const WITH_BODY: readonly ProblemId[] = ["invalid-body", "body-too-large", "unsupported-type"];
const WITH_KEY: readonly ProblemId[] = ["invalid-key", "key-in-use", "key-used-differently"];

/** The OpenAPI 3.1 document of every operation, made from the schemas that requests and tests are held to. */
export function openApi(): JsonObject {
  const schemas: JsonObject = {};
  const paths: Record<string, JsonObject> = {};
  for (const operation of operations)
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: described(operation, schemas),
    };
  return {
    openapi: "3.1.1",
    info: {
      title: "Insights Preflight",
      version: packageJson.version,
      license: { name: "MIT", identifier: "MIT" },
      description: `Integrations, runs, diagnosis, reports and the log of changes. Every request carries a personal access token, made on the page /tokens, in the header authorization. Scopes: ${API_SCOPES.join(", ")}.`,
    },
    servers: [{ url: API_BASE }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: { ...schemas, problem: componentOf(problemSchema, "output", schemas) },
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "A token that begins with ipf_." } },
    },
  };
}

function described(operation: Operation, schemas: JsonObject): JsonObject {
  const { id, summary, description, scope, answer, body, isWrite } = operation;
  return {
    operationId: id,
    summary,
    description,
    security: [{ token: [scope] }],
    parameters: [...pathParameters(operation), ...queryParameters(operation, schemas), ...headerParameters(operation)],
    ...(body && {
      requestBody: { required: body.isRequired, content: contentOf(body.types, "input", schemas) },
    }),
    responses: {
      [answer.status]: {
        description: answer.description,
        headers: answerHeaders(operation),
        content: contentOf(answer.types, "output", schemas),
      },
      ...(operation.method === "GET" && !isStream(operation) && { 304: { description: "The reader has it already." } }),
      ...refusals([...ALWAYS, ...(body ? WITH_BODY : []), ...(isWrite ? WITH_KEY : []), ...operation.problems]),
    },
  };
}

const isStream = ({ answer }: Operation) => Object.hasOwn(answer.types, "application/x-ndjson");
const text = { type: "string" } as const;

function pathParameters({ path }: Operation): JsonObject[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return names.map((name) => ({ name, in: "path", required: true, schema: text }));
}

function queryParameters({ query }: Operation, schemas: JsonObject): JsonObject[] {
  const { properties, required } = z
    .object({ properties: z.record(z.string(), z.looseObject({})), required: z.array(z.string()).default([]) })
    .parse(componentOf(query, "input", schemas));
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    description,
    schema,
  }));
}

function headerParameters(operation: Operation): JsonObject[] {
  const header = (name: string, description: string) => ({
    name,
    in: "header",
    required: false,
    description,
    schema: text,
  });
  if (operation.isWrite)
    return [header("Idempotency-Key", "The same key with the same body gets the same answer for 24 hours.")];
  if (operation.method === "GET" && !isStream(operation))
    return [header("If-None-Match", "An entity tag of an earlier answer.")];
  return [];
}

function answerHeaders(operation: Operation): JsonObject {
  const header = (description: string) => ({ description, schema: text });
  return {
    "x-correlation-id": header("The id under which the server's log has this request."),
    ...(operation.method === "GET" && !isStream(operation) && { etag: header("Changes when the answer does.") }),
    ...(operation.answer.status === 202 && { location: header("Where the run is.") }),
  };
}

/** Refusals by status; several may share one. */
function refusals(ids: readonly ProblemId[]): JsonObject {
  const statuses = [...new Set(ids.map((id) => PROBLEMS[id].status))];
  const saidAt = (status: number) =>
    ids.filter((id) => PROBLEMS[id].status === status).map((id) => `${PROBLEMS[id].title} (${id}).`);
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: saidAt(status).join(" "),
        ...(status === 429 && { headers: { "retry-after": { description: "Seconds.", schema: { type: "integer" } } } }),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
      },
    ]),
  );
}

function contentOf(
  types: Readonly<Record<string, z.ZodType>>,
  io: "input" | "output",
  schemas: JsonObject,
): JsonObject {
  return Object.fromEntries(
    Object.entries(types).map(([type, schema]) => [type, { schema: componentOf(schema, io, schemas) }]),
  );
}

/** A schema as JSON Schema; the named schemas in it go to the components. */
function componentOf(schema: z.ZodType, io: "input" | "output", schemas: JsonObject): JsonObject {
  const {
    $schema: _,
    $defs = {},
    ...own
  } = z
    .looseObject({ $defs: z.record(z.string(), z.looseObject({})).optional() })
    .parse(pointed(toJsonSchema(schema, io)));
  for (const [name, { id: _id, ...definition }] of Object.entries($defs)) {
    if (Object.hasOwn(schemas, name) && JSON.stringify(schemas[name]) !== JSON.stringify(definition))
      throw new TypeError(`two schemas are named ${name}`);
    schemas[name] = definition;
  }
  return own;
}

/** References inside a schema point into its own definitions; in the document those are components. The one without a name is any JSON. */
function pointed(schema: object): unknown {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/').replaceAll("__schema0", "json");
  return JSON.parse(text);
}
