import type { CodeTexts } from "../../code-texts";

/** What the codes of `consent` mean, and what to do. */
export const consent: CodeTexts["consent"] = {
  50150: {
    meaning: "The account's sign-in lacks consent for the application.",
    fix: "Sign in interactively and accept.",
  },
  50206: {
    meaning: "Nobody has agreed that this sign-in may be passed on to the other application or device.",
    fix: "Sign in interactively and finish the prompt.",
  },
  65001: {
    meaning: "Nobody has consented yet that this application uses this API for this account.",
    fix: "Grant admin consent for user_impersonation of Microsoft Partner Center, for exactly this application ID and in the partner tenant.",
  },
  65004: {
    meaning: "The person at the consent page chose Cancel.",
    fix: "Sign in again and accept, or have an admin grant consent.",
  },
  90008: {
    meaning: "The application lacks even the basic permission to sign people in.",
    fix: "Add Microsoft Graph User.Read to the app registration and grant consent.",
  },
  90093: {
    meaning: "The person who signed in may not consent to what the application asks for.",
    fix: "Have a Cloud Application Administrator or Global Administrator grant consent.",
  },
  90094: {
    meaning:
      "An admin has to consent: the permission is reserved for admins, people may not consent themselves, or the application admits assigned people only.",
    fix: "Grant admin consent in the app registration, or open the admin consent address as an admin.",
  },
  90095: {
    meaning: "People in this tenant cannot consent; they can only ask for approval.",
    fix: "Approve the waiting request under Enterprise applications > Admin consent requests, or grant consent directly.",
  },
  90099: {
    meaning: "The application was not approved in the customer's tenant for admins who act on behalf of the customer.",
    fix: "Approve the application in that tenant through Partner Center first.",
  },
  9002341: {
    meaning: "The account has to agree to single sign-on for this application.",
    fix: "Finish the prompt in the browser.",
  },
};
