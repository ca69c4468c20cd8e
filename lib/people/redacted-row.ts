import type { CloudId } from "@/lib/integration";
import { type ShownState, shownState } from "@/lib/standing";
import type { StatusRow } from "@/lib/store/status";
import type { Expiry } from "@/lib/watch/expiries";

/** An integration as support sees it in a list: how it stands, and nothing that says whose it is. */
export interface RedactedRow {
  /** Random, and told to support by the owner. */
  readonly id: string;
  readonly cloud: CloudId;
  readonly state: ShownState;
  readonly finishedAt: string | null;
  /** The check of the broken link; null while none is known. */
  readonly check: string | null;
  /** What ends first. */
  readonly expiry: Pick<Expiry, "kind" | "endAt"> | null;
}

/** The copy of a row that support may see: each field is taken by name, so that a new one is not. */
export function redactedRow({ id, cloud, standing, expiries: [first] }: StatusRow, now: Date): RedactedRow {
  const state = shownState(standing, now);
  return {
    id,
    cloud,
    state,
    finishedAt: standing?.finishedAt ?? null,
    check: state === "not-ready" ? (standing?.check ?? null) : null,
    expiry: first ? { kind: first.kind, endAt: first.endAt } : null,
  };
}

/** What people call an integration by when its name is not to be seen. */
export const referenceOf = (id: string): string => id.slice(0, 8);
