import { createHash } from "node:crypto";
import { z } from "zod";
import { fromSealable, toSealable } from "./sealed-json";
import { forgetUnfinished, readValue, swapValue, writeValues } from "./store/visits";
import type { Visit } from "./vault";

const PENDING_MS = 15 * 60_000;
const PREFIX = "authorization/";

const pending = z.object({
  purpose: z.enum(["test-token", "partner-center"]),
  codeVerifier: z.string(),
  /** Path to go on with. */
  back: z.string(),
});

/** An authorization request on its way to Entra and back. */
export type PendingAuthorization = Readonly<z.infer<typeof pending>>;

/** Keeps a request until the browser comes back with its state, to whichever instance that is. */
export async function keepPending(visit: Visit, state: string, request: PendingAuthorization): Promise<void> {
  await forgetUnfinished(visit.digest, PREFIX, PENDING_MS);
  await writeValues(visit.digest, new Map([[nameOf(state), toSealable(request)]]));
}

/** The request of that state, once; null when this visit made none, it was used, or it is too old. */
export async function takePending(visit: Visit, state: string): Promise<PendingAuthorization | null> {
  const kept = await readValue(visit.digest, nameOf(state));
  if (!kept || kept.silentMs > PENDING_MS) return null;
  const isOurs = await swapValue(visit.digest, nameOf(state), { read: kept.sealed, text: null });
  return isOurs && pending.parse(fromSealable(kept.text));
}

function nameOf(state: string): string {
  return PREFIX + createHash("sha256").update(state).digest("hex");
}
