import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { graphOf } from "./known";
import { type ReadRefusal, seenRead, undecidedRead } from "./refusal";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly isEnabled: boolean;
  readonly restrictions: readonly {
    readonly restrictionType: string;
    readonly state: string;
    readonly maxLifetime: string | null;
    readonly appliesToAppsCreatedAfter: string | null;
  }[];
  /** Null when there is no registration yet, or its age is unknown: the policy then counts as applying. */
  readonly appCreatedAt: string | null;
  readonly refused: ReadRefusal | null;
};

/** What a new secret is given here; a shorter limit means renewing it more often. */
const USUAL_DAYS = 180;

/** The tenant's app management policy lets this application have a client secret of the usual life. */
const secretPolicy = defineCheck({
  id: "secret-policy",
  stage: "app",
  level: "recommended",
  inputs: ["graph-read"],
  needs: [],
  findings: {
    "secrets-forbidden": { who: "global-admin", docs: DOCS.appPolicies, portal: "app-policies" },
    "lifetime-limited": { who: "global-admin", docs: DOCS.appPolicies, portal: "app-policies" },
  },
  async observe(context): Promise<Observation> {
    const graph = graphOf(context);
    const { clientId } = context.integration;
    const [policy, application] = await Promise.all([
      graph.appManagementPolicy(),
      clientId === null ? null : graph.application(clientId),
    ]);
    return {
      isEnabled: policy.ok && policy.value.isEnabled,
      restrictions: policy.ok
        ? policy.value.passwordRestrictions.map(
            ({ restrictionType, state, maxLifetime, appliesToAppsCreatedAfter }) => ({
              restrictionType,
              state,
              maxLifetime,
              appliesToAppsCreatedAfter,
            }),
          )
        : [],
      appCreatedAt: application?.ok ? application.value.createdAt : null,
      refused: policy.ok ? null : seenRead(policy.refusal, graph, ["Policy.Read.All"]),
    };
  },
  judge(observation) {
    const { refused, isEnabled, restrictions, appCreatedAt } = observation;
    if (refused) return undecidedRead(refused);
    if (!isEnabled) return pass();
    const applies = restrictions.filter(
      (one) => one.state === "enabled" && isNotOlder(appCreatedAt, one.appliesToAppsCreatedAfter),
    );
    if (applies.some((one) => one.restrictionType === "passwordAddition")) return fail("secrets-forbidden");
    const limit = applies.find((one) => one.restrictionType === "passwordLifetime");
    if (!limit) return pass();
    const days = daysOf(limit.maxLifetime);
    if (days === null) return inconclusive("unexpected-answer");
    return days < USUAL_DAYS ? fail("lifetime-limited", { days: tag("number", days) }) : pass();
  },
});

function isNotOlder(createdAt: string | null, since: string | null): boolean {
  return createdAt === null || since === null || Date.parse(createdAt) >= Date.parse(since);
}

/** An ISO 8601 duration in whole days, years and months counted short; null when it is none. */
function daysOf(duration: string | null): number | null {
  const parts = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/.exec(duration ?? "");
  if (!parts) return null;
  const [, years = "0", months = "0", weeks = "0", days = "0"] = parts;
  return Number(years) * 365 + Number(months) * 30 + Number(weeks) * 7 + Number(days);
}

export default secretPolicy;
