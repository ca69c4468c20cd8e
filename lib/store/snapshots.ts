import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { writeBackup } from "./backup";
import type { AnyDatabase } from "./migrate";

const KEPT = 7;
const NAME = /^snapshot-\d{4}-\d{2}-\d{2}T\d{6}Z\.backup$/;

/** Backups that the embedded database makes of itself, the newest first; full paths. */
export function snapshotsIn(dataDir: string): readonly string[] {
  const folder = folderIn(dataDir);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => NAME.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => path.join(folder, name));
}

/** Makes one more snapshot and forgets all but the newest seven; gives its path. */
export async function takeSnapshot(database: AnyDatabase, dataDir: string, now: Date): Promise<string> {
  mkdirSync(folderIn(dataDir), { recursive: true, mode: 0o700 });
  const stamp = now
    .toISOString()
    .replace(/:/g, "")
    .replace(/\.\d+Z$/, "Z");
  const file = path.join(folderIn(dataDir), `snapshot-${stamp}.backup`);
  await writeBackup(database, file, now);
  for (const old of snapshotsIn(dataDir).slice(KEPT)) rmSync(old, { force: true });
  return file;
}

function folderIn(dataDir: string): string {
  return path.join(/* turbopackIgnore: true */ dataDir, "snapshots");
}
