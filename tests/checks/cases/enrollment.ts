import accountVerification from "@/lib/checks/account-verification";
import partnerAccount from "@/lib/checks/partner-account";
import partnerProfile from "@/lib/checks/partner-profile";
import { casesOf, OTHER_TENANT_ID, refusal, TENANT_ID } from "../judge-case";

const from = (status: number, code: string | null = null) => refusal({ system: "partner-center", status, code });
const unknownPartner = from(404, "3000");

export const enrollmentCases = [
  ...casesOf(
    partnerAccount,
    {
      tenant: "contoso.example",
      tenantId: TENANT_ID,
      accountTenantId: TENANT_ID,
      companyName: "Contoso",
      refused: null,
    },
    {
      "id in other case": [{ accountTenantId: TENANT_ID.toUpperCase() }, "pass"],
      "unknown to Partner Center": [{ refused: unknownPartner }, "fail:not-a-partner"],
      "another tenant's account": [{ accountTenantId: OTHER_TENANT_ID }, "fail:other-tenant"],
      "refused 401": [{ refused: from(401) }, "inconclusive:refused"],
      "refused 403, as indirect resellers are": [{ refused: from(403) }, "inconclusive:refused"],
      "404 without the code": [{ refused: from(404) }, "inconclusive:refused"],
      "code without 404": [{ refused: from(400, "3000") }, "inconclusive:refused"],
      "no tenant in the answer": [{ accountTenantId: null }, "inconclusive:unexpected-answer"],
      "own tenant id unknown": [{ tenantId: null }, "inconclusive:not-visible"],
    },
  ),
  ...casesOf(
    partnerProfile,
    { tenant: TENANT_ID, expectedPartnerId: null, partnerId: "6001234", partnerName: "Contoso", refused: null },
    {
      "as expected, with blanks": [{ expectedPartnerId: " 6001234 " }, "pass"],
      "unknown to Partner Center": [{ partnerId: null, refused: unknownPartner }, "fail:not-enrolled"],
      "empty PartnerID": [{ partnerId: "" }, "fail:not-enrolled"],
      "no PartnerID": [{ partnerId: null }, "fail:not-enrolled"],
      "another PartnerID": [{ expectedPartnerId: "7007007" }, "fail:partner-id-mismatch"],
      "refused 401": [{ partnerId: null, refused: from(401) }, "inconclusive:refused"],
      "refused 403": [{ partnerId: null, refused: from(403, "900329") }, "inconclusive:refused"],
      "404 without the code": [{ partnerId: null, refused: from(404) }, "inconclusive:refused"],
    },
  ),
  ...casesOf(
    accountVerification,
    { companyName: "Contoso", vettingStatus: "authorized", vettingSubStatus: "none", refused: null },
    {
      "written large": [{ vettingStatus: "Authorized" }, "pass"],
      pending: [{ vettingStatus: "pending", vettingSubStatus: "emailOwnership" }, "fail:verification-pending"],
      rejected: [{ vettingStatus: "rejected", vettingSubStatus: "decision" }, "fail:verification-rejected"],
      "not begun": [{ vettingStatus: "none" }, "inconclusive:not-visible"],
      "unknown word": [{ vettingStatus: "paused" }, "inconclusive:unexpected-answer"],
      "no status": [{ vettingStatus: null }, "inconclusive:unexpected-answer"],
      refused: [{ refused: from(403) }, "inconclusive:refused"],
    },
  ),
];
