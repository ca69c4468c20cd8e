import { type CheckContext, defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { claimsOf } from "./claims";
import { DOCS } from "./docs";
import { tokensOf } from "./known";
import { refusesForMfa } from "./refused-because";
import tokenIssued from "./token-issued";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly user: string | null;
  readonly methods: readonly string[] | null;
  /** Partner Center's own verdict, by the header `isMfaCompliant` or by a refusal; null when it was not asked or did not say. */
  readonly mfaCompliant: boolean | null;
};

const REMEDY = { who: "integration-user", docs: DOCS.partnerMfa } as const;

/** The token says that its user signed in with MFA, which Partner Center demands of every call of app and user. */
const tokenMfa = defineCheck({
  id: "token-mfa",
  stage: "token",
  level: "required",
  inputs: ["test-token"],
  needs: [tokenIssued],
  findings: { "mfa-claim-missing": REMEDY, "mfa-not-compliant": REMEDY },
  async observe(context): Promise<Observation> {
    const claims = await claimsOf(context);
    const methods = claims?.amr ?? null;
    // A claim that lacks MFA decides alone; only a favourable or missing one is worth a second opinion.
    const asks = methods === null || methods.some((method) => method.endsWith("mfa"));
    const user = context.integration.userPrincipalName ?? claims?.upn ?? null;
    return { user, methods, mfaCompliant: asks ? await compliance(context) : null };
  },
  judge({ user, methods, mfaCompliant }) {
    const values = { user: tag("upn", user), methods: tag("plain", methods?.join(", ")) };
    const isStrongOnly = methods?.includes("ngcmfa") === true && !methods.includes("mfa");
    if (methods !== null && !isStrongOnly && !methods.includes("mfa")) return fail("mfa-claim-missing", values);
    if (mfaCompliant === false) return fail("mfa-not-compliant", values);
    if (mfaCompliant === true || methods?.includes("mfa") === true) return pass(values);
    return inconclusive(methods === null ? "not-in-token" : "header-missing", values);
  },
});

async function compliance(context: CheckContext): Promise<boolean | null> {
  const { accessToken } = await tokensOf(context);
  const answer = await context.microsoft.insights(accessToken).datasets();
  if (answer.ok) return answer.value.mfaCompliant;
  return refusesForMfa(answer.refusal) ? false : null;
}

export default tokenMfa;
