import type { SupportTexts } from "../support-texts";
import { ahead } from "./support-ahead";
import { desk } from "./support-desk";
import { signIns } from "./support-sign-ins";

/** English words of the support pages. */
export const support: SupportTexts = {
  desk,
  chain: {
    title: "From the tenant to the call",
    lead: "Every link must hold. The line is coloured as far as the last run found that they do.",
    checked: "Checked {when}",
    named: "The broken link",
    toBroken: "Go to the broken link",
    links: {
      tenant: "Tenant",
      profile: "Partner profile",
      app: "App",
      secret: "Secret",
      permission: "Permission",
      consent: "Consent",
      user: "User",
      role: "Report role",
      token: "Token",
      call: "Call",
    },
    states: {
      holds: "Holds",
      broken: "Does not hold",
      waiting: "Waiting for Microsoft",
      unknown: "Not known",
    },
  },
  signIns,
  ahead,
};
