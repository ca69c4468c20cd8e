// Writes lib/programs/sources.ts from the files in lib/programs/projects, so that each build carries them.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { ROOT } from "./load.mjs";

const FOLDER = `${ROOT}/lib/programs/projects`;
const PROJECTS = ["python", "typescript", "csharp", "powershell"];

function filesIn(folder, prefix = "") {
  return readdirSync(`${folder}/${prefix}`)
    .sort()
    .flatMap((name) =>
      statSync(`${folder}/${prefix}${name}`).isDirectory()
        ? filesIn(folder, `${prefix}${name}/`)
        : [`${prefix}${name}`],
    );
}

function literal(text) {
  return `\`${text.replace(/[`\\]|\$\{/g, (mark) => `\\${mark}`)}\``;
}

const key = (name) => (/^\w+$/.test(name) ? name : JSON.stringify(name));
const projects = PROJECTS.map((project) => {
  const entries = filesIn(`${FOLDER}/${project}`).map(
    (file) => `    ${key(file)}: ${literal(readFileSync(`${FOLDER}/${project}/${file}`, "utf8"))},\n`,
  );
  return `  ${project}: {\n${entries.join("")}  },\n`;
});

writeFileSync(
  `${ROOT}/lib/programs/sources.ts`,
  `// Generated from lib/programs/projects by "node scripts/programs.mjs". Do not edit.

/** The source of every program by language and path. */
export const SOURCES = {
${projects.join("")}} as const;
`,
);
