import { setTimeout as pause } from "node:timers/promises";
import { isStopping } from "./lifecycle";
import { FolderInUseError } from "./store/lock";
import { appliedIn, missingFrom, NewerSchemaError, refuseNewer } from "./store/migrate";
import { store } from "./store/store";

const WAIT_MS = 3_000;

/** Why this instance should get no requests; one word for whoever watches it. */
export type NotReady =
  | "stopping"
  | "store-unreachable"
  | "folder-in-use"
  | "newer-schema"
  | "migrations-missing"
  | "worker-silent";

type Probe = () => Promise<NotReady | null>;

declare global {
  var preflightProbes: Probe[] | undefined;
}

/** Adds a reason of one's own, such as a worker that nobody has seen lately. */
export function addReadinessProbe(probe: Probe): void {
  globalThis.preflightProbes ??= [];
  globalThis.preflightProbes.push(probe);
}

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
    if (missingFrom(applied).length > 0) return "migrations-missing";
    for (const probe of globalThis.preflightProbes ?? []) {
      const reason = await probe();
      if (reason !== null) return reason;
    }
    return null;
  } catch (problem) {
    if (problem instanceof NewerSchemaError) return "newer-schema";
    return problem instanceof FolderInUseError ? "folder-in-use" : "store-unreachable";
  }
}
