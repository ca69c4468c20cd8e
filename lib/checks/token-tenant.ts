import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { claimsOf } from "./claims";
import { DOCS } from "./docs";
import { sameText, tenantIdOf, tenantTag } from "./known";
import tenant from "./tenant";
import tokenIssued from "./token-issued";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly tenant: string;
  readonly tenantId: string | null;
  readonly tokenTenantId: string | null;
};

/** The token comes from the integration's tenant. */
const tokenTenant = defineCheck({
  id: "token-tenant",
  stage: "token",
  level: "required",
  inputs: ["test-token"],
  needs: [tokenIssued],
  informedBy: [tenant],
  findings: { "wrong-tenant": { who: "integration-user", docs: DOCS.insightsFirstCall } },
  async observe(context): Promise<Observation> {
    const claims = await claimsOf(context);
    return {
      tenant: context.integration.tenant,
      tenantId: tenantIdOf(context),
      tokenTenantId: claims?.tid ?? null,
    };
  },
  judge(observation) {
    const { tenantId, tokenTenantId } = observation;
    const values = { tenant: tenantTag(observation.tenant), tokenTenant: tag("tenant-id", tokenTenantId) };
    if (tokenTenantId === null) return inconclusive("not-in-token", values);
    if (tenantId === null) return inconclusive("not-visible", values);
    return sameText(tenantId, tokenTenantId) ? pass(values) : fail("wrong-tenant", values);
  },
});

export default tokenTenant;
