import type { Action } from "./action";
import { actionOf, actions } from "./actions";
import { adoptApp } from "./actions/adopt-app";
import { type Applicant, type ApplyOutcome, applyAction } from "./apply-action";
import type { ActionId, Check, CheckResult, InputId } from "./check";
import { checks } from "./checks";
import type { Cloud } from "./cloud";
import { digestOf } from "./link";
import { createEntra } from "./microsoft/microsoft";
import type { Reach } from "./outlet";
import type { Secret } from "./secret";
import { markUsed } from "./store/hand-offs";
import { type StoredIntegration, updateIntegration } from "./store/queries";

/** Changes that somebody else is asked to make, by a link that does nothing but them. */
export interface HandOff {
  readonly id: string;
  readonly integrationId: string;
  readonly actions: readonly ActionId[];
  /** Digest of the visit that made it. */
  readonly owner: string;
  /** Sign-in name of who made it; null when nobody had signed in. */
  readonly sender: string | null;
  /** RFC 3339, as the other times. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly usedAt: string | null;
  /** Sign-in name of who made the changes. */
  readonly usedBy: string | null;
}

export type HandOffState = "open" | "used" | "revoked" | "expired";

/** What has become of a link by now. */
export function stateOf({ usedAt, revokedAt, expiresAt }: HandOff, now: Date): HandOffState {
  if (usedAt !== null) return "used";
  if (revokedAt !== null) return "revoked";
  return Date.parse(expiresAt) <= now.getTime() ? "expired" : "open";
}

/** A change that can be asked of somebody else, and why it comes up. */
export interface Handable {
  readonly action: Action;
  /** `needed`: a finding asks for it. `unknown`: the check that would tell could not be made. */
  readonly need: "needed" | "unknown";
}

/** What could be handed over after a run, in the order of the chain. Who has not signed in gets no secret made for them. */
export function handable(results: ReadonlyMap<string, CheckResult>, isSignedIn: boolean): readonly Handable[] {
  const needs = new Map<ActionId, Handable["need"]>();
  for (const check of checks as readonly Check[]) {
    const result = results.get(check.id);
    if (result?.status === "fail") {
      const fix = check.findings[result.finding]?.fix;
      if (fix) needs.set(fix, "needed");
    } else if (result && isBeyondReach(result)) {
      for (const { fix } of Object.values(check.findings)) if (fix && !needs.has(fix)) needs.set(fix, "unknown");
    }
  }
  return actions.flatMap((action) => {
    const need = needs.get(action.id);
    return need && isHandable(action.id, isSignedIn) ? [{ action, need }] : [];
  });
}

/** Whether a check could not be made for want of somebody's rights, and not because another one failed. */
function isBeyondReach(result: CheckResult): boolean {
  if (result.status === "inconclusive") return result.reason === "scope-missing" || result.reason === "not-visible";
  return result.status === "blocked" && result.missing.some((input) => OF_ADMINS.has(input));
}

const OF_ADMINS: ReadonlySet<InputId> = new Set(["graph", "graph-read", "partner-center"]);

/** Changes that make a secret: only people who proved that they belong to the tenant may ask for them. */
export const MAKES_SECRET: ReadonlySet<ActionId> = new Set(["add-secret", "rotate-secret"]);
/** What tidies up, or is picked by whoever looks at the list of applications. */
const NEVER: ReadonlySet<ActionId> = new Set(["remove-secret", "remove-everything", "adopt-app"]);

/** Whether a link may carry that change. */
export function isHandable(id: ActionId, isSignedIn: boolean): boolean {
  return !NEVER.has(id) && (isSignedIn || !MAKES_SECRET.has(id));
}

/** The tenant id that whoever carries a hand-off out must belong to; null when Microsoft does not know the tenant. */
export async function tenantIdOf(
  { tenantId, tenant }: Pick<StoredIntegration, "tenant" | "tenantId">,
  cloud: Cloud,
  reach: Reach,
): Promise<string | null> {
  if (tenantId) return tenantId;
  const found = await createEntra({ cloud, ...reach }).discovery(tenant);
  return found.ok ? found.value.tenantId : null;
}

/** What became of a hand-off: how far it came, and the outcome of the change it stopped at. */
export interface CarriedOut {
  readonly action: ActionId;
  readonly outcome: ApplyOutcome;
  /** Secrets that were made on the way, for the sender. */
  readonly secrets: readonly Secret[];
}

/** What the receiver picked, where only people can pick. */
export interface Picked {
  readonly action: string;
  readonly choice: string;
}

/** Makes the changes of a hand-off in order, up to the first that does not go through; used up once all of them stand. */
export async function carryOut(applicant: Applicant, handOff: HandOff, picked: Picked | null): Promise<CarriedOut> {
  const secrets: Secret[] = [];
  let last: CarriedOut | null = null;
  let isChanged = false;
  for (const id of handOff.actions) {
    const { action, choice } = pickedFor(id, picked);
    const outcome = await applyAction(applicant, action, choice);
    last = { action: action.id, outcome, secrets };
    if (!outcome.ok) return last;
    isChanged ||= outcome.applied.changed;
    if (outcome.applied.secret) secrets.push(outcome.applied.secret);
  }
  if (!last) throw new Error(`hand-off ${handOff.id} carries no change`);
  await markUsed(handOff.id, new Date(applicant.reach.now()), applicant.actor?.userPrincipalName ?? null);
  // Also when nothing was left to do: whoever waits for it looks again.
  await updateIntegration(handOff.integrationId, {});
  return { ...last, outcome: { ok: true, applied: { changed: isChanged } } };
}

/** An application that is there is not created but used, once it has been picked. */
function pickedFor(id: ActionId, picked: Picked | null): { readonly action: Action; readonly choice: string | null } {
  const own = actionOf(id);
  if (!own) throw new Error(`no action ${id}`);
  if (picked?.action === adoptApp.id && id === "create-app") return { action: adoptApp, choice: picked.choice };
  return { action: own, choice: picked?.action === id ? picked.choice : null };
}

/** Changes whenever something happened that whoever waits for a hand-off wants to see. */
export function revisionOf(integration: StoredIntegration, handOffs: readonly HandOff[]): string {
  const seen = handOffs.map(({ id, usedAt, revokedAt }) => [id, usedAt, revokedAt]);
  return digestOf(JSON.stringify([integration.updatedAt, seen])).slice(0, 16);
}
