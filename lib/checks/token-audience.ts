import { defineCheck } from "@/lib/check";
import { APP_ID } from "@/lib/cloud";
import { cloudOf } from "@/lib/clouds";
import { tag } from "@/lib/values";
import { claimsOf } from "./claims";
import { DOCS } from "./docs";
import { sameText } from "./known";
import tokenIssued from "./token-issued";
import { fail, inconclusive, pass } from "./verdict";

type Observation = { readonly audience: string | null; readonly expected: string };

/** The token is for Partner Center, by its address or by its id. */
const tokenAudience = defineCheck({
  id: "token-audience",
  stage: "token",
  level: "required",
  inputs: ["test-token"],
  needs: [tokenIssued],
  findings: { "wrong-audience": { who: "operator", docs: DOCS.insightsFirstCall } },
  async observe(context): Promise<Observation> {
    const claims = await claimsOf(context);
    return { audience: claims?.aud ?? null, expected: cloudOf(context.integration.cloud).partnerCenterResource };
  },
  judge({ audience, expected }) {
    const values = { audience: tag("url", audience), expected: tag("url", expected) };
    if (audience === null) return inconclusive("not-in-token", values);
    const bare = audience.replace(/\/+$/, "");
    const fits = sameText(bare, expected.replace(/\/+$/, "")) || sameText(bare, APP_ID.partnerCenter);
    return fits ? pass(values) : fail("wrong-audience", values);
  },
});

export default tokenAudience;
