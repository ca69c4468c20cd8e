import { cpSync, existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import { openDatabase, openStore, type Store, type StoreOptions } from "@/lib/store/store";

const GIVEN_UP_MS = 60_000;

/** Opens a store over an empty database; an embedded one is copied where there is none yet, since making it takes seconds. */
export async function openSeeded(options: StoreOptions): Promise<Store> {
  if (options.databaseUrl === null) await plant(options.dataDir);
  return openStore(options);
}

/** Puts an empty embedded database with all its tables into a data folder that has none. */
export async function plant(dataDir: string): Promise<void> {
  if (existsSync(path.join(dataDir, "db"))) return;
  cpSync(path.join(await seed(), "db"), path.join(dataDir, "db"), { recursive: true });
}

/** The data folder that this run copies: as the product makes one, by the first who asks; the others wait for it. */
async function seed(): Promise<string> {
  const made = path.join(inject("seeds"), "made");
  const making = path.join(inject("seeds"), "making");
  if (existsSync(made)) return made;
  if (mkdirSync(making, { recursive: true }) !== undefined) {
    await (await openDatabase({ dataDir: making, databaseUrl: null })).close();
    renameSync(making, made);
  }
  for (let waitedMs = 0; !existsSync(made); waitedMs += 50) {
    if (waitedMs > GIVEN_UP_MS) throw new Error("nobody made the empty database");
    await pause(50);
  }
  return made;
}
