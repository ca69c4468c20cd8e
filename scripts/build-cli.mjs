// Bundles the command line into one file that needs nothing but Node.
import { chmodSync, mkdirSync } from "node:fs";
import { builtinModules } from "node:module";
import { rolldown } from "rolldown";
import { ROOT } from "./load.mjs";

export async function buildCli() {
  const bundle = await rolldown({
    input: `${ROOT}/lib/cli/bin.ts`,
    platform: "node",
    resolve: { alias: { "@": ROOT } },
    external: (id) => id.startsWith("node:") || builtinModules.includes(id),
    onwarn: (warning) => {
      if (warning.code === "UNRESOLVED_IMPORT") throw new Error(warning.message);
    },
  });
  mkdirSync(`${ROOT}/dist`, { recursive: true });
  const file = `${ROOT}/dist/cli.mjs`;
  await bundle.write({
    file,
    format: "esm",
    codeSplitting: false,
    minify: { compress: true, mangle: false, codegen: true },
  });
  await bundle.close();
  chmodSync(file, 0o755);
}

if (process.argv[1] === new URL(import.meta.url).pathname) await buildCli();
