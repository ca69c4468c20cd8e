import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { writeBackup } from "./backup";
import { type AnyDatabase, appliedIn, missingFrom } from "./migrate";

const KEPT_DAYS = 7;
const DAILY = /^snapshot-\d{4}-\d{2}-\d{2}\.backup$/;
const BEFORE = /^before-\w+\.backup$/;

/** Backups that the embedded database makes of itself, the newest first; full paths. */
export function snapshotsIn(dataDir: string): readonly string[] {
  const folder = folderIn(dataDir);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => DAILY.test(name) || BEFORE.test(name))
    .map((name) => path.join(folder, name));
  const writtenMs = new Map(files.map((file) => [file, statSync(file).mtimeMs]));
  return files.sort((a, b) => (writtenMs.get(b) ?? 0) - (writtenMs.get(a) ?? 0));
}

/** Makes the day's snapshot in place of an earlier one of the same day, so that many restarts push no day out; keeps seven days. Gives its path. */
export async function takeSnapshot(database: AnyDatabase, dataDir: string, now: Date): Promise<string> {
  const file = await write(database, dataDir, `snapshot-${now.toISOString().slice(0, 10)}.backup`, now);
  const daily = readdirSync(folderIn(dataDir)).filter((name) => DAILY.test(name));
  for (const old of daily.sort().reverse().slice(KEPT_DAYS)) rmSync(path.join(folderIn(dataDir), old), { force: true });
  return file;
}

/** Keeps what a version of before left, when this one is about to change its tables: the way back. */
export async function keepBeforeMigrations(database: AnyDatabase, dataDir: string, now: Date): Promise<void> {
  const applied = await appliedIn(database);
  const [next] = missingFrom(applied);
  if (applied.length > 0 && next !== undefined) await write(database, dataDir, `before-${next}.backup`, now);
}

async function write(database: AnyDatabase, dataDir: string, name: string, now: Date): Promise<string> {
  mkdirSync(folderIn(dataDir), { recursive: true, mode: 0o700 });
  const file = path.join(folderIn(dataDir), name);
  await writeBackup(database, file, now);
  return file;
}

function folderIn(dataDir: string): string {
  return path.join(/* turbopackIgnore: true */ dataDir, "snapshots");
}
