import { createHash, randomUUID } from "node:crypto";
import { type KeptAttestation, validAt } from "./attestations";
import { READ_SCOPES } from "./auth";
import type { ActionId, Check, CheckResult, InputId } from "./check";
import { checks } from "./checks";
import type { Cloud } from "./cloud";
import type { Integration } from "./integration";
import { keepRecord } from "./keep-record";
import { createEntra, createMicrosoft } from "./microsoft/microsoft";
import type { AdminTokens, ClientCredentials, EntraClient, TokenAttempt, TokenSet } from "./microsoft/types";
import type { Reach } from "./outlet";
import { type Run, startRun } from "./run";
import type { Secret } from "./secret";
import type { CurrentRun, Visit } from "./vault";

/** Everything a run of the wizard is made from. */
export interface WalkInput {
  readonly visit: Visit;
  readonly integration: Integration;
  readonly cloud: Cloud;
  readonly reach: Reach;
  readonly secret: Secret | null;
  readonly changedAt: Partial<Record<ActionId, string>>;
  /** What people confirmed, whether it still counts or not. */
  readonly attestations: readonly KeptAttestation[];
}

const FRESH_MS = 5 * 60_000;
const RENEW_BEFORE_MS = 2 * 60_000;

/** The run that answers for the integration now: the present one while nothing changed and it is fresh, else a new one. */
export async function currentRun(input: WalkInput): Promise<Run> {
  const tokens = await adminTokens(input);
  const key = digest(input, tokens);
  const present = input.visit.current;
  const isFresh = present?.key === key && input.reach.now() - present.startedAtMs < FRESH_MS;
  if (present && isFresh) {
    if (present.dueAtMs === null || input.reach.now() < present.dueAtMs) return present.run;
    return begin(input, tokens, key, await settledResults(present.run, affectedBy(present.waiting)));
  }
  return begin(input, tokens, key, null);
}

/** Asks again: the named checks and all that builds on them, or everything. */
export async function checkAgain(input: WalkInput, only: readonly string[] | null): Promise<Run> {
  const tokens = await adminTokens(input);
  const present = input.visit.current;
  const keep = only && present ? await settledResults(present.run, affectedBy(only)) : null;
  return begin(input, tokens, digest(input, tokens), keep);
}

function begin(input: WalkInput, tokens: AdminTokens, key: string, keep: Map<string, CheckResult> | null): Run {
  const { cloud, reach, integration } = input;
  const run = startRun({
    id: randomUUID(),
    checks,
    integration,
    microsoft: createMicrosoft({ cloud, ...reach, admin: tokens }),
    available: availableInputs(input, tokens),
    secret: input.secret,
    testToken: () => testToken(input),
    changedAt: input.changedAt,
    attestations: validAt(input.attestations, new Date(reach.now())),
    now: () => new Date(reach.now()),
    ...(keep && { keep }),
  });
  const current: CurrentRun = { run, key, startedAtMs: reach.now(), dueAtMs: null, waiting: [] };
  input.visit.current = current;
  keepRecord(run);
  void run.record.then(({ results }) => {
    const waiting = results.filter((result) => result.status === "waiting");
    current.waiting = waiting.map(({ id }) => id);
    if (waiting.length > 0) current.dueAtMs = Math.min(...waiting.map((result) => Date.parse(result.nextTryAt)));
  });
  return run;
}

/** The check itself and every check that waits for it, directly or not. */
function affectedBy(only: readonly string[]): Set<string> {
  const affected = new Set(only);
  for (const check of checks as readonly Check[])
    if ([...check.needs, ...(check.informedBy ?? [])].some(({ id }) => affected.has(id))) affected.add(check.id);
  return affected;
}

async function settledResults(run: Run, except: Set<string>): Promise<Map<string, CheckResult>> {
  const kept = new Map<string, CheckResult>();
  for (const [id, pending] of run.results) {
    const result = await pending;
    // A person's word may have ended since; what lies beneath it is asked for anew.
    if (!except.has(id) && result.status !== "manual") kept.set(id, result);
  }
  return kept;
}

