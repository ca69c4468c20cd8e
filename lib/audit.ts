import { type Change, canTakeBack, standing } from "./change";
import type { ActionId, Exchange } from "./check";

/** What became of an attempt; `begun` while nobody knows. */
export type AuditResult =
  | "begun"
  | "changed"
  | "nothing-to-do"
  | "refused"
  | "sign-in-missing"
  | "prerequisite-missing"
  | "choice-needed"
  | "failed";

/** One row of the log. Holds no secret. */
export interface AuditRow {
  /** The same for the rows of one attempt. */
  readonly attempt: string;
  readonly integrationId: string;
  /** RFC 3339. */
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly action: ActionId;
  /** The attempt that this one takes back; null when it takes none back. */
  readonly undoes: string | null;
  readonly result: AuditResult;
  /** Microsoft's own words, when it refused. */
  readonly detail: string | null;
  readonly changes: readonly Change[];
  readonly requests: readonly Exchange[];
}

/** An attempt as people read it: its last row. */
export interface AuditEntry extends AuditRow {
  /** Whether something stands that can be taken back. */
  readonly canUndo: boolean;
}

/** The attempts of a log (oldest row first), the latest attempt first. */
export function entriesOf(rows: readonly AuditRow[]): readonly AuditEntry[] {
  const last = new Map(rows.map((row) => [row.attempt, row]));
  const left = new Set(madeBy(rows).map(keyOf));
  const undone = new Set(rows.flatMap(({ undoes, result }) => (undoes && isSettled(result) ? [undoes] : [])));
  return [...last.values()]
    .map((row) => ({
      ...row,
      canUndo:
        row.undoes === null &&
        row.action !== "remove-everything" &&
        !undone.has(row.attempt) &&
        row.changes.some((change) => canTakeBack(change) && left.has(keyOf(change))),
    }))
    .toReversed();
}

const isSettled = (result: AuditResult) => result === "changed" || result === "nothing-to-do";
const keyOf = ({ what, objectId, before, after }: Change) => JSON.stringify([what, objectId, before, after]);

/** What this product made in the course of a log (oldest row first) and still stands, oldest first. */
export function madeBy(rows: readonly AuditRow[]): readonly Change[] {
  return standing(rows.flatMap(({ changes }) => changes));
}

/** An attempt is given this long before it counts as dead: no change takes longer. */
const LONGEST_MS = 3 * 60_000;

/** Attempts that died on the way: the secrets they made were shown to nobody. */
export function lostAttempts(rows: readonly AuditRow[], nowMs: number): readonly string[] {
  const last = new Map(rows.map((row) => [row.attempt, row]));
  return [...last.values()]
    .filter(({ result, at }) => result === "failed" || (result === "begun" && nowMs - Date.parse(at) > LONGEST_MS))
    .map(({ attempt }) => attempt);
}

/** What a reader narrows a log by; null means whatever. */
export interface AuditFilter {
  readonly action: string | null;
  readonly result: string | null;
  readonly person: string | null;
}

/** The entries that a filter lets through, in their order. */
export function filtered(entries: readonly AuditEntry[], { action, result, person }: AuditFilter) {
  return entries.filter(
    (entry) =>
      (action === null || entry.action === action) &&
      (result === null || entry.result === result) &&
      (person === null || entry.actorName === person),
  );
}
