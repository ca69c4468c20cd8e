import { z } from "zod";
import { csdl, onSelect } from "./odata";

const text = z.string();
const id = z.guid();
const time = z.iso.datetime();
const texts = z.array(text);
const nothing = z.null();

/** A person, with what only `$select` brings last. */
export const user = csdl(
  "user",
  z.strictObject({
    businessPhones: texts,
    displayName: text,
    givenName: text.nullable(),
    jobTitle: text.nullable(),
    mail: text.nullable(),
    mobilePhone: text.nullable(),
    officeLocation: text.nullable(),
    preferredLanguage: text.nullable(),
    surname: text.nullable(),
    userPrincipalName: text,
    id,
    accountEnabled: onSelect(z.boolean().nullable()),
    postalCode: onSelect(text.nullable()),
    userType: onSelect(text.nullable()),
  }),
);

/** Whoever owns an application: a person, or a service principal, of which only the id matters here. */
export const owner = csdl("user", z.strictObject({ "@odata.type": z.literal("#microsoft.graph.user"), ...user.shape }));

/** A directory role somebody holds. */
export const directoryRole = csdl(
  "directoryRole",
  z.strictObject({
    id,
    deletedDateTime: nothing,
    description: text.nullable(),
    displayName: text.nullable(),
    roleTemplateId: id.nullable(),
  }),
);

/** The tenant itself. */
export const organization = csdl(
  "organization",
  z.strictObject({
    id,
    deletedDateTime: nothing,
    businessPhones: texts,
    city: text.nullable(),
    country: text.nullable(),
    countryLetterCode: text.nullable(),
    createdDateTime: time.nullable(),
    displayName: text,
    isMultipleDataLocationsForServicesEnabled: z.boolean().nullable(),
    marketingNotificationEmails: texts,
    onPremisesLastSyncDateTime: time.nullable(),
    onPremisesSyncEnabled: z.boolean().nullable(),
    partnerTenantType: text.nullable(),
    postalCode: text.nullable(),
    preferredLanguage: text.nullable(),
    securityComplianceNotificationMails: texts,
    securityComplianceNotificationPhones: texts,
    state: text.nullable(),
    street: text.nullable(),
    technicalNotificationMails: texts,
    tenantType: text.nullable(),
    directorySizeQuota: z.strictObject({ used: z.int(), total: z.int() }),
    assignedPlans: z.array(
      csdl(
        "assignedPlan",
        z.strictObject({
          assignedDateTime: time.nullable(),
          capabilityStatus: text.nullable(),
          service: text.nullable(),
          servicePlanId: id.nullable(),
        }),
      ),
    ),
    verifiedDomains: z.array(
      csdl(
        "verifiedDomain",
        z.strictObject({
          capabilities: text,
          isDefault: z.boolean(),
          isInitial: z.boolean(),
          name: text,
          type: text,
        }),
      ),
    ),
  }),
);
