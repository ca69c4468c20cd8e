import type { Endpoint } from "../types";
import { acrossOrigins } from "./cross-origin";
import { startAdminConsent } from "./entra/admin-consent";
import { openExchange } from "./entra/answer";
import { startAuthorize } from "./entra/authorize";
import { devicePage } from "./entra/device-page";
import { instance, keys, openidConfiguration, userRealm } from "./entra/discovery";
import { logout } from "./entra/logout";
import { continueSignIn } from "./entra/sign-in";
import { device, token } from "./entra/token";

/** Where single-page applications get their tokens; sign-in pages are for people only. */
const FOR_PROGRAMS = /\/(token|keys|openid-configuration|instance)$/i;

/** Entra's login hosts, and the pages under microsoft.com where device codes are typed. */
export const login: Endpoint = (request, world) =>
  FOR_PROGRAMS.test(request.url.pathname) ? forPrograms(request, world) : route(request, world);

const route: Endpoint = async (request, world) => {
  const exchange = openExchange(request, world);
  const segments = request.url.pathname.split("/").filter(Boolean).map(decoded);
  const [first = "", ...rest] = segments;
  if (/^device(login(us|china)?)?$/i.test(first) && rest.length === 0) return devicePage(exchange);
  if (first.toLowerCase() === "sandbox-sign-in") return continueSignIn(exchange);
  const path = rest.join("/").toLowerCase();
  if (path.startsWith("userrealm/")) return userRealm(exchange, rest[1] ?? "");
  switch (path) {
    case "v2.0/.well-known/openid-configuration":
      return openidConfiguration(exchange, first, "2.0");
    case ".well-known/openid-configuration":
      return openidConfiguration(exchange, first, "1.0");
    case "discovery/instance":
      return instance(exchange);
    case "discovery/keys":
    case "discovery/v2.0/keys":
      return keys(exchange, first);
    case "oauth2/token":
      return token(exchange, first, "1.0");
    case "oauth2/v2.0/token":
      return token(exchange, first, "2.0");
    case "oauth2/devicecode":
      return device(exchange, first, "1.0");
    case "oauth2/v2.0/devicecode":
      return device(exchange, first, "2.0");
    case "oauth2/deviceauth":
      return devicePage(exchange);
    case "oauth2/authorize":
      return startAuthorize(exchange, first, "1.0");
    case "oauth2/v2.0/authorize":
      return startAuthorize(exchange, first, "2.0");
    case "adminconsent":
      return startAdminConsent(exchange, first, "1.0");
    case "v2.0/adminconsent":
      return startAdminConsent(exchange, first, "2.0");
    case "oauth2/logout":
    case "oauth2/v2.0/logout":
      return logout(exchange);
    default:
      return new Response(null, { status: 404, headers: { date: new Date(world.now()).toUTCString() } });
  }
};
const forPrograms = acrossOrigins(route);

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
