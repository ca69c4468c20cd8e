// Writes lib/store/migrations.ts from the SQL that drizzle-kit generates. `--check` only compares.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../lib/store/migrations/", import.meta.url));
const target = fileURLToPath(new URL("../lib/store/migrations.ts", import.meta.url));

const entries = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .map((name) => {
    const statements = readFileSync(`${folder}${name}`, "utf8")
      .split("--> statement-breakpoint")
      .map((statement) => statement.trim());
    const lines = statements.map((statement) => `      ${literal(statement)},\n`).join("");
    return `  {\n    id: ${JSON.stringify(name.replace(/\.sql$/, ""))},\n    statements: [\n${lines}    ],\n  },\n`;
  });

function literal(text) {
  return `\`${text.replace(/[`\\]|\$\{/g, (mark) => `\\${mark}`)}\``;
}

const source = `// Generated from lib/store/migrations/*.sql by "npm run migrations". Do not edit.

/** One step of the schema; its statements run once, in one transaction. */
export interface Migration {
  readonly id: string;
  readonly statements: readonly string[];
}

/** Every migration in order, as a module so that each build and each bundle carries it. */
export const migrations: readonly Migration[] = [
${entries.join("")}];
`;

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== source) {
    console.error('lib/store/migrations.ts is not current. Run "npm run migrations".');
    process.exit(1);
  }
} else {
  writeFileSync(target, source);
}
