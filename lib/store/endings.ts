import { and, type Column, gt, isNull, type SQL, sql } from "drizzle-orm";
import { type Attestation, confirmationOf, newestOfEach } from "@/lib/attestations";
import { type Expiry, withBeside } from "@/lib/watch/expiries";
import { keptCredential } from "@/lib/watch/kept";
import { attestations } from "./schema";

/** What a statement gathers of an integration to tell what ends. */
export interface EndingParts {
  readonly expiries: readonly Expiry[] | null;
  /** Since when a refresh token is kept; null when none is. */
  readonly keptAt: Date | null;
  readonly words: readonly Word[] | null;
}

/** A confirmation as the database writes it as JSON. */
export type Word = Pick<Attestation, "check" | "at" | "until">;

/** Everything of an integration that ends, the first to end first. */
export function endingsOf({ expiries, keptAt, words }: EndingParts): readonly Expiry[] {
  const kept = keptAt === null ? [] : [keptCredential("refresh-token", keptAt.toISOString())];
  return withBeside(expiries ?? [], kept, newestOfEach(words ?? []).map(confirmationOf));
}

/** Whether a confirmation counts at a moment. */
export function counts(now: Date): SQL | undefined {
  return and(isNull(attestations.endedAt), gt(attestations.until, now));
}

/** The confirmations of a group as JSON; null when there is none. */
export const wordsJson = sql<
  readonly Word[] | null
>`json_agg(json_build_object('check', ${attestations.check}, 'at', ${utc(attestations.at)}, 'until', ${utc(attestations.until)}))`;

/** As `toISOString` writes it, in whatever time zone the connection is. */
function utc(column: Column): SQL {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
