import type { AuditEntry } from "./audit";
import { csvOf } from "./csv";

const COLUMNS = ["at", "who", "whoId", "action", "undoes", "result", "detail", "changes", "requestIds"] as const;

/** Entries as JSON, with everything that is known of them. */
export function auditJson(entries: readonly AuditEntry[]): string {
  return `${JSON.stringify({ schema: 1, entries }, null, 2)}\n`;
}

/** Entries as CSV (RFC 4180), one line each. */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const lines = entries.map((entry) => [
    entry.at,
    entry.actorName ?? "",
    entry.actorId ?? "",
    entry.action,
    entry.undoes ?? "",
    entry.result,
    entry.detail ?? "",
    entry.changes.length > 0 ? JSON.stringify(entry.changes) : "",
    entry.requests.flatMap(({ requestId }) => requestId ?? []).join(" "),
  ]);
  return csvOf([COLUMNS, ...lines]);
}
