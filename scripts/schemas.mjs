// Writes public/*.schema.json from lib/record-schema.ts and public/openapi.json from lib/api. `--check` only compares.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { load, ROOT } from "./load.mjs";

const { publishedSchemas, toJsonSchema } = await load("lib/record-schema.ts");
const { openApi } = await load("lib/api/openapi.ts");
const published = Object.entries(publishedSchemas).map(([name, schema]) => [name, toJsonSchema(schema)]);
for (const [name, document] of [...published, ["openapi.json", openApi()]]) {
  const file = `${ROOT}/public/${name}`;
  const text = formatted(name, JSON.stringify(document));
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    console.error(`public/${name} is not current. Run "npm run schemas".`);
    process.exitCode = 1;
  }
}

function formatted(name, input) {
  const biome = `${ROOT}/node_modules/@biomejs/biome/bin/biome`;
  return execFileSync(process.execPath, [biome, "format", `--stdin-file-path=${name}`], {
    cwd: ROOT,
    input,
    encoding: "utf8",
  });
}
