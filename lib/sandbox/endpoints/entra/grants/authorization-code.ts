import { createHash } from "node:crypto";
import { userOf } from "../../../world";
import { authenticateClient, platformOf } from "../client";
import { answerUserToken } from "../issue";
import type { AuthorizationCode } from "../memory";
import { authorizationCodes } from "../memory";
import type { Refusal } from "../refusal";
import { isRefusal } from "../refusal";
import {
  accountDisabled,
  codeExpired,
  codeUsed,
  crossOriginOnly,
  grantOfAnotherClient,
  redirectDiffers,
  requestMalformed,
  verifierMissing,
  verifierWrong,
} from "../refusals";
import type { Grant } from "./grant";
import { askedIn, parameter, tenantOfGrant } from "./grant";

/** `authorization_code`: once, with the same redirect URI and the verifier of its challenge. */
export const authorizationCode: Grant = async (request) => {
  const { exchange, client, version } = request;
  const code = parameter(request, "code");
  if (isRefusal(code)) return code;
  const redirectUri = parameter(request, "redirect_uri");
  if (isRefusal(redirectUri)) return redirectUri;
  const platform = platformOf(client, redirectUri);
  const proof = authenticateClient(exchange, client, platform);
  if (isRefusal(proof)) return proof;
  const found = authorizationCodes(exchange.world).get(code);
  const tenant = found && tenantOfGrant(request, found.tenantId);
  const user = found && tenant ? userOf(tenant, found.userId) : undefined;
  if (!found || !tenant || !user) return requestMalformed();
  if (found.appId !== client.appId) return grantOfAnotherClient();
  if (found.isUsed) return codeUsed();
  if (found.expiresAtMs <= exchange.world.now()) return codeExpired();
  if (found.redirectUri !== redirectUri) return redirectDiffers(redirectUri, found.redirectUri);
  if (platform === "spa" && !exchange.request.headers.has("origin")) return crossOriginOnly();
  const unverified = verify(found, exchange.form.get("code_verifier"));
  if (unverified) return unverified;
  const asked = askedIn(request) ?? found.asked;
  if (isRefusal(asked)) return asked;
  found.isUsed = true;
  if (!user.accountEnabled) return accountDisabled();
  const oidc = [...new Set([...found.asked.oidc, ...asked.oidc])];
  return answerUserToken(exchange, {
    tenant,
    user,
    client,
    proof,
    asked: { ...asked, oidc },
    amr: found.amr,
    nonce: found.nonce,
    isDeviceCode: false,
    version,
    wantsRefreshToken: version === "1.0" || oidc.includes("offline_access"),
  });
};

function verify({ challenge, challengeMethod }: AuthorizationCode, verifier: string | null): Refusal | null {
  if (challenge === null) return verifier === null ? null : verifierWrong();
  if (!verifier) return verifierMissing();
  const derived = challengeMethod === "S256" ? createHash("sha256").update(verifier).digest("base64url") : verifier;
  return derived === challenge ? null : verifierWrong();
}
