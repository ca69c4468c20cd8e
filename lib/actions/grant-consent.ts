import { type Action, type ActionContext, done, existsAlready, type PlainResult, refused, unable } from "@/lib/action";
import { APP_ID, PARTNER_CENTER_SCOPE } from "@/lib/cloud";
import type { GraphClient, PermissionGrant } from "@/lib/microsoft/types";
import { isUnsettled, lacksPrincipal, patiently } from "./patience";

/** Grants admin consent for everyone to exactly one scope: Partner Center's `user_impersonation`. */
export const grantConsent: Action = {
  id: "grant-consent",
  scope: "DelegatedPermissionGrant.ReadWrite.All",
  leastRole: "application-admin",
  reversible: true,
  plan: ({ cloud }) => [
    {
      method: "POST",
      url: `https://${cloud.graphHost}/v1.0/oauth2PermissionGrants`,
      body: {
        clientId: "{service principal of the application}",
        consentType: "AllPrincipals",
        resourceId: "{service principal of Microsoft Partner Center}",
        scope: PARTNER_CENTER_SCOPE,
      },
    },
  ],
  apply: (context) => ensureGrant(context, null),
};

/** Makes sure that the scope is consented to, for one person or (null) for everyone; scopes that are there stay. */
export async function ensureGrant(
  { graph, integration, changes, sleep }: ActionContext,
  principalId: string | null,
): Promise<PlainResult> {
  if (!graph) return unable("sign-in-missing", "graph");
  const appId = integration.clientId;
  if (!appId) return unable("prerequisite-missing", "app-registration");
  const [client, resource] = await Promise.all([
    graph.servicePrincipal(appId),
    graph.servicePrincipal(APP_ID.partnerCenter),
  ]);
  if (!client.ok) return refused(client.refusal);
  if (!resource.ok) return refused(resource.refusal);
  const grants = await graph.grants(client.value.id);
  if (!grants.ok) return refused(grants.refusal);
  const present = grants.value.find(
    (one) => one.resourceId === resource.value.id && one.principalId === principalId && fitsType(one),
  );
  if (present?.scopes.includes(PARTNER_CENTER_SCOPE)) return done({ changed: false });
  const wanted: Omit<PermissionGrant, "id"> = {
    clientId: client.value.id,
    resourceId: resource.value.id,
    consentType: principalId === null ? "AllPrincipals" : "Principal",
    principalId,
    scopes: [...(present?.scopes ?? []), PARTNER_CENTER_SCOPE],
  };
  const written = await patiently(sleep, present ? isUnsettled : lacksPrincipal, () => write(graph, present, wanted));
  if (existsAlready(written)) return done({ changed: false });
  if (!written.ok) return refused(written.refusal);
  const before = present?.scopes ?? null;
  changes.push({ what: "grant", objectId: written.value, appId, name: null, before, after: wanted.scopes });
  return done({ changed: true });
}

function fitsType({ consentType, principalId }: PermissionGrant): boolean {
  return (consentType === "AllPrincipals") === (principalId === null);
}

async function write(graph: GraphClient, present: PermissionGrant | undefined, wanted: Omit<PermissionGrant, "id">) {
  if (!present) {
    const created = await graph.createGrant(wanted);
    return created.ok ? { ...created, value: created.value.id } : created;
  }
  const updated = await graph.updateGrant(present.id, wanted.scopes);
  return updated.ok ? { ...updated, value: present.id } : updated;
}
