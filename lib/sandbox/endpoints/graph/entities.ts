import { X509Certificate } from "node:crypto";
import type {
  SandboxApplication,
  SandboxGrant,
  SandboxSecret,
  SandboxServicePrincipal,
  SandboxTenant,
  World,
} from "../../types";
import type { Wire } from "./answer";
import { dateTime } from "./answer";
import { firstPartyApplication, MICROSOFT_TENANT_ID } from "./first-party";

// provenance: recorded — keys and types of applications, service principals, credentials and grants (graph/007, 015, 020, 026, 033)

const NO_INFO = {
  logoUrl: null,
  marketingUrl: null,
  privacyStatementUrl: null,
  supportUrl: null,
  termsOfServiceUrl: null,
};
const NOT_VERIFIED = { displayName: null, verifiedPublisherId: null, addedDateTime: null };

/** An application as Graph shows it; secrets younger than the replication delay are not listed yet. */
export function applicationWire(application: SandboxApplication, tenant: SandboxTenant, world: World): Wire {
  const seen = application.secrets.filter((secret) => isReplicated(secret, world.state.replication.secretMs, world));
  return {
    id: application.id,
    deletedDateTime: null,
    appId: application.appId,
    applicationTemplateId: null,
    disabledByMicrosoftStatus: application.disabledByMicrosoftStatus,
    createdDateTime: dateTime(application.createdAtMs),
    displayName: application.displayName,
    description: null,
    groupMembershipClaims: null,
    identifierUris: [],
    isDeviceOnlyAuthSupported: null,
    isFallbackPublicClient: application.isFallbackPublicClient,
    notes: application.notes ?? null,
    publisherDomain: tenant.domains[0]?.name ?? null,
    serviceManagementReference: null,
    signInAudience: application.signInAudience,
    tags: [],
    tokenEncryptionKeyId: null,
    defaultRedirectUri: null,
    certification: null,
    nativeAuthenticationApisEnabled: null,
    optionalClaims: null,
    requestSignatureVerification: null,
    samlMetadataUrl: null,
    servicePrincipalLockConfiguration: null,
    uniqueName: null,
    addIns: [],
    api: {
      acceptMappedClaims: null,
      knownClientApplications: [],
      requestedAccessTokenVersion: null,
      oauth2PermissionScopes: [],
      preAuthorizedApplications: [],
    },
    appRoles: [],
    info: NO_INFO,
    keyCredentials: application.keyCredentials.map((key) => ({
      customKeyIdentifier: key.certificate && new X509Certificate(key.certificate).fingerprint.replaceAll(":", ""),
      displayName: key.certificate && new X509Certificate(key.certificate).subject,
      endDateTime: dateTime(key.endAtMs),
      key: null,
      keyId: key.keyId,
      startDateTime: dateTime(application.createdAtMs),
      type: "AsymmetricX509Cert",
      usage: "Verify",
    })),
    parentalControlSettings: { countriesBlockedForMinors: [], legalAgeGroupRule: "Allow" },
    passwordCredentials: seen.map((secret) => passwordCredential(secret, null)),
    publicClient: { redirectUris: application.publicClient.redirectUris },
    requiredResourceAccess: application.requiredResourceAccess,
    verifiedPublisher: NOT_VERIFIED,
    web: {
      homePageUrl: null,
      logoutUrl: null,
      redirectUris: application.web.redirectUris,
      redirectUriSettings: application.web.redirectUris.map((uri) => ({ uri, index: null })),
      implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
    },
    spa: { redirectUris: application.spa.redirectUris },
  };
}

/** `secretText` is shown once, by addPassword. */
export function passwordCredential(secret: SandboxSecret, secretText: string | null): Wire {
  return {
    customKeyIdentifier: null,
    displayName: secret.displayName,
    endDateTime: dateTime(secret.endAtMs),
    hint: secret.value.slice(0, 3),
    keyId: secret.keyId,
    secretText,
    startDateTime: dateTime(secret.startAtMs),
  };
}

export function servicePrincipalWire(principal: SandboxServicePrincipal, tenant: SandboxTenant): Wire {
  const microsoft = firstPartyApplication(principal.appId);
  const application = tenant.applications.find((known) => known.appId === principal.appId);
  return {
    id: principal.id,
    deletedDateTime: null,
    accountEnabled: principal.accountEnabled,
    alternativeNames: [],
    appDisplayName: principal.displayName,
    appDescription: null,
    appId: principal.appId,
    applicationTemplateId: null,
    appOwnerOrganizationId: microsoft ? MICROSOFT_TENANT_ID : tenant.id,
    appRoleAssignmentRequired: principal.appRoleAssignmentRequired,
    createdDateTime: dateTime(principal.createdAtMs),
    description: null,
    disabledByMicrosoftStatus: application?.disabledByMicrosoftStatus ?? null,
    displayName: principal.displayName,
    homepage: null,
    loginUrl: null,
    logoutUrl: null,
    notes: null,
    notificationEmailAddresses: [],
    preferredSingleSignOnMode: null,
    preferredTokenSigningKeyThumbprint: null,
    replyUrls: application?.web.redirectUris ?? [],
    servicePrincipalNames: microsoft?.servicePrincipalNames ?? [principal.appId],
    servicePrincipalType: "Application",
    signInAudience: application?.signInAudience ?? "AzureADMultipleOrgs",
    tags: [],
    tokenEncryptionKeyId: null,
    samlSingleSignOnSettings: null,
    verifiedPublisher: NOT_VERIFIED,
    addIns: [],
    appRoles: [],
    info: NO_INFO,
    keyCredentials: [],
    oauth2PermissionScopes: (microsoft?.scopes ?? []).map((scope) => ({
      adminConsentDescription: scope.displayName,
      adminConsentDisplayName: scope.displayName,
      id: scope.id,
      isEnabled: true,
      type: scope.type,
      userConsentDescription: scope.displayName,
      userConsentDisplayName: scope.displayName,
      value: scope.value,
    })),
    passwordCredentials: [],
    resourceSpecificApplicationPermissions: [],
  };
}

export function grantWire(grant: SandboxGrant): Wire {
  return {
    clientId: grant.clientId,
    consentType: grant.consentType,
    id: grant.id,
    principalId: grant.principalId,
    resourceId: grant.resourceId,
    scope: grant.scope,
  };
}

/** Whether every replica knows of a change by now. */
export function isReplicated(changed: { createdAtMs: number }, delayMs: number, world: World): boolean {
  return changed.createdAtMs + delayMs <= world.now();
}
