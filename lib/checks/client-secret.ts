import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import appRegistration from "./app-registration";
import { DOCS } from "./docs";
import { undecidedRead } from "./refusal";
import { type CredentialsSeen, credentialsSeen, hasCertificate, lasting, lastToEnd } from "./secrets";
import { fail, inconclusive, notApplicable, pass } from "./verdict";

const REMEDY = {
  who: "application-admin",
  docs: DOCS.credentials,
  portal: "app-credentials",
  fix: "add-secret",
} as const;

/** The registration has a client secret that has not ended, and the given one is among them. */
const clientSecret = defineCheck({
  id: "client-secret",
  stage: "app",
  level: "required",
  inputs: ["client-id", "graph-read"],
  needs: [appRegistration],
  findings: { "secret-missing": REMEDY, "secret-expired": REMEDY, "secret-unknown": REMEDY },
  observe: (context): Promise<CredentialsSeen> => credentialsSeen(context),
  judge(observation) {
    const { refused, secrets, given } = observation;
    const live = lasting(observation);
    const values = {
      app: tag("name", observation.app),
      clientId: tag("app-id", observation.clientId),
      endAt: tag("date", lastToEnd(secrets)?.endAt),
      count: tag("number", secrets.length),
    };
    if (observation.certificateEndAt) return notApplicable("has-certificate", values);
    if (refused?.status === 404) return inconclusive("not-visible", values);
    if (refused) return undecidedRead(refused, values);
    if (secrets.length === 0) {
      return hasCertificate(observation) ? notApplicable("has-certificate", values) : fail("secret-missing", values);
    }
    if (live.length === 0) return fail("secret-expired", values);
    const fits = live.some((secret) => secret.hintMatches !== false);
    if (!given || fits) return pass(values);
    const ended = lastToEnd(secrets.filter((secret) => secret.hintMatches === true));
    return ended === null
      ? fail("secret-unknown", values)
      : fail("secret-expired", { ...values, endAt: tag("date", ended.endAt) });
  },
});

export default clientSecret;
