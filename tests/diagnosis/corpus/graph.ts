import type { CorpusCase } from "./case";
import { graphError, ids } from "./wire";

/** Microsoft Graph's refusals, during set-up and while support looks things up. */
export const graph: readonly CorpusCase[] = [
  {
    name: "Graph denies a write: scope or role is missing",
    text: graphError("Authorization_RequestDenied", "Insufficient privileges to complete the operation."),
    stage: "permission",
    cause: "graph-right-missing",
    codes: [{ system: "graph", code: "Authorization_RequestDenied" }],
  },
  {
    name: "Role management wraps the missing scope in JSON inside the message",
    text: JSON.stringify({
      error: {
        code: "UnknownError",
        message: JSON.stringify({
          errorCode: "PermissionScopeNotGranted",
          message:
            "Authorization failed due to missing permission scope RoleManagement.Read.Directory,RoleManagement.ReadWrite.Directory.",
          instanceAnnotations: [],
        }),
        innerError: { date: "2026-11-17T08:21:46", "request-id": ids.trace },
      },
    }),
    stage: "permission",
    cause: "graph-right-missing",
    codes: [{ system: "graph", code: "PermissionScopeNotGranted" }],
  },
  {
    name: "The sign-in log needs a licence",
    text: graphError(
      "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
      "Neither tenant is B2C or tenant doesn't have premium license",
    ),
    stage: "tenant",
    cause: "premium-licence-missing",
    codes: [{ system: "graph", code: "Authentication_RequestFromNonPremiumTenantOrB2CTenant" }],
  },
  {
    name: "The sign-in log needs a reader's role",
    text: graphError("Authentication_RequestFromUnsupportedUserRole", "User is not in the allowed roles"),
    stage: "user",
    cause: "user-role-missing",
    codes: [{ system: "graph", code: "Authentication_RequestFromUnsupportedUserRole" }],
  },
  {
    name: "The security API wants MFA in the token",
    text: JSON.stringify({
      Error: {
        Code: "Unauthorized_MissingMFA",
        Message: "MFA is required for this request. The provided authentication token does not have MFA claims.",
      },
    }),
    stage: "mfa",
    cause: "mfa-claim-missing",
    codes: [{ system: "graph", code: "Unauthorized_MissingMFA" }],
  },
  {
    name: "An object that is not there, or not yet",
    text: `GET https://graph.microsoft.com/v1.0/servicePrincipals(appId='${ids.app}')\n404\n${graphError("Request_ResourceNotFound", `Resource '${ids.app}' does not exist or one of its queried reference-property objects are not present.`)}`,
    stage: "app",
    cause: "object-missing",
    codes: [{ system: "graph", code: "Request_ResourceNotFound" }],
  },
  {
    name: "A service principal for an app created a second ago",
    text: graphError(
      "Request_BadRequest",
      `The appId '${ids.app}' of the service principal does not reference a valid application object.`,
    ),
    stage: "app",
    cause: "app-not-replicated",
    codes: [{ system: "graph", code: "Request_BadRequest" }],
  },
  {
    name: "The same race, seen as 403 with a misleading sentence",
    text: graphError(
      "Authorization_RequestDenied",
      "When using this permission, the backing application of the service principal being created must in the local tenant",
    ),
    stage: "app",
    cause: "app-not-replicated",
    codes: [{ system: "graph", code: "Authorization_RequestDenied" }],
  },
  {
    name: "A grant that is already there",
    text: `HTTP/1.1 409 Conflict\n\n${graphError("Request_MultipleObjectsWithSameKeyValue", "Permission entry already exists.")}`,
    stage: "app",
    cause: "object-exists",
    codes: [{ system: "graph", code: "Request_MultipleObjectsWithSameKeyValue" }],
  },
  {
    name: "The directory is full",
    text: graphError(
      "Directory_QuotaExceeded",
      "The directory object quota limit for the Principal has been exceeded. Please ask your administrator to increase the quota limit or delete objects to reduce the used quota.",
    ),
    stage: "app",
    cause: "directory-quota",
    codes: [{ system: "graph", code: "Directory_QuotaExceeded" }],
  },
  {
    name: "A tenant policy forbids client secrets",
    text: `POST https://graph.microsoft.com/v1.0/applications/${ids.trace}/addPassword\n400\n${graphError("CredentialTypeNotAllowedAsPerAppPolicy", "Credential type not allowed as per assigned policy 'Default app management policy'.")}`,
    stage: "secret",
    cause: "secret-policy",
    codes: [{ system: "graph", code: "CredentialTypeNotAllowedAsPerAppPolicy" }],
  },
  {
    name: "A tenant policy limits how long a secret may live",
    text: graphError(
      "CredentialLifetimeExceedsMaxAllowed",
      "Credential lifetime exceeds the max value allowed as per assigned policy.",
    ),
    stage: "secret",
    cause: "secret-policy",
    codes: [{ system: "graph", code: "CredentialLifetimeExceedsMaxAllowed" }],
  },
  {
    name: "Graph throttles the sign-in report",
    text: graphError("TooManyRequests", "Please retry again later."),
    stage: "network",
    cause: "throttled",
    codes: [{ system: "graph", code: "TooManyRequests" }],
  },
  {
    name: "Graph got an expired token",
    text: graphError("InvalidAuthenticationToken", "Lifetime validation failed, the token is expired."),
    stage: "first-call",
    cause: "token-expired",
    codes: [{ system: "graph", code: "InvalidAuthenticationToken" }],
  },
  {
    name: "Graph got a token made for Partner Center",
    text: graphError("InvalidAuthenticationToken", "Access token validation failure. Invalid audience."),
    stage: "token-request",
    cause: "wrong-audience",
    codes: [{ system: "graph", code: "InvalidAuthenticationToken" }],
  },
  {
    name: "Graph does not know the filter",
    text: graphError(
      "Request_UnsupportedQuery",
      "Unsupported or invalid query filter clause specified for property 'appOwnerOrganizationId' of resource 'ServicePrincipal'.",
    ),
    stage: "other",
    cause: null,
    codes: [{ system: "graph", code: "Request_UnsupportedQuery" }],
  },
  {
    name: "A batch answer: one refusal and the request that depended on it",
    text: JSON.stringify({
      responses: [
        {
          id: "1",
          status: 403,
          body: {
            error: {
              code: "Authorization_RequestDenied",
              message: "Insufficient privileges to complete the operation.",
            },
          },
        },
        {
          id: "2",
          status: 424,
          body: { error: { code: "FailedDependency", message: "One or more dependencies of this request failed." } },
        },
      ],
    }),
    stage: "permission",
    cause: "graph-right-missing",
    codes: [{ system: "graph", code: "FailedDependency" }],
  },
  {
    name: "A sign-in log entry by bare number: the policy blocked",
    text: JSON.stringify({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#auditLogs/signIns",
      value: [
        {
          createdDateTime: "2026-11-17T08:21:46Z",
          appId: ids.app,
          resourceId: ids.partnerCenter,
          conditionalAccessStatus: "failure",
          status: { errorCode: 53003, failureReason: "Blocked by Conditional Access.", additionalDetails: null },
        },
      ],
    }),
    stage: "conditional-access",
    cause: "blocked-by-policy",
    codes: [{ system: "aadsts", code: "AADSTS53003" }],
  },
];
