import { createHash } from "node:crypto";
import type { Choice } from "./action";
import type { ClientCredentials, TokenAttempt, TokenSet } from "./microsoft/types";
import type { ReportWork } from "./report/work";
import { type RequestScope, requestScope } from "./request-context";
import { fromSealable, toSealable } from "./sealed-json";
import type { Secret } from "./secret";
import {
  type Also,
  insertVisit,
  type KeptValue,
  type KeptVisit,
  noteAdmin,
  readValue,
  readVisit,
  removeVisit,
  swapValue,
  writeValues,
} from "./store/visits";

/** A signed-in setup admin, as Entra's id token names them. */
export interface Admin {
  readonly objectId: string;
  readonly tenantId: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
}

/** What a setup admin's sign-in left behind. */
export interface AdminSession {
  readonly admin: Admin;
  /** The client the refresh token belongs to. */
  readonly client: ClientCredentials;
  readonly refreshToken: Secret | null;
  readonly graph: TokenSet | null;
}

/** A Partner Center token of the setup admin, and the client that can renew it. */
export interface PartnerCenterSession {
  readonly client: ClientCredentials;
  readonly tokens: TokenSet;
}

/** A device code shown to the reader, and what became of it. */
export interface PendingDeviceCode {
  readonly id: string;
  readonly purpose: "sign-in" | "test-token" | "partner-center";
  readonly userCode: string;
  readonly verificationUri: string;
  readonly expiresAt: string;
  readonly state: "pending" | "done" | "refused" | "failed";
}

/** What the next page must tell about the form or action before it; shown once. */
export interface Flash {
  readonly about: "ids" | "user" | "password" | "action" | "sign-in" | "token" | "hand-off" | "watch";
  /** Action id, when it is about one. */
  readonly subject: string | null;
  readonly outcome:
    | "done"
    | "nothing-to-do"
    | "refused"
    | "invalid"
    | "sign-in-missing"
    | "prerequisite-missing"
    | "choice-needed"
    | "failed";
  /** Field → reason, for `invalid`. */
  readonly errors: Readonly<Record<string, string>>;
  /** What was typed, without secrets, so that a form is never lost. */
  readonly values: Readonly<Record<string, string>>;
  /** Field → what was cleaned away. */
  readonly cleaned: Readonly<Record<string, readonly string[]>>;
  /** Microsoft's own words, when it refused. */
  readonly detail: string | null;
  /** What the reader has to pick from, for `choice-needed`. */
  readonly choices?: readonly Choice[];
}

/** Which run answers for a visit. */
export interface CurrentRun {
  readonly runId: string;
  /** Digest of everything a run depends on: another digest means another run. */
  readonly key: string;
  readonly startedAtMs: number;
}

/** What is kept of a visit, each thing for itself; null where there is nothing. */
export interface VisitState {
  /** Which permissions the sign-in under way asks for. */
  readonly pendingStage: "sign-in" | "set-up" | "diagnosis" | null;
  readonly session: AdminSession | null;
  readonly partnerCenter: PartnerCenterSession | null;
  readonly integrationId: string | null;
  readonly deviceCode: PendingDeviceCode | null;
  readonly flash: Flash | null;
  /** The integration user's token, for whoever signed in as that user here: never for a colleague of the same tenant. */
  readonly testToken: TokenAttempt | null;
  /** A secret that was made here and has not been shown yet. */
  readonly unshownSecret: Secret | null;
  /** A hand-off's link that was made here and is not put away yet. */
  readonly unshownLink: string | null;
  /** The link to a shared run, shown once to whoever made it. */
  readonly unshownShare: string | null;
  /** A webhook's signing secret that was made here and is not put away yet. */
  readonly unshownSigning: Secret | null;
  /** An API token, shown once to whoever made it. */
  readonly unshownToken: Secret | null;
  /** A new status badge, shown once to whoever made it. */
  readonly unshownBadge: { readonly integrationId: string; readonly address: string } | null;
  /** What is being written on the report pages. */
  readonly report: ReportWork | null;
  readonly current: CurrentRun | null;
}

/** One browser's stay, as it was when it was read; `change` and its like write it. Nothing in it reaches the browser. */
export interface Visit extends VisitState {
  /** Digest of what the browser holds: what it holds itself is kept nowhere. */
  readonly digest: string;
  /** Sandbox world; null in live mode. */
  readonly world: string | null;
  /** Each thing as it lies in the store. */
  readonly sealed: Map<string, string>;
}

type Name = keyof VisitState;

const NOTHING_YET: VisitState = {
  pendingStage: null,
  session: null,
  partnerCenter: null,
  integrationId: null,
  deviceCode: null,
  flash: null,
  testToken: null,
  unshownSecret: null,
  unshownLink: null,
  unshownShare: null,
  unshownSigning: null,
  unshownToken: null,
  unshownBadge: null,
  report: null,
  current: null,
};

