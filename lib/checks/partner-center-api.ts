import { defineCheck } from "@/lib/check";
import { APP_ID } from "@/lib/cloud";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { graphOf, tenantTag } from "./known";
import { APPLICATION_SCOPES, type ReadRefusal, seenRead, undecidedRead } from "./refusal";
import { fail, pass } from "./verdict";

type Observation = {
  readonly tenant: string;
  readonly name: string | null;
  readonly accountEnabled: boolean;
  readonly refused: ReadRefusal | null;
};

/** Partner Center's API has a service principal in the tenant; without one it cannot be asked for or consented to. */
const partnerCenterApi = defineCheck({
  id: "partner-center-api",
  stage: "permission",
  level: "required",
  inputs: ["graph-read"],
  needs: [],
  findings: {
    "resource-missing": {
      who: "application-admin",
      docs: DOCS.createServicePrincipal,
      portal: "app-permissions",
      fix: "create-partner-center-api",
    },
    "resource-disabled": {
      who: "application-admin",
      docs: DOCS.disabledApp,
      portal: "enterprise-app",
      fix: "enable-partner-center-api",
    },
  },
  async observe(context): Promise<Observation> {
    const graph = graphOf(context);
    const answer = await graph.servicePrincipal(APP_ID.partnerCenter);
    return {
      tenant: context.integration.tenant,
      name: answer.ok ? answer.value.displayName : null,
      accountEnabled: answer.ok && answer.value.accountEnabled,
      refused: answer.ok ? null : seenRead(answer.refusal, graph, APPLICATION_SCOPES),
    };
  },
  judge(observation) {
    const { refused } = observation;
    const values = {
      tenant: tenantTag(observation.tenant),
      api: tag("name", observation.name),
      apiId: tag("app-id", APP_ID.partnerCenter),
    };
    if (refused?.status === 404) return fail("resource-missing", values);
    if (refused) return undecidedRead(refused, values);
    return observation.accountEnabled ? pass(values) : fail("resource-disabled", values);
  },
});

export default partnerCenterApi;
