import type { CheckResult } from "./check";
import { isAttestable } from "./checks/attestable";
import { type Tagged, tag } from "./values";
import type { Confirmation } from "./watch/expiries";

/** What a person saw for themselves where no call could tell, and how long that counts. */
export interface Attestation {
  /** The check it is about. */
  readonly check: string;
  /** Sign-in name; null when nobody had signed in. */
  readonly by: string | null;
  /** RFC 3339, as the other. */
  readonly at: string;
  readonly until: string;
}

/** An attestation as kept. */
export interface KeptAttestation extends Attestation {
  readonly id: string;
  readonly note: string | null;
  /** When it was taken back or a newer one took its place (RFC 3339); null when neither happened. */
  readonly endedAt: string | null;
  /** Sign-in name of who took it back; null when nobody did or had signed in. */
  readonly endedBy: string | null;
}

/** How many days a confirmation may count, and how many when nobody says otherwise. */
export const ATTESTATION_DAYS = [30, 90, 180] as const;
export const USUAL_ATTESTATION_DAYS = 90;

export const MAX_ATTESTATION_NOTE_CHARS = 300;

/** When a confirmation made now ends, for the days that were asked for if they are offered. */
export function attestedUntil(asked: unknown, now: Date): Date {
  const days = ATTESTATION_DAYS.find((one) => one === Number(asked)) ?? USUAL_ATTESTATION_DAYS;
  return new Date(now.getTime() + days * 86_400_000);
}

/** Those that count at a moment: of each check the newest, in the order given. */
export function validAt<T extends Pick<KeptAttestation, "check" | "at" | "until" | "endedAt">>(
  attestations: readonly T[],
  now: Date,
): readonly T[] {
  return newestOfEach(
    attestations.filter(({ until, endedAt }) => endedAt === null && now.getTime() < Date.parse(until)),
  );
}

/** Of each check the newest: two people may have confirmed the same at once. */
export function newestOfEach<T extends Pick<Attestation, "check" | "at">>(attestations: readonly T[]): readonly T[] {
  const newest = new Map<string, T>();
  for (const one of attestations) {
    const other = newest.get(one.check);
    if (!other || one.at > other.at) newest.set(one.check, one);
  }
  return attestations.filter((one) => newest.get(one.check) === one);
}

/** Checks that were confirmed once and are not any more. */
export function lapsedAt(attestations: readonly KeptAttestation[], now: Date): readonly string[] {
  const valid = new Set(validAt(attestations, now).map(({ check }) => check));
  return [...new Set(attestations.map(({ check }) => check))].filter((check) => !valid.has(check));
}

/** The same as something that ends. */
export function confirmationOf({ check, until }: Pick<Attestation, "check" | "until">): Confirmation {
  return { kind: check === "admin-consent" ? "consent-confirmation" : "attestation", check, until };
}

/** Whether a person's word is asked for: Microsoft's answer does not decide it, or nobody signed in who could ask. */
export function isOpenToWord(result: CheckResult, resultOf: (id: string) => CheckResult | undefined): boolean {
  if (!isAttestable(result.id)) return false;
  return result.status === "inconclusive" || isOnlyMissing(result, resultOf);
}

/** The result with a person's word in it while that counts; what was observed, or broke, stays what it is. */
export function withWord(
  result: CheckResult,
  attestation: Attestation | undefined,
  resultOf: (id: string) => CheckResult | undefined,
  now: Date,
): CheckResult {
  if (!attestation || now.getTime() >= Date.parse(attestation.until) || !isOpenToWord(result, resultOf)) return result;
  const { id, startedAt, durationMs, exchanges, observation } = result;
  const frame = { id, startedAt, durationMs, exchanges, ...(observation !== undefined && { observation }) };
  return { ...frame, status: "manual", confirmed: true, values: valuesOf(attestation) };
}

function valuesOf({ by, at, until }: Attestation): Readonly<Record<string, Tagged>> {
  return { ...(by !== null && { user: tag("upn", by) }), date: tag("date", at), until: tag("date", until) };
}

/** Blocked for want of a sign-in or an id alone, be it here or at the checks it waits for; never by one that fails. */
function isOnlyMissing(result: CheckResult, resultOf: (id: string) => CheckResult | undefined): boolean {
  if (result.status !== "blocked") return false;
  return result.by.every((id) => {
    const other = resultOf(id);
    return other !== undefined && isOnlyMissing(other, resultOf);
  });
}
