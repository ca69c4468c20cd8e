import type { CodeTexts } from "../../code-texts";

/** What the codes of `conditional-access` mean, and what to do. */
export const conditionalAccess: CodeTexts["conditional-access"] = {
  50005: {
    meaning:
      "A Conditional Access policy asks for a device platform, and the sign-in reported none, as with device code or a password request.",
    fix: "Sign in through a browser on a platform the policy names, or take this account out of the policy.",
  },
  50097: {
    meaning: "The device has to prove itself, and this sign-in had none that could.",
    fix: "Sign in on a registered device with a browser that can prove it, or take this application out of the policy.",
  },
  50129: {
    meaning: "The device has to be registered with the organization.",
    fix: "Register the device, or take this application out of the policy.",
  },
  50131: {
    meaning:
      "A decision by Conditional Access or risk detection stopped the sign-in, such as a bad device state or suspicious activity.",
    fix: "Find the sign-in by its correlation ID in the sign-in logs, then adjust the policy or clear the risk.",
  },
  50142: { meaning: "Conditional Access demands a new password first.", fix: "Change the password in a browser." },
  50155: {
    meaning: "The device could not prove itself.",
    fix: "Register the device anew, or take this application out of the policy.",
  },
  50178: {
    meaning: "A session control of the policy cannot be applied to somebody who acts in a customer's tenant.",
    fix: "Take the application out of the policy, or use a member account.",
  },
  50187: {
    meaning: "Entra could not read the information about the device.",
    fix: "Try again from a registered device.",
  },
  53000: {
    meaning:
      "The policy demands a device that meets the organization's rules. This one does not, or the sign-in presented none: device code and password requests never do.",
    fix: "Sign in through a browser on a compliant device, or take the integration user out of the policy.",
  },
  53001: {
    meaning: "The policy demands a device joined to the organization's domain.",
    fix: "Sign in on a joined device, or take the integration user out of the policy.",
  },
  53002: {
    meaning: "The policy admits approved client apps only.",
    fix: "Use an approved app, or take this application out of the policy.",
  },
  53003: {
    meaning:
      "A Conditional Access policy blocks this sign-in: its place, the kind of client, the device code flow, or a risk. The credentials were right.",
    fix: "Find the blocking policy in the sign-in logs by the correlation ID. Take the account or application out of it, or use another way to sign in.",
  },
  53005: {
    meaning: "A Conditional Access policy allows no token for this sign-in.",
    fix: "Find the blocking policy in the sign-in logs by the correlation ID and adjust it.",
  },
  53011: {
    meaning: "The sign-in is blocked because the account's home tenant considers it at risk.",
    fix: "An admin of the home tenant clears the risk.",
  },
  70043: {
    meaning: "A Conditional Access policy limits how long a sign-in lasts, and the stored refresh token is older.",
    fix: "Sign in again, and take the integration user out of the sign-in frequency.",
  },
  530003: {
    meaning: "The policy demands a device that the organization manages.",
    fix: "Device code and password requests cannot meet this. Sign in through a browser on a managed device, or take the integration user out of the policy.",
  },
  530031: {
    meaning: "A Conditional Access policy allows no token for this sign-in.",
    fix: "Find the blocking policy in the sign-in logs by the correlation ID and adjust it.",
  },
  530032: {
    meaning: "A security policy of the tenant blocks this sign-in.",
    fix: "Find the blocking policy in the sign-in logs by the correlation ID and adjust it.",
  },
  530034: {
    meaning: "Somebody acting for a customer was blocked because their own tenant flagged the account as suspicious.",
    fix: "An admin of the home tenant clears the risk.",
  },
  530035: {
    meaning: "Security defaults block this kind of sign-in.",
    fix: "Sign in by authorization code with MFA instead of user name and password.",
  },
  530084: {
    meaning: "The policy demands tokens bound to the device, which this program cannot use.",
    fix: "Take the application out of the token protection policy.",
  },
  700003: {
    meaning: "The device this sign-in relies on was deleted from the directory.",
    fix: "Register the device anew.",
  },
  9001011: {
    meaning: "A policy about devices applies, and the device is not in the state it demands.",
    fix: "Sign in through a browser on a device that meets the policy, or take the integration user out of it.",
  },
};
