// The configuration as scripts see it: `.env` beneath the environment, validated by lib/config.ts.
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { load, ROOT } from "./load.mjs";

/** `{ config, keys, env }`; prints a sentence for each mistake and ends the process when there are any. */
export async function readSettings() {
  const env = { ...dotEnv(), ...process.env };
  const [{ readConfig }, { loadKeys }] = await Promise.all([load("lib/config.ts"), load("lib/keys.ts")]);
  const result = readConfig(env);
  if (!result.ok) stop(result.problems);
  try {
    return { env, config: result.config, keys: loadKeys(result.config.dataDir, result.config.keys) };
  } catch (problem) {
    const isOurs = problem.code === "key-file";
    return stop([
      isOurs ? problem.message : `The data folder ${result.config.dataDir} cannot be written (${problem.code}).`,
    ]);
  }
}

/** What the server process is started with. */
export function serverEnv({ config, keys, env }) {
  return {
    ...env,
    HOST: config.host,
    HOSTNAME: config.host,
    PORT: String(config.port),
    PREFLIGHT_DATA: config.dataDir,
    PREFLIGHT_URL: config.url,
    NEXTAUTH_URL: config.url,
    NEXTAUTH_SECRET: keys.session,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** Prints sentences and ends the process as failed. */
export function stop(sentences) {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

function dotEnv() {
  try {
    return parseEnv(readFileSync(`${ROOT}/.env`, "utf8"));
  } catch (problem) {
    if (problem.code === "ENOENT") return {};
    return stop([`The file .env cannot be read (${problem.code}).`]);
  }
}
