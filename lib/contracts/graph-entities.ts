import { z } from "zod";
import { csdl } from "./odata";

const text = z.string();
const id = z.guid();
const time = z.iso.datetime();
const texts = z.array(text);
const nothing = z.null();

const info = csdl(
  "informationalUrl",
  z.strictObject({
    logoUrl: text.nullable(),
    marketingUrl: text.nullable(),
    privacyStatementUrl: text.nullable(),
    supportUrl: text.nullable(),
    termsOfServiceUrl: text.nullable(),
  }),
);
const verifiedPublisher = csdl(
  "verifiedPublisher",
  z.strictObject({
    displayName: text.nullable(),
    verifiedPublisherId: text.nullable(),
    addedDateTime: time.nullable(),
  }),
);
const keyCredential = csdl(
  "keyCredential",
  z.strictObject({
    customKeyIdentifier: text.nullable(),
    displayName: text.nullable(),
    endDateTime: time,
    key: text.nullable(),
    keyId: id,
    startDateTime: time,
    type: text,
    usage: text,
  }),
);
const passwordShape = {
  customKeyIdentifier: text.nullable(),
  displayName: text.nullable(),
  endDateTime: time,
  hint: text.nullable(),
  keyId: id,
  startDateTime: time,
};
const listedPassword = csdl("passwordCredential", z.strictObject({ ...passwordShape, secretText: nothing }));
const permissionScope = csdl(
  "permissionScope",
  z.strictObject({
    adminConsentDescription: text.nullable(),
    adminConsentDisplayName: text.nullable(),
    id,
    isEnabled: z.boolean(),
    origin: text.optional(),
    type: text,
    userConsentDescription: text.nullable(),
    userConsentDisplayName: text.nullable(),
    value: text,
  }),
);
const appRole = csdl(
  "appRole",
  z.strictObject({
    allowedMemberTypes: texts,
    description: text.nullable(),
    displayName: text.nullable(),
    id,
    isEnabled: z.boolean(),
    origin: text.optional(),
    value: text.nullable(),
  }),
);
const optionalClaim = csdl(
  "optionalClaim",
  z.strictObject({
    additionalProperties: texts,
    essential: z.boolean(),
    name: text,
    source: text.nullable(),
  }),
);

/** The secret that `addPassword` shows once. */
export const addedPassword = csdl("passwordCredential", z.strictObject({ ...passwordShape, secretText: text.min(16) }));

/** An app registration. */
export const application = csdl(
  "application",
  z.strictObject({
    id,
    deletedDateTime: nothing,
    appId: id,
    applicationTemplateId: text.nullable(),
    disabledByMicrosoftStatus: text.nullable(),
    createdDateTime: time,
    displayName: text,
    description: text.nullable(),
    groupMembershipClaims: text.nullable(),
    identifierUris: texts,
    isDeviceOnlyAuthSupported: z.boolean().nullable(),
    isFallbackPublicClient: z.boolean().nullable(),
    notes: text.nullable(),
    publisherDomain: text.nullable(),
    serviceManagementReference: text.nullable(),
    signInAudience: text,
    tags: texts,
    tokenEncryptionKeyId: id.nullable(),
    defaultRedirectUri: text.nullable(),
    certification: nothing,
    optionalClaims: csdl(
      "optionalClaims",
      z.strictObject({
        accessToken: z.array(optionalClaim),
        idToken: z.array(optionalClaim),
        saml2Token: z.array(optionalClaim),
      }),
    ).nullable(),
    addIns: z.array(z.never()),
    api: csdl(
      "apiApplication",
      z.strictObject({
        acceptMappedClaims: z.boolean().nullable(),
        knownClientApplications: texts,
        requestedAccessTokenVersion: z.int().nullable(),
        oauth2PermissionScopes: z.array(permissionScope),
        preAuthorizedApplications: z.array(z.never()),
      }),
    ),
    appRoles: z.array(appRole),
    info,
    keyCredentials: z.array(keyCredential),
    parentalControlSettings: csdl(
      "parentalControlSettings",
      z.strictObject({ countriesBlockedForMinors: texts, legalAgeGroupRule: text }),
    ),
    passwordCredentials: z.array(listedPassword),
    publicClient: csdl("publicClientApplication", z.strictObject({ redirectUris: texts })),
    requiredResourceAccess: z.array(
      csdl(
        "requiredResourceAccess",
        z.strictObject({
          resourceAppId: id,
          resourceAccess: z.array(csdl("resourceAccess", z.strictObject({ id, type: z.enum(["Scope", "Role"]) }))),
        }),
      ),
    ),
    verifiedPublisher,
    web: csdl(
      "webApplication",
      z.strictObject({
        homePageUrl: text.nullable(),
        logoutUrl: text.nullable(),
        redirectUris: texts,
        implicitGrantSettings: csdl(
          "implicitGrantSettings",
          z.strictObject({ enableAccessTokenIssuance: z.boolean(), enableIdTokenIssuance: z.boolean() }),
        ),
        redirectUriSettings: z
          .array(csdl("redirectUriSettings", z.strictObject({ index: z.int().nullable(), uri: text })))
          .optional(),
      }),
    ),
    spa: csdl("spaApplication", z.strictObject({ redirectUris: texts })),
    // These came and went with the years.
    nativeAuthenticationApisEnabled: text.nullable().optional(),
    requestSignatureVerification: nothing.optional(),
    servicePrincipalLockConfiguration: nothing.optional(),
    samlMetadataUrl: text.nullable().optional(),
    uniqueName: text.nullable().optional(),
  }),
);

