import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "rolldown/experimental";

/** What a finished program left. */
export interface Ended {
  readonly exitCode: number;
  readonly output: string;
  readonly messages: string;
}

/** How each sample that can run here is run; PowerShell and .NET are not on the test machines. */
export const RUNNABLE = {
  curl: { command: "bash", file: "first-call.sh" },
  python: { command: "python3", file: "first_call.py" },
  typescript: { command: process.execPath, file: "first-call.mjs" },
} as const;
export type Runnable = keyof typeof RUNNABLE;

const TOOLS: Readonly<Record<Runnable, readonly string[]>> = {
  curl: ["bash", "curl", "jq", "openssl"],
  python: ["python3"],
  typescript: [],
};

/** Whether this machine has what a program needs; a bare machine has Node only. */
export function canRun(language: Runnable): boolean {
  return TOOLS[language].every((tool) => spawnSync(tool, [tool === "openssl" ? "version" : "--version"]).status === 0);
}

/** A folder of its own for one program. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), "samples-"));
}

/** Saves a program so that its interpreter can read it. */
export function save(language: Runnable, source: string, folder: string): string {
  const path = join(folder, RUNNABLE[language].file);
  writeFileSync(path, language === "typescript" ? withoutTypes(source) : source);
  return path;
}

function withoutTypes(source: string): string {
  const { code, errors } = transformSync("first-call.ts", source);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return code;
}

/** Runs a program; `answer` is asked for a line once the sign-in address has been printed. */
export function run(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
  answer?: (authorizeUrl: URL) => string,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", LANG: "C.UTF-8", ...env },
    });
    let output = "";
    let messages = "";
    let isAnswered = false;
    child.stdout.on("data", (chunk) => {
      output += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      messages += String(chunk);
      const address = /^(http\S+\/authorize\S+)\n/m.exec(messages)?.[1];
      if (isAnswered || !answer || !address) return;
      isAnswered = true;
      child.stdin.write(`${answer(new URL(address))}\n`);
    });
    child.on("close", (exitCode) => resolve({ exitCode: exitCode ?? -1, output, messages }));
  });
}
