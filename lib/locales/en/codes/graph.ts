import type { CodeTexts } from "../../code-texts";

/** What the codes of `graph` mean, and what to do. */
export const graph: CodeTexts["graph"] = {
  InvalidAuthenticationToken: {
    meaning: "Microsoft Graph does not accept the token: it has expired, is made for another API, or was revoked.",
    fix: "Get a token for https://graph.microsoft.com and try again.",
  },
  Authorization_RequestDenied: {
    meaning:
      "The token lacks the permission for this call, or the person lacks the directory role. Right after an application was created it can also mean that not every server knows it yet.",
    fix: "Compare the permissions in the token with what the call needs, then the roles of the person.",
  },
  PermissionScopeNotGranted: {
    meaning: "The token lacks a permission; the text names it. It may be wrapped in a second JSON text.",
    fix: "Sign in again and consent to the permission named.",
  },
  Authentication_MSGraphPermissionMissing: {
    meaning: "The token lacks the permission to read the sign-in logs.",
    fix: "Sign in again and consent to AuditLog.Read.All.",
  },
  Authentication_RequestFromUnsupportedUserRole: {
    meaning: "The person may not read the sign-in logs: the directory role is missing.",
    fix: "Assign Reports Reader or a role that includes it.",
  },
  Authentication_RequestFromNonPremiumTenantOrB2CTenant: {
    meaning: "The tenant has no Microsoft Entra ID P1 license, which reading sign-in logs by interface needs.",
    fix: "Look at the sign-in logs in the Entra admin center, or get the license.",
  },
  Unauthorized_MissingMFA: {
    meaning: "The call needs a token of a sign-in with MFA, and this one was made without.",
    fix: "Sign in again with MFA.",
  },
  Request_ResourceNotFound: {
    meaning:
      "The application, service principal or user does not exist, or was made so recently that not every server knows it.",
    fix: "If it was created within the last two minutes, try again. Otherwise check its ID.",
  },
  Directory_ObjectNotFound: { meaning: "No tenant has this domain.", fix: "Check the domain for typing errors." },
  Request_BadRequest: {
    meaning:
      "Microsoft Graph cannot carry out the request as it stands. Right after an application was created it means that not every server knows it yet.",
    fix: "If something in the request was created within the last two minutes, try again. Otherwise correct what the text names.",
  },
  Request_UnsupportedQuery: {
    meaning: "Microsoft Graph does not support this filter or selection.",
    fix: "Simplify the filter; some need the header ConsistencyLevel: eventual and $count=true.",
  },
  Request_MultipleObjectsWithSameKeyValue: {
    meaning: "What was to be created is there already: the service principal or the consent.",
    fix: "Nothing is broken. Read what is there; a consent may only lack a permission.",
  },
  CannotDeleteOrUpdateEnabledEntitlement: {
    meaning: "A permission that an application offers must be disabled before it is changed or removed.",
    fix: "Disable the permission, save, then change or remove it.",
  },
  Directory_QuotaExceeded: {
    meaning: "The person or the tenant has reached the number of objects allowed in the directory.",
    fix: "Delete old app registrations for good, or have an admin create the new one.",
  },
  CredentialTypeNotAllowedAsPerAppPolicy: {
    meaning: "A policy of the tenant forbids client secrets for applications.",
    fix: "Use a certificate, or have an exception made in the app management policy.",
  },
  CredentialLifetimeExceedsMaxAllowed: {
    meaning: "A policy of the tenant allows client secrets for a shorter time only.",
    fix: "Choose an earlier end date for the secret.",
  },
  FailedDependency: {
    meaning: "In a batch of requests, an earlier one failed and this one depended on it.",
    fix: "Look at the request before it.",
  },
  TooManyRequests: {
    meaning: "Too many requests in a short time.",
    fix: "Wait as long as the header Retry-After says; without one, some seconds, then longer.",
  },
  UnknownError: {
    meaning: "Microsoft Graph gives no code of its own here; the text often holds another JSON text with the real one.",
    fix: "Read the inner text and go by its code.",
  },
};
