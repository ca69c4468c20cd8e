import { randomInt } from "node:crypto";
import type { Exchange } from "./answer";
import { answerFresh, loginBase } from "./answer";
import type { GrantRequest } from "./grants/grant";
import { askedOrRefused } from "./grants/grant";
import { deviceCodes, keep, opaqueToken } from "./memory";
import { asksForMfa } from "./policy";
import type { Refusal } from "./refusal";
import { isRefusal } from "./refusal";

/** How often a client may ask whether the person is done. */
export const DEVICE_INTERVAL_SECONDS = 5;
const EXPIRES_SECONDS = 900;
/** Letters and digits that are not mistaken for one another. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

// provenance: recorded — keys and the sentence of entra/006, 023
/** `/devicecode`: a code for the person to type and one for the client to poll with. */
export function startDeviceCode(request: GrantRequest): Response | Refusal {
  const { exchange, authority, client, version } = request;
  const asked = askedOrRefused(request);
  if (isRefusal(asked)) return asked;
  const userCode = Array.from({ length: 9 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
  const deviceCode = opaqueToken(userCode.charAt(0), 48);
  keep(deviceCodes(exchange.world), deviceCode, {
    userCode,
    tenant: authority,
    appId: client.appId,
    asked,
    wantsMfa: asksForMfa(exchange.form),
    expiresAtMs: exchange.world.now() + EXPIRES_SECONDS * 1000,
    polledAtMs: null,
    outcome: "pending",
  });
  const verificationUri = verificationUriOf(exchange);
  const message = `To sign in, use a web browser to open the page ${verificationUri} and enter the code ${userCode} to authenticate.`;
  const body = { user_code: userCode, device_code: deviceCode };
  if (version === "2.0")
    return answerFresh(exchange, 200, {
      ...body,
      verification_uri: verificationUri,
      expires_in: EXPIRES_SECONDS,
      interval: DEVICE_INTERVAL_SECONDS,
      message,
    });
  return answerFresh(exchange, 200, {
    ...body,
    verification_url: verificationUri,
    expires_in: String(EXPIRES_SECONDS),
    interval: String(DEVICE_INTERVAL_SECONDS),
    message,
  });
}

function verificationUriOf(exchange: Exchange): string {
  const host = exchange.request.url.hostname;
  const page = host.endsWith(".us") ? "deviceloginus" : host.endsWith(".cn") ? "deviceloginchina" : "devicelogin";
  return `${loginBase(exchange, "microsoft.com")}/${page}`;
}
