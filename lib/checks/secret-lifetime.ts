import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import clientSecret from "./client-secret";
import { DOCS } from "./docs";
import { undecidedRead } from "./refusal";
import { type CredentialsSeen, credentialsSeen, firstToEnd, lasting, lastToEnd } from "./secrets";
import { fail, inconclusive, notApplicable, pass } from "./verdict";

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

/** The secret in use lasts for at least another 30 days. */
const secretLifetime = defineCheck({
  id: "secret-lifetime",
  stage: "app",
  level: "recommended",
  inputs: ["client-id", "graph-read"],
  needs: [clientSecret],
  findings: {
    "expires-soon": {
      who: "application-admin",
      docs: DOCS.credentials,
      portal: "app-credentials",
      fix: "rotate-secret",
    },
  },
  observe: (context): Promise<CredentialsSeen> => credentialsSeen(context),
  judge(observation) {
    const { refused } = observation;
    const live = lasting(observation);
    // Several secrets may share a hint; the first to end is the one not to miss. Without a hint the app works until the last.
    const used = firstToEnd(live.filter((secret) => secret.hintMatches === true)) ?? lastToEnd(live);
    const days = used === null ? 0 : Math.floor((Date.parse(used.endAt) - Date.parse(observation.now)) / DAY_MS);
    const values = {
      app: tag("name", observation.app),
      secret: tag("plain", used?.name),
      endAt: tag("date", used?.endAt),
      days: tag("number", days),
    };
    if (refused?.status === 404) return inconclusive("not-visible", values);
    if (refused) return undecidedRead(refused, values);
    if (used === null) return notApplicable("no-secret", values);
    return days < SOON_DAYS ? fail("expires-soon", values) : pass(values);
  },
});

export default secretLifetime;
