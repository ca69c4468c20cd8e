import type { Change } from "./change";
import type { ActionId, Json, Role } from "./check";
import type { Cloud } from "./cloud";
import type { Integration } from "./integration";
import type { Answer, EntraClient, GraphClient, PartnerCenterClient, Refusal } from "./microsoft/types";
import type { Secret } from "./secret";

/** One request an action will make, shown before it is made. Ids that are not known yet stand as `{placeholders}`. */
export interface PlannedRequest {
  readonly method: "POST" | "PATCH" | "DELETE";
  readonly url: string;
  /** Null when nothing is sent. */
  readonly body: Json;
}

/** Delegated permission an action borrows from the setup admin. */
export type ActionScope = "Application.ReadWrite.All" | "DelegatedPermissionGrant.ReadWrite.All" | "partner-center";

/** What an action may use. */
export interface ActionContext {
  readonly cloud: Cloud;
  readonly integration: Integration;
  /** Resolved tenant id of the integration. */
  readonly tenantId: string;
  readonly graph: GraphClient | null;
  readonly partnerCenter: PartnerCenterClient | null;
  readonly entra: Pick<EntraClient, "clientCredentials">;
  /** The client secret that is kept for the integration, if there is one. */
  readonly secret: Secret | null;
  readonly now: Date;
  /** What the reader picked, for actions that never pick for them: an application's client id, a secret's key id. */
  readonly choice: string | null;
  /** What this product changed before and what still stands of it, oldest first. */
  readonly made: readonly Change[];
  /** Names this attempt in what it makes, so that what a lost attempt left behind is known. */
  readonly attempt: string;
  /** Earlier attempts that died: what they made, nobody here can use. */
  readonly lostAttempts: readonly string[];
  /** Filled with each change as soon as Microsoft has confirmed it, also when a later request fails. */
  readonly changes: Change[];
  /** Waits, in milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** What an action is planned from; a choice that is not made yet stands as a placeholder. */
export type PlanContext = Pick<ActionContext, "cloud" | "integration" | "tenantId" | "now"> &
  Partial<Pick<ActionContext, "choice" | "made">>;

/** What an action changed that the integration must remember. */
export interface Applied {
  readonly clientId?: string;
  /** Shown once, then sealed. */
  readonly secret?: Secret;
  /** Other changes that were made along the way; their checks are as patient. */
  readonly also?: readonly ActionId[];
  /** False when everything was already as it should be. */
  readonly changed: boolean;
}

/** One of several things only the reader can pick from. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** RFC 3339: when it was made, or when a secret ends. */
  readonly at: string | null;
}

export type ActionResult =
  | { readonly ok: true; readonly applied: Applied }
  | { readonly ok: false; readonly reason: "refused"; readonly refusal: Refusal }
  | { readonly ok: false; readonly reason: "choice-needed"; readonly choices: readonly Choice[] }
  | { readonly ok: false; readonly reason: "sign-in-missing" | "prerequisite-missing"; readonly missing: string };

/** The outcome of a change that needs no choice. */
export type PlainResult = Exclude<ActionResult, { readonly reason: "choice-needed" }>;

/** One change that can be made for the reader: planned in the open, safe to repeat, verified by its check. */
export interface Action {
  readonly id: ActionId;
  readonly scope: ActionScope;
  readonly leastRole: Role;
  /** How the change can be taken back, if at all. */
  readonly reversible: boolean;
  plan(context: PlanContext): readonly PlannedRequest[];
  apply(context: ActionContext): Promise<ActionResult>;
}

export const refused = (refusal: Refusal): PlainResult => ({ ok: false, reason: "refused", refusal });
export const done = (applied: Applied): PlainResult => ({ ok: true, applied });
export const choiceNeeded = (choices: readonly Choice[]): ActionResult => ({
  ok: false,
  reason: "choice-needed",
  choices,
});
export const unable = (reason: "sign-in-missing" | "prerequisite-missing", missing: string): PlainResult => ({
  ok: false,
  reason,
  missing,
});

/** Reads a refusal of "it is there already" as success: actions are safe to repeat. */
export function existsAlready(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.refusal.status === 409;
}
