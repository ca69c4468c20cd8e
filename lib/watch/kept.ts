/** What the watch signs in with while nobody is there; sealed in the store. */
export const KEPT_KINDS = ["refresh-token", "certificate", "client-secret"] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** A kept credential without its value. */
export interface KeptCredential {
  readonly kind: KeptKind;
  /** When it was put away (RFC 3339); another time means another credential. */
  readonly keptAt: string;
  /** When it ends if nothing is done (RFC 3339); null when that is not known. */
  readonly endAt: string | null;
}

/** Days after which Microsoft ends a refresh token that nobody used. */
export const IDLE_DAYS = 90;

/** A credential as the watch knows it: a client secret's end is the registration's to tell. */
export function keptCredential(kind: KeptKind, keptAt: string): KeptCredential {
  return { kind, keptAt, endAt: kind === "refresh-token" ? idleEndOf(keptAt) : null };
}

/** When a refresh token that was last used then is forgotten by Entra: after 90 idle days (AADSTS700082). */
export function idleEndOf(usedAt: string): string {
  return new Date(Date.parse(usedAt) + IDLE_DAYS * 86_400_000).toISOString();
}
