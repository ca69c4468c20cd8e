import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("the published schemas are current", () => {
  execFileSync(process.execPath, ["scripts/schemas.mjs", "--check"], { stdio: "pipe" });
  expect(JSON.parse(readFileSync("public/run.schema.json", "utf8"))).toMatchObject({ type: "object" });
});