/** Longer than somebody who polls for a device code is silent. */
const POLL_LOST_MS = 20_000;

/** A visit of which nothing is kept yet. */
export function emptyVisit(digest: string, world: string | null): Visit {
  return { digest, world, sealed: new Map(), ...NOTHING_YET };
}

/** What is kept of a visit's id. */
export function visitDigest(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

// A request sees its visit as one object, however many of its parts ask for it.
const read = new WeakMap<RequestScope, Map<string, Promise<Visit | null>>>();

/** The visit of that id; null when unknown, ended or too old. */
export async function findVisit(id: string | undefined): Promise<Visit | null> {
  if (!id) return null;
  const digest = visitDigest(id);
  const scope = requestScope();
  if (!scope) return visitOfDigest(digest);
  const found = read.get(scope) ?? new Map<string, Promise<Visit | null>>();
  read.set(scope, found);
  const visit = found.get(digest) ?? visitOfDigest(digest);
  found.set(digest, visit);
  return visit;
}

/** The living visit of that digest, as the store has it now. */
export async function visitOfDigest(digest: string): Promise<Visit | null> {
  const kept = await readVisit(digest);
  return kept && rebuilt(kept);
}

/** Begins a visit under an unguessable id. */
export async function openVisit(id: string, world: string | null, device: string | null): Promise<Visit> {
  const visit = emptyVisit(visitDigest(id), world);
  await insertVisit(visit.digest, world, device);
  const scope = requestScope();
  if (scope) read.set(scope, new Map([[visit.digest, Promise.resolve(visit)]]));
  return visit;
}

/** Forgets a visit and every token of its setup admin. */
export async function closeVisit(id: string): Promise<void> {
  await removeVisit(visitDigest(id));
}

/** Writes those things of a visit, at once and all or none; what others write beside stays. */
export async function change(visit: Visit, changes: Partial<VisitState>, also?: Also): Promise<void> {
  const texts = new Map(
    Object.entries(changes).map(([name, value]) => [name, value === null ? null : toSealable(value)]),
  );
  const { session: signedIn } = changes;
  const withAdmin: Also | undefined =
    signedIn === undefined
      ? also
      : async (session) => {
          await noteAdmin(session, visit.digest, signedIn?.admin ?? null);
          await also?.(session);
        };
  const kept = await writeValues(visit.digest, texts, withAdmin);
  Object.assign(visit, changes);
  for (const name of texts.keys()) note(visit, name, kept.get(name) ?? null);
}

/** Writes one thing unless somebody else has written it since it was read; then theirs stands, and false is the answer. */
export async function replace<N extends Name>(
  visit: Visit,
  name: N,
  value: VisitState[N] | null,
  also?: Also,
): Promise<boolean> {
  const text = value === null ? null : toSealable(value);
  const swapped = await swapValue(visit.digest, name, { read: visit.sealed.get(name) ?? null, text }, also);
  if (swapped) note(visit, name, swapped.sealed);
  const now = swapped ? { [name]: value } : await reread(visit, name);
  Object.assign(visit, now);
  return swapped !== null;
}

/** Takes a thing that is told once: of all who ask at the same time, one gets it. */
export async function take<N extends Name>(visit: Visit, name: N): Promise<VisitState[N] | null> {
  const value = visit[name];
  if (value === null) return null;
  return (await replace(visit, name, null)) ? value : null;
}

/** What this page must tell of what went before: all of it, or only what is about that. */
export async function takeFlash(visit: Visit | null, about?: Flash["about"]): Promise<Flash | null> {
  const isMine = visit?.flash && (about === undefined || visit.flash.about === about);
  return isMine ? take(visit, "flash") : null;
}

async function reread(visit: Visit, name: Name): Promise<Partial<VisitState>> {
  const kept = await readValue(visit.digest, name);
  note(visit, name, kept?.sealed ?? null);
  return kept ? { [name]: valueIn(name, kept) } : { [name]: null };
}

function note(visit: Visit, name: string, sealed: string | null): void {
  if (sealed === null) visit.sealed.delete(name);
  else visit.sealed.set(name, sealed);
}

function rebuilt({ digest, world, values }: KeptVisit): Visit {
  const visit = emptyVisit(digest, world);
  for (const [name, kept] of values) {
    visit.sealed.set(name, kept.sealed);
    if (name in NOTHING_YET) Object.assign(visit, { [name]: valueIn(name, kept) });
  }
  return visit;
}

/** What was kept under that name. Nothing but `change` and `replace` can have sealed it there, so it has the shape they were given. */
function valueIn(name: string, { text, silentMs }: KeptValue): unknown {
  const value = fromSealable(text);
  if (name !== "deviceCode" || silentMs < POLL_LOST_MS) return value;
  // Whoever waited for Microsoft's answer has gone: nobody will file it.
  const isPending = typeof value === "object" && value !== null && "state" in value && value.state === "pending";
  return isPending ? { ...value, state: "failed" } : value;
}
