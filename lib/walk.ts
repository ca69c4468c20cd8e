import { createHash, randomUUID } from "node:crypto";
import { type KeptAttestation, validAt } from "./attestations";
import { READ_SCOPES } from "./auth";
import { isConfidential } from "./certificate";
import type { ActionId, Check, CheckResult, InputId, RunRecord } from "./check";
import { checks } from "./checks";
import type { Cloud } from "./cloud";
import type { Integration } from "./integration";
import { findKnownRun, type KnownRun, publish } from "./live-runs";
import { createEntra, createMicrosoft } from "./microsoft/microsoft";
import type {
  AdminTokens,
  AppCredential,
  ClientCredentials,
  EntraClient,
  TokenAttempt,
  TokenSet,
} from "./microsoft/types";
import type { Reach } from "./outlet";
import { type Run, startRun } from "./run";
import type { Secret } from "./secret";
import type { Session } from "./store/jobs";
import { insertLiveRun } from "./store/live-runs";
import { type CurrentRun, change, replace, type Visit } from "./vault";

/** Everything a run of the wizard is made from. */
export interface WalkInput extends AppCredential {
  readonly visit: Visit;
  readonly integration: Integration;
  readonly cloud: Cloud;
  readonly reach: Reach;
  readonly changedAt: Partial<Record<ActionId, string>>;
  /** What people confirmed, whether it still counts or not. */
  readonly attestations: readonly KeptAttestation[];
}

const FRESH_MS = 5 * 60_000;
const RENEW_BEFORE_MS = 2 * 60_000;
const MOST_TRIES = 3;

/** The run that answers for the integration now: the present one while nothing changed and it is fresh, else a new one. */
export async function currentRun(input: WalkInput): Promise<Run> {
  const tokens = await adminTokens(input);
  const key = digest(input, tokens);
  for (let tries = 0; ; tries += 1) {
    const present = await presentRun(input);
    const isFresh = present?.key === key && input.reach.now() - present.startedAtMs < FRESH_MS;
    const waiting = isFresh ? waitingIn(present.known.record) : [];
    const isDue = waiting.some((result) => Date.parse(result.nextTryAt) <= input.reach.now());
    if (isFresh && !isDue) return present.known.run;
    const keep = isFresh ? await settledResults(present.known.run, affectedBy(waiting.map(({ id }) => id))) : null;
    const next = prepare({ input, tokens, key, keep });
    // When another request has begun one meanwhile, that one answers: Microsoft is asked once.
    if (await replace(input.visit, "current", next.current, next.announce)) return next.start();
    if (tries >= MOST_TRIES) return takeOver(input, next);
  }
}

/** Asks again: the named checks and all that builds on them, or everything. */
export async function checkAgain(input: WalkInput, only: readonly string[] | null): Promise<Run> {
  const tokens = await adminTokens(input);
  const present = only && (await presentRun(input));
  const keep = present ? await settledResults(present.known.run, affectedBy(only)) : null;
  return takeOver(input, prepare({ input, tokens, key: digest(input, tokens), keep }));
}

async function takeOver({ visit }: WalkInput, { current, announce, start }: Prepared): Promise<Run> {
  await change(visit, { current }, announce);
  return start();
}

/** What the visit says of its run, and the run; null when there is none, or the instance that made it went away. */
async function presentRun({ visit }: WalkInput): Promise<(CurrentRun & { readonly known: KnownRun }) | null> {
  const known = visit.current && (await findKnownRun(visit.current.runId));
  return visit.current && known && !known.isLost ? { ...visit.current, known } : null;
}

/** Checks that want to be asked again later; none while the run goes on. */
function waitingIn(record: RunRecord | null) {
  return record?.results.filter((result) => result.status === "waiting") ?? [];
}

interface Beginning {
  readonly input: WalkInput;
  readonly tokens: AdminTokens;
  readonly key: string;
  readonly keep: Map<string, CheckResult> | null;
}

/** A run that asks nothing before it is started. */
interface Prepared {
  readonly current: CurrentRun;
  /** Lets other instances follow it. */
  readonly announce: (session: Session) => Promise<void>;
  readonly start: () => Run;
}

function prepare({ input, tokens, key, keep }: Beginning): Prepared {
  const { cloud, reach, integration, changedAt, attestations } = input;
  const id = randomUUID();
  const startedAtMs = reach.now();
  const told = { id, integration, startedAt: new Date(startedAtMs).toISOString() };
  return {
    current: { runId: id, key, startedAtMs },
    announce: (session) => insertLiveRun({ ...told, results: Object.fromEntries(keep ?? []) }, session),
    start() {
      const run = startRun({
        id,
        checks,
        integration,
        microsoft: createMicrosoft({ cloud, ...reach, admin: tokens }),
        available: availableInputs(input, tokens),
        secret: input.secret,
        certificate: input.certificate,
        testToken: () => testToken(input),
        changedAt,
        attestations: validAt(attestations, new Date(reach.now())),
        now: () => new Date(reach.now()),
        ...(keep && { keep }),
      });
      publish(run);
      return run;
    },
  };
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

function availableInputs(input: WalkInput, tokens: AdminTokens): Set<InputId> {
  const { visit, integration } = input;
  const available = new Set<InputId>();
  if (integration.clientId) available.add("client-id");
  if (isConfidential(input)) available.add("secret");
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
    const graph = await renewed(entra, reach, session.client, session.graph, session.refreshToken, graphScope);
    // Whoever has signed in again meanwhile has the newer token.
    if (graph !== session.graph) await replace(visit, "session", { ...session, graph });
  }
  if (partnerCenter?.tokens.refreshToken) {
    const { client, tokens } = partnerCenter;
    const scope = `${cloud.partnerCenterResource}/user_impersonation`;
    const next = await renewed(entra, reach, client, tokens, partnerCenter.tokens.refreshToken, scope);
    if (next !== tokens) await replace(visit, "partnerCenter", next && { client, tokens: next });
  }
  const own = visit.testToken;
  return {
    graph: visit.session?.graph ?? null,
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
export async function testToken(input: WalkInput): Promise<TokenAttempt> {
  const { visit, integration, cloud, reach } = input;
  const attempt = visit.testToken;
  if (!attempt) throw new Error("a run asked for a test token that nobody asked for");
  const isOver = attempt.ok && Date.parse(attempt.tokens.expiresAt) <= reach.now();
  if (!attempt.ok || !isOver || !attempt.tokens.refreshToken || !integration.clientId) return attempt;
  const client = clientOf(input);
  const scope = `${cloud.partnerCenterResource}/user_impersonation`;
  const answer = await createEntra({ cloud, ...reach }).refresh(client, [scope], attempt.tokens.refreshToken);
  const at = new Date(reach.now()).toISOString();
  const next: TokenAttempt = answer.ok
    ? { ok: true, flow: attempt.flow, at, tokens: answer.value }
    : { ok: false, flow: attempt.flow, at, refusal: answer.refusal };
  await replace(visit, "testToken", next);
  return visit.testToken ?? next;
}

/** The integration's application as it asks for tokens. */
export function clientOf({ integration, secret, certificate }: WalkInput): ClientCredentials {
  return { tenant: integration.tenant, clientId: integration.clientId ?? "", secret, certificate };
}

function digest(
  { visit, integration, secret, certificate, changedAt, attestations, reach }: WalkInput,
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
    certificate?.thumbprintSha256 ?? null,
  ];
  return createHash("sha256")
    .update(JSON.stringify(parts))
    .update(secret?.reveal() ?? "")
    .digest("hex");
}
