import { randomBytes } from "node:crypto";
import type { World } from "../../types";
import type { Refusal } from "./refusal";
import type { AskedScopes } from "./scope";

/** Who signed in, for which application, and how. */
export interface SignedIn {
  readonly tenantId: string;
  readonly userId: string;
  readonly appId: string;
  readonly amr: readonly string[];
  /** The password at that time: changing it ends the grant. */
  readonly password: string;
}

/** A code that waits to be redeemed, or was. */
export interface AuthorizationCode extends SignedIn {
  readonly redirectUri: string;
  readonly asked: AskedScopes;
  readonly nonce: string | null;
  readonly challenge: string | null;
  readonly challengeMethod: "S256" | "plain";
  readonly expiresAtMs: number;
  isUsed: boolean;
}

/** A refresh token; not bound to a resource. */
export interface RefreshGrant extends SignedIn {
  readonly asked: AskedScopes;
  /** Whether the client had no secret to show when it got this token. */
  readonly isPublic: boolean;
  readonly usedAtMs: number;
}

/** A device code and what became of it. */
export interface DeviceCode {
  readonly userCode: string;
  readonly tenant: string;
  readonly appId: string;
  readonly asked: AskedScopes;
  readonly wantsMfa: boolean;
  readonly expiresAtMs: number;
  polledAtMs: number | null;
  outcome: "pending" | "declined" | "redeemed" | SignedIn | Refusal;
}

const MOST_ENTRIES = 500;

/** Codes by value. */
export const authorizationCodes = (world: World) => shelf<AuthorizationCode>(world, "entra.codes");
/** Refresh tokens by value. */
export const refreshGrants = (world: World) => shelf<RefreshGrant>(world, "entra.refresh-tokens");
/** Device codes by value; the person types another one. */
export const deviceCodes = (world: World) => shelf<DeviceCode>(world, "entra.device-codes");
/** Wrong passwords in a row, by user id. */
export const failures = (world: World) => shelf<number>(world, "entra.failures");

/** Keeps something under a key as the latest one, dropping the oldest entries beyond a bound. */
export function keep<T>(entries: Map<string, T>, key: string, entry: T): void {
  entries.delete(key);
  entries.set(key, entry);
  for (const oldest of entries.keys()) {
    if (entries.size <= MOST_ENTRIES) return;
    entries.delete(oldest);
  }
}

/** An unguessable string in the form of Entra's codes and refresh tokens. */
export function opaqueToken(prefix: string, bytes = 96): string {
  return `${prefix}${randomBytes(bytes).toString("base64url")}`;
}

/** A named part of a world's memory. Each name holds one type only, which is why the cast is safe. */
export function shelf<T>(world: World, name: string): Map<string, T> {
  const present = world.runtime.get(name);
  if (present instanceof Map) return present as Map<string, T>;
  const fresh = new Map<string, T>();
  world.runtime.set(name, fresh);
  return fresh;
}
