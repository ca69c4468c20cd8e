import type { Integration } from "./integration";
import type { AppCredential, Microsoft, TokenAttempt } from "./microsoft/types";
import type { Values } from "./values";

/** Plain, storable data. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The stages of the walk, in reading order. They are not gates. */
export const STAGES = ["sign-in", "enrollment", "app", "permission", "role", "token", "first-call"] as const;
export type StageId = (typeof STAGES)[number];

/** Who can put a finding right. */
export type Role = "global-admin" | "application-admin" | "partner-account-admin" | "integration-user" | "operator";

/** The changes this product can make for the reader; one file each in `lib/actions`. */
export type ActionId =
  | "create-app"
  | "adopt-app"
  | "create-service-principal"
  | "enable-service-principal"
  | "drop-assignment-requirement"
  | "add-redirect-uri"
  | "allow-public-client"
  | "add-secret"
  | "rotate-secret"
  | "remove-secret"
  | "create-partner-center-api"
  | "enable-partner-center-api"
  | "add-permission"
  | "grant-consent"
  | "grant-consent-for-user"
  | "assign-erv"
  | "remove-everything";

/** A page in one of Microsoft's portals; `lib/clouds` turns it into a URL with the reader's ids in it. */
export type PortalPage =
  | "entra-overview"
  | "entra-roles"
  | "entra-users"
  | "app-registrations"
  | "app-overview"
  | "app-credentials"
  | "app-authentication"
  | "app-permissions"
  | "app-policies"
  | "enterprise-app"
  | "conditional-access"
  | "sign-in-logs"
  | "partner-enrollment"
  | "partner-legal-info"
  | "partner-user-management";

/** What cures a finding. Its words (title, cause, action, steps) are in `lib/locales`, typed to be complete. */
export interface Remedy {
  readonly who: Role;
  /** Microsoft's documentation of the matter. */
  readonly docs: `https://${string}`;
  readonly portal?: PortalPage;
  readonly fix?: ActionId;
  /** Another change that cures it as well, for readers who want that one instead. */
  readonly instead?: ActionId;
  /** Other changes that look like this finding until they have replicated. */
  readonly after?: readonly ActionId[];
  /** How long the fix may take to be visible everywhere; 2 when absent. */
  readonly propagationMinutes?: number;
}

/** Something a check cannot ask without. Missing ones make the runner answer `blocked`. */
export type InputId =
  | "client-id"
  /** the application's credential: a client secret, or a certificate in its place */
  | "secret"
  | "user"
  /** a Microsoft Graph token of the setup admin, whatever its scopes */
  | "graph"
  /** the same, with scopes that read applications, service principals and grants */
  | "graph-read"
  /** a Partner Center token of the setup admin */
  | "partner-center"
  /** a token was asked for as the integration user, successfully or not */
  | "test-token";

/** Why Microsoft's answer does not decide a check. */
export type InconclusiveReason =
  | "refused"
  | "scope-missing"
  | "licence-missing"
  | "unexpected-answer"
  | "no-rows"
  | "not-in-token"
  | "not-visible"
  | "header-missing"
  | "no-permission-to-judge";

/** Why a check does not concern this integration. */
export type NotApplicableReason = "other-flow" | "no-partner-id" | "has-certificate" | "no-secret" | "no-dataset";

/** What an observation means. */
export type Verdict<Finding extends string = string> =
  | { readonly status: "pass"; readonly values: Values }
  | { readonly status: "fail"; readonly finding: Finding; readonly values: Values }
  | { readonly status: "inconclusive"; readonly reason: InconclusiveReason; readonly values: Values }
  | { readonly status: "manual"; readonly confirmed: boolean; readonly values: Values }
  | { readonly status: "not-applicable"; readonly reason: NotApplicableReason; readonly values: Values };

/** Why our side or the network could not find out; says nothing about the tenant. */
export type ErrorCode =
  | "network"
  | "timeout"
  | "throttled"
  | "unavailable"
  | "malformed-answer"
  | "host-refused"
  /** a token that a sandbox signed, in live mode */
  | "sandbox-token"
  | "aborted"
  /** the instance that made the run went away before this was answered */
  | "instance-lost"
  | "internal";

/** A verdict, or what only the runner may say. */
export type Outcome<Finding extends string = string> =
  | Verdict<Finding>
  | { readonly status: "blocked"; readonly by: readonly string[]; readonly missing: readonly InputId[] }
  | {
      readonly status: "waiting";
      readonly finding: Finding;
      readonly values: Values;
      readonly action: ActionId;
      readonly changedAt: string;
      readonly nextTryAt: string;
    }
  | { readonly status: "error"; readonly code: ErrorCode; readonly host: string | null };

export type Status = Outcome["status"];

/** One HTTP request and its answer, as support needs to see it: no query, no header values, no body. */
export interface Exchange {
  readonly method: string;
  /** Without query and fragment. */
  readonly url: string;
  /** Null when no answer came. */
  readonly status: number | null;
  readonly requestId: string | null;
  readonly correlationId: string | null;
  readonly durationMs: number;
  /** 1 for the first try. */
  readonly attempt: number;
}

export interface ResultFrame {
  readonly id: string;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly exchanges: readonly Exchange[];
  readonly observation?: Json;
}
/** One check's outcome in a run, with the evidence. */
export type CheckResult = Outcome & ResultFrame;

/** All checks once; every surface draws this. */
export interface RunRecord {
  readonly schema: 1;
  readonly id: string;
  readonly integration: Integration;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly results: readonly CheckResult[];
}

/** What `observe` may use. */
export interface CheckContext extends AppCredential {
  readonly integration: Integration;
  readonly microsoft: Microsoft;
  /** When the run started; observations carry it where a judgement depends on time. */
  readonly now: Date;
  readonly signal: AbortSignal;
  /** The result of a check named in `needs` or `informedBy`; null when it is not part of this run. */
  result(id: string): CheckResult | null;
  /** The integration user's token, obtained once a run by the chosen flow. */
  testToken(): Promise<TokenAttempt>;
}

/** One fact that must hold, and how to find out. */
export interface Check<Id extends string = string, Finding extends string = string, Observation extends Json = Json> {
  /** kebab-case noun, the file's name. */
  readonly id: Id;
  readonly stage: StageId;
  readonly level: "required" | "recommended";
  readonly inputs: readonly InputId[];
  /** Must have settled and hold, or nothing is asked. */
  readonly needs: readonly Check[];
  /** Must have settled, whatever their outcome. */
  readonly informedBy?: readonly Check[];
  /** Whose inconclusive or blocked outcome no longer matters once this passes. */
  readonly proves?: readonly Check[];
  readonly findings: Readonly<Record<Finding, Remedy>>;
  /** Asks Microsoft; decides nothing. A network failure is thrown, a refusal is observed. */
  observe(context: CheckContext): Promise<Observation>;
  /** Decides; no clock, no network, no environment. */
  judge(observation: Observation): Verdict<Finding>;
}

/** Identity function that keeps a check's literal types. */
export function defineCheck<const Id extends string, const Finding extends string, Observation extends Json>(
  check: Check<Id, Finding, Observation>,
): Check<Id, Finding, Observation> {
  return check;
}
