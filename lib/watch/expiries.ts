import { z } from "zod";
import type { RunRecord } from "@/lib/check";
import { type CredentialsSeen, firstToEnd, lasting, lastToEnd, type SecretSeen } from "@/lib/checks/secrets";
import type { KeptCredential } from "./kept";

export const EXPIRY_KINDS = [
  "client-secret",
  "certificate",
  "refresh-token",
  "consent-confirmation",
  "attestation",
] as const;
export type ExpiryKind = (typeof EXPIRY_KINDS)[number];

/** Something that ends by itself. */
export interface Expiry {
  readonly kind: ExpiryKind;
  /** The check that a person confirmed; null for credentials. */
  readonly about: string | null;
  /** RFC 3339. */
  readonly endAt: string;
  /** What people call it; null when it has no name. */
  readonly name: string | null;
}

/** What a person confirmed, and until when that counts. */
export interface Confirmation {
  readonly kind: "consent-confirmation" | "attestation";
  /** The check it is about. */
  readonly check: string;
  /** RFC 3339. */
  readonly until: string;
}

/** Everything that ends: of the app's credentials those in use, what the watch keeps, and what people confirmed. */
export function expiriesOf(
  record: RunRecord,
  kept: readonly KeptCredential[],
  confirmations: readonly Confirmation[],
): readonly Expiry[] {
  const listed = listedIn(record);
  // The registration knows better than what was noted when the credential was put away.
  const isListed = (kind: string) => listed.some((expiry) => expiry.kind === kind);
  const own = kept.flatMap(({ kind, endAt }): Expiry[] =>
    endAt === null || isListed(kind) ? [] : [{ kind, about: null, endAt, name: null }],
  );
  const confirmed = confirmations.map(
    ({ kind, check, until }): Expiry => ({ kind, about: check, endAt: until, name: null }),
  );
  return [...listed, ...own, ...confirmed].sort((one, other) => compare(identityOf(one), identityOf(other)));
}

/** The kinds that only the app registration tells of, when it could not be read. */
export function unreadIn(record: RunRecord): readonly ExpiryKind[] {
  return credentialsIn(record) === null ? ["client-secret", "certificate"] : [];
}

/** Names one credential or confirmation for good: a rotated or renewed one ends at another time. */
export function identityOf({ kind, about, endAt }: Expiry): string {
  return `${about === null ? kind : `${kind}:${about}`}:${new Date(endAt).toISOString()}`;
}

function credentialsIn(record: RunRecord): CredentialsSeen | null {
  const read = credentials.safeParse(record.results.find(({ id }) => id === "client-secret")?.observation);
  return read.success ? read.data : null;
}

function listedIn(record: RunRecord): readonly Expiry[] {
  const seen = credentialsIn(record);
  if (seen === null) return [];
  const secret = secretInUse(seen);
  const certificate = certificateInUse(seen.certificates);
  return [
    ...(secret ? [{ kind: "client-secret", about: null, endAt: secret.endAt, name: secret.name } as const] : []),
    ...(certificate ? [{ kind: "certificate", about: null, endAt: certificate, name: null } as const] : []),
  ];
}

const credentials: z.ZodType<CredentialsSeen> = z.object({
  clientId: z.string(),
  app: z.string().nullable(),
  now: z.string(),
  given: z.boolean(),
  secrets: z.array(
    z.object({
      name: z.string().nullable(),
      startAt: z.string().nullable(),
      endAt: z.string(),
      hintMatches: z.boolean().nullable(),
    }),
  ),
  certificates: z.array(z.string().nullable()),
  refused: z.null(),
});

/** As in `secret-lifetime`: the given one by its hint, else the last to end, for until then the app works. */
function secretInUse(seen: CredentialsSeen): SecretSeen | null {
  const live = lasting(seen);
  return firstToEnd(live.filter(({ hintMatches }) => hintMatches === true)) ?? lastToEnd(live);
}

/** One without end leaves nothing to tell. */
function certificateInUse(ends: readonly (string | null)[]): string | null {
  const dates = ends.flatMap((end) => end ?? []);
  if (dates.length < ends.length) return null;
  return dates.reduce<string | null>(
    (last, end) => (last === null || Date.parse(end) > Date.parse(last) ? end : last),
    null,
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
