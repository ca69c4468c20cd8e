import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { Secret } from "@/lib/secret";
import { jobs } from "@/lib/store/schema";
import { openDatabase } from "@/lib/store/store";
import { startPostgres } from "@/scripts/postgres.mjs";
import { call } from "./io";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "preflight-work-"));
const server = await startPostgres();

afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  if ("url" in server) await server.stop();
});

it("refuses the embedded database, which serves one process, and says what to set", async () => {
  const refused = await call(["work"], { env: { PREFLIGHT_DATA: dataDir } });
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toContain("DATABASE_URL");
});

if ("reason" in server) it.skip(`PostgreSQL: ${server.reason}`, () => undefined);
else
  it("does what is due until it is told to end, and shows no password of the database", async () => {
    const { url } = server;
    const interrupt = new AbortController();
    const env = { PREFLIGHT_DATA: dataDir, DATABASE_URL: url, PREFLIGHT_MODE: "sandbox" };
    const working = call(["work"], { env, signal: interrupt.signal });
    const { database, close } = await openDatabase({ dataDir, databaseUrl: new Secret(url) });
    const ended = async () => (await database.select().from(jobs)).filter(({ outcome }) => outcome === "done");
    await expect.poll(ended, { timeout: 20_000 }).toMatchObject([{ kind: "tidy", subject: "store" }]);
    interrupt.abort();
    const { code, out, err } = await working;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`Working on ${new URL(url).host}`);
    expect(out).toContain("Ended in order.");
    expect(out).not.toContain("@");
    await close();
  }, 40_000);
