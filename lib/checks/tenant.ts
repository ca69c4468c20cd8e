import { defineCheck } from "@/lib/check";
import { cloudOf } from "@/lib/clouds";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { tenantTag } from "./known";
import { type RefusalSeen, seen, undecided } from "./refusal";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  /** Id or domain, as given. */
  readonly tenant: string;
  readonly tenantId: string | null;
  readonly instanceName: string | null;
  readonly expectedInstances: readonly string[];
  readonly regionSubScope: string | null;
  readonly refused: RefusalSeen | null;
};

const NOT_FOUND: readonly number[] = [90002, 900023];
/** Entra's ways of saying that another national cloud is meant: entra.md 2.6. */
const OTHER_CLOUD: readonly number[] = [90038, 900382, 50049, 90051];

/** The tenant exists and lives in the chosen cloud. */
const tenant = defineCheck({
  id: "tenant",
  stage: "sign-in",
  level: "required",
  inputs: [],
  needs: [],
  findings: {
    "tenant-not-found": { who: "operator", docs: DOCS.findTenant, portal: "entra-overview" },
    "wrong-cloud": { who: "operator", docs: DOCS.nationalClouds },
  },
  async observe({ integration, microsoft }): Promise<Observation> {
    const answer = await microsoft.entra.discovery(integration.tenant);
    const found = answer.ok ? answer.value : null;
    return {
      tenant: integration.tenant,
      tenantId: found?.tenantId ?? null,
      instanceName: found?.cloudInstanceName ?? null,
      expectedInstances: cloudOf(integration.cloud).instanceNames,
      regionSubScope: found?.regionSubScope ?? null,
      refused: answer.ok ? null : seen(answer.refusal),
    };
  },
  judge(observation) {
    const { tenantId, instanceName, expectedInstances, refused } = observation;
    const values = {
      tenant: tenantTag(observation.tenant),
      tenantId: tag("tenant-id", tenantId),
      instance: tag("plain", instanceName),
    };
    if (refused) {
      if (refused.aadsts.some((number) => OTHER_CLOUD.includes(number))) return fail("wrong-cloud", values);
      if (refused.aadsts.some((number) => NOT_FOUND.includes(number)) || refused.code === "invalid_tenant") {
        return fail("tenant-not-found", values);
      }
      return undecided(refused, values);
    }
    if (instanceName !== null && !expectedInstances.includes(instanceName)) return fail("wrong-cloud", values);
    // `common` and `organizations` answer with a template in place of an id: they are no tenant.
    return tenantId === null ? inconclusive("unexpected-answer", values) : pass(values);
  },
});

export default tenant;
