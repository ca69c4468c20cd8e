import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Whether a program is there, after Debian's package of that name was installed where that is possible; in CI it has to be. */
export function hasTool(name: string): boolean {
  if (isThere(name)) return true;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...args: string[]) => spawnSync("apt-get", args, { stdio: "ignore", env }).status === 0;
    if (apt("update") && apt("install", "-y", "--no-install-recommends", name) && isThere(name)) return true;
  }
  if (process.env.CI) throw new Error(`${name} is needed and could not be installed`);
  console.log(`${name} is not on this machine: its part of these tests is left out.`);
  return false;
}

function isThere(name: string): boolean {
  return spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0;
}
