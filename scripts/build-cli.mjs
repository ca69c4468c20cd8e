// Bundles the command line: one file for what needs nothing but Node, and beside it what opens the store, loaded when asked for.
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { rolldown } from "rolldown";
import { ROOT } from "./load.mjs";

/** The engines bring files of their own and stay packages. */
const ENGINES = ["@electric-sql/pglite", "pg"];

export async function buildCli() {
  const bundle = await rolldown({
    input: { cli: `${ROOT}/lib/cli/bin.ts` },
    platform: "node",
    resolve: { alias: { "@": ROOT } },
    external: (id) => id.startsWith("node:") || builtinModules.includes(id) || ENGINES.includes(id),
    onwarn: (warning) => {
      if (warning.code === "UNRESOLVED_IMPORT") throw new Error(warning.message);
    },
  });
  rmSync(`${ROOT}/dist`, { recursive: true, force: true });
  mkdirSync(`${ROOT}/dist`);
  await bundle.write({
    dir: `${ROOT}/dist`,
    entryFileNames: "[name].mjs",
    chunkFileNames: "cli-[name].mjs",
    format: "esm",
    minify: { compress: true, mangle: false, codegen: true },
  });
  await bundle.close();
  chmodSync(`${ROOT}/dist/cli.mjs`, 0o755);
}

if (process.argv[1] === new URL(import.meta.url).pathname) await buildCli();
