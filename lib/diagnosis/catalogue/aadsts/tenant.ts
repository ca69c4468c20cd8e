import type { ExplainedRows } from "../rows";

/** Entra's codes that this use can meet in the stage `tenant`. */
export const tenant = {
  50049: { name: "NoSuchInstanceForDiscovery", retry: "no", who: "developer", oauth: ["invalid_instance"] },
  50059: {
    name: "MissingTenantRealmAndNoUserInformationProvided",
    retry: "no",
    who: "developer",
    oauth: ["invalid_request"],
  },
  50107: { name: null, retry: "no", who: "global-admin", oauth: ["invalid_request"] },
  50128: { name: null, retry: "no", who: "integration-user", oauth: ["invalid_grant"] },
  90002: { name: "InvalidTenantName", retry: "no", who: "developer", oauth: ["invalid_request", "invalid_tenant"] },
  90019: { name: "MissingTenantRealm", retry: "no", who: "developer", oauth: ["invalid_request"] },
  90038: { name: "NationalCloudTenantRedirection", retry: "no", who: "developer", oauth: ["invalid_request"] },
  90051: { name: "InvalidNationalCloudId", retry: "no", who: "developer", oauth: ["invalid_request"] },
  90124: { name: "V1ResourceV2GlobalEndpointNotSupported", retry: "no", who: "developer", oauth: ["invalid_request"] },
  90130: {
    name: "NonConvergedAppV2GlobalEndpointNotSupported",
    retry: "no",
    who: "developer",
    oauth: ["invalid_request"],
  },
  500212: { name: "NotAllowedByOutboundPolicyTenant", retry: "no", who: "global-admin", oauth: ["access_denied"] },
  500213: { name: "NotAllowedByInboundPolicyTenant", retry: "no", who: "global-admin", oauth: ["access_denied"] },
  700005: { name: "InvalidGrantRedeemAgainstWrongTenant", retry: "no", who: "developer", oauth: ["invalid_grant"] },
  900023: { name: null, retry: "no", who: "developer", oauth: ["invalid_request"] },
  900382: { name: null, retry: "no", who: "developer", oauth: ["invalid_request"] },
  900432: { name: null, retry: "no", who: "developer", oauth: ["invalid_request"] },
  5000224: {
    name: "NotAllowedTenantBlockedTenantFraud",
    retry: "no",
    who: "microsoft",
    oauth: ["unauthorized_client"],
  },
  9001023: { name: null, retry: "no", who: "developer", oauth: ["invalid_request"] },
  9002332: { name: null, retry: "no", who: "developer", oauth: ["invalid_request"] },
} as const satisfies ExplainedRows;