function availableInputs({ visit, integration, secret }: WalkInput, tokens: AdminTokens): Set<InputId> {
  const available = new Set<InputId>();
  if (integration.clientId) available.add("client-id");
  if (secret) available.add("secret");
  if (integration.userPrincipalName) available.add("user");
  if (tokens.graph) available.add("graph");
  if (tokens.graph?.scopes.some((scope) => READ_SCOPES.includes(scope))) available.add("graph-read");
  if (tokens.partnerCenter) available.add("partner-center");
  if (visit.testToken) available.add("test-token");
  return available;
}

/** The setup admin's tokens, renewed when they are about to end; the integration user's own token stands in for Partner Center. */
export async function adminTokens({ visit, cloud, reach }: WalkInput): Promise<AdminTokens> {
  const entra = createEntra({ cloud, ...reach });
  const { session, partnerCenter } = visit;
  if (session?.graph && session.refreshToken) {
    const graphScope = `https://${cloud.graphHost}/.default`;
    session.graph = await renewed(entra, reach, session.client, session.graph, session.refreshToken, graphScope);
  }
  if (partnerCenter?.tokens.refreshToken) {
    const { client, tokens } = partnerCenter;
    const scope = `${cloud.partnerCenterResource}/user_impersonation`;
    const next = await renewed(entra, reach, client, tokens, partnerCenter.tokens.refreshToken, scope);
    visit.partnerCenter = next ? { client, tokens: next } : null;
  }
  const own = visit.testToken;
  return {
    graph: session?.graph ?? null,
    partnerCenter: visit.partnerCenter?.tokens ?? (own?.ok ? own.tokens : null),
  };
}

async function renewed(
  entra: EntraClient,
  { now }: Reach,
  client: ClientCredentials,
  tokens: TokenSet,
  refreshToken: Secret,
  scope: string,
): Promise<TokenSet | null> {
  if (Date.parse(tokens.expiresAt) - now() > RENEW_BEFORE_MS) return tokens;
  const answer = await entra.refresh(client, [scope], refreshToken);
  if (!answer.ok) return null;
  return { ...answer.value, refreshToken: answer.value.refreshToken ?? refreshToken };
}

/** The last attempt; a token that ended is renewed where there is a refresh token. */
export async function testToken({ visit, integration, cloud, reach, secret }: WalkInput): Promise<TokenAttempt> {
  const attempt = visit.testToken;
  if (!attempt) throw new Error("a run asked for a test token that nobody asked for");
  const isOver = attempt.ok && Date.parse(attempt.tokens.expiresAt) <= reach.now();
  if (!attempt.ok || !isOver || !attempt.tokens.refreshToken || !integration.clientId) return attempt;
  const client = { tenant: integration.tenant, clientId: integration.clientId, secret };
  const scope = `${cloud.partnerCenterResource}/user_impersonation`;
  const answer = await createEntra({ cloud, ...reach }).refresh(client, [scope], attempt.tokens.refreshToken);
  const at = new Date(reach.now()).toISOString();
  visit.testToken = answer.ok
    ? { ok: true, flow: attempt.flow, at, tokens: answer.value }
    : { ok: false, flow: attempt.flow, at, refusal: answer.refusal };
  return visit.testToken;
}

function digest(
  { visit, integration, secret, changedAt, attestations, reach }: WalkInput,
  tokens: AdminTokens,
): string {
  const attempt = visit.testToken;
  const confirmed = validAt(attestations, new Date(reach.now()));
  const parts = [
    integration,
    changedAt,
    attempt?.at ?? null,
    tokens.graph?.scopes ?? null,
    tokens.partnerCenter !== null,
    confirmed.map(({ id }) => id),
  ];
  return createHash("sha256")
    .update(JSON.stringify(parts))
    .update(secret?.reveal() ?? "")
    .digest("hex");
}
