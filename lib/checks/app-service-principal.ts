import { type CheckContext, defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import appRegistration from "./app-registration";
import { DOCS } from "./docs";
import { clientIdOf, graphOf, tenantTag } from "./known";
import { APPLICATION_SCOPES, type ReadRefusal, seenRead, undecidedRead } from "./refusal";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly tenant: string;
  readonly clientId: string;
  readonly user: string | null;
  readonly name: string | null;
  readonly accountEnabled: boolean;
  readonly assignmentRequired: boolean;
  /** What a sign-in of the integration user showed about the assignment; null when nothing did. */
  readonly assigned: boolean | null;
  readonly refused: ReadRefusal | null;
};

const NOT_ASSIGNED = 50105;

/** The application has a service principal in the tenant, switched on and open to the integration user. */
const appServicePrincipal = defineCheck({
  id: "app-service-principal",
  stage: "app",
  level: "required",
  inputs: ["client-id", "graph-read"],
  needs: [appRegistration],
  findings: {
    "service-principal-missing": {
      who: "application-admin",
      docs: DOCS.servicePrincipals,
      portal: "enterprise-app",
      fix: "create-service-principal",
    },
    disabled: {
      who: "application-admin",
      docs: DOCS.disabledApp,
      portal: "enterprise-app",
      fix: "enable-service-principal",
    },
    "assignment-required": {
      who: "application-admin",
      docs: DOCS.assignUsers,
      portal: "enterprise-app",
      fix: "drop-assignment-requirement",
    },
  },
  async observe(context): Promise<Observation> {
    const graph = graphOf(context);
    const clientId = clientIdOf(context);
    const answer = await graph.servicePrincipal(clientId);
    const assignmentRequired = answer.ok && answer.value.appRoleAssignmentRequired;
    return {
      tenant: context.integration.tenant,
      clientId,
      user: context.integration.userPrincipalName,
      name: answer.ok ? answer.value.displayName : null,
      accountEnabled: answer.ok && answer.value.accountEnabled,
      assignmentRequired,
      assigned: assignmentRequired ? await assignmentOf(context) : null,
      refused: answer.ok ? null : seenRead(answer.refusal, graph, APPLICATION_SCOPES),
    };
  },
  judge(observation) {
    const { refused, assigned } = observation;
    const values = {
      tenant: tenantTag(observation.tenant),
      app: tag("name", observation.name),
      clientId: tag("app-id", observation.clientId),
      user: tag("upn", observation.user),
    };
    if (refused?.status === 404) return fail("service-principal-missing", values);
    if (refused) return undecidedRead(refused, values);
    if (!observation.accountEnabled) return fail("disabled", values);
    if (!observation.assignmentRequired || assigned === true) return pass(values);
    return assigned === false ? fail("assignment-required", values) : inconclusive("not-visible", values);
  },
});

/** Assignments may run through groups, so only a sign-in shows whether one reaches the user. */
async function assignmentOf(context: CheckContext): Promise<boolean | null> {
  try {
    const attempt = await context.testToken();
    if (attempt.ok) return true;
    return attempt.refusal.aadsts.includes(NOT_ASSIGNED) ? false : null;
  } catch {
    // No token was asked for yet, or Entra is out of reach: the sign-in is evidence here, not the question.
    return null;
  }
}

export default appServicePrincipal;
