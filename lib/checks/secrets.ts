import type { Certificate } from "@/lib/certificate";
import type { CheckContext } from "@/lib/check";
import type { Application } from "@/lib/microsoft/types";
import type { Secret } from "@/lib/secret";
import { clientIdOf, graphOf, isGuid } from "./known";
import { APPLICATION_SCOPES, type ReadRefusal, seenRead } from "./refusal";

/** A client secret as the registration lists it; of the hint only whether it fits the given secret. */
export type SecretSeen = {
  readonly name: string | null;
  readonly startAt: string | null;
  readonly endAt: string;
  /** Null when there is nothing to compare: no usable secret given, or a credential without a hint. */
  readonly hintMatches: boolean | null;
};

/** The registration's credentials, as two checks look at them. */
export type CredentialsSeen = {
  readonly clientId: string;
  readonly app: string | null;
  /** When this was seen; RFC 3339. */
  readonly now: string;
  readonly given: boolean;
  /** When the given certificate ends, by itself or by its registration; null without one. */
  readonly certificateEndAt: string | null;
  readonly secrets: readonly SecretSeen[];
  /** End dates of certificates; null means without end. */
  readonly certificates: readonly (string | null)[];
  readonly refused: ReadRefusal | null;
};

/** Reads the registration's credentials and compares hints. */
export async function credentialsSeen(context: CheckContext): Promise<CredentialsSeen> {
  const graph = graphOf(context);
  const clientId = clientIdOf(context);
  const answer = await graph.application(clientId);
  const app = answer.ok ? answer.value : null;
  return {
    clientId,
    app: app?.displayName ?? null,
    now: context.now.toISOString(),
    given: context.secret !== null,
    certificateEndAt: certificateEndAt(context.certificate, app?.keyCredentials ?? []),
    secrets: (app?.passwordCredentials ?? []).map(({ displayName, startAt, endAt, hint }) => ({
      name: displayName,
      startAt,
      endAt,
      hintMatches: hintMatches(context.secret, hint),
    })),
    certificates: (app?.keyCredentials ?? []).map(({ endAt }) => endAt),
    refused: answer.ok ? null : seenRead(answer.refusal, graph, APPLICATION_SCOPES),
  };
}

// A secret's id in place of its value is `credential-accepted`'s finding; its hint would only blur the cause.
function hintMatches(secret: Secret | null, hint: string | null): boolean | null {
  if (secret === null || hint === null || isGuid(secret.reveal())) return null;
  return secret.hint === hint;
}

/** Entra takes a certificate no longer than its registration says, whatever stands in it. */
function certificateEndAt(certificate: Certificate | null, registered: Application["keyCredentials"]): string | null {
  if (certificate === null) return null;
  const ends = registered
    .filter(({ thumbprint }) => thumbprint === certificate.thumbprint)
    .flatMap(({ endAt }) => (endAt === null ? [] : [endAt]));
  return [certificate.endAt, ...ends].reduce((one, other) => (Date.parse(other) < Date.parse(one) ? other : one));
}

/** Those that have not ended when they were seen. */
export function lasting(seen: CredentialsSeen): readonly SecretSeen[] {
  return seen.secrets.filter((secret) => Date.parse(secret.endAt) > Date.parse(seen.now));
}

/** Whether a certificate takes the secret's place. */
export function hasCertificate(seen: CredentialsSeen): boolean {
  return seen.certificates.some((endAt) => endAt === null || Date.parse(endAt) > Date.parse(seen.now));
}

/** The secret among these that ends first; null when there is none. */
export function firstToEnd(secrets: readonly SecretSeen[]): SecretSeen | null {
  return secrets.reduce<SecretSeen | null>(
    (first, secret) => (first === null || Date.parse(secret.endAt) < Date.parse(first.endAt) ? secret : first),
    null,
  );
}

/** The secret among these that ends last; null when there is none. */
export function lastToEnd(secrets: readonly SecretSeen[]): SecretSeen | null {
  return secrets.reduce<SecretSeen | null>(
    (last, secret) => (last === null || Date.parse(secret.endAt) > Date.parse(last.endAt) ? secret : last),
    null,
  );
}
