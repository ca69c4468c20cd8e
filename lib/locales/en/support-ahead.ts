import type { AheadTexts } from "../support-texts";

/** English words of what Conditional Access would do to a sign-in. */
export const ahead: AheadTexts = {
  title: "What Conditional Access would do",
  lead: "The policies that {user} would meet on the way to a Partner Center token, by the way chosen in the set-up: {flow}.",
  none: "No enabled policy would meet this sign-in.",
  securityDefaults:
    "Security defaults are on: multifactor authentication is asked for, and a password call is refused.",
  caption: "Policies ahead of this sign-in",
  policy: "Policy",
  demands: "Demands",
  reach: "To this sign-in",
  result: "What follows",
  dependsOn: "depends on {conditions}",
  scope: "The policies were not read: the sign-in carries no Policy.Read.All.",
  role: "The policies were not read: it takes a role that may read Conditional Access, such as Security Reader or Global Reader.",
  error: "The policies were not read: Microsoft could not be reached, or refused.",
  reaches: { applies: "Applies", "may-apply": "May apply" },
  conditions: {
    groups: "group membership",
    roles: "directory roles",
    risk: "risk",
    platforms: "the device platform",
    locations: "the place",
    devices: "the device",
    "client-app": "the client app",
  },
  consequences: {
    blocks: "The sign-in is refused with AADSTS53003.",
    "refuses-without-mfa": "A password call is refused with AADSTS50076.",
    "prompts-for-mfa": "The person completes multifactor authentication, which Partner Center wants anyway.",
    "wants-device": "Without a managed device the sign-in is refused with AADSTS53000.",
    other: "The person is asked for more, which a program cannot give.",
  },
};
