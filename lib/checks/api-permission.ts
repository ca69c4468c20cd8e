import { defineCheck } from "@/lib/check";
import { APP_ID, PARTNER_CENTER_SCOPE } from "@/lib/cloud";
import { tag } from "@/lib/values";
import appRegistration from "./app-registration";
import { DOCS } from "./docs";
import { clientIdOf, graphOf } from "./known";
import partnerCenterApi from "./partner-center-api";
import { APPLICATION_SCOPES, type ReadRefusal, seenRead, undecidedRead } from "./refusal";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly clientId: string;
  readonly app: string | null;
  readonly listed: readonly {
    readonly resourceAppId: string;
    readonly resourceAccess: readonly { readonly id: string; readonly type: string }[];
  }[];
  /** Partner Center's delegated scopes as its service principal gives them. */
  readonly scopes: readonly { readonly id: string; readonly value: string; readonly isEnabled: boolean }[];
  readonly refused: ReadRefusal | null;
};

const REMEDY = {
  who: "application-admin",
  docs: DOCS.addPermission,
  portal: "app-permissions",
  fix: "add-permission",
} as const;

/** The registration lists Partner Center's delegated `user_impersonation`. */
const apiPermission = defineCheck({
  id: "api-permission",
  stage: "permission",
  level: "required",
  inputs: ["client-id", "graph-read"],
  needs: [appRegistration, partnerCenterApi],
  findings: { "permission-missing": REMEDY, "other-partner-api-only": REMEDY, "permission-obsolete": REMEDY },
  async observe(context): Promise<Observation> {
    const graph = graphOf(context);
    const clientId = clientIdOf(context);
    const [app, api] = await Promise.all([graph.application(clientId), graph.servicePrincipal(APP_ID.partnerCenter)]);
    const refusal = !app.ok ? app.refusal : !api.ok ? api.refusal : null;
    return {
      clientId,
      app: app.ok ? app.value.displayName : null,
      listed: app.ok
        ? app.value.requiredResourceAccess.map(({ resourceAppId, resourceAccess }) => ({
            resourceAppId,
            resourceAccess: resourceAccess.map(({ id, type }) => ({ id, type })),
          }))
        : [],
      scopes: api.ok
        ? api.value.oauth2PermissionScopes.map(({ id, value, isEnabled }) => ({ id, value, isEnabled }))
        : [],
      refused: refusal === null ? null : seenRead(refusal, graph, APPLICATION_SCOPES),
    };
  },
  judge(observation) {
    const { refused, listed, scopes } = observation;
    const values = { app: tag("name", observation.app), clientId: tag("app-id", observation.clientId) };
    if (refused?.status === 404) return inconclusive("not-visible", values);
    if (refused) return undecidedRead(refused, values);
    const live = scopes.find((scope) => scope.value === PARTNER_CENTER_SCOPE && scope.isEnabled);
    if (!live) return inconclusive("unexpected-answer", values);
    const delegated = listed
      .filter(({ resourceAppId }) => resourceAppId.toLowerCase() === APP_ID.partnerCenter)
      .flatMap(({ resourceAccess }) => resourceAccess.filter(({ type }) => type === "Scope"));
    if (delegated.some(({ id }) => id === live.id)) return pass(values);
    const isGone = ({ id }: { id: string }) => !scopes.some((scope) => scope.id === id && scope.isEnabled);
    if (delegated.some(isGone)) return fail("permission-obsolete", values);
    const hasOther = listed.some(({ resourceAppId }) => resourceAppId.toLowerCase() === APP_ID.microsoftPartner);
    return fail(hasOther ? "other-partner-api-only" : "permission-missing", values);
  },
});

export default apiPermission;
