import { defineCheck } from "@/lib/check";
import { PARTNER_CENTER_SCOPE } from "@/lib/cloud";
import { tag } from "@/lib/values";
import { claimsOf, scopesOf } from "./claims";
import { DOCS } from "./docs";
import tokenIssued from "./token-issued";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  /** Null when the token is not readable. */
  readonly scopes: readonly string[] | null;
};

/** The token carries Partner Center's delegated permission. */
const tokenScope = defineCheck({
  id: "token-scope",
  stage: "token",
  level: "required",
  inputs: ["test-token"],
  needs: [tokenIssued],
  findings: {
    "scope-missing": {
      who: "application-admin",
      docs: DOCS.grantConsent,
      portal: "app-permissions",
      fix: "grant-consent",
    },
  },
  async observe(context): Promise<Observation> {
    const claims = await claimsOf(context);
    return { scopes: claims === null ? null : scopesOf(claims) };
  },
  judge({ scopes }) {
    const values = { scopes: tag("plain", scopes?.join(" ")), expected: tag("plain", PARTNER_CENTER_SCOPE) };
    if (scopes === null) return inconclusive("not-in-token", values);
    return scopes.includes(PARTNER_CENTER_SCOPE) ? pass(values) : fail("scope-missing", values);
  },
});

export default tokenScope;
