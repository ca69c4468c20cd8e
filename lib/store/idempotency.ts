import { and, eq, lt } from "drizzle-orm";
import { idempotency, type KeptAnswer } from "./schema";
import { store } from "./store";

/** What a key was found to be: new and now claimed, or used before for a request that is answered or not yet. */
export type Claim =
  | { readonly state: "claimed" }
  | { readonly state: "used"; readonly request: string; readonly answer: KeptAnswer | null };

/** A claim whose process died ends by itself after this long. */
const CLAIM_MS = 60_000;
const KEPT_MS = 24 * 3_600_000;

/** Claims a key for one request, in one statement, so that of two at once one gets it; what is over is free again. */
export async function claimKey(tokenId: string, key: string, request: string, now: Date): Promise<Claim> {
  const { database } = await store();
  const fresh = { request, answer: null, expiresAt: new Date(now.getTime() + CLAIM_MS) };
  const claimed = await database
    .insert(idempotency)
    .values({ tokenId, key, ...fresh })
    .onConflictDoUpdate({
      target: [idempotency.tokenId, idempotency.key],
      set: fresh,
      setWhere: lt(idempotency.expiresAt, now),
    })
    .returning({ key: idempotency.key });
  if (claimed.length > 0) return { state: "claimed" };
  const rows = await database.select().from(idempotency).where(keyOf(tokenId, key));
  const used = rows[0];
  // It was given back between the two statements: the next try gets it.
  if (!used) return { state: "used", request, answer: null };
  return { state: "used", request: used.request, answer: used.answer };
}

/** Keeps the answer under its key for a day, and drops what is over. */
export async function keepAnswer(tokenId: string, key: string, answer: KeptAnswer, now: Date): Promise<void> {
  const { database } = await store();
  const expiresAt = new Date(now.getTime() + KEPT_MS);
  await database.update(idempotency).set({ answer, expiresAt }).where(keyOf(tokenId, key));
  await database.delete(idempotency).where(lt(idempotency.expiresAt, now));
}

/** Gives a claimed key back: the request came to nothing and may be sent again. */
export async function releaseKey(tokenId: string, key: string): Promise<void> {
  const { database } = await store();
  await database.delete(idempotency).where(keyOf(tokenId, key));
}

const keyOf = (tokenId: string, key: string) => and(eq(idempotency.tokenId, tokenId), eq(idempotency.key, key));
