import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { type Action, type ActionContext, type ActionResult, done, refused, unable } from "./action";
import { takeBack } from "./actions/take-back";
import { type AuditResult, type AuditRow, entriesOf, lostAttempts, madeBy } from "./audit";
import type { Change } from "./change";
import type { ActionId, Exchange } from "./check";
import type { Cloud } from "./cloud";
import { config } from "./config";
import { log } from "./log";
import { createMicrosoft } from "./microsoft/microsoft";
import type { AdminTokens } from "./microsoft/types";
import type { Reach } from "./outlet";
import type { Secret } from "./secret";
import { appendAudit, auditOf } from "./store/audit";
import { exclusively } from "./store/leases";
import {
  clearChangedAt,
  findIntegration,
  openCredential,
  removeCredential,
  type StoredIntegration,
  sealCredential,
  setChangedAt,
  updateIntegration,
} from "./store/queries";

/** Who makes a change, on which integration, and with whose rights. */
export interface Applicant {
  readonly integrationId: string;
  readonly cloud: Cloud;
  readonly reach: Reach;
  readonly tokens: AdminTokens;
  /** Null when nobody has signed in. */
  readonly actor: { readonly objectId: string; readonly userPrincipalName: string } | null;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** What became of a change: what the action says, or that our side or the network broke. */
export type ApplyOutcome = ActionResult | { readonly ok: false; readonly reason: "failed" };

const DEADLINE_MS = 120_000;

/** Makes one change for somebody: the only place where actions are applied. What it makes is sealed, remembered and logged. */
export function applyAction(applicant: Applicant, action: Action, choice: string | null): Promise<ApplyOutcome> {
  return oneAtATime(applicant.integrationId, async () => {
    const subject = await subjectOf(applicant);
    const known = {
      choice,
      made: madeBy(subject.rows),
      lostAttempts: lostAttempts(subject.rows, applicant.reach.now()),
    };
    return attempted(subject, { action: action.id, undoes: null }, async (context) => {
      const result = await action.apply({ ...context, ...known });
      if (result.ok) await remember(subject, action.id, result.applied);
      await forget(subject, context.changes);
      if (action.id === "remove-everything") await clearChangedAt(applicant.integrationId);
      return result;
    });
  });
}

/** Takes back what an earlier attempt changed and still stands; null when there is no such attempt. */
export function undoAttempt(applicant: Applicant, attempt: string): Promise<ApplyOutcome | null> {
  return oneAtATime(applicant.integrationId, async () => {
    const subject = await subjectOf(applicant);
    const entry = entriesOf(subject.rows).find((one) => one.attempt === attempt && one.canUndo);
    if (!entry) return null;
    return attempted(subject, { action: entry.action, undoes: attempt }, async ({ graph, changes }) => {
      if (!graph) return unable("sign-in-missing", "graph");
      const taken = await takeBack({ graph, changes }, entry.changes);
      await forget(subject, changes);
      await clearChangedAt(applicant.integrationId);
      return taken.ok ? done({ changed: changes.length > 0 }) : refused(taken.refusal);
    });
  });
}

declare global {
  var preflightChanges: Map<string, Promise<unknown>> | undefined;
}

/** Two people who press at once must not make two applications, wherever their requests are answered; on globalThis because Next bundles routes apart. */
async function oneAtATime<T>(integrationId: string, work: () => Promise<T>): Promise<T> {
  globalThis.preflightChanges ??= new Map();
  const queue = globalThis.preflightChanges;
  const before = queue.get(integrationId) ?? Promise.resolve();
  const turn = () => (config().databaseUrl ? exclusively(`changes/${integrationId}`, work) : work());
  const mine = before.then(turn, turn);
  queue.set(integrationId, mine);
  try {
    return await mine;
  } finally {
    if (queue.get(integrationId) === mine) queue.delete(integrationId);
  }
}

/** What is changed, as it is now and not as some page showed it. */
interface Subject extends Applicant {
  readonly integration: StoredIntegration;
  readonly secret: Secret | null;
  readonly rows: readonly AuditRow[];
}

async function subjectOf(applicant: Applicant): Promise<Subject> {
  const { integrationId } = applicant;
  const [integration, secret, rows] = await Promise.all([
    findIntegration(integrationId),
    openCredential(integrationId, "client-secret"),
    auditOf(integrationId),
  ]);
  if (!integration) throw new Error(`integration ${integrationId} is gone`);
  return { ...applicant, integration, secret, rows };
}

/** Notes the attempt before anything is sent, and what became of it, whatever happens in between. */
async function attempted(
  subject: Subject,
  about: Pick<AuditRow, "action" | "undoes">,
  work: (context: ActionContext) => Promise<ActionResult>,
): Promise<ApplyOutcome> {
  const attempt = randomBytes(4).toString("hex");
  const changes: Change[] = [];
  const exchanges: Exchange[] = [];
  const note = (result: AuditResult, detail: string | null) =>
    appendAudit({
      attempt,
      ...about,
      integrationId: subject.integrationId,
      at: new Date(subject.reach.now()).toISOString(),
      actorId: subject.actor?.objectId ?? null,
      actorName: subject.actor?.userPrincipalName ?? null,
      result,
      detail: detail && withoutSecrets(detail, subject),
      changes,
      requests: exchanges,
    });
  await note("begun", null);
  try {
    const result = await work(contextOf(subject, attempt, changes, exchanges));
    await note(resultOf(result), detailOf(result));
    return result;
  } catch (problem) {
    // Our side or the network: what the tenant looks like now, the next run tells.
    log.warn({ err: problem, action: about.action }, "a change could not be made");
    await note("failed", null);
    return { ok: false, reason: "failed" };
  }
}

function contextOf(subject: Subject, attempt: string, changes: Change[], exchanges: Exchange[]): ActionContext {
  const { integration, cloud, reach, secret, tokens, sleep = (ms) => setTimeout(ms) } = subject;
  const tenantId = integration.tenantId ?? integration.tenant;
  const clients = createMicrosoft({ cloud, ...reach, admin: tokens });
  const { graph, partnerCenter, entra } = clients(exchanges, AbortSignal.timeout(DEADLINE_MS));
  const now = new Date(reach.now());
  const nothingKnown = { choice: null, made: [], lostAttempts: [] };
  const context = { cloud, integration, tenantId, graph, partnerCenter, entra, secret, now, attempt, changes, sleep };
  return { ...context, ...nothingKnown };
}

function resultOf(result: ActionResult): AuditResult {
  if (!result.ok) return result.reason;
  return result.applied.changed ? "changed" : "nothing-to-do";
}

function detailOf(result: ActionResult): string | null {
  if (result.ok || result.reason === "choice-needed") return null;
  return result.reason === "refused" ? (result.refusal.message ?? result.refusal.code) : result.missing;
}

/** Whoever answers knows what was sent, and may repeat it. */
function withoutSecrets(detail: string, { secret, tokens }: Subject): string {
  const sent = [secret, tokens.graph?.accessToken, tokens.partnerCenter?.accessToken];
  return sent.reduce((text, one) => (one ? text.replaceAll(one.reveal(), String(one)) : text), detail);
}

type Applied = Extract<ActionResult, { ok: true }>["applied"];

async function remember({ integration, reach }: Subject, id: ActionId, applied: Applied): Promise<void> {
  // First of all: a secret that is not sealed is lost.
  if (applied.secret) await sealCredential(integration.id, "client-secret", applied.secret);
  if (applied.clientId && applied.clientId !== integration.clientId)
    await updateIntegration(integration.id, { clientId: applied.clientId });
  if (!applied.changed) return;
  const changedAt = new Date(reach.now()).toISOString();
  for (const one of [id, ...(applied.also ?? [])]) await setChangedAt(integration.id, one, changedAt);
}

/** What was taken away at Microsoft is not kept here either. */
async function forget({ integration }: Subject, changes: readonly Change[]): Promise<void> {
  const gone = changes.filter(({ after }) => after === null);
  const isAppGone = gone.some(({ what, appId }) => what === "application" && appId === integration.clientId);
  if (!isAppGone) return;
  await updateIntegration(integration.id, { clientId: null });
  for (const kind of ["client-secret", "certificate"] as const) await removeCredential(integration.id, kind);
}
