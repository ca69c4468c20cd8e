/** A delegated permission that an API offers. */
export interface PermissionScope {
  readonly id: string;
  readonly value: string;
  readonly displayName: string;
  /** `Admin` scopes need an administrator's consent. */
  readonly type: "User" | "Admin";
}

/** One of Microsoft's own applications, which any tenant may hold a service principal of. */
export interface FirstPartyApplication {
  readonly appId: string;
  readonly displayName: string;
  readonly servicePrincipalNames: readonly string[];
  readonly scopes: readonly PermissionScope[];
}

/** The tenant that owns Microsoft's applications. */
export const MICROSOFT_TENANT_ID = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

export const GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";
export const PARTNER_CENTER_APP_ID = "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd";
export const MICROSOFT_PARTNER_APP_ID = "4990cffe-04e8-4e8b-808a-1175604b879f";
export const AZURE_CLI_APP_ID = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

export const PARTNER_CENTER_SCOPE_ID = "1cebfa2a-fb4d-419e-b5f9-839b4383e05a";
export const MICROSOFT_PARTNER_SCOPE_ID = "eabf9ef3-1f9e-f3da-19a1-bcd60d080567";

const admin = (id: string, value: string, displayName: string): PermissionScope => ({
  id,
  value,
  displayName,
  type: "Admin",
});
const user = (id: string, value: string, displayName: string): PermissionScope => ({
  id,
  value,
  displayName,
  type: "User",
});

const FIRST_PARTY: readonly FirstPartyApplication[] = [
  {
    appId: GRAPH_APP_ID,
    displayName: "Microsoft Graph",
    servicePrincipalNames: [GRAPH_APP_ID, "https://graph.microsoft.com", "https://graph.microsoft.com/"],
    scopes: [
      user("e1fe6dd8-ba31-4d61-89e7-88639da4683d", "User.Read", "Sign in and read user profile"),
      user("b340eb25-3456-403f-be2f-af7a0d370277", "User.ReadBasic.All", "Read all users' basic profiles"),
      user("37f7f235-527c-4136-accd-4a02d197296e", "openid", "Sign users in"),
      user("14dad69e-099b-42c9-810b-d002981feec1", "profile", "View users' basic profile"),
      user("64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0", "email", "View users' email address"),
      user("7427e0e9-2fba-42fe-b0c0-848c9e6a8182", "offline_access", "Maintain access to data"),
      admin("bdfbf15f-ee85-4955-8675-146e8e5296b5", "Application.ReadWrite.All", "Read and write all applications"),
      admin("c79f8feb-a9db-4090-85f9-90d820caa0eb", "Application.Read.All", "Read applications"),
      admin("06da0dbc-49e2-44d2-8312-53f166ab848a", "Directory.Read.All", "Read directory data"),
      admin(
        "41ce6ca6-6826-4807-84f1-1c82854f7ee5",
        "DelegatedPermissionGrant.ReadWrite.All",
        "Manage all delegated permission grants",
      ),
      admin("741c54c3-0c1e-44a1-818b-3f97ab4e8c83", "RoleManagement.Read.Directory", "Read directory RBAC settings"),
      admin("572fea84-0151-49b2-9301-11cb16974376", "Policy.Read.All", "Read your organization's policies"),
      admin("e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20", "AuditLog.Read.All", "Read audit log data"),
      admin("4908d5b9-3fb2-4b1e-9336-1888b7937185", "Organization.Read.All", "Read organization information"),
      admin(
        "81594d25-e88e-49cf-ac8c-fecbff49f994",
        "CrossTenantInformation.ReadBasic.All",
        "Read cross-tenant basic information",
      ),
    ],
  },
  {
    appId: PARTNER_CENTER_APP_ID,
    displayName: "Microsoft Partner Center",
    servicePrincipalNames: [
      PARTNER_CENTER_APP_ID,
      "https://api.partnercenter.microsoft.com",
      "https://partnercenterapi.store.microsoft.com",
      "https://partnerapi.store.microsoft.com",
      "https://reseller.microsoft.com",
      "https://accountmgmtservice.dce.mp.microsoft.com",
    ],
    scopes: [user(PARTNER_CENTER_SCOPE_ID, "user_impersonation", "Access Partner Center")],
  },
  {
    appId: MICROSOFT_PARTNER_APP_ID,
    displayName: "Microsoft Partner",
    servicePrincipalNames: [
      MICROSOFT_PARTNER_APP_ID,
      "https://api.partner.microsoft.com",
      "https://developer.microsoft.com",
      "https://dev.microsoft.com",
      "https://devcenter.microsoft.com/",
    ],
    scopes: [user(MICROSOFT_PARTNER_SCOPE_ID, "user_impersonation", "Partner Center")],
  },
  {
    appId: AZURE_CLI_APP_ID,
    displayName: "Microsoft Azure CLI",
    servicePrincipalNames: [AZURE_CLI_APP_ID],
    scopes: [],
  },
];

/** Microsoft's application with this id, if the sandbox knows it. */
export function firstPartyApplication(appId: string): FirstPartyApplication | undefined {
  return FIRST_PARTY.find((application) => application.appId === appId.toLowerCase());
}
