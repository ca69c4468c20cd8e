import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, it } from "vitest";
import { Secret } from "@/lib/secret";
import { startPostgres } from "@/scripts/postgres.mjs";
import { operationsContract } from "./operations";

const base = mkdtempSync(path.join(os.tmpdir(), "preflight-operations-"));
const server = await startPostgres();

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
  if ("stop" in server) server.stop();
});

const embedded = (name: string) => ({ dataDir: path.join(base, name), databaseUrl: null });

if ("reason" in server) {
  describe("the embedded database", () =>
    operationsContract(
      () => base,
      () => embedded("a"),
      () => embedded("b"),
    ));
  it.skip(`PostgreSQL: ${server.reason}`, () => undefined);
} else {
  const postgres = (name: string) => ({
    dataDir: "/nowhere",
    databaseUrl: new Secret(server.url.replace(/\/postgres$/, `/${name}`)),
  });
  describe("the embedded database, restored to PostgreSQL", () =>
    operationsContract(
      () => base,
      () => embedded("a"),
      () => postgres("postgres"),
    ));
  describe("PostgreSQL, restored to the embedded database", () =>
    operationsContract(
      () => base,
      () => postgres("template1"),
      () => embedded("b"),
    ));
}
