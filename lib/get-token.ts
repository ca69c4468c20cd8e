import { createHash, randomBytes } from "node:crypto";
import type { Cloud } from "./cloud";
import { createEntra } from "./microsoft/microsoft";
import type { Answer, ClientCredentials, TokenAttempt, TokenSet } from "./microsoft/types";
import type { Reach } from "./outlet";
import { keepPending, type PendingAuthorization, takePending } from "./pending-authorization";
import type { Secret } from "./secret";
import { change, type VisitState } from "./vault";
import { clientOf, type WalkInput } from "./walk";

/** Delegated access to Partner Center and insights. */
export function partnerCenterScope(cloud: Cloud): string {
  return `${cloud.partnerCenterResource}/user_impersonation`;
}

/** Starts an authorization-code sign-in with PKCE and MFA through the integration's application; returns where to send the browser. */
export async function beginAuthorization(
  input: WalkInput,
  purpose: PendingAuthorization["purpose"],
  back: string,
): Promise<string> {
  const { visit, integration, cloud, reach } = input;
  const state = randomBytes(24).toString("base64url");
  const codeVerifier = randomBytes(32).toString("base64url");
  await keepPending(visit, state, { purpose, codeVerifier, back });
  const loginHint = purpose === "test-token" ? integration.userPrincipalName : visit.session?.admin.userPrincipalName;
  return createEntra({ cloud, ...reach }).authorizationUrl({
    client: clientOf(input),
    redirectUri: integration.redirectUri,
    scopes: [partnerCenterScope(cloud), "offline_access", "openid"],
    state,
    codeChallenge: createHash("sha256").update(codeVerifier).digest("base64url"),
    requireMfa: true,
    ...(loginHint ? { loginHint } : { prompt: "select_account" as const }),
  });
}

/** Where the browser comes back: redeems the code and files the outcome. Null when the state is not of this visit. */
export async function endAuthorization(
  input: WalkInput,
  query: URLSearchParams,
): Promise<{ readonly back: string } | null> {
  const { visit, integration, cloud, reach } = input;
  const state = query.get("state") ?? "";
  const pending = await takePending(visit, state);
  if (!pending) return null;
  const client = clientOf(input);
  const code = query.get("code");
  const answer: Answer<TokenSet> = code
    ? await createEntra({ cloud, ...reach }).redeemCode({
        client,
        redirectUri: integration.redirectUri,
        scopes: [partnerCenterScope(cloud), "offline_access", "openid"],
        code,
        codeVerifier: pending.codeVerifier,
      })
    : refusalOfRedirect(query);
  await change(visit, filed(client, pending.purpose, "code", answer, reach));
  return { back: pending.back };
}

/** Entra's refusal as it comes back in the redirect. */
function refusalOfRedirect(query: URLSearchParams): Answer<never> {
  const message = query.get("error_description");
  const aadsts = [...(message ?? "").matchAll(/AADSTS(\d{4,8})/gi)].map(([, number]) => Number(number));
  const correlationId = /Correlation ID: ([0-9a-f-]{36})/i.exec(message ?? "")?.[1] ?? null;
  const unknown = { suberror: null, reasonPhrase: null, requestId: null, correlationId };
  return {
    ok: false,
    refusal: { system: "entra", status: 400, code: query.get("error"), aadsts, message, ...unknown },
  };
}

/** The documented call: application id, secret, user id and password against the v1 endpoint. */
export async function tryPassword(input: WalkInput, userPrincipalName: string, password: Secret): Promise<void> {
  const { visit, cloud, reach } = input;
  const client = clientOf(input);
  const entra = createEntra({ cloud, ...reach });
  const answer = await entra.password(client, cloud.partnerCenterResource, userPrincipalName, password);
  await change(visit, filed(client, "test-token", "password", answer, reach));
}

/** What a visit keeps of Microsoft's answer to a sign-in. */
export function filed(
  client: ClientCredentials,
  purpose: PendingAuthorization["purpose"],
  flow: TokenAttempt["flow"],
  answer: Answer<TokenSet>,
  { now }: Reach,
): Partial<VisitState> {
  if (purpose === "test-token") {
    const at = new Date(now()).toISOString();
    const attempt = answer.ok
      ? { ok: true as const, tokens: answer.value }
      : { ok: false as const, refusal: answer.refusal };
    return { testToken: { flow, at, ...attempt } };
  }
  if (answer.ok) return { partnerCenter: { client, tokens: answer.value } };
  const detail = answer.refusal.message;
  return {
    flash: { about: "token", subject: purpose, outcome: "refused", errors: {}, values: {}, cleaned: {}, detail },
  };
}
