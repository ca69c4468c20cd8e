import type { Run } from "@/lib/run";

/** Runs that were started here, so that they can be followed until they are in the store. */
export interface LiveRuns {
  keep(run: Run): void;
  find(id: string): Run | null;
}

const MOST = 200;

declare global {
  var preflightLiveRuns: Map<string, Run> | undefined;
}

/** The runs of this process, the oldest making room; on globalThis because Next bundles routes apart. */
export function liveRuns(): LiveRuns {
  globalThis.preflightLiveRuns ??= new Map();
  const runs = globalThis.preflightLiveRuns;
  return {
    keep(run) {
      for (const id of runs.keys()) {
        if (runs.size < MOST) break;
        runs.delete(id);
      }
      runs.set(run.id, run);
    },
    find: (id) => runs.get(id) ?? null,
  };
}
