// Draws the tables of docs/roles.md anew from lib/people.
import { readFileSync, writeFileSync } from "node:fs";
import { load, ROOT } from "./load.mjs";

const { withTables } = await load("tests/people/roles-page.ts");
const page = `${ROOT}/docs/roles.md`;
writeFileSync(page, withTables(readFileSync(page, "utf8")));
