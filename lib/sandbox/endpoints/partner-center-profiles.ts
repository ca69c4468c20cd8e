import { guidOf } from "./graph/guid";
import type { Wire } from "./partner-center-answer";
import { ok, refuse, refuseSilently } from "./partner-center-answer";
import type { PartnerCall } from "./partner-center-gate";

const UNKNOWN_PARTNER = 3000;

/** `/v1/profiles/{organization|mpn|legalbusiness}` of the company that the token's tenant belongs to. */
export function profiles(call: PartnerCall, name: string): Response {
  const { request, world } = call;
  const { partner } = world.state;
  if (request.method !== "GET") return refuseSilently(request, 405, "Method Not Allowed");
  if (partner.tenantId === null) return unknownTenant(call);
  // provenance: documented — these partners get no profile; that the 403 has no body is observed on other calls
  if (partner.kind === "indirect-reseller" || partner.kind === "program-only")
    return refuseSilently(request, 403, "Forbidden");
  switch (name.toLowerCase()) {
    case "organization":
      return ok(request, organization(call, partner.tenantId));
    case "mpn":
      return mpn(call);
    case "legalbusiness":
      return isOwnTenant(call) ? legalBusiness(call) : refuseSilently(request, 403, "Forbidden");
    default:
      return refuseSilently(request, 404, "Not Found");
  }
}

// provenance: inferred — code 3000 is documented for an unknown partner id, here for a tenant without an account
function unknownTenant(call: PartnerCall): Response {
  const description = `Partner Organization with tenant_id ${call.tenant.id} could not be found`;
  return refuse(call.request, 404, UNKNOWN_PARTNER, description);
}

function isOwnTenant(call: PartnerCall): boolean {
  return call.world.state.partner.tenantId === call.tenant.id;
}

// provenance: documented — keys of the sample; that a linked tenant sees the owning tenant's id is inferred
function organization(call: PartnerCall, accountTenantId: string): Wire {
  const { partner, tenants } = call.world.state;
  const owner = tenants.find((tenant) => tenant.id === accountTenantId);
  return {
    id: guidOf(`partner account ${accountTenantId}`),
    companyName: partner.companyName,
    defaultAddress: { ...ADDRESS, firstName: "Contoso", lastName: "Administrator", phoneNumber: "" },
    tenantId: accountTenantId,
    domain: owner?.domains[0]?.name ?? "",
    email: `contact@${owner?.domains[0]?.name ?? "contoso.example"}`,
    language: "en",
    culture: "en-US",
    profileType: "OrganizationProfile",
    links: self("/profiles/organization"),
    attributes: { etag: guidOf(`etag ${accountTenantId}`), objectType: "OrganizationProfile" },
  };
}

// provenance: recorded — keys of the profile; partnerName as in the documented answer to `?mpnId=`
function mpn(call: PartnerCall): Response {
  const { partner } = call.world.state;
  const asked = call.request.url.searchParams.get("mpnId");
  if (asked !== null && asked !== partner.partnerId) {
    const description = `Partner Organization with partner_id ${asked} could not be found`;
    return refuse(call.request, 404, UNKNOWN_PARTNER, description);
  }
  if (!isOwnTenant(call)) return refuseSilently(call.request, 403, "Forbidden");
  if (partner.partnerId === null) return unknownTenant(call);
  return ok(call.request, {
    ...(asked === null ? {} : { partnerName: partner.companyName }),
    mpnId: partner.partnerId,
    profileType: "MpnProfile",
    links: self("/profiles/mpn"),
    attributes: { objectType: "MpnProfile" },
  });
}

// provenance: recorded — keys, types and the vetting values
function legalBusiness(call: PartnerCall): Response {
  const { partner } = call.world.state;
  const person = { firstName: "Contoso", lastName: "Administrator", phoneNumber: "4255550100" };
  return ok(call.request, {
    companyName: partner.companyName,
    address: { ...ADDRESS, ...person },
    primaryContact: { ...person, email: "contact@contoso.example" },
    companyApproverAddress: ADDRESS,
    companyApproverEmail: "contact@contoso.example",
    vettingStatus: partner.vettingStatus,
    vettingSubStatus: partner.vettingSubStatus,
    profileType: "LegalBusinessProfile",
    links: self("/profiles/legalbusiness"),
    attributes: { objectType: "LegalBusinessProfile" },
  });
}

const ADDRESS = {
  country: "US",
  city: "Redmond",
  state: "WA",
  addressLine1: "1 Contoso Way",
  addressLine2: "",
  postalCode: "98052",
};

function self(uri: string): Wire {
  return { self: { uri, method: "GET", headers: [] } };
}
