import type { CodeTexts } from "../../code-texts";

/** What the codes of `partner-center` mean, and what to do. */
export const partnerCenter: CodeTexts["partner-center"] = {
  "2000": {
    meaning:
      "Removing a role from a user through the interface does not work: Partner Center loses the account ID on the way.",
    fix: "Remove the role in Partner Center: Account settings > User management.",
  },
  "3000": {
    meaning:
      "There is no partner with this PartnerID (formerly MPN ID): a typing error, or a tenant or customer ID was given.",
    fix: "Read your own profile without an ID and compare; the PartnerID stands under Account settings > Legal info.",
  },
  "10001": {
    meaning: "The retired partner SDK reports that the sign-in was made without MFA.",
    fix: "Sign in again with MFA. If nobody asks for it, require MFA for this account by Conditional Access.",
  },
  "90000": {
    meaning:
      "Partner Center asked Entra for a token and was refused. The sign-in, consent or MFA behind the request is not in order.",
    fix: "Find the Entra code in the text or in the sign-in logs and go by that one.",
  },
  "600074": {
    meaning:
      "The account status of a customer was asked for and not found. This is the interface for customers and orders, not insights.",
    fix: "Use https://api.partnercenter.microsoft.com/insights/v1/mpn for analytics.",
  },
  "900308": {
    meaning: "Partner Center knows who calls, and that account does not hold the role for this call.",
    fix: "Assign the role in Partner Center: Account settings > User management. For insights it is Executive report viewer.",
  },
  "900309": {
    meaning: "A Conditional Access policy in Entra keeps Partner Center from getting a token for this account.",
    fix: "Find the blocking policy in the sign-in logs, then take the integration user out of it or meet it.",
  },
  "900329": {
    meaning: "The call was made with a token of the application alone. This interface wants a person in the token.",
    fix: "Sign in as the integration user by authorization code or device code and call with that token.",
  },
  "900420": {
    meaning:
      "The token is made for another API, mostly the retired graph.windows.net. Partner Center no longer accepts it.",
    fix: "Ask for https://api.partnercenter.microsoft.com: as resource in v1, or as scope https://api.partnercenter.microsoft.com/user_impersonation in v2.",
  },
  "900421": {
    meaning:
      "The person in the token signed in without MFA, which Partner Center demands from its interfaces since 2026. While this is being rolled out the same token can pass and fail in turn.",
    fix: "Sign in again with MFA by authorization code or device code, check that amr in the token contains mfa, and keep the refresh token.",
  },
};
