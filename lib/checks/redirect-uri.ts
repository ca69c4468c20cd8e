import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import appRegistration from "./app-registration";
import { DOCS } from "./docs";
import { clientIdOf, graphOf } from "./known";
import { APPLICATION_SCOPES, type ReadRefusal, seenRead, undecidedRead } from "./refusal";
import { fail, inconclusive, notApplicable, pass } from "./verdict";

type Observation = {
  readonly clientId: string;
  readonly app: string | null;
  readonly flow: string;
  readonly redirectUri: string;
  readonly web: readonly string[];
  readonly spa: readonly string[];
  readonly publicClient: readonly string[];
  readonly refused: ReadRefusal | null;
};

/** Where authorization codes arrive is registered, under the platform whose codes are redeemed with a secret. */
const redirectUri = defineCheck({
  id: "redirect-uri",
  stage: "app",
  level: "required",
  inputs: ["client-id", "graph-read"],
  needs: [appRegistration],
  findings: {
    "redirect-missing": {
      who: "application-admin",
      docs: DOCS.redirectUri,
      portal: "app-authentication",
      fix: "add-redirect-uri",
    },
    "wrong-platform": { who: "application-admin", docs: DOCS.redirectUri, portal: "app-authentication" },
  },
  async observe(context): Promise<Observation> {
    const { flow, redirectUri: expected } = context.integration;
    const graph = graphOf(context);
    const clientId = clientIdOf(context);
    const answer = flow === "code" ? await graph.application(clientId) : null;
    const none = { web: [], spa: [], publicClient: [] };
    return {
      clientId,
      app: answer?.ok ? answer.value.displayName : null,
      flow,
      redirectUri: expected,
      ...(answer?.ok ? answer.value.redirectUris : none),
      refused: answer && !answer.ok ? seenRead(answer.refusal, graph, APPLICATION_SCOPES) : null,
    };
  },
  judge(observation) {
    const { redirectUri: expected, refused } = observation;
    const values = {
      app: tag("name", observation.app),
      clientId: tag("app-id", observation.clientId),
      redirectUri: tag("url", expected),
    };
    if (observation.flow !== "code") return notApplicable("other-flow", values);
    if (refused?.status === 404) return inconclusive("not-visible", values);
    if (refused) return undecidedRead(refused, values);
    // Entra compares character for character.
    if (observation.web.includes(expected)) return pass(values);
    const platform = observation.spa.includes(expected)
      ? "SPA"
      : observation.publicClient.includes(expected)
        ? "Public client/native"
        : null;
    if (platform === null) return fail("redirect-missing", values);
    return fail("wrong-platform", { ...values, platform: tag("plain", platform) });
  },
});

export default redirectUri;
