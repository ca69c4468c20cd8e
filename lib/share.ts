import type { SafeRun } from "./redact";

/** A run that was shared by a link. */
export interface Share {
  readonly id: string;
  readonly integrationId: string;
  /** What the link shows: made safe when the link was made, so nothing more can leave later. */
  readonly record: SafeRun;
  /** Sign-in name of who made it; null when nobody had signed in. */
  readonly sender: string | null;
  /** RFC 3339, as the other times. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly opens: number;
  readonly lastOpenedAt: string | null;
}

export type ShareState = "open" | "revoked" | "expired";

/** What has become of a link by now. */
export function shareStateOf({ revokedAt, expiresAt }: Share, now: Date): ShareState {
  if (revokedAt !== null) return "revoked";
  return Date.parse(expiresAt) <= now.getTime() ? "expired" : "open";
}
