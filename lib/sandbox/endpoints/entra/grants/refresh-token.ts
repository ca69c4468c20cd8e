import { userOf } from "../../../world";
import { authenticateClient, credentialsOf } from "../client";
import { answerUserToken } from "../issue";
import { keep, refreshGrants } from "../memory";
import { isRefusal } from "../refusal";
import { accountDisabled, grantOfAnotherClient, grantRevoked, refreshTokenIdle, requestMalformed } from "../refusals";
import type { Grant } from "./grant";
import { askedIn, parameter, tenantOfGrant } from "./grant";

const MOST_IDLE_MS = 90 * 86_400_000;

/** `refresh_token`: for any resource, carrying the second factor of the sign-in it stems from. The answer brings a new one. */
export const refreshToken: Grant = async (request) => {
  const { exchange, client, version } = request;
  const token = parameter(request, "refresh_token");
  if (isRefusal(token)) return token;
  const found = refreshGrants(exchange.world).get(token);
  // A token that a public redirect URI brought needs no secret either, whatever else the client is.
  const isPublic =
    found?.isPublic === true && !credentialsOf(exchange).secret && !exchange.form.has("client_assertion");
  const proof = isPublic ? "none" : authenticateClient(exchange, client, null);
  if (isRefusal(proof)) return proof;
  const tenant = found && tenantOfGrant(request, found.tenantId);
  const user = found && tenant ? userOf(tenant, found.userId) : undefined;
  if (!found || !tenant || !user) return requestMalformed();
  if (found.appId !== client.appId) return grantOfAnotherClient();
  if (found.password !== user.password) return grantRevoked();
  if (!user.accountEnabled) return accountDisabled();
  if (found.usedAtMs + MOST_IDLE_MS <= exchange.world.now()) return refreshTokenIdle();
  const asked = askedIn(request) ?? found.asked;
  if (isRefusal(asked)) return asked;
  // One that is in use makes room for no other.
  keep(refreshGrants(exchange.world), token, { ...found, usedAtMs: exchange.world.now() });
  return answerUserToken(exchange, {
    tenant,
    user,
    client,
    proof,
    asked,
    amr: found.amr,
    nonce: null,
    isDeviceCode: false,
    version,
    wantsRefreshToken: true,
  });
};
