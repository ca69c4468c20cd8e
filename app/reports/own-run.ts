import type { Visitor } from "@/app/visitor";
import type { RunRecord } from "@/lib/check";
import { findRun, latestRun } from "@/lib/store/queries";

/** The run of that id if it is the visitor's integration's, else its latest one; null when there is none. */
export async function ownRun({ integration }: Visitor, id: string | null): Promise<RunRecord | null> {
  if (!integration) return null;
  const asked = id ? await findRun(id) : null;
  return asked?.integration.id === integration.id ? asked : latestRun(integration.id);
}
