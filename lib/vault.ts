import { createHash } from "node:crypto";
import type { Choice } from "./action";
import type { ClientCredentials, TokenAttempt, TokenSet } from "./microsoft/types";
import type { ReportWork } from "./report/work";
import type { Run } from "./run";
import type { Secret } from "./secret";

/** A signed-in setup admin, as Entra's id token names them. */
export interface Admin {
  readonly objectId: string;
  readonly tenantId: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
}

/** What a setup admin's sign-in left behind: server memory only. */
export interface AdminSession {
  readonly admin: Admin;
  /** The client the refresh token belongs to. */
  readonly client: ClientCredentials;
  refreshToken: Secret | null;
  graph: TokenSet | null;
}

/** A Partner Center token of the setup admin, and the client that can renew it. */
export interface PartnerCenterSession {
  readonly client: ClientCredentials;
  tokens: TokenSet;
}

/** An authorization request on its way to Entra and back. */
export interface PendingAuthorization {
  readonly purpose: "test-token" | "partner-center";
  readonly codeVerifier: string;
  /** Path to go on with. */
  readonly back: string;
  readonly createdAtMs: number;
}

/** A device code shown to the reader, and what became of it. */
export interface PendingDeviceCode {
  readonly purpose: "sign-in" | "test-token" | "partner-center";
  readonly userCode: string;
  readonly verificationUri: string;
  readonly expiresAt: string;
  readonly abort: AbortController;
  state: "pending" | "done" | "refused" | "failed";
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

/** One browser's stay. Nothing in it reaches the browser but its random id. */
export interface Visit {
  readonly id: string;
  lastSeenAtMs: number;
  /** Sandbox world; null in live mode. */
  world: string | null;
  /** Which permissions the sign-in under way asks for. */
  pendingStage: "sign-in" | "set-up" | "diagnosis";
  session: AdminSession | null;
  partnerCenter: PartnerCenterSession | null;
  integrationId: string | null;
  pending: Map<string, PendingAuthorization>;
  deviceCode: PendingDeviceCode | null;
  flash: Flash | null;
  /** The integration user's token, for whoever signed in as that user here: never for a colleague of the same tenant. */
  testToken: TokenAttempt | null;
  /** A secret that was made here and has not been shown yet. */
  unshownSecret: Secret | null;
  /** A hand-off's link that was made here and is not put away yet. */
  unshownLink: string | null;
  /** The link to a shared run, shown once to whoever made it. */
  unshownShare: string | null;
  /** A webhook's signing secret that was made here and is not put away yet. */
  unshownSigning: Secret | null;
  /** An API token, shown once to whoever made it. */
  unshownToken: Secret | null;
  /** A new status badge, shown once to whoever made it. */
  unshownBadge: { readonly integrationId: string; readonly address: string } | null;
  /** The address of a new calendar, shown once to whoever made it. */
  unshownCalendar: string | null;
  /** What is being written on the report pages. */
  report: ReportWork | null;
  current: CurrentRun | null;
}

/** The run that answers for a visit. */
export interface CurrentRun {
  readonly run: Run;
  /** Digest of everything a run depends on: another digest means another run. */
  readonly key: string;
  readonly startedAtMs: number;
  /** When the first waiting check wants to be asked again; null while the run goes on or nothing waits. */
  dueAtMs: number | null;
  waiting: readonly string[];
}

const NOTHING_YET = {
  pendingStage: "sign-in",
  session: null,
  partnerCenter: null,
  integrationId: null,
  deviceCode: null,
  flash: null,
  testToken: null,
  unshownSecret: null,
  unshownLink: null,
  unshownSigning: null,
  unshownShare: null,
  unshownToken: null,
  unshownBadge: null,
  unshownCalendar: null,
  report: null,
  current: null,
} as const satisfies Partial<Visit>;

const MAX_VISITS = 500;
const VISIT_LIFE_MS = 12 * 3_600_000;

interface Vault {
  readonly visits: Map<string, Visit>;
}

declare global {
  var preflightVault: Vault | undefined;
}

/** On globalThis because Next bundles routes apart and each bundle would get a vault of its own. */
function vault(): Vault {
  globalThis.preflightVault ??= { visits: new Map() };
  return globalThis.preflightVault;
}

/** The visit of that id; null when unknown or too old. */
export function findVisit(id: string | undefined): Visit | null {
  const visit = id ? vault().visits.get(id) : undefined;
  if (!visit || Date.now() - visit.lastSeenAtMs > VISIT_LIFE_MS) return null;
  visit.lastSeenAtMs = Date.now();
  return visit;
}

/** What is kept of a visit's id beside what it made. */
export function visitDigest(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

/** The living visit with that digest; it is not counted as seen. */
export function visitOfDigest(digest: string): Visit | null {
  return [...vault().visits.values()].find(({ id }) => visitDigest(id) === digest) ?? null;
}

/** Starts a visit under an unguessable id; the longest unseen one makes room. */
export function openVisit(id: string): Visit {
  const { visits } = vault();
  if (visits.size >= MAX_VISITS) {
    const oldest = [...visits.values()].sort((a, b) => a.lastSeenAtMs - b.lastSeenAtMs)[0];
    if (oldest) closeVisit(oldest.id);
  }
  const visit: Visit = {
    id,
    lastSeenAtMs: Date.now(),
    world: null,
    pending: new Map(),
    ...NOTHING_YET,
  };
  visits.set(id, visit);
  return visit;
}

/** Takes from every visit in a sandbox world what it got there; the visits stay. */
export function forgetWorld(world: string): void {
  for (const visit of vault().visits.values()) {
    if (visit.world !== world) continue;
    visit.deviceCode?.abort.abort();
    visit.pending.clear();
    Object.assign(visit, NOTHING_YET);
  }
}

/** Forgets a visit and every token of its setup admin. */
export function closeVisit(id: string): void {
  vault().visits.get(id)?.deviceCode?.abort.abort();
  vault().visits.delete(id);
}
