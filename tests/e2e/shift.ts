import { startWork } from "@/lib/jobs/work";
import { keepWorlds } from "@/lib/worlds/keep";

/** A worker with the settings of its process's environment, and less patience than the usual one: a silent holder keeps a job for two seconds. */
export async function work(): Promise<void> {
  await keepWorlds();
  startWork({ holdMs: 2_000, idleMs: 100 });
}
