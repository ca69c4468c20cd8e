import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { partnerCenterOf, sameText, tenantIdOf, tenantTag } from "./known";
import { isUnknownPartner, type RefusalSeen, seen, undecided } from "./refusal";
import tenant from "./tenant";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly tenant: string;
  readonly tenantId: string | null;
  readonly accountTenantId: string | null;
  readonly companyName: string | null;
  readonly refused: RefusalSeen | null;
};

/** The tenant is the one that owns a Partner Center account. */
const partnerAccount = defineCheck({
  id: "partner-account",
  stage: "enrollment",
  level: "required",
  inputs: ["partner-center"],
  needs: [tenant],
  findings: {
    "not-a-partner": { who: "global-admin", docs: DOCS.enroll, portal: "partner-enrollment" },
    "other-tenant": { who: "operator", docs: DOCS.insightsPrerequisites, portal: "partner-legal-info" },
  },
  async observe(context): Promise<Observation> {
    const answer = await partnerCenterOf(context).organizationProfile();
    return {
      tenant: context.integration.tenant,
      tenantId: tenantIdOf(context),
      accountTenantId: answer.ok ? answer.value.tenantId : null,
      companyName: answer.ok ? answer.value.companyName : null,
      refused: answer.ok ? null : seen(answer.refusal),
    };
  },
  judge(observation) {
    const { tenantId, accountTenantId, refused } = observation;
    const values = {
      tenant: tenantTag(observation.tenant),
      accountTenant: tag("tenant-id", accountTenantId),
      company: tag("name", observation.companyName),
    };
    if (refused) return isUnknownPartner(refused) ? fail("not-a-partner", values) : undecided(refused, values);
    if (accountTenantId === null) return inconclusive("unexpected-answer", values);
    if (tenantId === null) return inconclusive("not-visible", values);
    return sameText(tenantId, accountTenantId) ? pass(values) : fail("other-tenant", values);
  },
});

export default partnerAccount;
