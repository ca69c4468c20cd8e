import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { partnerCenterOf, tenantTag } from "./known";
import partnerAccount from "./partner-account";
import { isUnknownPartner, type RefusalSeen, seen, undecided } from "./refusal";
import { fail, pass } from "./verdict";

type Observation = {
  readonly tenant: string;
  readonly expectedPartnerId: string | null;
  readonly partnerId: string | null;
  readonly partnerName: string | null;
  readonly refused: RefusalSeen | null;
};

/** The company is enrolled in the partner program and has the PartnerID the reader expects. */
const partnerProfile = defineCheck({
  id: "partner-profile",
  stage: "enrollment",
  level: "required",
  inputs: ["partner-center"],
  needs: [partnerAccount],
  findings: {
    "not-enrolled": { who: "global-admin", docs: DOCS.enroll, portal: "partner-enrollment" },
    "partner-id-mismatch": { who: "operator", docs: DOCS.enroll, portal: "partner-legal-info" },
  },
  async observe(context): Promise<Observation> {
    // Without a PartnerID in the question the answer is the caller's own profile; with one, anybody's.
    const answer = await partnerCenterOf(context).mpnProfile();
    return {
      tenant: context.integration.tenant,
      expectedPartnerId: context.integration.partnerId,
      partnerId: answer.ok ? answer.value.partnerId : null,
      partnerName: answer.ok ? answer.value.partnerName : null,
      refused: answer.ok ? null : seen(answer.refusal),
    };
  },
  judge(observation) {
    const { expectedPartnerId, partnerId, refused } = observation;
    const values = {
      tenant: tenantTag(observation.tenant),
      partnerId: tag("partner-id", partnerId),
      expected: tag("partner-id", expectedPartnerId),
    };
    if (refused) return isUnknownPartner(refused) ? fail("not-enrolled", values) : undecided(refused, values);
    if (partnerId === null || partnerId.trim() === "") return fail("not-enrolled", values);
    const differs = expectedPartnerId !== null && expectedPartnerId.trim() !== partnerId.trim();
    return differs ? fail("partner-id-mismatch", values) : pass(values);
  },
});

export default partnerProfile;
