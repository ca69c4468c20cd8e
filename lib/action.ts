import type { ActionId, Json, Role } from "./check";
import type { Cloud } from "./cloud";
import type { Integration } from "./integration";
import type { Answer, EntraClient, GraphClient, PartnerCenterClient, Refusal } from "./microsoft/types";
import type { Secret } from "./secret";

/** One request an action will make, shown before it is made. Ids that are not known yet stand as `{placeholders}`. */
export interface PlannedRequest {
  readonly method: "POST" | "PATCH";
  readonly url: string;
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
}

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

export type ActionResult =
  | { readonly ok: true; readonly applied: Applied }
  | { readonly ok: false; readonly reason: "refused"; readonly refusal: Refusal }
  | { readonly ok: false; readonly reason: "sign-in-missing" | "prerequisite-missing"; readonly missing: string };

/** One change that can be made for the reader: planned in the open, safe to repeat, verified by its check. */
export interface Action {
  readonly id: ActionId;
  readonly scope: ActionScope;
  readonly leastRole: Role;
  /** How the change can be taken back, if at all. */
  readonly reversible: boolean;
  plan(context: Pick<ActionContext, "cloud" | "integration" | "tenantId" | "now">): readonly PlannedRequest[];
  apply(context: ActionContext): Promise<ActionResult>;
}

export const refused = (refusal: Refusal): ActionResult => ({ ok: false, reason: "refused", refusal });
export const done = (applied: Applied): ActionResult => ({ ok: true, applied });
export const unable = (reason: "sign-in-missing" | "prerequisite-missing", missing: string): ActionResult => ({
  ok: false,
  reason,
  missing,
});

/** Reads a refusal of "it is there already" as success: actions are safe to repeat. */
export function existsAlready(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.refusal.status === 409;
}
