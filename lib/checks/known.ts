import type { CheckContext, InputId, Json } from "@/lib/check";
import type { AppCredential, GraphClient, PartnerCenterClient, TokenSet } from "@/lib/microsoft/types";
import { type Tagged, tag } from "@/lib/values";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a value is a GUID, as ids are and secrets are not. */
export function isGuid(value: string): boolean {
  return GUID.test(value.trim());
}

/** A tenant as it was given, by id or by domain. */
export function tenantTag(tenant: string): Tagged {
  return tag(isGuid(tenant) ? "tenant-id" : "domain", tenant);
}

/** A check was started without an input it declares; our own mistake. */
export class MissingInputError extends Error {
  readonly code = "missing-input";

  constructor(input: InputId) {
    super(`a check was asked without its input ${input}`);
    this.name = "MissingInputError";
  }
}

function declared<T>(value: T | null, input: InputId): T {
  if (value === null) throw new MissingInputError(input);
  return value;
}

/** The application (client) id; needs the input `client-id`. */
export const clientIdOf = (context: CheckContext): string => declared(context.integration.clientId, "client-id");

/** The integration user's sign-in name; needs the input `user`. */
export const userOf = (context: CheckContext): string => declared(context.integration.userPrincipalName, "user");

/** The secret, or the certificate in its place; needs the input `secret`. */
export function credentialOf({ secret, certificate }: CheckContext): AppCredential {
  declared(certificate ?? secret, "secret");
  return { secret, certificate };
}

/** Graph as the setup admin; needs the input `graph` or `graph-read`. */
export const graphOf = (context: CheckContext): GraphClient => declared(context.microsoft.graph, "graph");

/** Partner Center with the setup admin's token; needs the input `partner-center`. */
export const partnerCenterOf = (context: CheckContext): PartnerCenterClient =>
  declared(context.microsoft.partnerCenter, "partner-center");

/** The integration user's tokens; only for checks that need `token-issued`. */
export async function tokensOf(context: CheckContext): Promise<TokenSet> {
  const attempt = await context.testToken();
  return declared(attempt.ok ? attempt.tokens : null, "test-token");
}

/** A text another check observed; null when it did not, or is not part of this run. */
export function observedText(context: CheckContext, id: string, key: string): string | null {
  const observation = context.result(id)?.observation;
  const value = observation === undefined ? null : property(observation, key);
  return typeof value === "string" ? value : null;
}

function property(observation: Json, key: string): Json | undefined {
  return isRecord(observation) ? observation[key] : undefined;
}

function isRecord(json: Json): json is { readonly [key: string]: Json } {
  return json !== null && typeof json === "object" && !Array.isArray(json);
}

/** The integration's tenant id: from discovery, or as given when it was given as an id. */
export function tenantIdOf(context: CheckContext): string | null {
  const { tenant } = context.integration;
  return observedText(context, "tenant", "tenantId") ?? (isGuid(tenant) ? tenant : null);
}

/** What another check came to: its status, `fail:finding`, or `absent` when it is not part of this run. */
export function outcomeOf(context: CheckContext, id: string): string {
  const result = context.result(id);
  if (!result) return "absent";
  return result.status === "fail" ? `fail:${result.finding}` : result.status;
}

/** Compares ids and sign-in names, whose case means nothing. */
export function sameText(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}
