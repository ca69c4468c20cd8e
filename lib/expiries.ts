import type { CheckResult, Json, RunRecord } from "./check";

/** What ends by itself: a secret, a certificate, or a kept refresh token that nobody renews. */
export type ExpiryKind = "secret" | "certificate" | "refresh-token";

/** One thing that ends, and when (RFC 3339). */
export interface Expiry {
  readonly kind: ExpiryKind;
  readonly at: string;
}

/** Days after which Microsoft ends a refresh token that nobody used. */
export const REFRESH_TOKEN_DAYS = 90;

/** What a run saw that will end, the first to end first; nothing for what nobody could read. */
export function expiriesOf({ results }: Pick<RunRecord, "results">): readonly Expiry[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const secret = endOf(byId.get("secret-lifetime")) ?? endOf(byId.get("client-secret"), "secret-expired");
  const certificate = lastCertificate(byId.get("client-secret")?.observation);
  const found: Expiry[] = [];
  if (secret) found.push({ kind: "secret", at: secret });
  if (certificate) found.push({ kind: "certificate", at: certificate });
  return found.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Whole days until then, rounded down; negative once it has ended. */
export const daysLeft = (at: string, now: Date): number => Math.floor((Date.parse(at) - now.getTime()) / 86_400_000);

/** The end a result names; of a failure only when it is the one that was asked for, or a warning that it comes soon. */
function endOf(result: CheckResult | undefined, finding = "expires-soon"): string | null {
  const isKnown = result?.status === "pass" || (result?.status === "fail" && result.finding === finding);
  if (!isKnown || !("values" in result)) return null;
  return validDate(result.values.endAt?.value);
}

/** The application works until its last certificate ends; one without an end never does. */
function lastCertificate(observation: Json | undefined): string | null {
  const ends = fieldOf(observation, "certificates");
  if (!Array.isArray(ends) || ends.includes(null)) return null;
  const dates = ends.flatMap((end) => validDate(end) ?? []);
  return dates.sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}

function fieldOf(json: Json | undefined, name: string): unknown {
  if (typeof json !== "object" || json === null || !Object.hasOwn(json, name)) return undefined;
  return Object.entries(json).find(([key]) => key === name)?.[1];
}

function validDate(at: unknown): string | null {
  return typeof at === "string" && !Number.isNaN(Date.parse(at)) ? new Date(at).toISOString() : null;
}
