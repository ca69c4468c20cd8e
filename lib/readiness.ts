import { setTimeout as pause } from "node:timers/promises";
import { isStopping } from "./lifecycle";
import { FolderInUseError } from "./store/lock";
import { appliedIn, missingFrom, NewerSchemaError, refuseNewer } from "./store/migrate";
import { store } from "./store/store";

const WAIT_MS = 3_000;

/** Why this instance should get no requests; one word for whoever watches it. */
export type NotReady = "stopping" | "store-unreachable" | "folder-in-use" | "newer-schema" | "migrations-missing";

/** Null when this instance can answer requests, else why it cannot. Never waits longer than three seconds. */
export async function notReady(): Promise<NotReady | null> {
  if (isStopping()) return "stopping";
  const late = pause(WAIT_MS, "store-unreachable" as const, { ref: false });
  return Promise.race([look(), late]);
}

async function look(): Promise<NotReady | null> {
  try {
    const applied = await appliedIn((await store()).database);
    refuseNewer(applied);
    return missingFrom(applied).length > 0 ? "migrations-missing" : null;
  } catch (problem) {
    if (problem instanceof NewerSchemaError) return "newer-schema";
    return problem instanceof FolderInUseError ? "folder-in-use" : "store-unreachable";
  }
}
