import type { PortalPage } from "../check";
import type { Cloud } from "../cloud";

/** What a deep link can be about; without an id the link leads to the list the thing is in. */
export interface PortalIds {
  readonly clientId?: string | null;
  readonly applicationObjectId?: string | null;
  readonly servicePrincipalId?: string | null;
  readonly tenantId?: string | null;
}

const REGISTRATIONS = "Microsoft_AAD_RegisteredApps/ApplicationsListBlade";
const ENTERPRISE_APPS = "Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview";

/** The page of Microsoft's portals that belongs to the cloud and the ids, signed in to the given tenant where it is known. */
export function portalUrl(cloud: Cloud, page: PortalPage, ids: PortalIds = {}): string {
  const path = pathOf(page, ids);
  if (path.startsWith("/")) return `https://${cloud.partnerPortalHost}${path}`;
  const tenant = ids.tenantId ? `${encodeURIComponent(ids.tenantId)}/` : "";
  return `https://${cloud.entraPortalHost}/${tenant}#view/${path}`;
}

/** Where an administrator consents to all permissions listed in the registration; the redirect URI must be registered. */
export function adminConsentUrl(cloud: Cloud, tenant: string, clientId: string, redirectUri: string): string {
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri });
  return `https://${cloud.loginHost}/${encodeURIComponent(tenant)}/adminconsent?${query}`;
}

function pathOf(page: PortalPage, ids: PortalIds): string {
  switch (page) {
    case "entra-overview":
      return "Microsoft_AAD_IAM/TenantOverview.ReactView";
    case "entra-roles":
      return "Microsoft_AAD_IAM/RolesManagementMenuBlade/~/AllRoles";
    case "entra-users":
      return "Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers";
    case "app-registrations":
      return REGISTRATIONS;
    case "app-overview":
      return registration("Overview", ids);
    case "app-credentials":
      return registration("Credentials", ids);
    case "app-authentication":
      return registration("Authentication", ids);
    case "app-permissions":
      return registration("CallAnAPI", ids);
    case "app-policies":
      return ENTERPRISE_APPS;
    case "enterprise-app":
      return enterpriseApp(ids);
    case "conditional-access":
      return "Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies";
    case "sign-in-logs":
      return "Microsoft_AAD_IAM/SignInLogsList.ReactView";
    case "partner-enrollment":
      return "/dashboard/account/v3/enrollment/introduction/partnership";
    case "partner-legal-info":
      return "/dashboard/account/v3/organization/legalinfo#mpn";
    case "partner-user-management":
      return "/dashboard/account/v3/usermanagement#users";
  }
}

function registration(blade: string, { clientId, applicationObjectId }: PortalIds): string {
  const menu = `Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/${blade}`;
  if (clientId) return `${menu}/appId/${encodeURIComponent(clientId)}`;
  return applicationObjectId ? `${menu}/objectId/${encodeURIComponent(applicationObjectId)}` : REGISTRATIONS;
}

function enterpriseApp({ clientId, servicePrincipalId }: PortalIds): string {
  if (!servicePrincipalId) return ENTERPRISE_APPS;
  const path = `Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/${encodeURIComponent(servicePrincipalId)}`;
  return clientId ? `${path}/appId/${encodeURIComponent(clientId)}` : path;
}
