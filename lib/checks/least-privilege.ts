import { defineCheck } from "@/lib/check";
import { APP_ID, PARTNER_CENTER_SCOPE } from "@/lib/cloud";
import type { AppRoleAssignment } from "@/lib/microsoft/types";
import { tag } from "@/lib/values";
import appServicePrincipal from "./app-service-principal";
import { DOCS } from "./docs";
import { clientIdOf, graphOf } from "./known";
import { APPLICATION_SCOPES, GRANT_SCOPES, type ReadRefusal, seenRead, undecidedRead } from "./refusal";
import { splitScopes } from "./scopes";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly clientId: string;
  readonly app: string | null;
  readonly delegated: readonly { readonly isPartnerCenter: boolean; readonly scope: string }[];
  readonly applicationRoles: readonly { readonly api: string | null; readonly roleId: string }[];
  readonly refused: ReadRefusal | null;
};

/** What signing in takes; opens no data. */
const HARMLESS: readonly string[] = ["openid", "profile", "email", "offline_access", "User.Read"];

/** The application may do what insights takes, and nothing else. */
const leastPrivilege = defineCheck({
  id: "least-privilege",
  stage: "permission",
  level: "recommended",
  inputs: ["client-id", "graph-read"],
  needs: [appServicePrincipal],
  findings: {
    "more-than-needed": { who: "application-admin", docs: DOCS.reviewPermissions, portal: "app-permissions" },
  },
  async observe(context): Promise<Observation> {
    const graph = graphOf(context);
    const clientId = clientIdOf(context);
    const none = { clientId, app: null, delegated: [], applicationRoles: [], refused: null };
    const app = await graph.servicePrincipal(clientId);
    if (!app.ok) return { ...none, refused: seenRead(app.refusal, graph, APPLICATION_SCOPES) };
    const [api, grants, roles] = await Promise.all([
      graph.servicePrincipal(APP_ID.partnerCenter),
      graph.grants(app.value.id),
      graph.appRoleAssignments(app.value.id),
    ]);
    const apiId = api.ok ? api.value.id : null;
    const refusedGrants = grants.ok ? null : seenRead(grants.refusal, graph, GRANT_SCOPES);
    const refusedRoles = roles.ok ? null : seenRead(roles.refusal, graph, APPLICATION_SCOPES);
    return {
      clientId,
      app: app.value.displayName,
      delegated: (grants.ok ? grants.value : []).flatMap(({ resourceId, scopes }) =>
        splitScopes(scopes).map((scope) => ({ isPartnerCenter: resourceId === apiId, scope })),
      ),
      applicationRoles: (roles.ok ? roles.value : []).map(roleSeen),
      refused: refusedGrants ?? refusedRoles,
    };
  },
  judge(observation) {
    const extra = [
      ...observation.delegated.filter(isExtra).map(({ scope }) => scope),
      ...observation.applicationRoles.map(({ api, roleId }) => (api === null ? roleId : `${api}: ${roleId}`)),
    ];
    const values = {
      app: tag("name", observation.app),
      clientId: tag("app-id", observation.clientId),
      extra: tag("plain", [...new Set(extra)].join(", ")),
      count: tag("number", extra.length),
    };
    // What was seen is too much already, whatever else could not be read.
    if (extra.length > 0) return fail("more-than-needed", values);
    if (observation.refused?.status === 404) return inconclusive("not-visible", values);
    return observation.refused ? undecidedRead(observation.refused, values) : pass(values);
  },
});

function isExtra({ isPartnerCenter, scope }: { readonly isPartnerCenter: boolean; readonly scope: string }): boolean {
  return !HARMLESS.includes(scope) && !(isPartnerCenter && scope === PARTNER_CENTER_SCOPE);
}

const roleSeen = ({ resourceDisplayName, appRoleId }: AppRoleAssignment) => ({
  api: resourceDisplayName,
  roleId: appRoleId,
});

export default leastPrivilege;
