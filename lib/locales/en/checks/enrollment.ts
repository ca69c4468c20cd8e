import type { CheckTexts } from "../../check-texts";

/** Words of the checks of stage `enrollment`. */
export const enrollment: Pick<CheckTexts, "partner-account" | "partner-profile" | "account-verification"> = {
  "partner-account": {
    title: "The tenant owns a Partner Center account",
    why: "Insights lives in one tenant of a partner: the one with the partner program account. Many partners have more than one.",
    holds: "Partner Center knows {company} in this tenant.",
    findings: {
      "not-a-partner": {
        title: "Tenant {tenant} has no Partner Center account",
        cause: "Partner Center was asked for the organization behind this tenant and answered that it knows none.",
        action:
          "Enroll the company in the Microsoft AI Cloud Partner Program (formerly MPN), or sign in to the tenant that is enrolled.",
        steps: [
          "If your company is a partner already, find the tenant that owns the program account and start again with it.",
          "Otherwise open Partner Center and start the enrollment with a named work mailbox.",
          "Confirm the e-mail to the primary contact; the review usually takes 3 to 5 business days.",
        ],
      },
      "other-tenant": {
        title: "The partner account belongs to tenant {accountTenant}, not to {tenant}",
        cause: "Partner Center named the tenant that owns the account, and it is not the one of this integration.",
        action: "Set the integration up in the tenant that owns the partner program account.",
        steps: [
          "Open Partner Center, select Settings (the gear) > Account settings > Legal info > Partner, and note the tenant.",
          "Start again here with tenant {accountTenant} and an account that belongs to it.",
        ],
      },
    },
  },
  "partner-profile": {
    title: "The company is enrolled in the partner program",
    why: "Without enrollment there is no PartnerID (formerly MPN ID), and without that there is nothing to report on.",
    holds: "PartnerID {partnerId}.",
    findings: {
      "not-enrolled": {
        title: "Tenant {tenant} is not enrolled in the partner program",
        cause: "Partner Center was asked for the program profile of this tenant and gave no PartnerID.",
        action: "Enroll in the Microsoft AI Cloud Partner Program (formerly MPN).",
        steps: [
          "Open Partner Center as a Global Administrator and go to Settings (the gear) > Account settings > Programs.",
          "Enroll in the Microsoft AI Cloud Partner Program: legal name and address in Western characters, a named work mailbox.",
          "Confirm the e-mail to the primary contact and wait for the review, usually 3 to 5 business days.",
        ],
      },
      "partner-id-mismatch": {
        title: "This tenant has PartnerID {partnerId}, you expected {expected}",
        cause: "Partner Center named the PartnerID of this tenant; it differs from the one entered here.",
        action: "Correct the PartnerID, or use the tenant that has PartnerID {expected}.",
        steps: [
          "Open Partner Center and go to Settings (the gear) > Account settings > Legal info > Partner.",
          "Compare the global PartnerID with the one entered here; location PartnerIDs are listed further down.",
        ],
      },
    },
  },
  "account-verification": {
    title: "Microsoft has verified the company",
    why: "An unverified account may lose access to parts of Partner Center. Whether insights depends on it is not documented.",
    holds: "{company} is verified.",
    findings: {
      "verification-pending": {
        title: "The verification of {company} is not finished",
        cause: "Partner Center says that the verification is pending; it is at the step {step}.",
        action: "Finish what Microsoft asks for; the walk can go on meanwhile.",
        steps: [
          "Open Partner Center and go to Settings (the gear) > Account settings > Legal info > Partner.",
          "Follow the note beside the verification status, for example Resend verification email or Fix now.",
          "If nothing moves for 5 business days, open a support ticket there.",
        ],
      },
      "verification-rejected": {
        title: "Microsoft has rejected the verification of {company}",
        cause: "Partner Center gives the verification status as rejected, at the step {step}.",
        action: "Correct the legal details and ask for another review.",
        steps: [
          "Open Partner Center and go to Settings (the gear) > Account settings > Legal info > Partner.",
          "Select Fix now, correct name and address or upload a proof, and submit.",
        ],
      },
    },
  },
};
