import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { partnerCenterOf } from "./known";
import partnerAccount from "./partner-account";
import { type RefusalSeen, seen, undecided } from "./refusal";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly companyName: string | null;
  readonly vettingStatus: string | null;
  readonly vettingSubStatus: string | null;
  readonly refused: RefusalSeen | null;
};

/** Microsoft has verified the company. Whether insights depends on it is not documented, hence a recommendation. */
const accountVerification = defineCheck({
  id: "account-verification",
  stage: "enrollment",
  level: "recommended",
  inputs: ["partner-center"],
  needs: [partnerAccount],
  findings: {
    "verification-pending": { who: "partner-account-admin", docs: DOCS.verification, portal: "partner-legal-info" },
    "verification-rejected": { who: "partner-account-admin", docs: DOCS.verification, portal: "partner-legal-info" },
  },
  async observe(context): Promise<Observation> {
    const answer = await partnerCenterOf(context).legalBusinessProfile();
    return {
      companyName: answer.ok ? answer.value.companyName : null,
      vettingStatus: answer.ok ? answer.value.vettingStatus : null,
      vettingSubStatus: answer.ok ? answer.value.vettingSubStatus : null,
      refused: answer.ok ? null : seen(answer.refusal),
    };
  },
  judge(observation) {
    const values = {
      company: tag("name", observation.companyName),
      step: tag("plain", observation.vettingSubStatus),
    };
    if (observation.refused) return undecided(observation.refused, values);
    switch (observation.vettingStatus?.toLowerCase()) {
      case "authorized":
        return pass(values);
      case "pending":
        return fail("verification-pending", values);
      case "rejected":
        return fail("verification-rejected", values);
      case "none":
        return inconclusive("not-visible", values);
      default:
        return inconclusive("unexpected-answer", values);
    }
  },
});

export default accountVerification;
