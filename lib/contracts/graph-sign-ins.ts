import { z } from "zod";

const text = z.string();
const time = z.iso.datetime();
const texts = z.array(text);
const number = z.number().nullable();

/** One sign-in of the tenant's log. */
export const signIn = z.strictObject({
  id: text,
  createdDateTime: time,
  userDisplayName: text,
  userPrincipalName: text,
  userId: text,
  appId: text,
  appDisplayName: text,
  ipAddress: text,
  clientAppUsed: text,
  correlationId: text,
  conditionalAccessStatus: z.enum(["success", "failure", "notApplied"]),
  isInteractive: z.boolean(),
  riskDetail: text,
  riskLevelAggregated: text,
  riskLevelDuringSignIn: text,
  riskState: text,
  riskEventTypes: texts,
  riskEventTypes_v2: texts,
  resourceDisplayName: text.nullable(),
  resourceId: text.nullable(),
  status: z.strictObject({ errorCode: z.int(), failureReason: text, additionalDetails: text.nullable() }),
  deviceDetail: z.strictObject({
    deviceId: text,
    displayName: text.nullable(),
    operatingSystem: text.nullable(),
    browser: text.nullable(),
    isCompliant: z.boolean().nullable(),
    isManaged: z.boolean().nullable(),
    trustType: text.nullable(),
  }),
  location: z.strictObject({
    city: text.nullable(),
    state: text.nullable(),
    countryOrRegion: text.nullable(),
    geoCoordinates: z.strictObject({ altitude: number, latitude: number, longitude: number }),
  }),
  appliedConditionalAccessPolicies: z.array(
    z.strictObject({
      id: text,
      displayName: text,
      enforcedGrantControls: texts,
      enforcedSessionControls: texts,
      result: text,
    }),
  ),
});
