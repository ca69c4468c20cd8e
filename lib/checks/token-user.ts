import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { claimsOf } from "./claims";
import { DOCS } from "./docs";
import integrationUser from "./integration-user";
import { observedText, sameText, userOf } from "./known";
import tokenIssued from "./token-issued";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly user: string;
  readonly userId: string | null;
  readonly tokenUser: string | null;
  readonly tokenUserId: string | null;
};

/** The token speaks for the integration user and nobody else. */
const tokenUser = defineCheck({
  id: "token-user",
  stage: "token",
  level: "required",
  inputs: ["test-token", "user"],
  needs: [tokenIssued],
  informedBy: [integrationUser],
  findings: { "other-user": { who: "integration-user", docs: DOCS.claims } },
  async observe(context): Promise<Observation> {
    const claims = await claimsOf(context);
    return {
      user: userOf(context),
      userId: observedText(context, "integration-user", "userId"),
      tokenUser: claims?.upn ?? null,
      tokenUserId: claims?.oid ?? null,
    };
  },
  judge({ user, userId, tokenUser: name, tokenUserId }) {
    const values = { user: tag("upn", user), tokenUser: tag("upn", name) };
    if (sameText(user, name) || sameText(userId, tokenUserId)) return pass(values);
    // An app-only token has an object id too, so without a name nobody was mistaken for the user.
    return name === null ? inconclusive("not-in-token", values) : fail("other-user", values);
  },
});

export default tokenUser;
