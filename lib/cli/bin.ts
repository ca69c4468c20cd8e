#!/usr/bin/env node
import { main } from "./main";
import { askHidden } from "./prompt";

const interrupt = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupt.abort());
// Whoever reads us may stop early (`| head`).
process.stdout.on("error", () => process.exit(0));

const code = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  env: process.env,
  askHidden: process.stdin.isTTY && process.stderr.isTTY ? askHidden : null,
  signal: interrupt.signal,
});
// Connections kept alive must not hold the process, and all output must be out before it ends.
process.stdout.write("", () => process.exit(code));
