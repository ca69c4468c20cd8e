import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { claimsOf, isAppOnly } from "./claims";
import { DOCS } from "./docs";
import { clientIdOf, sameText } from "./known";
import tokenIssued from "./token-issued";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly clientId: string;
  readonly tokenClientId: string | null;
  /** Null when the token is not readable. */
  readonly appOnly: boolean | null;
};

/** The token was issued to this application for a user: insights takes app and user together. */
const tokenApp = defineCheck({
  id: "token-app",
  stage: "token",
  level: "required",
  inputs: ["test-token", "client-id"],
  needs: [tokenIssued],
  findings: {
    "app-only": { who: "operator", docs: DOCS.insightsFirstCall },
    "other-app": { who: "operator", docs: DOCS.insightsPrerequisites },
  },
  async observe(context): Promise<Observation> {
    const claims = await claimsOf(context);
    return {
      clientId: clientIdOf(context),
      tokenClientId: claims?.appid ?? null,
      appOnly: claims === null ? null : isAppOnly(claims),
    };
  },
  judge({ clientId, tokenClientId, appOnly }) {
    const values = { clientId: tag("app-id", clientId), tokenClientId: tag("app-id", tokenClientId) };
    if (appOnly === true) return fail("app-only", values);
    if (tokenClientId === null) return inconclusive("not-in-token", values);
    return sameText(clientId, tokenClientId) ? pass(values) : fail("other-app", values);
  },
});

export default tokenApp;
