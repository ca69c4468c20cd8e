import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { claimsOf } from "./claims";
import { DOCS } from "./docs";
import tokenIssued from "./token-issued";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  /** When the token was looked at; RFC 3339. */
  readonly now: string;
  /** Seconds, as in the token. */
  readonly iat: number | null;
  readonly nbf: number | null;
  readonly exp: number | null;
};

const SKEW_SECONDS = 300;

/** The token is valid now, by the clock of this machine. */
const tokenLifetime = defineCheck({
  id: "token-lifetime",
  stage: "token",
  level: "required",
  inputs: ["test-token"],
  needs: [tokenIssued],
  findings: {
    expired: { who: "integration-user", docs: DOCS.insightsFirstCall },
    "clock-skew": { who: "operator", docs: DOCS.claims },
  },
  async observe(context): Promise<Observation> {
    const claims = await claimsOf(context);
    return {
      now: context.now.toISOString(),
      iat: claims?.iat ?? null,
      nbf: claims?.nbf ?? null,
      exp: claims?.exp ?? null,
    };
  },
  judge({ now, iat, nbf, exp }) {
    const nowSeconds = Date.parse(now) / 1000;
    const startsAt = Math.max(iat ?? 0, nbf ?? 0);
    const minutes = (seconds: number) => tag("number", Math.max(0, Math.floor(seconds / 60)));
    const values = {
      expiresAt: tag("date", exp === null ? null : new Date(exp * 1000).toISOString()),
      minutes: minutes((exp ?? nowSeconds) - nowSeconds),
      ahead: minutes(startsAt - nowSeconds),
    };
    if (exp === null) return inconclusive("not-in-token", values);
    if (exp <= nowSeconds) return fail("expired", values);
    return startsAt > nowSeconds + SKEW_SECONDS ? fail("clock-skew", values) : pass(values);
  },
});

export default tokenLifetime;
