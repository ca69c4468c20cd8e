import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe } from "vitest";
import { apiContract } from "./contract";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "preflight-api-"));
const sealingKey = randomBytes(32);

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe("the API on the embedded database", () => {
  apiContract(() => ({ dataDir, databaseUrl: null, sealingKey }));
});
