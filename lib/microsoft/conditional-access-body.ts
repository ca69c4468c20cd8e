import { z } from "zod";
import type { ConditionalAccessPolicy, OpenCondition } from "./types";

const Text = z.string().nullish();
const Texts = z
  .array(z.string())
  .nullish()
  .transform((texts) => texts ?? []);

/** Graph's conditionalAccessPolicy, as far as it concerns sign-ins of one user to one API. */
export const ConditionalAccessBody = z
  .looseObject({
    id: z.string(),
    displayName: Text,
    state: z.enum(["enabled", "disabled", "enabledForReportingButNotEnforced"]),
    conditions: z
      .looseObject({
        clientAppTypes: Texts,
        users: z
          .looseObject({
            includeUsers: Texts,
            excludeUsers: Texts,
            includeGroups: Texts,
            excludeGroups: Texts,
            includeRoles: Texts,
            excludeRoles: Texts,
          })
          .nullish(),
        applications: z.looseObject({ includeApplications: Texts, excludeApplications: Texts }).nullish(),
        authenticationFlows: z.looseObject({ transferMethods: Text }).nullish(),
        userRiskLevels: Texts,
        signInRiskLevels: Texts,
        platforms: z.unknown().optional(),
        locations: z.unknown().optional(),
        devices: z.unknown().optional(),
      })
      .nullish(),
    grantControls: z.looseObject({ builtInControls: Texts, authenticationStrength: z.unknown().optional() }).nullish(),
  })
  .transform(({ id, displayName, state, conditions, grantControls }): ConditionalAccessPolicy => {
    const users = conditions?.users;
    const has = (list: readonly string[] | undefined) => (list?.length ?? 0) > 0;
    const open: Readonly<Record<OpenCondition, boolean>> = {
      groups: has(users?.includeGroups) || has(users?.excludeGroups),
      roles: has(users?.includeRoles) || has(users?.excludeRoles),
      risk: has(conditions?.userRiskLevels) || has(conditions?.signInRiskLevels),
      platforms: isSet(conditions?.platforms),
      locations: isSet(conditions?.locations),
      devices: isSet(conditions?.devices),
    };
    return {
      id,
      displayName: displayName ?? id,
      state,
      includeUsers: users?.includeUsers ?? [],
      excludeUsers: users?.excludeUsers ?? [],
      includeApplications: conditions?.applications?.includeApplications ?? [],
      excludeApplications: conditions?.applications?.excludeApplications ?? [],
      clientAppTypes: conditions?.clientAppTypes ?? [],
      openConditions: OPEN_CONDITIONS.filter((condition) => open[condition]),
      builtInControls: grantControls?.builtInControls ?? [],
      demandsStrength: isSet(grantControls?.authenticationStrength),
      transferMethods: conditions?.authenticationFlows?.transferMethods ?? null,
    };
  });

const OPEN_CONDITIONS: readonly OpenCondition[] = ["groups", "roles", "risk", "platforms", "locations", "devices"];

function isSet(value: unknown): boolean {
  return value !== null && value !== undefined;
}
