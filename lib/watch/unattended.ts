import type { StageId } from "@/lib/check";
import { type CheckId, checks } from "@/lib/checks";
import type { KeptKind } from "./kept";

/**
 * What asking a check takes while nobody is there.
 * `nothing`: public answers. `secret`: the client secret or certificate itself is on trial. `directory`: an answer of Graph or of Partner
 * Center's profiles, which an application alone gets only where the tenant lets it. `user`: the integration user's token.
 * `role`: Partner Center's role lists, which it shows to users only, and not to all. `admin`: the setup admin in person.
 */
export type Takes = "nothing" | "secret" | "directory" | "user" | "role" | "admin";

/** Every check has to say; a new one does not compile without. */
export const TAKES = {
  tenant: "nothing",
  "admin-rights": "admin",
  "integration-user": "directory",
  "partner-account": "directory",
  "partner-profile": "directory",
  "account-verification": "directory",
  "app-registration": "directory",
  "app-service-principal": "directory",
  "redirect-uri": "directory",
  "client-secret": "directory",
  "secret-lifetime": "directory",
  "secret-policy": "directory",
  "credential-accepted": "secret",
  "partner-center-api": "directory",
  "api-permission": "directory",
  "admin-consent": "directory",
  "least-privilege": "directory",
  "erv-role": "role",
  "role-conflict": "role",
  "token-issued": "user",
  "token-audience": "user",
  "token-tenant": "user",
  "token-app": "user",
  "token-user": "user",
  "token-scope": "user",
  "token-lifetime": "user",
  "token-signature": "user",
  "token-mfa": "user",
  "insights-access": "user",
  "revenue-data": "user",
  "first-query": "user",
} as const satisfies Readonly<Record<CheckId, Takes>>;

/** How far a credential reaches: for sure, or as far as the tenant lets what it signs in as read. */
type Reach = "sure" | "if-readable";

const REACH: Readonly<Record<KeptKind | "none", Readonly<Partial<Record<Takes, Reach>>>>> = {
  none: { nothing: "sure" },
  "client-secret": { nothing: "sure", secret: "sure", directory: "if-readable" },
  certificate: { nothing: "sure", secret: "sure", directory: "if-readable" },
  "refresh-token": { nothing: "sure", directory: "if-readable", user: "sure", role: "if-readable" },
};

/** What a watch with these credentials finds out, and what it leaves untold; each check once, in the order of the chain. */
export interface Coverage {
  readonly sure: readonly CheckId[];
  readonly ifReadable: readonly CheckId[];
  readonly untold: readonly CheckId[];
  /** Stages of which nothing at all is found out. */
  readonly untoldStages: readonly StageId[];
}

/** A refresh token of a confidential application is only redeemed together with its secret or certificate. */
export function coverageOf(kept: ReadonlySet<KeptKind>, isPublicClient = false): Coverage {
  const usable = usableOf(kept, isPublicClient);
  const reachOf = (id: CheckId) => reach(usable, TAKES[id]);
  const ids = checks.map(({ id }) => id);
  const untold = ids.filter((id) => reachOf(id) === null);
  const told = new Set(checks.flatMap(({ id, stage }) => (reachOf(id) === null ? [] : [stage])));
  return {
    sure: ids.filter((id) => reachOf(id) === "sure"),
    ifReadable: ids.filter((id) => reachOf(id) === "if-readable"),
    untold,
    untoldStages: [...new Set(checks.map(({ stage }) => stage))].filter((stage) => !told.has(stage)),
  };
}

function usableOf(kept: ReadonlySet<KeptKind>, isPublicClient: boolean): readonly (KeptKind | "none")[] {
  const isRedeemable = isPublicClient || kept.has("client-secret") || kept.has("certificate");
  return ["none", ...[...kept].filter((kind) => kind !== "refresh-token" || isRedeemable)];
}

function reach(usable: readonly (KeptKind | "none")[], takes: Takes): Reach | null {
  const reaches = usable.map((kind) => REACH[kind][takes]);
  return reaches.find((one) => one === "sure") ?? reaches.find((one) => one === "if-readable") ?? null;
}
