import type { DeskState } from "@/components/support/desk/desk-state";
import { parcelsOf } from "@/lib/parcels";

/** Names the answer that waits for this browser. */
export const DESK_COOKIE = "preflight-desk";

const place = () => parcelsOf({ kind: "desk-answers", lifeMs: 60_000, most: 50, mostLetters: 30_000_000 });

/** Puts a masked answer aside for a browser without JavaScript; gives the name it goes by. */
export function leaveAnswer(state: DeskState): Promise<string> {
  return place().put(JSON.stringify(state), Date.now());
}

/** Hands an answer out once; null when there is none, or it waited for more than a minute. */
export async function takeAnswer(name: string | undefined): Promise<DeskState | null> {
  const text = name === undefined ? null : await place().take(name, Date.now());
  // Only `leaveAnswer` writes such text, which is why the cast is safe.
  return text === null ? null : (JSON.parse(text) as DeskState);
}
