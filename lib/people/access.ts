import type { ApiScope } from "@/lib/api/token";
import { PLACES, type PlaceId } from "./places";
import { PERSON_ROLES, type PersonRole } from "./roles";

/** What a role may be given; every place asks for one of them. */
export const POWERS = ["anyone", "look", "work", "keep", "name", "sessions", "support", "try"] as const;
export type Power = (typeof POWERS)[number];

/** What a request may carry that opens a place by itself, whoever brings it. */
export type Key =
  | "api-token"
  | "badge-link"
  | "calendar-link"
  | "share-link"
  | "hand-off-link"
  | "metrics-token"
  | "world";

const WORKERS = [
  "owner",
  "member",
  "executive-report-viewer",
  "application-admin",
  "global-admin",
  "partner-account-admin",
] as const satisfies readonly PersonRole[];

/** Which roles have which power. */
export const GRANTED: Readonly<Record<Power, readonly PersonRole[]>> = {
  // Holds nothing of anybody's, or only what this browser brought itself.
  anyone: PERSON_ROLES,
  // Sees the integrations of the own tenant, or the one this browser made, with all names.
  look: [...WORKERS, "viewer"],
  // Walks the set-up, runs checks, asks others, writes notes, shares runs. What changes at Microsoft, Microsoft decides.
  work: WORKERS,
  // Leaves something behind that acts or shows by itself: the watch and what it signs in with, channels, badges, API tokens.
  keep: ["owner", "application-admin", "global-admin", "partner-account-admin"],
  // Says which colleagues only look, and who is the partner account's administrator.
  name: ["owner", "global-admin"],
  // Sees and ends sign-ins of colleagues; one's own are everybody's.
  sessions: ["global-admin"],
  // Sees the integrations of every tenant, redacted.
  support: ["support"],
  // Plays with the sandbox, which exists in sandbox mode only.
  try: WORKERS,
};

/** Whether a role has a power. */
export const may = (role: PersonRole, power: Power): boolean => GRANTED[power].includes(role);

/** Whether a role may do what is at that place; `key` when not the role but what the request carries decides. */
export function mayAt(role: PersonRole, id: PlaceId): "yes" | "no" | "key" {
  const place: Place = PLACES[id];
  if (place.power) return may(role, place.power) ? "yes" : "no";
  return "key";
}

/** What a place asks for: a power, a key, or both. */
export type Place = { readonly power: Power; readonly key?: Key } | { readonly power?: never; readonly key: Key };

/** What each operation of the API takes of a token. */
export const API_ACCESS: Readonly<Record<string, ApiScope>> = {
  listIntegrations: "read",
  getIntegration: "read",
  listRuns: "read",
  startRun: "run",
  getRun: "read",
  runEvents: "read",
  getReport: "read",
  listAudit: "audit",
  diagnose: "diagnose",
};
