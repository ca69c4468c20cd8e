import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { graphOf, tenantTag } from "./known";
import { APPLICATION_SCOPES, type ReadRefusal, seenRead, undecidedRead } from "./refusal";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly tenant: string;
  readonly clientId: string | null;
  readonly name: string | null;
  readonly disabledByMicrosoftStatus: string | null;
  /** No registration here, but a service principal: the application is registered in another tenant. */
  readonly isForeign: boolean;
  /** Who may manage it without a role; null when that could not be read. */
  readonly owners: readonly { readonly id: string }[] | null;
  readonly refused: ReadRefusal | null;
};

/** The application is registered in the tenant. */
const appRegistration = defineCheck({
  id: "app-registration",
  stage: "app",
  level: "required",
  inputs: ["graph-read"],
  needs: [],
  findings: {
    "app-missing": {
      who: "application-admin",
      docs: DOCS.registerApp,
      portal: "app-registrations",
      fix: "create-app",
      instead: "adopt-app",
    },
    "app-disabled": { who: "global-admin", docs: DOCS.disabledApp, portal: "app-overview" },
  },
  async observe(context): Promise<Observation> {
    const { tenant, clientId } = context.integration;
    const unnamed = {
      tenant,
      clientId,
      name: null,
      disabledByMicrosoftStatus: null,
      isForeign: false,
      owners: null,
      refused: null,
    };
    if (clientId === null) return unnamed;
    const graph = graphOf(context);
    const answer = await graph.application(clientId);
    if (answer.ok) {
      const { displayName, disabledByMicrosoftStatus } = answer.value;
      const owners = await graph.applicationOwners(clientId);
      return { ...unnamed, name: displayName, disabledByMicrosoftStatus, owners: owners.ok ? owners.value : null };
    }
    const principal = answer.refusal.status === 404 ? await graph.servicePrincipal(clientId) : null;
    return {
      ...unnamed,
      name: principal?.ok ? principal.value.displayName : null,
      isForeign: principal?.ok ?? false,
      refused: seenRead(answer.refusal, graph, APPLICATION_SCOPES),
    };
  },
  judge(observation) {
    const { clientId, refused, disabledByMicrosoftStatus: disabled } = observation;
    const values = {
      tenant: tenantTag(observation.tenant),
      app: tag("name", observation.name),
      clientId: tag("app-id", clientId),
    };
    if (clientId === null) return fail("app-missing", values);
    if (observation.isForeign) return inconclusive("not-visible", values);
    if (refused?.status === 404) return fail("app-missing", values);
    if (refused) return undecidedRead(refused, values);
    return disabled !== null && disabled !== "NotDisabled" ? fail("app-disabled", values) : pass(values);
  },
});

export default appRegistration;
