import { randomBytes } from "node:crypto";
import { type FileHandle, open, readFile, rename, rm } from "node:fs/promises";
import { parseEnv } from "node:util";

/** A file of settings that only its owner may read, opened before anything is made that must not be lost. */
export interface EnvFile {
  /** Replaces the named settings, keeps every other line, and puts the file in its place. */
  write(settings: Readonly<Record<string, string>>): Promise<void>;
  /** Leaves everything as it was. */
  drop(): Promise<void>;
}

/** The settings in a file; none when there is no file. */
export async function readEnvFile(file: string): Promise<NodeJS.Dict<string>> {
  return parseEnv(await textOf(file));
}

/** Opens a new file beside the present one; throws where the folder cannot be written. */
export async function openEnvFile(file: string): Promise<EnvFile> {
  const beside = `${file}.${randomBytes(6).toString("hex")}`;
  const handle: FileHandle = await open(beside, "wx", 0o600);
  return {
    async write(settings) {
      const text = withSettings(await textOf(file), settings);
      await handle.writeFile(text);
      await handle.sync();
      await handle.close();
      await rename(beside, file);
    },
    async drop() {
      await handle.close();
      await rm(beside, { force: true });
    },
  };
}

function withSettings(text: string, settings: Readonly<Record<string, string>>): string {
  const names = Object.keys(settings);
  const isReplaced = (line: string) => names.some((name) => new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`).test(line));
  const kept = text.split("\n").filter((line) => !isReplaced(line));
  while (kept.at(-1) === "") kept.pop();
  // Quotes, for a secret may hold a number sign; Microsoft's own never hold a quote.
  const added = Object.entries(settings).map(([name, value]) => `${name}="${value}"`);
  return `${[...kept, ...added].join("\n")}\n`;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return "";
    throw problem;
  }
}
