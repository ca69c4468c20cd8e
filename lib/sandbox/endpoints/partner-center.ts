import type { Endpoint } from "../types";
import { insights } from "./insights";
import type { Wire } from "./partner-center-answer";
import { ok, refuseSilently } from "./partner-center-answer";
import type { PartnerCall } from "./partner-center-gate";
import { admit, withMfaVerdict } from "./partner-center-gate";
import { profiles } from "./partner-center-profiles";
import { roles } from "./partner-center-roles";

/** `api.partnercenter.microsoft.com`: `/v1`, and insights under `/insights/v1/mpn`. */
export const partnerCenter: Endpoint = async (request, world) => {
  const path = request.url.pathname.split("/").filter(Boolean);
  if (path.slice(0, 3).join("/").toLowerCase() === "insights/v1/mpn") return insights(request, world);
  if (path[0]?.toLowerCase() !== "v1") return refuseSilently(request, 404, "Not Found");
  const resource = path.slice(1);
  const isLegalBusiness = resource.join("/").toLowerCase() === "profiles/legalbusiness";
  const call = await admit(request, world, isLegalBusiness);
  if (call instanceof Response) return call;
  return withMfaVerdict(call, route(call, resource));
};

function route(call: PartnerCall, path: readonly string[]): Response {
  const [name = "", second, third = "", fourth] = path;
  switch (name.toLowerCase()) {
    case "profiles":
      return profiles(call, second ?? "");
    case "roles":
      return roles(call, second, third, fourth);
    case "partnerrequests":
      return onlyOwner(call, () => ok(call.request, { totalCount: 0, items: [], attributes: COLLECTION }));
    case "nonmfacompliantpartnerprincipals":
      return onlyOwner(call, () => ok(call.request, withoutMfa(call)));
    case "applicationmfaadoptionstatus":
      return onlyOwner(call, () => ok(call.request, adoption(call)));
    default:
      return refuseSilently(call.request, 404, "Not Found");
  }
}

const COLLECTION = { objectType: "Collection" };

function onlyOwner(call: PartnerCall, answer: () => Response): Response {
  if (call.request.method !== "GET") return refuseSilently(call.request, 405, "Method Not Allowed");
  return call.world.state.partner.tenantId === call.tenant.id
    ? answer()
    : refuseSilently(call.request, 403, "Forbidden");
}

// provenance: documented — keys of the sample; the sandbox counts accounts that have no second factor
function withoutMfa(call: PartnerCall): Wire {
  const items = call.tenant.users
    .filter((user) => user.mfa === "none")
    .map((user) => ({
      objectId: user.id,
      tenantId: call.tenant.id,
      upn: user.userPrincipalName,
      lastNonMfaCompliantRequestDateTime: new Date(call.world.now()).toISOString().slice(0, -1),
    }));
  return { totalCount: items.length, items, attributes: COLLECTION };
}

// provenance: documented — keys of the sample; the sandbox keeps no count of calls
function adoption(call: PartnerCall): Wire[] {
  return [
    {
      loginDate: new Date(call.world.now()).toISOString().slice(0, 10),
      mfaCompliantRequestCount: 1,
      totalRequestCount: 1,
      applicationId: call.caller.appId,
      applicationName: "",
    },
  ];
}
