import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("loses no acknowledged row of the embedded database when its process is killed in mid-write", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/kill-test.mjs", "3"]);
  expect(stdout).toMatch(/^3 kills, [1-9]\d* rows acknowledged, 0 lost\n$/);
}, 120_000);
