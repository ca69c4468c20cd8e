// Writes public/*.schema.json from lib/record-schema.ts. `--check` only compares.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { load, ROOT } from "./load.mjs";

const { publishedSchemas, toJsonSchema } = await load("lib/record-schema.ts");
for (const [name, schema] of Object.entries(publishedSchemas)) {
  const file = `${ROOT}/public/${name}`;
  const text = formatted(name, JSON.stringify(toJsonSchema(schema)));
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
