// Lets scripts use the product's own TypeScript modules: bundles them into a cache folder and imports them.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

export const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const CACHE = `${ROOT}/node_modules/.cache/insights-preflight`;

/** Imports a module of this project by its path, such as `lib/config.ts`. */
export async function load(source) {
  const file = `${CACHE}/${source.replaceAll("/", "-").replace(/\.ts$/, "")}-${process.pid}.mjs`;
  mkdirSync(CACHE, { recursive: true });
  const bundle = await rolldown({
    input: `${ROOT}/${source}`,
    platform: "node",
    resolve: { alias: { "@": ROOT } },
    external: (id) => !/^[./@]|^\w:/.test(id) || (id.startsWith("@") && !id.startsWith("@/")),
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
  await bundle.close();
  writeFileSync(file, output[0].code);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}
