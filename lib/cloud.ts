import type { CloudId } from "./integration";

/** One Microsoft national cloud: hosts only, no behaviour. */
export interface Cloud {
  readonly id: CloudId;
  readonly loginHost: string;
  readonly graphHost: string;
  readonly partnerCenterHost: string;
  /** What a token for Partner Center and insights is asked for. */
  readonly partnerCenterResource: string;
  /** v1 access tokens are issued by `https://{v1IssuerHost}/{tenant id}/`. */
  readonly v1IssuerHost: string;
  /** `cloud_instance_name` values of discovery that belong to this cloud. */
  readonly instanceNames: readonly string[];
  /** Where people type a device code. */
  readonly deviceLoginUrl: string;
  readonly entraPortalHost: string;
  readonly partnerPortalHost: string;
}

/** Well-known application ids, the same in every tenant. */
export const APP_ID = {
  partnerCenter: "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd",
  /** The other Partner API: referrals, payouts, pricing. Its consent does not open insights. */
  microsoftPartner: "4990cffe-04e8-4e8b-808a-1175604b879f",
  graph: "00000003-0000-0000-c000-000000000000",
  azureCli: "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
} as const;

/** Expected id of Partner Center's `user_impersonation`; the live service principal decides. */
export const PARTNER_CENTER_SCOPE_ID = "1cebfa2a-fb4d-419e-b5f9-839b4383e05a";
export const PARTNER_CENTER_SCOPE = "user_impersonation";

/** Directory roles that matter here, by template id. */
export const ROLE_TEMPLATE = {
  globalAdministrator: "62e90394-69f5-4237-9190-012177145e10",
  privilegedRoleAdministrator: "e8611ab8-c189-46e8-94e1-60213ab1f814",
  applicationAdministrator: "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
  cloudApplicationAdministrator: "158c047a-c907-4556-b7ef-446551a6b5f7",
  applicationDeveloper: "cf1c38e5-3621-4004-a7cb-879624dced7c",
} as const;
