import { mkdirSync } from "node:fs";
import path from "node:path";
import { config, keys } from "@/lib/config";
import { log } from "@/lib/log";
import type { Secret } from "@/lib/secret";
import { lockFolder } from "./lock";
import { type AnyDatabase, migrate } from "./migrate";

/** An open database with its tables in place. */
export interface Store {
  readonly database: AnyDatabase;
  readonly sealingKey: Uint8Array;
  close(): Promise<void>;
}

/** Where a store lives. */
export interface StoreOptions {
  readonly dataDir: string;
  /** PostgreSQL; null for the embedded database in the data folder. */
  readonly databaseUrl: Secret | null;
  readonly sealingKey: Uint8Array;
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
    const { dataDir, databaseUrl } = config();
    return await openStore({ dataDir, databaseUrl, sealingKey: keys().sealing });
  } catch (problem) {
    // A failed open is not remembered: the database may be there at the next request.
    queueMicrotask(() => {
      globalThis.preflightStore = undefined;
    });
    throw problem;
  }
}

/** Opens either engine and brings its tables up to date. Throws FolderInUseError, StoreError. */
export async function openStore({ dataDir, databaseUrl, sealingKey }: StoreOptions): Promise<Store> {
  const { database, close } = databaseUrl ? await openPostgres(databaseUrl) : await openEmbedded(dataDir);
  try {
    await migrate(database);
  } catch (problem) {
    await close();
    throw new StoreError("The database cannot be opened or brought up to date.", { cause: problem });
  }
  return { database, sealingKey, close };
}

type Connection = Pick<Store, "database" | "close">;

async function openPostgres(url: Secret): Promise<Connection> {
  const [{ drizzle }, { default: pg }] = await Promise.all([import("drizzle-orm/node-postgres"), import("pg")]);
  const pool = new pg.Pool({ connectionString: url.reveal(), max: 10, connectionTimeoutMillis: 10_000 });
  // A connection lost while idle must not end the process.
  pool.on("error", (problem) => log.warn({ err: problem }, "idle database connection lost"));
  return { database: drizzle({ client: pool }), close: () => pool.end() };
}

async function openEmbedded(dataDir: string): Promise<Connection> {
  const lock = await lockFolder(dataDir);
  try {
    const [{ drizzle }, { PGlite }] = await Promise.all([import("drizzle-orm/pglite"), import("@electric-sql/pglite")]);
    const folder = path.join(/* turbopackIgnore: true */ dataDir, "db");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const client = await PGlite.create(folder);
    const close = async () => {
      await client.close();
      await lock.release();
    };
    return { database: drizzle({ client }), close };
  } catch (problem) {
    await lock.release();
    throw new StoreError(`The embedded database in ${dataDir} cannot be opened.`, { cause: problem });
  }
}

/** The database is not usable; the driver's error is in `cause`. */
export class StoreError extends Error {
  readonly code = "store";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreError";
  }
}
