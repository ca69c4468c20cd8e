import { userOf } from "../../../world";
import { authenticateClient } from "../client";
import { answerUserToken } from "../issue";
import { deviceCodes } from "../memory";
import { isRefusal } from "../refusal";
import {
  accountDisabled,
  deviceCodeBad,
  deviceCodeExpired,
  deviceDeclined,
  devicePending,
  deviceTooFast,
  grantOfAnotherClient,
  parameterMissing,
} from "../refusals";
import { DEVICE_INTERVAL_SECONDS } from "../start-device-code";
import type { Grant } from "./grant";
import { tenantOfGrant } from "./grant";

/** Leaves room for clients whose timers run a little early. */
const EARLY_MS = 1500;

/** `device_code`, polled until the person is done. */
export const deviceCode: Grant = async (request) => {
  const { exchange, client, version } = request;
  const code = exchange.form.get("device_code") || exchange.form.get("code");
  if (!code) return parameterMissing("device_code");
  const proof = authenticateClient(exchange, client, null);
  if (isRefusal(proof)) return proof;
  const found = deviceCodes(exchange.world).get(code);
  if (!found || found.outcome === "redeemed") return deviceCodeBad();
  if (found.appId !== client.appId) return grantOfAnotherClient();
  const now = exchange.world.now();
  if (found.expiresAtMs <= now) return deviceCodeExpired();
  const { outcome } = found;
  if (outcome === "pending") {
    const isEarly = found.polledAtMs !== null && now - found.polledAtMs < DEVICE_INTERVAL_SECONDS * 1000 - EARLY_MS;
    found.polledAtMs = now;
    return isEarly ? deviceTooFast() : devicePending();
  }
  if (outcome === "declined") return deviceDeclined();
  if (isRefusal(outcome)) return outcome;
  const tenant = tenantOfGrant(request, outcome.tenantId);
  const user = tenant && userOf(tenant, outcome.userId);
  if (!tenant || !user) return deviceCodeBad();
  if (!user.accountEnabled) return accountDisabled();
  found.outcome = "redeemed";
  const { asked } = found;
  return answerUserToken(exchange, {
    tenant,
    user,
    client,
    proof,
    asked,
    amr: outcome.amr,
    nonce: null,
    isDeviceCode: true,
    version,
    wantsRefreshToken: version === "1.0" || asked.oidc.includes("offline_access"),
  });
};
