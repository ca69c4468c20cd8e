import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as served } from "@/app/api/v1/openapi.json/route";
import { openApi } from "@/lib/api/openapi";
import { operations } from "@/lib/api/operations";

const document = openApi();

const parameter = z.strictObject({
  name: z.string().min(1),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean(),
  description: z.string().optional(),
  schema: z.looseObject({}),
});
const content = z.record(z.string().regex(/^\w+\/[\w.+-]+$/), z.strictObject({ schema: z.looseObject({}) }));
const header = z.strictObject({ description: z.string(), schema: z.looseObject({}) });
const operation = z.strictObject({
  operationId: z.string().regex(/^\w+$/),
  summary: z.string().min(1),
  description: z.string().min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))).length(1),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.boolean(), content }).optional(),
  responses: z.record(
    z.string().regex(/^[2345]\d\d$/),
    z.strictObject({
      description: z.string().min(1),
      headers: z.record(z.string(), header).optional(),
      content: content.optional(),
    }),
  ),
});

/** What OpenAPI 3.1 asks of the parts that this document uses. */
const shape = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.literal("/api/v1") })).length(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(z.string().startsWith("/"), z.record(z.enum(["get", "post"]), operation.optional())),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), z.looseObject({})),
    securitySchemes: z.record(
      z.string(),
      z.strictObject({ type: z.literal("http"), scheme: z.literal("bearer"), description: z.string() }),
    ),
  }),
});

describe("the OpenAPI document", () => {
  const whole = shape.parse(document);
  const all = Object.entries(whole.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, one]) => (one ? [{ path, method, ...one }] : [])),
  );

  it("has every operation once, and nothing besides", () => {
    const named = all.map(({ method, path, operationId }) => `${method.toUpperCase()} ${path} ${operationId}`);
    expect(named.sort()).toEqual(operations.map(({ method, path, id }) => `${method} ${path} ${id}`).sort());
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it("declares every name in a path, and no parameter twice", () => {
    for (const { path, parameters } of all) {
      const inPath = parameters.filter((one) => one.in === "path");
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    }
  });

  it("refers to nothing that it does not have, and has nothing that is not referred to", () => {
    const text = JSON.stringify(document);
    const referred = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name));
    expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/g)).toBeNull();
    expect([...referred].sort()).toEqual(Object.keys(whole.components.schemas).sort());
    for (const scheme of all.flatMap(({ security }) => security.flatMap((one) => Object.keys(one))))
      expect(Object.keys(whole.components.securitySchemes)).toContain(scheme);
  });

  it("describes a success, and every refusal as a problem", () => {
    for (const { operationId, responses } of all) {
      expect(
        Object.keys(responses).some((status) => status.startsWith("2")),
        operationId,
      ).toBe(true);
      for (const status of ["400", "401", "403", "429", "500"]) expect(responses, operationId).toHaveProperty(status);
      for (const [status, { content: given }] of Object.entries(responses))
        if (Number(status) >= 400) expect(Object.keys(given ?? {})).toEqual(["application/problem+json"]);
    }
  });

  it("is published as it is served, to anybody, with an entity tag", async () => {
    const response = await served(new Request("http://localhost:3000/api/v1/openapi.json"));
    expect(await response.json()).toEqual(JSON.parse(readFileSync("public/openapi.json", "utf8")));
    const etag = response.headers.get("etag") ?? "";
    const again = new Request("http://localhost:3000/api/v1/openapi.json", { headers: { "if-none-match": etag } });
    expect((await served(again)).status).toBe(304);
  });
});
