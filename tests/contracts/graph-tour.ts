import type { ContractExchange } from "@/lib/contracts/contract";
import { CONNECTOR_CERTIFICATE } from "@/lib/sandbox/scenarios/certificates";
import { graphToken, type Scene, SETUP, scene, type TokenTraits } from "../sandbox/endpoint-calls";
import { call, observed, overloaded, textOf } from "./observer";

const V1 = "https://graph.microsoft.com/v1.0";
const NOBODY = "00000000-0000-4000-8000-00000000dead";
const ROLES = `${SETUP} RoleManagement.Read.Directory`;

type Ask = (method: string, path: string, body?: unknown) => Promise<Response>;

/** Every answer Graph gives in the sandbox. */
export async function tourGraph(seen: ContractExchange[]): Promise<void> {
  const contoso = scene(({ tenant, app, appPrincipal, graph, bot }) => {
    tenant.conditionalAccess.push({
      id: "99999999-0000-4000-8000-000000000001",
      displayName: "Policy",
      state: "enabled",
      includeUsers: ["All"],
      excludeUsers: [],
      includeApplications: ["All"],
      control: "mfa",
      transferMethods: "deviceCodeFlow",
    });
    appPrincipal.appRoleAssignments.push({ resourceId: graph.id, appRoleId: NOBODY });
    app.keyCredentials.push({ keyId: NOBODY, endAtMs: Date.now(), certificate: CONNECTOR_CERTIFICATE });
    bot.directoryRoles.push({ templateId: NOBODY, displayName: "Reader", state: "eligible" });
  });
  await reads(contoso, await asking(contoso, seen, { scopes: ROLES }));
  await changes(contoso, await asking(contoso, seen));
  await refusals(contoso, await asking(contoso, seen));
  await forbidden(contoso, seen);
  await policies(seen);
  await overloaded(contoso.world, observed(contoso.world, seen), `${V1}/me`);
}

async function asking(scene: Scene, seen: ContractExchange[], traits: TokenTraits = {}): Promise<Ask> {
  const go = observed(scene.world, seen);
  const token = await graphToken(scene, traits);
  return (method, path, body) => call(go, token, method, V1 + path, body);
}

async function reads({ tenant, admin, bot, app, appPrincipal }: Scene, ask: Ask): Promise<void> {
  for (const path of [
    "/me",
    "/me?$select=id,userPrincipalName,displayName,userType,accountEnabled",
    "/me/transitiveMemberOf/microsoft.graph.directoryRole",
    "/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId",
    `/roleManagement/directory/roleEligibilityScheduleInstances?$filter=principalId eq '${bot.id}'`,
    `/roleManagement/directory/roleEligibilityScheduleInstances?$filter=principalId eq '${admin.id}'`,
    "/organization",
    "/organization?$select=id,displayName,partnerTenantType,verifiedDomains",
    `/users/${admin.userPrincipalName}`,
    `/users/${bot.id}?$select=id,accountEnabled`,
    "/applications",
    `/applications?$filter=displayName eq '${app.displayName}'&$select=id,appId,displayName,web&$count=true`,
    "/applications?$top=1",
    `/applications(appId='${app.appId}')`,
    `/applications/${app.id}?$select=id,passwordCredentials,keyCredentials`,
    `/applications(appId='${app.appId}')/owners?$select=id`,
    `/applications/${app.id}/owners`,
    "/servicePrincipals",
    `/servicePrincipals(appId='${app.appId}')`,
    `/servicePrincipals/${appPrincipal.id}`,
    `/servicePrincipals/${appPrincipal.id}/appRoleAssignments`,
    `/oauth2PermissionGrants?$filter=clientId eq '${appPrincipal.id}'`,
    "/policies/identitySecurityDefaultsEnforcementPolicy",
    "/policies/defaultAppManagementPolicy",
    "/identity/conditionalAccess/policies",
  ])
    await ask("GET", path);
  await ask("POST", "/$batch", {
    requests: [
      { id: "1", method: "GET", url: "/me" },
      { id: "2", method: "GET", url: `/users/${NOBODY}`, dependsOn: ["1"] },
      { id: "3", method: "GET", url: `/users/${tenant.id}`, dependsOn: ["2"] },
    ],
  });
}

