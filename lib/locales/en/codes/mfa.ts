import type { CodeTexts } from "../../code-texts";

/** What the codes of `mfa` mean, and what to do. */
export const mfa: CodeTexts["mfa"] = {
  50072: {
    meaning: "The account must register for multi-factor authentication (MFA) before this sign-in can go on.",
    fix: "Sign in at https://aka.ms/mfasetup with the account and register a method.",
  },
  50074: {
    meaning: "Strong authentication is required and this sign-in did not include it.",
    fix: "Sign in through a browser, where the second factor can be asked for.",
  },
  50076: {
    meaning: "The password was accepted, but a policy demands MFA, and a request without a person cannot do it.",
    fix: "Stop using user name and password. Sign in once by authorization code or device code with MFA and keep the refresh token.",
  },
  50078: {
    meaning: "The proof of MFA in the stored refresh token is older than policy allows.",
    fix: "Sign in again with MFA and store the new refresh token. Look at the sign-in frequency that Conditional Access sets for this account.",
  },
  50079: {
    meaning:
      "MFA is required and the account has no method registered, or its own identity provider did not report MFA.",
    fix: "Register a method in the browser, then sign in by authorization code or device code.",
  },
  50088: {
    meaning: "Too many phone calls or text messages for MFA in a short time.",
    fix: "Wait some minutes, or use an authenticator app.",
  },
  50158: {
    meaning: "A further step must be done in the browser: MFA of another vendor, terms of use, or a session control.",
    fix: "Sign in through a browser and finish the step. MFA of another vendor must report back to Entra, because Partner Center looks for mfa in the token.",
  },
  50177: {
    meaning: "MFA of another vendor cannot be asked of somebody who acts in a customer's tenant.",
    fix: "Use a member account of the tenant, or correct the group membership that grants delegated access.",
  },
  53004: {
    meaning: "The account has to register for MFA, but may not, because it is considered at risk.",
    fix: "An admin dismisses the risk in Entra ID Protection, or the registration is done from a trusted place.",
  },
  53010: {
    meaning: "MFA may only be registered from certain places or devices, and this is not one of them.",
    fix: "Register from a permitted place or device.",
  },
  500121: {
    meaning: "The second factor was asked for and not given: refused, ignored, or too late.",
    fix: "Sign in again and approve the prompt. If none appears, check the registered methods.",
  },
};
