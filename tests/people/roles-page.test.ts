import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withTables } from "./roles-page";

it("docs/roles.md has the tables that the guards read; node scripts/roles.mjs draws them anew", () => {
  const page = readFileSync("docs/roles.md", "utf8");
  expect(withTables(page)).toBe(page);
  expect(page).toContain("| `/watch#switchOn` | **keep** |");
});
