import { Buffer } from "node:buffer";
import { randomUUID } from "node:crypto";
import { formPostStep } from "../../pages/steps";
import type { Exchange } from "./answer";
import { descriptionOf } from "./answer";
import type { SignedIn } from "./memory";
import { authorizationCodes, deviceCodes, keep, opaqueToken } from "./memory";
import { donePage, errorPage, pageFrame } from "./pages";
import type { Refusal } from "./refusal";
import { consentDeclined } from "./refusals";
import type { ResponseMode, SignInProgress } from "./sign-in";
import { logProgress } from "./sign-in-log";

const CODE_EXPIRES_MS = 10 * 60_000;

/** The person has proved who they are and consent is there: a code for the application, the device, or the report back. */
export function finishSignIn(exchange: Exchange, progress: SignInProgress, signedIn: SignedIn): Response {
  logProgress(exchange, progress, null, signedIn.amr.includes("mfa"));
  const { purpose } = progress;
  switch (purpose.kind) {
    case "authorize":
      return sendBack(exchange, progress, purpose, newCode(exchange, progress, signedIn));
    case "device": {
      const found = deviceCodes(exchange.world).get(purpose.deviceCode);
      if (found) found.outcome = signedIn;
      return donePage(exchange, pageFrame(exchange, progress), "device-done");
    }
    case "admin-consent":
      return sendBack(exchange, progress, { ...purpose, responseMode: "query" }, consented(purpose.scope, signedIn));
  }
}

/** The person pressed "cancel". */
export function declineSignIn(exchange: Exchange, progress: SignInProgress): Response {
  const { purpose } = progress;
  if (purpose.kind !== "device") return refuseSignIn(exchange, progress, progress.pendingRefusal ?? consentDeclined());
  const found = deviceCodes(exchange.world).get(purpose.deviceCode);
  if (found) found.outcome = progress.pendingRefusal ?? "declined";
  return donePage(exchange, pageFrame(exchange, progress), "device-declined");
}

/** Reports a refusal to whoever asked for the sign-in. */
export function refuseSignIn(exchange: Exchange, progress: SignInProgress, refusal: Refusal): Response {
  logProgress(exchange, progress, refusal);
  const { purpose } = progress;
  if (purpose.kind === "device") {
    const found = deviceCodes(exchange.world).get(purpose.deviceCode);
    if (found) found.outcome = refusal;
    return errorPage(exchange, refusal, pageFrame(exchange, progress));
  }
  const params = new URLSearchParams();
  // provenance: documented — `admin_consent=True` stands there even when consent was refused
  if (purpose.kind === "admin-consent") params.set("admin_consent", "True");
  params.set("error", refusal.error === "invalid_grant" ? "access_denied" : refusal.error);
  params.set("error_description", descriptionOf(exchange, refusal));
  if (refusal.hasUri) params.set("error_uri", `https://${exchange.request.url.hostname}/error?code=${refusal.code}`);
  const responseMode = purpose.kind === "authorize" ? purpose.responseMode : "query";
  return sendBack(exchange, progress, { ...purpose, responseMode }, params);
}

function newCode(exchange: Exchange, progress: SignInProgress, signedIn: SignedIn): URLSearchParams {
  const { purpose } = progress;
  const [asked] = progress.asked;
  if (purpose.kind !== "authorize" || !asked) throw new TypeError("a code belongs to an authorize request");
  const code = opaqueToken("1.", 72);
  keep(authorizationCodes(exchange.world), code, {
    ...signedIn,
    redirectUri: purpose.redirectUri,
    asked,
    nonce: purpose.nonce,
    challenge: purpose.challenge,
    challengeMethod: purpose.challengeMethod,
    expiresAtMs: exchange.world.now() + CODE_EXPIRES_MS,
    isUsed: false,
  });
  const params = new URLSearchParams({ code });
  const { userId: uid, tenantId: utid } = signedIn;
  if (purpose.wantsClientInfo)
    params.set("client_info", Buffer.from(JSON.stringify({ uid, utid })).toString("base64url"));
  params.set("session_state", randomUUID());
  return params;
}

function consented(scope: string | null, { tenantId }: SignedIn): URLSearchParams {
  const params = new URLSearchParams({ admin_consent: "True", tenant: tenantId });
  if (scope !== null) params.set("scope", scope);
  return params;
}

interface Destination {
  readonly redirectUri: string;
  readonly responseMode: ResponseMode;
  readonly state: string | null;
}

function sendBack(exchange: Exchange, progress: SignInProgress, to: Destination, params: URLSearchParams): Response {
  if (to.state !== null) params.set("state", to.state);
  if (to.responseMode === "form_post") return formPostStep(pageFrame(exchange, progress), to.redirectUri, params);
  return redirectTo(exchange, to.redirectUri, to.responseMode, params);
}

/** A redirect with the answer in the query or the fragment. */
export function redirectTo(
  exchange: Exchange,
  redirectUri: string,
  mode: "query" | "fragment",
  params: URLSearchParams,
): Response {
  const joint = mode === "fragment" ? "#" : redirectUri.includes("?") ? "&" : "?";
  const headers = {
    location: `${redirectUri}${joint}${params}`,
    "cache-control": "no-store, no-cache",
    date: new Date(exchange.world.now()).toUTCString(),
    "referrer-policy": "no-referrer",
    "x-ms-request-id": exchange.traceId,
  };
  return new Response(null, { status: 302, headers });
}