/** Makes an application ready, takes it apart and deletes it, as set-up and clean-up do. */
async function changes({ partnerCenter }: Scene, ask: Ask): Promise<void> {
  const created = await ask("POST", "/applications", {
    displayName: "Tour",
    web: { redirectUris: ["https://a.example/"] },
  });
  const id = await textOf(created.clone(), "id");
  const appId = await textOf(created, "appId");
  await ask("PATCH", `/applications/${id}`, { isFallbackPublicClient: true });
  const added = await ask("POST", `/applications/${id}/addPassword`, { passwordCredential: { displayName: "One" } });
  await ask("GET", `/applications/${id}`);
  await ask("POST", `/applications/${id}/removePassword`, { keyId: await textOf(added, "keyId") });
  await ask("POST", `/applications/${id}/removePassword`, { keyId: NOBODY });
  await ask("PATCH", `/applications/${id}`, { signInAudience: "Everybody" });
  await ask("POST", `/applications/${id}/addPassword`, { passwordCredential: { endDateTime: "2000-01-01T00:00:00Z" } });
  const principal = await ask("POST", "/servicePrincipals", { appId });
  const clientId = await textOf(principal, "id");
  await ask("POST", "/servicePrincipals", { appId });
  await ask("PATCH", `/servicePrincipals/${clientId}`, { appRoleAssignmentRequired: true });
  await ask("PATCH", `/servicePrincipals/${clientId}`, { accountEnabled: "yes" });
  const consent = {
    clientId,
    consentType: "AllPrincipals",
    principalId: null,
    resourceId: partnerCenter.id,
    scope: "a",
  };
  const grant = await textOf(await ask("POST", "/oauth2PermissionGrants", consent), "id");
  await ask("POST", "/oauth2PermissionGrants", consent);
  await ask("POST", "/oauth2PermissionGrants", { ...consent, consentType: "Some" });
  await ask("PATCH", `/oauth2PermissionGrants/${grant}`, { scope: "a b" });
  await ask("PATCH", `/oauth2PermissionGrants/${grant}`, { clientId });
  await ask("DELETE", `/oauth2PermissionGrants/${grant}`);
  await ask("DELETE", `/servicePrincipals/${clientId}`);
  await ask("DELETE", `/applications/${id}`);
}

async function refusals({ partnerCenter }: Scene, ask: Ask): Promise<void> {
  for (const path of [
    `/users/${NOBODY}`,
    `/applications/${NOBODY}`,
    `/applications(appId='${NOBODY}')`,
    `/servicePrincipals/${NOBODY}`,
    `/servicePrincipals(appId='${NOBODY}')`,
    `/servicePrincipals/${NOBODY}/appRoleAssignments`,
    "/applications?$filter=notes eq 'x'",
    "/servicePrincipals?$filter=notes eq 'x'",
    "/oauth2PermissionGrants?$filter=scope eq 'x'",
    "/identity/conditionalAccess/policies?$filter=createdDateTime eq 'x'",
    "/me?$select=nothing",
    "/roleManagement/directory/roleEligibilityScheduleInstances",
  ])
    await ask("GET", path);
  await ask("POST", "/applications", "{");
  await ask("POST", "/applications", {});
  await ask("POST", "/servicePrincipals", { appId: NOBODY });
  await ask("POST", "/$batch", {});
  const grant = {
    clientId: NOBODY,
    consentType: "AllPrincipals",
    principalId: null,
    resourceId: partnerCenter.id,
    scope: "a",
  };
  await ask("POST", "/oauth2PermissionGrants", grant);
  for (const [method, path] of [
    ["PATCH", `/applications/${NOBODY}`],
    ["DELETE", `/applications/${NOBODY}`],
    ["POST", `/applications/${NOBODY}/addPassword`],
    ["POST", `/applications/${NOBODY}/removePassword`],
    ["PATCH", `/servicePrincipals/${NOBODY}`],
    ["DELETE", `/servicePrincipals/${NOBODY}`],
    ["PATCH", `/oauth2PermissionGrants/${NOBODY}`],
    ["DELETE", `/oauth2PermissionGrants/${NOBODY}`],
  ] as const)
    await ask(method, path, method === "DELETE" ? undefined : {});
}

async function forbidden(scene: Scene, seen: ContractExchange[]): Promise<void> {
  const go = observed(scene.world, seen);
  await call(go, null, "GET", `${V1}/me`);
  await call(go, await graphToken(scene, { audience: "https://api.partnercenter.microsoft.com" }), "GET", `${V1}/me`);
  const poor = await asking(scene, seen, { scopes: "openid" });
  await poor("GET", "/me");
  await poor("GET", "/policies/defaultAppManagementPolicy");
  const reader = await asking(scene, seen, { scopes: "User.Read" });
  await reader("GET", "/organization");
  await reader("GET", "/me/transitiveMemberOf/microsoft.graph.directoryRole");
  const ordinary = await asking(scene, seen, { user: scene.bot });
  await ordinary("POST", "/applications", { displayName: "Mine" });
}

async function policies(seen: ContractExchange[]): Promise<void> {
  for (const policy of [
    { isEnabled: true, passwordAddition: "enabled" as const, maxLifetime: null },
    { isEnabled: true, passwordAddition: "disabled" as const, maxLifetime: "P30D" },
  ]) {
    const contoso = scene(({ tenant }) => {
      tenant.appManagement = policy;
    });
    const ask = await asking(contoso, seen);
    await ask("GET", "/policies/defaultAppManagementPolicy");
    await ask("POST", `/applications/${contoso.app.id}/addPassword`, {});
  }
}
