import type { ActionContext, PlannedRequest } from "@/lib/action";
import { type Change, type ChangeValue, canTakeBack, inverted } from "@/lib/change";
import type { Cloud } from "@/lib/cloud";
import type { Answer, GraphClient, Refusal } from "@/lib/microsoft/types";
import { withoutScope } from "./add-permission";

/** What became of taking changes back: of each, or until Microsoft refused one. */
export type TakenBack = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** Takes changes back, the latest first, and only them: what others changed since stays. What is gone already is left so. */
export async function takeBack(
  { graph, changes }: { readonly graph: GraphClient; readonly changes: ActionContext["changes"] },
  made: readonly Change[],
): Promise<TakenBack> {
  for (const change of made.filter(canTakeBack).toReversed()) {
    const answer = await takeBackOne(graph, change);
    if (answer === null) continue;
    if (!answer.ok && answer.refusal.status === 404) continue;
    if (!answer.ok) return answer;
    changes.push(inverted(change));
  }
  return { ok: true };
}

/** Null when there is nothing (left) to take back. */
async function takeBackOne(graph: GraphClient, change: Change): Promise<Answer<null> | null> {
  const { what, objectId, after } = change;
  if (what === "application") return graph.deleteApplication(objectId);
  if (what === "service-principal") return graph.deleteServicePrincipal(objectId);
  if (what === "grant") return takeBackScopes(graph, change);
  if (what === "account-enabled" || what === "assignment-required") return setBack(graph, change);
  const application = change.appId === null ? null : await graph.application(change.appId);
  if (application === null || !application.ok) return application;
  const { redirectUris, requiredResourceAccess, passwordCredentials, isFallbackPublicClient } = application.value;
  switch (what) {
    case "secret": {
      const isThere = passwordCredentials.some(({ keyId }) => keyId === after);
      return isThere && typeof after === "string" ? graph.removePassword(objectId, after) : null;
    }
    case "redirect-uri": {
      const rest = redirectUris.web.filter((uri) => uri !== after);
      return rest.length === redirectUris.web.length
        ? null
        : graph.updateApplication(objectId, { webRedirectUris: rest });
    }
    case "permission": {
      const isThere = requiredResourceAccess.some(({ resourceAccess }) =>
        resourceAccess.some(({ id }) => id === after),
      );
      if (!isThere || typeof after !== "string") return null;
      const rest = withoutScope(requiredResourceAccess, after);
      return graph.updateApplication(objectId, { requiredResourceAccess: rest });
    }
    case "public-client":
      return isFallbackPublicClient ? graph.updateApplication(objectId, { isFallbackPublicClient: false }) : null;
    default:
      return null;
  }
}

async function setBack(graph: GraphClient, { what, appId, objectId, before, after }: Change) {
  const principal = appId === null ? null : await graph.servicePrincipal(appId);
  if (principal === null || !principal.ok || typeof before !== "boolean") return principal?.ok ? null : principal;
  const { accountEnabled, appRoleAssignmentRequired } = principal.value;
  const present = what === "account-enabled" ? accountEnabled : appRoleAssignmentRequired;
  if (present !== after) return null;
  return graph.updateServicePrincipal(
    objectId,
    what === "account-enabled" ? { accountEnabled: before } : { appRoleAssignmentRequired: before },
  );
}

async function takeBackScopes(graph: GraphClient, { appId, objectId, before, after }: Change) {
  const client = appId === null ? null : await graph.servicePrincipal(appId);
  if (client === null || !client.ok) return client;
  const grants = await graph.grants(client.value.id);
  if (!grants.ok) return grants;
  const present = grants.value.find(({ id }) => id === objectId);
  if (!present) return null;
  const added = listOf(after).filter((scope) => !listOf(before).includes(scope));
  const rest = present.scopes.filter((scope) => !added.includes(scope));
  if (rest.length === present.scopes.length) return null;
  return rest.length === 0 && before === null ? graph.deleteGrant(objectId) : graph.updateGrant(objectId, rest);
}

const listOf = (value: ChangeValue): readonly string[] => (Array.isArray(value) ? value : []);

/** The requests that take changes back, as they will be made. */
export function planOfTakingBack(cloud: Cloud, made: readonly Change[]): readonly PlannedRequest[] {
  const base = `https://${cloud.graphHost}/v1.0`;
  return made
    .filter(canTakeBack)
    .toReversed()
    .map((change) => plannedOne(base, change));
}

function plannedOne(base: string, { what, objectId, before, after }: Change): PlannedRequest {
  const application = `${base}/applications/${objectId}`;
  const principal = `${base}/servicePrincipals/${objectId}`;
  const patch = (url: string, body: PlannedRequest["body"]): PlannedRequest => ({ method: "PATCH", url, body });
  const remove = (url: string): PlannedRequest => ({ method: "DELETE", url, body: null });
  switch (what) {
    case "application":
      return remove(application);
    case "service-principal":
      return remove(principal);
    case "grant": {
      const url = `${base}/oauth2PermissionGrants/${objectId}`;
      return before === null ? remove(url) : patch(url, { scope: listOf(before).join(" ") });
    }
    case "secret":
      return { method: "POST", url: `${application}/removePassword`, body: { keyId: after } };
    case "redirect-uri":
      return patch(application, { web: { redirectUris: [`{the URIs that are there, without ${String(after)}}`] } });
    case "permission":
      return patch(application, {
        requiredResourceAccess: [`{the permissions that are there, without ${String(after)}}`],
      });
    case "account-enabled":
      return patch(principal, { accountEnabled: before });
    case "assignment-required":
      return patch(principal, { appRoleAssignmentRequired: before });
    case "public-client":
      return patch(application, { isFallbackPublicClient: false });
    case "role-member":
      throw new TypeError("a role cannot be taken away by API");
  }
}
