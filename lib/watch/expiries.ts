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
/** What ends by itself. */
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

/** Everything that ends, the first to end first: of the app's credentials those in use, what is kept, and what people confirmed. */
export function expiriesOf(
  record: Pick<RunRecord, "results">,
  kept: readonly KeptCredential[],
  confirmations: readonly Confirmation[],
): readonly Expiry[] {
  return withBeside(seenIn(record), kept, confirmations);
}

/** The same, where what the run saw was kept without the run. */
export function withBeside(
  seen: readonly Expiry[],
  kept: readonly KeptCredential[],
  confirmations: readonly Confirmation[],
): readonly Expiry[] {
  // The registration knows better than what was noted when the credential was put away.
  const isSeen = (kind: string) => seen.some((expiry) => expiry.kind === kind);
  const own = kept.flatMap(({ kind, endAt }): Expiry[] =>
    endAt === null || isSeen(kind) ? [] : [{ kind, about: null, endAt, name: null }],
  );
  const confirmed = confirmations.map(
    ({ kind, check, until }): Expiry => ({ kind, about: check, endAt: until, name: null }),
  );
  return [...seen, ...own, ...confirmed].sort(byEnd);
}

/** What a run saw of the app's credentials in use, the first to end first; also one that has ended and was not replaced. */
export function seenIn(record: Pick<RunRecord, "results">): readonly Expiry[] {
  const seen = credentialsIn(record);
  if (seen === null) {
    const endAt = triedCertificateEnd(record);
    return endAt === null ? [] : [{ kind: "certificate", about: null, endAt: inUtc(endAt), name: null }];
  }
  // What nobody uses may end.
  const secret = seen.certificateEndAt === null ? secretInUse(seen) : null;
  const certificate = certificateInUse(seen);
  const found: Expiry[] = [];
  if (secret) found.push({ kind: "client-secret", about: null, endAt: inUtc(secret.endAt), name: secret.name });
  if (certificate) found.push({ kind: "certificate", about: null, endAt: inUtc(certificate), name: null });
  return found.sort(byEnd);
}

/** Whole days until then, rounded down; negative once it has ended. */
export const daysLeft = ({ endAt }: Pick<Expiry, "endAt">, now: Date): number =>
  Math.floor((Date.parse(endAt) - now.getTime()) / 86_400_000);

/** The kinds that only the app registration tells of, when it could not be read. */
export function unreadIn(record: Pick<RunRecord, "results">): readonly ExpiryKind[] {
  if (credentialsIn(record) !== null) return [];
  return triedCertificateEnd(record) === null ? ["client-secret", "certificate"] : ["client-secret"];
}

/** Names one credential or confirmation for good: a rotated or renewed one ends at another time. */
export function identityOf({ kind, about, endAt }: Expiry): string {
  return `${about === null ? kind : `${kind}:${about}`}:${new Date(endAt).toISOString()}`;
}

function credentialsIn(record: Pick<RunRecord, "results">): CredentialsSeen | null {
  const read = credentials.safeParse(record.results.find(({ id }) => id === "client-secret")?.observation);
  return read.success ? read.data : null;
}

/** What stands in the certificate that was put to the test, where its registration could not be read. */
function triedCertificateEnd(record: Pick<RunRecord, "results">): string | null {
  const tried = record.results.find(({ id }) => id === "credential-accepted")?.observation;
  const read = z.object({ certificate: z.object({ endAt: date }) }).safeParse(tried);
  return read.success ? read.data.certificate.endAt : null;
}

const date = z.string().refine((at) => !Number.isNaN(Date.parse(at)));

const credentials: z.ZodType<CredentialsSeen> = z.object({
  clientId: z.string(),
  app: z.string().nullable(),
  now: z.string(),
  given: z.boolean(),
  // Records of earlier versions have none.
  certificateEndAt: date.nullable().default(null),
  secrets: z.array(
    z.object({
      name: z.string().nullable(),
      startAt: z.string().nullable(),
      endAt: date,
      hintMatches: z.boolean().nullable(),
    }),
  ),
  certificates: z.array(date.nullable()),
  refused: z.null(),
});

/** As in `secret-lifetime`: the given one by its hint, else the last to end, for until then the app works. */
function secretInUse(seen: CredentialsSeen): SecretSeen | null {
  const isGiven = ({ hintMatches }: SecretSeen) => hintMatches === true;
  const live = lasting(seen);
  // Once the given one has ended it is the one to tell of, whatever else still lasts.
  return firstToEnd(live.filter(isGiven)) ?? lastToEnd(seen.secrets.filter(isGiven)) ?? lastToEnd(seen.secrets);
}

/** The given one; else the last to end, and one without end leaves nothing to tell. */
function certificateInUse({ certificateEndAt, certificates: ends }: CredentialsSeen): string | null {
  if (certificateEndAt !== null) return certificateEndAt;
  const dates = ends.flatMap((end) => end ?? []);
  if (dates.length < ends.length) return null;
  return dates.reduce<string | null>(
    (last, end) => (last === null || Date.parse(end) > Date.parse(last) ? end : last),
    null,
  );
}

const inUtc = (at: string): string => new Date(at).toISOString();

const byEnd = (one: Expiry, other: Expiry): number =>
  Date.parse(one.endAt) - Date.parse(other.endAt) || (identityOf(one) < identityOf(other) ? -1 : 1);
