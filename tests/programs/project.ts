import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PROGRAMS } from "@/lib/programs";
import { projectFiles } from "@/lib/programs/archive";
import type { Program, ProgramInput } from "@/lib/programs/program";

const ROOT = join(import.meta.dirname, "../..");

/** What a finished program left. */
export interface Ended {
  readonly exitCode: number;
  readonly output: string;
  readonly messages: string;
}

/** Told all messages so far whenever there are more; what it promises has to come true for the run to go on. */
export type Listener = (soFar: string) => Promise<unknown> | undefined;

/** A project unpacked and, where it has to be, built. */
export interface Project {
  readonly folder: string;
  run(args: readonly string[], env: Record<string, string>, onMessage?: Listener): Promise<Ended>;
}

/** How each program that can run on a test machine is started; .NET and PowerShell are not there. */
const STARTED = {
  python: { command: "python3", file: "report.py" },
  typescript: { command: process.execPath, file: "dist/report.js" },
} as const;
export type Runnable = keyof typeof STARTED;

/** Whether this machine can run it; in CI it has to. */
export function canRun(language: Runnable): boolean {
  const isThere = spawnSync(STARTED[language].command, ["--version"]).status === 0;
  if (!isThere) console.warn(`${STARTED[language].command} is not on this machine: its program is not run.`);
  return isThere || Boolean(process.env.CI);
}

export function programOf(id: Program["id"]): Program {
  const program = PROGRAMS.find((one) => one.id === id);
  if (!program) throw new RangeError(`no program ${id}`);
  return program;
}

/** Writes a project's files to a folder of its own and builds what has to be built. */
export function unpack(language: Runnable, input: ProgramInput): Project {
  const folder = mkdtempSync(join(tmpdir(), "programs-"));
  for (const { path, text } of projectFiles(programOf(language), input)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const project = join(folder, "insights-report");
  if (language === "typescript") build(project);
  return { folder: project, run: (args, env, onMessage) => start(language, project, args, env, onMessage) };
}

function build(project: string): void {
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"), "junction");
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc], { cwd: project, encoding: "utf8" });
  if (status !== 0) throw new Error(stdout);
}

function start(
  language: Runnable,
  project: string,
  args: readonly string[],
  env: Record<string, string>,
  onMessage?: Listener,
): Promise<Ended> {
  const { command, file } = STARTED[language];
  return new Promise((resolve, reject) => {
    // From elsewhere, as a scheduler does; without a keyboard.
    const child = spawn(command, [join(project, file), ...args], {
      cwd: tmpdir(),
      stdio: ["ignore", "pipe", "pipe"],
      env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", LANG: "C.UTF-8", PYTHONDONTWRITEBYTECODE: "1", ...env },
    });
    let output = "";
    let messages = "";
    child.stdout.on("data", (chunk) => {
      output += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      messages += String(chunk);
      // A program that waits for somebody who will not come must not outlive its test.
      onMessage?.(messages)?.catch((problem: unknown) => {
        child.kill();
        reject(problem);
      });
    });
    child.on("close", (exitCode) => resolve({ exitCode: exitCode ?? -1, output, messages }));
  });
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}
