import { expect } from "vitest";
import { z } from "zod";
import { answer } from "@/lib/api/answer";
import { openApi } from "@/lib/api/openapi";
import { tokenBuckets } from "@/lib/api/rate-limit";

const content = z.record(z.string(), z.looseObject({ schema: z.looseObject({}) }));
const described = z.looseObject({
  operationId: z.string(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content: content.optional() })),
});

/** The document, as far as tests read it. */
export const document = z
  .looseObject({
    paths: z.record(z.string(), z.record(z.enum(["get", "post"]), described.optional())),
    components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
  })
  .parse(openApi());

/** `operationId status content-type` of every answer that was held to the document in this process. */
export const seen = new Set<string>();

/** A limiter that lets everything through. */
export const generous = tokenBuckets(() => 0, { size: 1e9, perSecond: 1 });

/** One request to the API; whatever it answers is what the document says. */
export async function ask(
  path: string,
  init: RequestInit & { readonly token?: string } = {},
  limiter = generous,
): Promise<Response> {
  const { token, ...rest } = init;
  const request = new Request(`http://localhost:3000/api/v1${path}`, rest);
  if (token) request.headers.set("authorization", `Bearer ${token}`);
  const response = await answer(request, limiter);
  await expectDescribed(request, response.clone());
  return response;
}

async function expectDescribed(request: Request, response: Response): Promise<void> {
  const pathname = new URL(request.url).pathname.replace(/^\/api\/v1/, "");
  const method = request.method === "POST" ? "post" : "get";
  const [, methods] = Object.entries(document.paths).find(([path]) => fits(path, pathname)) ?? [];
  const operation = methods?.[method];
  expect(response.headers.get("x-correlation-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
  expect(response.headers.get("set-cookie")).toBeNull();
  const isUnknown = response.status === 404 || response.status === 405;
  const said = operation?.responses[response.status] ?? (isUnknown ? problemOnly : undefined);
  expect(said, `${request.method} ${pathname} answered ${response.status}, which is not described`).toBeDefined();
  const type = response.headers.get("content-type")?.split(";")[0] ?? "";
  if (operation) seen.add(`${operation.operationId} ${response.status} ${type}`);
  if (response.status === 304) return expect(await response.text()).toBe("");
  const schema = said?.content?.[type]?.schema;
  expect(schema, `${pathname} answered ${response.status} as ${type}, which is not described`).toBeDefined();
  const text = await response.text();
  const values =
    type === "application/x-ndjson" ? text.trim().split("\n").map(parse) : [isJson(type) ? parse(text) : text];
  for (const value of values) validatorOf(schema ?? {}).parse(value);
  return undefined;
}

const problemOnly: { readonly content?: z.infer<typeof content> } = {
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
};
const isJson = (type: string) => type === "application/json" || type.endsWith("problem+json");
const parse = (text: string): unknown => JSON.parse(text);

function fits(template: string, path: string): boolean {
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path);
}

const validators = new Map<object, z.ZodType>();

/** A schema of the document as something that validates: made of the document alone, not of the schemas it was made from. */
function validatorOf(schema: object): z.ZodType {
  const known = validators.get(schema);
  if (known) return known;
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas });
  const made = z.fromJSONSchema(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")));
  validators.set(schema, made);
  return made;
}

/** What a refusal says: status, kind and sentence. */
export async function refusal(response: Response): Promise<string> {
  const problem = await response.json();
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(problem.correlationId).toBe(response.headers.get("x-correlation-id"));
  expect(problem.instance).toBe(`urn:uuid:${problem.correlationId}`);
  expect(problem.status).toBe(response.status);
  return `${response.status} ${problem.type.replace("urn:insights-preflight:problem:", "")}: ${problem.detail}`;
}

/** Starts a run. */
export const start = (id: string, init: Parameters<typeof ask>[1]) =>
  ask(`/integrations/${id}/runs`, { method: "POST", ...init });
