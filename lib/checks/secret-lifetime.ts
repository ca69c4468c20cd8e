import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import clientSecret from "./client-secret";
import { DOCS } from "./docs";
import { undecidedRead } from "./refusal";
import { type CredentialsSeen, credentialsSeen, firstToEnd, lasting, lastToEnd } from "./secrets";
import { fail, inconclusive, notApplicable, pass } from "./verdict";

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

/** The secret or certificate in use lasts for at least another 30 days. */
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
    "certificate-expires-soon": { who: "application-admin", docs: DOCS.credentials, portal: "app-credentials" },
  },
  observe: (context): Promise<CredentialsSeen> => credentialsSeen(context),
  judge(observation) {
    const { refused, certificateEndAt } = observation;
    const live = lasting(observation);
    // Several secrets may share a hint; the first to end is the one not to miss. Without a hint the app works until the last.
    const used = firstToEnd(live.filter((secret) => secret.hintMatches === true)) ?? lastToEnd(live);
    const endAt = certificateEndAt ?? used?.endAt;
    const days = endAt === undefined ? 0 : Math.floor((Date.parse(endAt) - Date.parse(observation.now)) / DAY_MS);
    const values = {
      app: tag("name", observation.app),
      secret: tag("plain", used?.name),
      endAt: tag("date", endAt),
      days: tag("number", Math.max(0, days)),
    };
    // What stands in the certificate is known without a registration; that it holds until then is not.
    if (certificateEndAt && days < SOON_DAYS) return fail("certificate-expires-soon", values);
    if (refused?.status === 404) return inconclusive("not-visible", values);
    if (refused) return undecidedRead(refused, values);
    if (certificateEndAt) return pass(values);
    if (used === null) return notApplicable("no-secret", values);
    return days < SOON_DAYS ? fail("expires-soon", values) : pass(values);
  },
});

export default secretLifetime;
