import { randomBytes } from "node:crypto";
import { afterAll, describe, it } from "vitest";
import { Secret } from "@/lib/secret";
import { startPostgres } from "@/scripts/postgres.mjs";
import { apiContract } from "./contract";

const server = await startPostgres();
const sealingKey = randomBytes(32);

if ("reason" in server) {
  it.skip(`PostgreSQL: ${server.reason}`, () => undefined);
} else {
  afterAll(() => server.stop());

  describe("the API on PostgreSQL", () => {
    apiContract(() => ({ dataDir: "/nowhere", databaseUrl: new Secret(server.url), sealingKey }));
  });
}
