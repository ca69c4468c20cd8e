import firstQuery from "@/lib/checks/first-query";
import insightsAccess from "@/lib/checks/insights-access";
import revenueData from "@/lib/checks/revenue-data";
import { CLIENT_ID, casesOf, refusal, TENANT_ID, USER } from "../judge-case";

const from = (status: number, change: Parameters<typeof refusal>[0] = {}) =>
  refusal({ system: "insights", status, ...change });
const chain = {
  account: "pass",
  profile: "pass",
  consent: "pass",
  role: "pass",
  audience: "pass",
  tokenTenant: "pass",
  tokenApp: "pass",
  tokenUser: "pass",
  scope: "pass",
  lifetime: "pass",
  signature: "pass",
  mfa: "pass",
};
const refused = (status: number, broken: Partial<typeof chain>) => ({
  datasets: [],
  chain: { ...chain, ...broken },
  refused: from(status),
});

export const firstCallCases = [
  ...casesOf(
    insightsAccess,
    {
      tenant: TENANT_ID,
      clientId: CLIENT_ID,
      user: USER,
      datasets: ["Profile", "AzureUsage"],
      chain,
      refused: null,
    },
    {
      "works although the chain doubts": [{ chain: { ...chain, role: "fail:erv-missing" } }, "pass"],
      empty: [{ datasets: [] }, "fail:no-datasets"],
      "named: audience": [{ datasets: [], refused: from(401, { code: "900420" }) }, "fail:refused-audience"],
      "named: MFA": [{ datasets: [], refused: from(401, { code: "900421" }) }, "fail:refused-mfa"],
      "named: MFA, by the SDK's code": [{ datasets: [], refused: from(401, { code: "10001" }) }, "fail:refused-mfa"],
      "named in the reason phrase": [
        { datasets: [], refused: from(401, { reasonPhrase: "Unauthorized - MFA required" }) },
        "fail:refused-mfa",
      ],
      "named: app-only": [{ datasets: [], refused: from(403, { code: "900329" }) }, "fail:refused-app-only"],
      audience: [refused(401, { audience: "fail:wrong-audience" }), "fail:refused-audience"],
      "audience before MFA": [
        refused(401, { audience: "fail:wrong-audience", mfa: "fail:mfa-claim-missing" }),
        "fail:refused-audience",
      ],
      signature: [refused(401, { signature: "fail:bad-signature" }), "fail:refused-signature"],
      expired: [refused(401, { lifetime: "fail:expired" }), "fail:refused-expired"],
      "app-only before scope": [
        refused(401, { tokenApp: "fail:app-only", scope: "fail:scope-missing" }),
        "fail:refused-app-only",
      ],
      scope: [refused(403, { scope: "fail:scope-missing" }), "fail:refused-scope"],
      mfa: [refused(401, { mfa: "fail:mfa-claim-missing" }), "fail:refused-mfa"],
      "mfa before role at 401": [
        refused(401, { mfa: "fail:mfa-claim-missing", role: "fail:erv-missing" }),
        "fail:refused-mfa",
      ],
      "role before mfa at 403": [
        refused(403, { mfa: "fail:mfa-claim-missing", role: "fail:erv-missing" }),
        "fail:refused-role",
      ],
      "somebody else's app": [refused(401, { tokenApp: "fail:other-app" }), "fail:refused-other-app"],
      "token of another tenant": [refused(403, { tokenTenant: "fail:wrong-tenant" }), "fail:refused-tenant"],
      "account of another tenant": [refused(403, { account: "fail:other-tenant" }), "fail:refused-tenant"],
      "not enrolled": [refused(403, { profile: "fail:not-enrolled" }), "fail:refused-tenant"],
      "another PartnerID explains nothing": [
        refused(403, { profile: "fail:partner-id-mismatch" }),
        "inconclusive:refused",
      ],
      role: [refused(403, { role: "fail:erv-missing" }), "fail:refused-role"],
      "role explains a 401 as well": [refused(401, { role: "fail:report-viewer-only" }), "fail:refused-role"],
      "role unknown": [refused(403, { role: "inconclusive" }), "inconclusive:refused"],
      "nothing explains it": [refused(401, {}), "inconclusive:refused"],
      "neither 401 nor 403": [refused(404, { role: "fail:erv-missing" }), "inconclusive:refused"],
    },
  ),
  ...casesOf(
    revenueData,
    {
      user: USER,
      dataset: "CustomersAndTenants",
      column: "BilledRevenueUSD",
      rowCount: 3,
      hasFigure: true,
      dataRedacted: false,
      refused: null,
    },
    {
      redacted: [{ dataRedacted: true }, "fail:redacted"],
      "redacted without rows": [{ dataRedacted: true, rowCount: 0, hasFigure: false }, "fail:redacted"],
      "rows without figures": [{ hasFigure: false }, "fail:redacted"],
      "no rows": [{ rowCount: 0, hasFigure: false }, "inconclusive:no-rows"],
      "no such dataset": [{ dataset: null, column: null, rowCount: 0, hasFigure: false }, "not-applicable:no-dataset"],
      refused: [{ rowCount: 0, hasFigure: false, refused: from(403) }, "inconclusive:refused"],
    },
  ),
  ...casesOf(
    firstQuery,
    {
      dataset: "Profile",
      columns: ["MPNId", "PartnerName"],
      query: "SELECT MPNId, PartnerName FROM Profile LIMIT 10",
      rowCount: 1,
      refused: null,
    },
    {
      "no rows": [{ rowCount: 0 }, "pass"],
      "unknown column": [{ rowCount: 0, refused: from(400, { message: "Incorrect column name" }) }, "fail:column-gone"],
      "unknown dataset": [{ rowCount: 0, refused: from(400, { message: "Invalid table name" }) }, "fail:dataset-gone"],
      "other refusal": [
        { rowCount: 0, refused: from(400, { message: "Invalid TIMESPAN for dataset Profile" }) },
        "inconclusive:refused",
      ],
      "refused without a word": [{ rowCount: 0, refused: from(403) }, "inconclusive:refused"],
      "nothing to ask": [{ dataset: null, columns: [], query: null, rowCount: 0 }, "not-applicable:no-dataset"],
    },
  ),
];
