import { z } from "zod";

const text = z.string();
const time = z.iso.datetime();
const texts = z.array(text);

const policy = { id: text, deletedDateTime: z.null(), displayName: text, description: text };

/** Whether security defaults are on. */
export const securityDefaults = z.strictObject({ ...policy, isEnabled: z.boolean() });

const restriction = z.strictObject({
  restrictionType: text,
  state: z.enum(["enabled", "disabled"]),
  maxLifetime: text.nullable(),
  restrictForAppsCreatedAfterDateTime: time.nullable(),
  excludeActors: z.null(),
});
const restrictions = z.strictObject({
  passwordCredentials: z.array(restriction),
  keyCredentials: z.array(restriction),
});

/** What applications of the tenant may hold. */
export const appManagementPolicy = z.strictObject({
  ...policy,
  isEnabled: z.boolean(),
  applicationRestrictions: restrictions,
  servicePrincipalRestrictions: restrictions,
});

/** A Conditional Access policy. */
export const conditionalAccessPolicy = z.strictObject({
  id: text,
  templateId: text.nullable(),
  displayName: text,
  createdDateTime: time.nullable(),
  modifiedDateTime: time.nullable(),
  state: z.enum(["enabled", "disabled", "enabledForReportingButNotEnforced"]),
  sessionControls: z.null(),
  conditions: z.strictObject({
    userRiskLevels: texts,
    signInRiskLevels: texts,
    clientAppTypes: texts,
    platforms: z.null(),
    locations: z.null(),
    devices: z.null(),
    authenticationFlows: z.strictObject({ transferMethods: text }).nullable(),
    applications: z.strictObject({
      includeApplications: texts,
      excludeApplications: texts,
      includeUserActions: texts,
    }),
    users: z.strictObject({
      includeUsers: texts,
      excludeUsers: texts,
      includeGroups: texts,
      excludeGroups: texts,
      includeRoles: texts,
      excludeRoles: texts,
    }),
  }),
  grantControls: z
    .strictObject({
      operator: text,
      builtInControls: texts,
      customAuthenticationFactors: texts,
      termsOfUse: texts,
      authenticationStrength: z.null(),
    })
    .nullable(),
});

/** A role that has to be activated first. */
export const eligibleRole = z.strictObject({
  id: text,
  principalId: z.guid(),
  roleDefinitionId: z.guid(),
  directoryScopeId: text.nullable(),
  appScopeId: text.nullable(),
  memberType: text,
  startDateTime: time.nullable(),
  endDateTime: time.nullable(),
});
