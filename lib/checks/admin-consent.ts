import { type CheckContext, defineCheck } from "@/lib/check";
import { APP_ID, PARTNER_CENTER_SCOPE } from "@/lib/cloud";
import type { GraphClient, PermissionGrant, Refusal } from "@/lib/microsoft/types";
import { tag } from "@/lib/values";
import appServicePrincipal from "./app-service-principal";
import { DOCS } from "./docs";
import { clientIdOf, graphOf, tenantTag } from "./known";
import partnerCenterApi from "./partner-center-api";
import { GRANT_SCOPES, type ReadRefusal, seenRead, undecidedRead } from "./refusal";
import { splitScopes } from "./scopes";
import { fail, inconclusive, pass } from "./verdict";

type GrantSeen = {
  readonly api: "partner-center" | "other-partner-api" | "other";
  readonly isForEveryone: boolean;
  readonly principalId: string | null;
  readonly scopes: readonly string[];
};
type Observation = {
  readonly tenant: string;
  readonly clientId: string;
  readonly user: string | null;
  /** Object id of the integration user; null when none is chosen or it cannot be read. */
  readonly userId: string | null;
  readonly grants: readonly GrantSeen[];
  readonly refused: ReadRefusal | null;
};

const REMEDY = {
  who: "application-admin",
  docs: DOCS.grantConsent,
  portal: "app-permissions",
  fix: "grant-consent",
  instead: "grant-consent-for-user",
} as const;

/** Partner Center's delegated permission is consented to for the integration user; the grants are the truth about it. */
const adminConsent = defineCheck({
  id: "admin-consent",
  stage: "permission",
  level: "required",
  inputs: ["client-id", "graph-read"],
  needs: [appServicePrincipal, partnerCenterApi],
  findings: { "consent-missing": REMEDY, "consent-for-another-user": REMEDY, "consent-for-another-api": REMEDY },
  async observe(context): Promise<Observation> {
    const graph = graphOf(context);
    const { tenant, userPrincipalName: user } = context.integration;
    const known = { tenant, clientId: clientIdOf(context), user, userId: await userIdOf(graph, user) };
    const read = await readGrants(context, graph);
    const refused = read.ok ? null : seenRead(read.refusal, graph, GRANT_SCOPES);
    return { ...known, grants: read.ok ? read.grants : [], refused };
  },
  judge(observation) {
    const { grants, userId, refused } = observation;
    const values = {
      tenant: tenantTag(observation.tenant),
      clientId: tag("app-id", observation.clientId),
      user: tag("upn", observation.user),
    };
    if (refused?.status === 404) return inconclusive("not-visible", values);
    if (refused) return undecidedRead(refused, values);
    const fitting = grants.filter(
      (grant) => grant.api === "partner-center" && grant.scopes.includes(PARTNER_CENTER_SCOPE),
    );
    if (fitting.some((grant) => grant.isForEveryone || (userId !== null && grant.principalId === userId))) {
      return pass(values);
    }
    if (fitting.length > 0) {
      const other = { ...values, otherUser: tag("object-id", fitting[0]?.principalId) };
      return userId === null ? inconclusive("not-visible", other) : fail("consent-for-another-user", other);
    }
    const isForOther = grants.some((grant) => grant.api === "other-partner-api");
    return fail(isForOther ? "consent-for-another-api" : "consent-missing", values);
  },
});

async function userIdOf(graph: GraphClient, user: string | null): Promise<string | null> {
  const answer = user === null ? null : await graph.user(user);
  return answer?.ok ? answer.value.id : null;
}

type Read =
  | { readonly ok: true; readonly grants: readonly GrantSeen[] }
  | { readonly ok: false; readonly refusal: Refusal };

async function readGrants(context: CheckContext, graph: GraphClient): Promise<Read> {
  const [app, api] = await Promise.all([
    graph.servicePrincipal(clientIdOf(context)),
    graph.servicePrincipal(APP_ID.partnerCenter),
  ]);
  if (!app.ok) return app;
  if (!api.ok) return api;
  const grants = await graph.grants(app.value.id);
  if (!grants.ok) return grants;
  const isSettled = grants.value.some((grant) => grant.resourceId === api.value.id);
  const other = isSettled || grants.value.length === 0 ? null : await graph.servicePrincipal(APP_ID.microsoftPartner);
  const otherId = other?.ok ? other.value.id : null;
  return { ok: true, grants: grants.value.map((grant) => grantSeen(grant, api.value.id, otherId)) };
}

function grantSeen(grant: PermissionGrant, apiId: string, otherId: string | null): GrantSeen {
  const api =
    grant.resourceId === apiId ? "partner-center" : grant.resourceId === otherId ? "other-partner-api" : "other";
  return {
    api,
    isForEveryone: grant.consentType === "AllPrincipals",
    principalId: grant.principalId,
    scopes: splitScopes(grant.scopes),
  };
}

export default adminConsent;
