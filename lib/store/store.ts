import { mkdirSync } from "node:fs";
import path from "node:path";
import { config, keys } from "@/lib/config";
import { log } from "@/lib/log";
import type { Secret } from "@/lib/secret";
import { lockFolder } from "./lock";
import { type AnyDatabase, migrate, NewerSchemaError } from "./migrate";
import { keepBeforeMigrations, snapshotsIn } from "./snapshots";
import { fillStandings } from "./standings";

/** An open database with its tables in place. */
export interface OpenDatabase {
  readonly database: AnyDatabase;
  close(): Promise<void>;
}

/** An open database, and what its credentials are sealed with. */
export interface Store extends OpenDatabase {
  readonly sealingKey: Uint8Array;
  /** Keys of before, which still open. */
  readonly previousSealingKeys: readonly Uint8Array[];
}

/** Where a database lives. */
export interface DatabasePlace {
  readonly dataDir: string;
  /** PostgreSQL; null for the embedded database in the data folder. */
  readonly databaseUrl: Secret | null;
}

/** Where a store lives, and its keys. */
export interface StoreOptions extends DatabasePlace {
  readonly sealingKey: Uint8Array;
  readonly previousSealingKeys?: readonly Uint8Array[];
}

declare global {
  var preflightStore: Promise<Store> | undefined;
}

/** The store of this process, opened on first use; on globalThis because Next bundles routes apart. */
export function store(): Promise<Store> {
  globalThis.preflightStore ??= openConfigured();
  return globalThis.preflightStore;
}

async function openConfigured(): Promise<Store> {
  try {
    const { dataDir, databaseUrl, previousKeys } = config();
    const sealing = { sealingKey: keys().sealing, previousSealingKeys: previousKeys.sealing };
    return await openStore({ dataDir, databaseUrl, ...sealing });
  } catch (problem) {
    // A failed open is not remembered: the database may be there at the next request.
    queueMicrotask(() => {
      globalThis.preflightStore = undefined;
    });
    throw problem;
  }
}

/** Opens either engine with the keys for what it keeps sealed. Throws FolderInUseError, NewerSchemaError, StoreError. */
export async function openStore({ sealingKey, previousSealingKeys = [], ...place }: StoreOptions): Promise<Store> {
  return { ...(await openDatabase(place)), sealingKey, previousSealingKeys };
}

/** Opens either engine and brings its tables up to date. Throws FolderInUseError, NewerSchemaError, StoreError. */
export async function openDatabase({ dataDir, databaseUrl }: DatabasePlace): Promise<OpenDatabase> {
  const { database, close } = databaseUrl ? await openPostgres(databaseUrl) : await openEmbedded(dataDir);
  try {
    if (!databaseUrl) await keepBeforeMigrations(database, dataDir, new Date());
    await migrate(database);
    await fillStandings(database);
  } catch (problem) {
    await close();
    if (problem instanceof NewerSchemaError) throw problem;
    throw new StoreError("The database cannot be opened or brought up to date.", { cause: problem });
  }
  return { database, close };
}

async function openPostgres(url: Secret): Promise<OpenDatabase> {
  const [{ drizzle }, { default: pg }] = await Promise.all([import("drizzle-orm/node-postgres"), import("pg")]);
  const pool = new pg.Pool({ connectionString: url.reveal(), max: 10, connectionTimeoutMillis: 10_000 });
  // A connection lost while idle must not end the process.
  pool.on("error", (problem) => log.warn({ err: problem }, "idle database connection lost"));
  return { database: drizzle({ client: pool }), close: () => pool.end() };
}

async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const lock = await lockFolder(dataDir);
  const folder = path.join(/* turbopackIgnore: true */ dataDir, "db");
  try {
    const [{ drizzle }, { PGlite }] = await Promise.all([import("drizzle-orm/pglite"), import("@electric-sql/pglite")]);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const client = await PGlite.create(folder);
    const close = async () => {
      await client.close();
      await lock.release();
    };
    return { database: drizzle({ client }), close };
  } catch (problem) {
    await lock.release();
    throw embeddedProblem(dataDir, folder, problem);
  }
}

/** Says what to do as well: the newest snapshot is usually minutes or a day old. */
function embeddedProblem(dataDir: string, folder: string, cause: unknown): StoreError {
  const [file] = snapshotsIn(dataDir);
  const snapshot = file ? { file, insteadOf: folder } : null;
  const advice = snapshot
    ? `The newest snapshot is ${file}. Move ${folder} aside, then run: insights-preflight restore ${file}`
    : `There is no snapshot of it. Restore a backup, or move ${folder} aside to start anew.`;
  return new StoreError(`The embedded database in ${dataDir} cannot be opened. ${advice}`, { cause, snapshot });
}

/** A snapshot that may be restored, and the folder that must make way for it. */
export interface RestorableSnapshot {
  readonly file: string;
  readonly insteadOf: string;
}

/** The database is not usable; the driver's error is in `cause`. */
export class StoreError extends Error {
  readonly code = "store";
  readonly snapshot: RestorableSnapshot | null;

  constructor(message: string, { cause, snapshot = null }: { cause: unknown; snapshot?: RestorableSnapshot | null }) {
    super(message, { cause });
    this.name = "StoreError";
    this.snapshot = snapshot;
  }
}
