import { randomUUID } from "node:crypto";
import { validAt } from "./attestations";
import { isConfidential } from "./certificate";
import type { InputId } from "./check";
import { checks } from "./checks";
import type { Cloud } from "./cloud";
import { cloudOf } from "./clouds";
import { partnerCenterScope } from "./get-token";
import { decodeClaims } from "./microsoft/claims";
import { createEntra, createMicrosoft } from "./microsoft/microsoft";
import type {
  AdminTokens,
  AppCredential,
  ClientCredentials,
  EntraClient,
  TokenAttempt,
  TokenSet,
} from "./microsoft/types";
import { changesBefore, type Reach } from "./outlet";
import { type Run, startRun } from "./run";
import type { Secret } from "./secret";
import { attestationsOf } from "./store/attestations";
import { appCredentialOf, type StoredIntegration, sealCredential } from "./store/queries";

/** What an unattended run may use beside the integration's own credential, and what ends it early. */
export interface UnattendedOptions {
  /** Of the integration user; a new one that comes in its place is sealed. */
  readonly refreshToken?: Secret | null;
  readonly signal?: AbortSignal;
}

/** Runs the checks with what is kept for an integration and nothing else; whatever that does not reach is `blocked` and says so. */
export async function startUnattended(
  integration: StoredIntegration,
  reach: Reach,
  { refreshToken = null, signal }: UnattendedOptions = {},
): Promise<Run> {
  const cloud = cloudOf(integration.cloud);
  const [credential, before, attestations] = await Promise.all([
    appCredentialOf(integration.id),
    changesBefore(integration.world),
    attestationsOf(integration.id),
  ]);
  const subject: Subject = { integration, cloud, reach, entra: createEntra({ cloud, ...reach }), ...credential };
  const attempt = refreshToken ? await redeemed(subject, refreshToken) : null;
  const tokens = await tokensOf(subject, attempt);
  const { id, tenant, clientId, userPrincipalName, redirectUri, flow, partnerId } = integration;
  return startRun({
    id: randomUUID(),
    // Where the application itself reads the directory, nobody is there whose rights could be looked at.
    checks: readsDirectory(tokens.graph) ? checks.filter(({ id }) => id !== "admin-rights") : checks,
    integration: { id, cloud: cloud.id, tenant, clientId, userPrincipalName, redirectUri, flow, partnerId },
    microsoft: createMicrosoft({ cloud, ...reach, admin: tokens }),
    available: available(subject, tokens, attempt),
    ...credential,
    testToken: async () => attempt ?? missing(),
    changedAt: { ...before, ...integration.changedAt },
    attestations: validAt(attestations, new Date(reach.now())),
    ...(signal && { signal }),
    now: () => new Date(reach.now()),
  });
}

interface Subject extends AppCredential {
  readonly integration: StoredIntegration;
  readonly cloud: Cloud;
  readonly reach: Reach;
  readonly entra: EntraClient;
}

/** The user's token, and the new refresh token sealed in place of the one that was used. */
async function redeemed(subject: Subject, refreshToken: Secret): Promise<TokenAttempt | null> {
  const { integration, cloud, entra, reach } = subject;
  const client = clientOf(subject);
  if (!client) return null;
  const answer = await entra.refresh(client, [partnerCenterScope(cloud)], refreshToken);
  const at = new Date(reach.now()).toISOString();
  if (!answer.ok) return { ok: false, flow: integration.flow, at, refusal: answer.refusal };
  if (answer.value.refreshToken) await sealCredential(integration.id, "refresh-token", answer.value.refreshToken);
  return { ok: true, flow: integration.flow, at, tokens: answer.value };
}

/** Graph as the application itself, Partner Center as the integration user. */
async function tokensOf(subject: Subject, attempt: TokenAttempt | null): Promise<AdminTokens> {
  const client = clientOf(subject);
  const graph =
    client && isConfidential(client)
      ? await subject.entra.clientCredentials(client, `https://${subject.cloud.graphHost}/.default`)
      : null;
  return { graph: graph?.ok ? graph.value : null, partnerCenter: attempt?.ok ? attempt.tokens : null };
}

function clientOf({ integration, secret, certificate }: Subject): ClientCredentials | null {
  const { tenant, clientId } = integration;
  return clientId ? { tenant, clientId, secret, certificate } : null;
}

function available(subject: Subject, tokens: AdminTokens, attempt: TokenAttempt | null): Set<InputId> {
  const { clientId, userPrincipalName } = subject.integration;
  const inputs = new Set<InputId>();
  if (clientId) inputs.add("client-id");
  if (isConfidential(subject)) inputs.add("secret");
  if (userPrincipalName) inputs.add("user");
  if (attempt) inputs.add("test-token");
  if (tokens.partnerCenter) inputs.add("partner-center");
  if (readsDirectory(tokens.graph)) inputs.add("graph").add("graph-read");
  return inputs;
}

const READ_ROLES: readonly string[] = ["Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All"];

/** An application alone reads only where the tenant has granted it a role of its own. */
function readsDirectory(tokens: TokenSet | null): boolean {
  const roles = tokens && decodeClaims(tokens.accessToken)?.roles;
  return Array.isArray(roles) && roles.some((role) => READ_ROLES.includes(role));
}

function missing(): never {
  throw new Error("an unattended run asked for a token that nobody keeps");
}
