import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, it } from "vitest";
import { Secret } from "@/lib/secret";
import { startPostgres } from "@/scripts/postgres.mjs";
import { queueContract } from "./queue";

const sealingKey = randomBytes(32);
const dataDir = mkdtempSync(path.join(os.tmpdir(), "preflight-jobs-"));
const server = await startPostgres();

afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  if ("url" in server) await server.stop();
});

describe("embedded", () => queueContract(() => ({ dataDir, databaseUrl: null, sealingKey })));

if ("reason" in server) it.skip(`PostgreSQL: ${server.reason}`, () => undefined);
else
  describe("PostgreSQL", () =>
    queueContract(() => ({ dataDir: "/nowhere", databaseUrl: new Secret(server.url), sealingKey })));
