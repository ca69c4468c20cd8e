import { defineCheck } from "@/lib/check";
import { verifySignature } from "@/lib/microsoft/claims";
import { DOCS } from "./docs";
import { tenantTag, tokensOf } from "./known";
import { type RefusalSeen, seen, undecided } from "./refusal";
import tokenIssued from "./token-issued";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly tenant: string;
  readonly signature: "valid" | "invalid" | "unknown-key" | "not-verifiable" | null;
  readonly refused: RefusalSeen | null;
};

/** The token is signed with one of the keys Entra publishes for the tenant. */
const tokenSignature = defineCheck({
  id: "token-signature",
  stage: "token",
  level: "required",
  inputs: ["test-token"],
  needs: [tokenIssued],
  findings: { "bad-signature": { who: "integration-user", docs: DOCS.accessTokens } },
  async observe(context): Promise<Observation> {
    const { entra } = context.microsoft;
    const { tenant } = context.integration;
    const { accessToken } = await tokensOf(context);
    const discovery = await entra.discovery(tenant);
    if (!discovery.ok) return { tenant, signature: null, refused: seen(discovery.refusal) };
    const keys = await entra.keys(discovery.value.jwksUri);
    if (!keys.ok) return { tenant, signature: null, refused: seen(keys.refusal) };
    return { tenant, signature: await verifySignature(accessToken, keys.value), refused: null };
  },
  judge({ tenant, signature, refused }) {
    const values = { tenant: tenantTag(tenant) };
    if (refused) return undecided(refused, values);
    if (signature === "valid") return pass(values);
    // Keys are rolled and resources may get tokens no client can verify: neither makes a token false.
    return signature === "invalid" ? fail("bad-signature", values) : inconclusive("not-visible", values);
  },
});

export default tokenSignature;
