import { z } from "zod";
import { Secret } from "../secret";
import type {
  Application,
  AppManagementPolicy,
  AppRoleAssignment,
  DirectoryObject,
  DirectoryRole,
  GraphUser,
  Organization,
  PasswordCredential,
  PermissionGrant,
  ServicePrincipal,
} from "./types";

const Text = z.string().nullish();
const Texts = z
  .array(z.string())
  .nullish()
  .transform((texts) => texts ?? []);
const Uris = z
  .looseObject({ redirectUris: Texts })
  .nullish()
  .transform((platform) => platform?.redirectUris ?? []);

/** Graph's user. */
export const UserBody = z
  .looseObject({
    id: z.string(),
    userPrincipalName: z.string(),
    displayName: Text,
    accountEnabled: z.boolean().nullish(),
    userType: Text,
  })
  .transform(
    (user): GraphUser => ({
      id: user.id,
      userPrincipalName: user.userPrincipalName,
      displayName: user.displayName ?? null,
      accountEnabled: user.accountEnabled ?? null,
      userType: user.userType === "Member" || user.userType === "Guest" ? user.userType : null,
    }),
  );

/** Graph's directoryObject, of which nothing but its id is read. */
export const DirectoryObjectBody = z.looseObject({ id: z.string() }).transform(({ id }): DirectoryObject => ({ id }));

/** Graph's directoryRole; all but the id may be hidden. */
export const DirectoryRoleBody = z
  .looseObject({ roleTemplateId: Text, displayName: Text })
  .transform(
    (role): DirectoryRole => ({ roleTemplateId: role.roleTemplateId ?? null, displayName: role.displayName ?? null }),
  );

/** Graph's unifiedRoleEligibilityScheduleInstance; a built-in definition's id is its template's. */
export const EligibleRoleBody = z
  .looseObject({ roleDefinitionId: z.string(), roleDefinition: z.looseObject({ displayName: Text }).nullish() })
  .transform(
    (role): DirectoryRole => ({
      roleTemplateId: role.roleDefinitionId,
      displayName: role.roleDefinition?.displayName ?? null,
    }),
  );

const PasswordCredentialBody = z.looseObject({
  keyId: z.string(),
  displayName: Text,
  hint: Text,
  startDateTime: Text,
  endDateTime: z.string(),
});

function passwordCredential(body: z.infer<typeof PasswordCredentialBody>): PasswordCredential {
  return {
    keyId: body.keyId,
    displayName: body.displayName ?? null,
    hint: body.hint ?? null,
    startAt: body.startDateTime ?? null,
    endAt: body.endDateTime,
  };
}

/** The answer of addPassword: the only one that has the secret. */
export const AddedPasswordBody = PasswordCredentialBody.extend({ secretText: z.string().min(1) }).transform((body) => ({
  ...passwordCredential(body),
  secret: new Secret(body.secretText),
}));

const RequiredAccessBody = z.looseObject({
  resourceAppId: z.string(),
  resourceAccess: z.array(z.object({ id: z.string(), type: z.enum(["Scope", "Role"]) })),
});

/** Graph's application. */
export const ApplicationBody = z
  .looseObject({
    id: z.string(),
    appId: z.string(),
    displayName: Text,
    createdDateTime: Text,
    signInAudience: Text,
    notes: Text,
    isFallbackPublicClient: z.boolean().nullish(),
    disabledByMicrosoftStatus: Text,
    web: Uris,
    spa: Uris,
    publicClient: Uris,
    passwordCredentials: z.array(PasswordCredentialBody).nullish(),
    keyCredentials: z
      .array(z.looseObject({ keyId: z.string(), endDateTime: Text, customKeyIdentifier: Text }))
      .nullish(),
    requiredResourceAccess: z.array(RequiredAccessBody).nullish(),
  })
  .transform(
    (app): Application => ({
      id: app.id,
      appId: app.appId,
      displayName: app.displayName ?? app.appId,
      createdAt: app.createdDateTime ?? null,
      signInAudience: app.signInAudience ?? null,
      notes: app.notes ?? null,
      isFallbackPublicClient: app.isFallbackPublicClient ?? false,
      disabledByMicrosoftStatus: app.disabledByMicrosoftStatus ?? null,
      redirectUris: { web: app.web, spa: app.spa, publicClient: app.publicClient },
      passwordCredentials: (app.passwordCredentials ?? []).map(passwordCredential),
      keyCredentials: (app.keyCredentials ?? []).map(({ keyId, endDateTime, customKeyIdentifier }) => ({
        keyId,
        endAt: endDateTime ?? null,
        thumbprint: thumbprintIn(customKeyIdentifier ?? ""),
      })),
      requiredResourceAccess: (app.requiredResourceAccess ?? []).map(({ resourceAppId, resourceAccess }) => ({
        resourceAppId,
        resourceAccess,
      })),
    }),
  );

