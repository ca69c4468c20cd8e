import type { Endpoint } from "../types";
import { firstPartyApplication } from "./graph/first-party";
import { answer, refuse } from "./insights/envelope";
import { download, executions } from "./insights/executions";
import { scheduledQueries } from "./insights/queries";
import { mayRead } from "./insights/reader";
import { scheduledReports } from "./insights/reports";
import { refuseSilently } from "./partner-center-answer";
import type { PartnerCall } from "./partner-center-gate";
import { admit, withMfaVerdict } from "./partner-center-gate";

/** Partner insights: `/insights/v1/mpn`. */
export const insights: Endpoint = async (request, world) => {
  const file = download(request, world);
  if (file) return file;
  const call = await admit(request, world, true);
  if (call instanceof Response) return call;
  const response = refuseReader(call) ?? route(call);
  return withMfaVerdict(call, response);
};

// provenance: inferred — 403 is documented for every insights call, without a text or a body
function refuseReader(call: PartnerCall): Response | null {
  const { request, world } = call;
  if (call.person === null)
    return refuse(request, world, 403, "This resource doesn't support application-only authentication.");
  // provenance: inferred — "regular user credentials can't be used" is documented, how such a token is refused is not
  if (!isOwnApplication(call)) return refuse(request, world, 401, "Unauthorized");
  const { tenantId, partnerId } = world.state.partner;
  if (tenantId !== call.tenant.id || partnerId === null) return refuse(request, world, 403, "Forbidden");
  return mayRead(call) ? null : refuse(request, world, 403, "Forbidden");
}

/** An application that the tenant knows and that is none of Microsoft's own public clients. */
function isOwnApplication(call: PartnerCall): boolean {
  const { appId } = call.caller;
  const isKnown = call.tenant.servicePrincipals.some((principal) => principal.appId === appId);
  return isKnown && !firstPartyApplication(appId);
}

function route(call: PartnerCall): Response {
  const { request, world } = call;
  const [resource = "", second, third] = request.url.pathname
    .split("/")
    .filter(Boolean)
    .slice(3)
    .map(decodeURIComponent);
  switch (resource.toLowerCase()) {
    case "scheduleddataset":
      return request.method === "GET" ? datasets(call) : refuse(request, world, 405, "Method Not Allowed");
    case "scheduledqueries":
      return scheduledQueries(call, second);
    case "scheduledreport":
      return second?.toLowerCase() === "execution" && request.method === "GET"
        ? executions(call, third ?? "")
        : scheduledReports(call, second, third);
    default:
      return refuseSilently(request, 404, "Not Found");
  }
}

// provenance: documented — envelope and elements of the sample; an empty list for a partner without data is inferred
function datasets(call: PartnerCall): Response {
  const { request, world } = call;
  const asked = request.url.searchParams.get("datasetName")?.toLowerCase();
  const found = world.state.insights.datasets.filter(
    (dataset) => asked === undefined || asked === "" || dataset.datasetName.toLowerCase() === asked,
  );
  return answer(request, world, {
    value: found.map((dataset) => ({ ...dataset })),
    message: "Dataset fetched successfully",
  });
}