/** A service principal: an application's presence in a tenant. */
export const servicePrincipal = csdl(
  "servicePrincipal",
  z.strictObject({
    id,
    deletedDateTime: nothing,
    accountEnabled: z.boolean(),
    alternativeNames: texts,
    appDisplayName: text.nullable(),
    appDescription: text.nullable(),
    appId: id,
    applicationTemplateId: text.nullable(),
    appOwnerOrganizationId: id.nullable(),
    appRoleAssignmentRequired: z.boolean(),
    createdDateTime: time.nullable(),
    description: text.nullable(),
    disabledByMicrosoftStatus: text.nullable(),
    displayName: text,
    homepage: text.nullable(),
    loginUrl: text.nullable(),
    logoutUrl: text.nullable(),
    notes: text.nullable(),
    notificationEmailAddresses: texts,
    preferredSingleSignOnMode: text.nullable(),
    preferredTokenSigningKeyThumbprint: text.nullable(),
    replyUrls: texts,
    servicePrincipalNames: texts,
    servicePrincipalType: text,
    signInAudience: text.nullable(),
    tags: texts,
    tokenEncryptionKeyId: id.nullable(),
    samlSingleSignOnSettings: nothing,
    verifiedPublisher,
    addIns: z.array(z.never()),
    appRoles: z.array(appRole),
    info,
    keyCredentials: z.array(keyCredential),
    oauth2PermissionScopes: z.array(permissionScope),
    passwordCredentials: z.array(listedPassword),
    // Two that only the documentation prints.
    endpoints: z.array(z.never()).optional(),
    publisherName: text.optional(),
    resourceSpecificApplicationPermissions: z.array(
      csdl(
        "resourceSpecificPermission",
        z.strictObject({
          description: text.nullable(),
          displayName: text.nullable(),
          id,
          isEnabled: z.boolean(),
          value: text,
        }),
      ),
    ),
  }),
);

/** A delegated consent. */
export const permissionGrant = csdl(
  "oAuth2PermissionGrant",
  z.strictObject({
    clientId: id,
    consentType: z.enum(["AllPrincipals", "Principal"]),
    id: text,
    principalId: id.nullable(),
    resourceId: id,
    scope: text,
  }),
);

/** An application permission that was granted. */
export const appRoleAssignment = csdl(
  "appRoleAssignment",
  z.strictObject({
    id: text,
    deletedDateTime: nothing,
    appRoleId: id,
    createdDateTime: time,
    principalDisplayName: text.nullable(),
    principalId: id,
    principalType: text,
    resourceDisplayName: text.nullable(),
    resourceId: id,
  }),
);