/** Graph gives a certificate's SHA-1 in hex or in base64, unless whoever added it named it otherwise. */
function thumbprintIn(identifier: string): string | null {
  if (/^[0-9a-f]{40}$/i.test(identifier)) return identifier.toUpperCase();
  const bytes = Buffer.from(identifier, "base64");
  return bytes.length === 20 ? bytes.toString("hex").toUpperCase() : null;
}

/** Graph's servicePrincipal. */
export const ServicePrincipalBody = z
  .looseObject({
    id: z.string(),
    appId: z.string(),
    displayName: Text,
    accountEnabled: z.boolean(),
    appRoleAssignmentRequired: z.boolean().nullish(),
    oauth2PermissionScopes: z
      .array(z.looseObject({ id: z.string(), value: Text, isEnabled: z.boolean().nullish() }))
      .nullish(),
  })
  .transform(
    (principal): ServicePrincipal => ({
      id: principal.id,
      appId: principal.appId,
      displayName: principal.displayName ?? principal.appId,
      accountEnabled: principal.accountEnabled,
      appRoleAssignmentRequired: principal.appRoleAssignmentRequired ?? false,
      oauth2PermissionScopes: (principal.oauth2PermissionScopes ?? []).map((scope) => ({
        id: scope.id,
        value: scope.value ?? "",
        isEnabled: scope.isEnabled ?? true,
      })),
    }),
  );

/** Graph's oAuth2PermissionGrant; older ones have a blank before the first scope. */
export const GrantBody = z
  .looseObject({
    id: z.string(),
    clientId: z.string(),
    resourceId: z.string(),
    consentType: z.enum(["AllPrincipals", "Principal"]),
    principalId: Text,
    scope: Text,
  })
  .transform(
    (grant): PermissionGrant => ({
      id: grant.id,
      clientId: grant.clientId,
      resourceId: grant.resourceId,
      consentType: grant.consentType,
      principalId: grant.principalId ?? null,
      scopes: (grant.scope ?? "").split(/\s+/).filter((scope) => scope !== ""),
    }),
  );

/** Graph's appRoleAssignment. */
export const AppRoleAssignmentBody = z
  .looseObject({ resourceId: z.string(), resourceDisplayName: Text, appRoleId: z.string() })
  .transform(
    (assignment): AppRoleAssignment => ({
      resourceId: assignment.resourceId,
      resourceDisplayName: assignment.resourceDisplayName ?? null,
      appRoleId: assignment.appRoleId,
    }),
  );

/** Graph's organization. */
export const OrganizationBody = z
  .looseObject({
    id: z.string(),
    displayName: Text,
    partnerTenantType: Text,
    verifiedDomains: z
      .array(z.looseObject({ name: z.string(), type: Text, isDefault: z.boolean().nullish() }))
      .nullish(),
  })
  .transform(
    (organization): Organization => ({
      id: organization.id,
      displayName: organization.displayName ?? organization.id,
      partnerTenantType: organization.partnerTenantType ?? null,
      verifiedDomains: (organization.verifiedDomains ?? []).map((domain) => ({
        name: domain.name,
        type: domain.type ?? "",
        isDefault: domain.isDefault ?? false,
      })),
    }),
  );

/** Graph's tenantAppManagementPolicy, as far as it concerns passwords. */
export const AppManagementPolicyBody = z
  .looseObject({
    isEnabled: z.boolean(),
    applicationRestrictions: z
      .looseObject({
        passwordCredentials: z
          .array(
            z.looseObject({
              restrictionType: z.string(),
              state: Text,
              maxLifetime: Text,
              restrictForAppsCreatedAfterDateTime: Text,
            }),
          )
          .nullish(),
      })
      .nullish(),
  })
  .transform(
    (policy): AppManagementPolicy => ({
      isEnabled: policy.isEnabled,
      passwordRestrictions: (policy.applicationRestrictions?.passwordCredentials ?? []).map((restriction) => ({
        restrictionType: restriction.restrictionType,
        // Older policies have no state: their restrictions apply.
        state: restriction.state === "disabled" ? "disabled" : "enabled",
        maxLifetime: restriction.maxLifetime ?? null,
        appliesToAppsCreatedAfter: restriction.restrictForAppsCreatedAfterDateTime ?? null,
      })),
    }),
  );

/** Graph's identitySecurityDefaultsEnforcementPolicy. */
export const SecurityDefaultsBody = z.looseObject({ isEnabled: z.boolean() }).transform(({ isEnabled }) => isEnabled);
