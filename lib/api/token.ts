import { newToken } from "@/lib/link";

/** What a token may be allowed to do. */
export const API_SCOPES = ["read", "run", "diagnose", "audit"] as const;
export type ApiScope = (typeof API_SCOPES)[number];

/** How many days a token may live. */
export const TOKEN_DAYS = [7, 30, 90, 365] as const;

/** How long a token lives when nobody says otherwise. */
export const USUAL_TOKEN_DAYS = 30;

/** What a token reaches: a tenant's integrations in one world, or one integration where nobody proved a tenant. */
export type TokenReach =
  | { readonly world: string | null; readonly tenantId: string; readonly integrationId: null }
  | { readonly world: string | null; readonly tenantId: null; readonly integrationId: string };

/** A personal access token as kept: without its secret part. */
export type ApiToken = TokenReach & {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  /** Sign-in name of who made it; null when nobody had signed in. */
  readonly maker: string | null;
  /** RFC 3339, as the other times. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
};

export type ApiTokenState = "open" | "revoked" | "expired";

/** What has become of a token by now. */
export function tokenStateOf(
  { revokedAt, expiresAt }: Pick<ApiToken, "revokedAt" | "expiresAt">,
  now: Date,
): ApiTokenState {
  if (revokedAt !== null) return "revoked";
  return Date.parse(expiresAt) <= now.getTime() ? "expired" : "open";
}

/** A new token: a prefix that secret scanners can look for, and 256 random bits. */
export const newApiToken = (): string => `ipf_${newToken()}`;

/** Whether a text has the shape of a token of ours; anything else is not looked up. */
export const isApiToken = (text: string): boolean => /^ipf_[\w-]{43}$/.test(text);

/** The lifetime that was asked for, if it is one of those offered. */
export function tokenLifetimeMs(asked: unknown): number {
  const days = TOKEN_DAYS.find((one) => one === Number(asked)) ?? USUAL_TOKEN_DAYS;
  return days * 24 * 3_600_000;
}
