import type { CodeTexts } from "../../code-texts";

/** What the codes of `user` mean, and what to do. */
export const user: CodeTexts["user"] = {
  16000: {
    meaning:
      "The account that is signed in, often a personal one or one of another directory, does not belong to this tenant, or several are signed in and none was chosen.",
    fix: "Sign out and choose the work account of the partner tenant explicitly, in a private window for instance.",
  },
  16003: {
    meaning: "The account was found, but was never added to this tenant.",
    fix: "Use a member account of the partner tenant, or invite the account and have it accept.",
  },
  50014: {
    meaning: "The invitation of this guest was not accepted yet, or the account is not fully set up in this tenant.",
    fix: "Accept the invitation, or use a member account.",
  },
  50017: {
    meaning: "The certificate the person signed in with could not be verified.",
    fix: "Check the tenant's list of certificate authorities and their revocation lists.",
  },
  50020: {
    meaning: "The account comes from elsewhere, a personal account or another tenant, and is unknown here.",
    fix: "Sign in with a work account of the partner tenant, or invite this one as a guest.",
  },
  50034: {
    meaning: "The tenant has no account with this sign-in name.",
    fix: "Check the sign-in name for typing errors, use the user principal name instead of an alias, and check the tenant in the address.",
  },
  50053: {
    meaning:
      "Entra blocks the account for a while after too many wrong passwords, or blocks the address the sign-in came from. The text says which.",
    fix: "Stop automatic tries and wait. Find out in the sign-in logs who sends the wrong password; for a blocked address, use another network.",
  },
  50055: {
    meaning: "The password is right but has expired or must be changed.",
    fix: "Sign in through a browser once and set a new password.",
  },
  50056: {
    meaning: "Entra holds no password for this account: it signs in elsewhere, without a password, or is a guest.",
    fix: "Sign in through a browser. For the integration user, a cloud account with its own password also works.",
  },
  50057: { meaning: "The account is switched off.", fix: "Enable the account, or use another integration user." },
  50058: {
    meaning: "A silent sign-in was tried, but nobody is signed in in this browser.",
    fix: "Start an ordinary sign-in.",
  },
  50064: { meaning: "The password could not be confirmed.", fix: "Check sign-in name and password." },
  50085: {
    meaning: "The stored refresh token relies on a social account, which has to sign in anew.",
    fix: "Sign in again.",
  },
  50089: { meaning: "The person took too long on the sign-in page.", fix: "Start the sign-in again." },
  50125: {
    meaning: "The account has to set up password reset before the sign-in goes on.",
    fix: "Finish the prompt in the browser.",
  },
  50126: {
    meaning:
      "Sign-in name or password is wrong, or Entra could not check the password: the account signs in at its own identity provider, an app password was used, or special characters were damaged on the way.",
    fix: "Sign in with the account through a browser. If that works, look at federation and at the URL-encoding of the password.",
  },
  50132: {
    meaning: "The session ended because the password was changed or expired.",
    fix: "Sign in again and store the new refresh token.",
  },
  50133: {
    meaning: "The session was revoked after a password change or expiry.",
    fix: "Sign in again and store the new refresh token.",
  },
  50135: {
    meaning: "The account is considered at risk and has to change its password.",
    fix: "Change the password in a browser.",
  },
  50140: {
    meaning: "The page that offers to stay signed in was shown. This is a step, not a failure.",
    fix: "Nothing. If it is the last entry in the sign-in logs, the sign-in was left unfinished.",
  },
  50143: {
    meaning: "The browser is signed in to another tenant than the one asked for.",
    fix: "Sign out, or use a private window.",
  },
  50144: {
    meaning: "The password in the organization's own Active Directory has expired.",
    fix: "Change it there, or through self-service password reset.",
  },
  50173: {
    meaning: "The stored refresh token is older than the last password change or revocation of the account's sessions.",
    fix: "Sign in again and store the new refresh token.",
  },
  50180: {
    meaning: "Windows sign-in of the organization's network is needed and was not offered.",
    fix: "Set up Seamless SSO, or sign in another way.",
  },
  50197: { meaning: "More than one identity fits the sign-in.", fix: "Sign in again and choose the account." },
  50199: {
    meaning:
      "Entra showed a page on which the person confirms which application they sign in to. This is a step, not a failure.",
    fix: "Confirm on the page. If it is the last entry in the sign-in logs, the sign-in was left unfinished: start it again.",
  },
  51004: {
    meaning: "The directory has no such account.",
    fix: "Check the sign-in name and the tenant in the address.",
  },
  80001: {
    meaning: "The agents that check passwords on the organization's own network cannot reach Active Directory.",
    fix: "Repair the pass-through authentication agents.",
  },
  80002: {
    meaning: "Checking the password on the organization's own network took too long.",
    fix: "Check the pass-through authentication agents and Active Directory.",
  },
  80007: {
    meaning: "The agent on the organization's own network could not check the password.",
    fix: "Read the log of the pass-through authentication agent.",
  },
  80012: {
    meaning: "Active Directory does not let this account sign in at this hour.",
    fix: "Try within the allowed hours, or extend them.",
  },
  80014: {
    meaning: "The organization's own network answered the password check too late.",
    fix: "Try again, and check the pass-through authentication agents.",
  },
  90072: {
    meaning: "The account belongs to another tenant and is unknown here, so its MFA cannot be accepted.",
    fix: "Use a member account of the partner tenant, or invite this one as a guest.",
  },
  90123: {
    meaning: "The account's own identity provider refused the sign-in.",
    fix: "Find the reason in the logs of that identity provider.",
  },
  500207: {
    meaning: "This kind of account cannot be used for the API.",
    fix: "Use a work account of the partner tenant.",
  },
  500208: {
    meaning:
      "The domain of the account is not one people sign in to work applications with; often it is a personal account.",
    fix: "Use a work account of the partner tenant.",
  },
  500532: {
    meaning: "The account is blocked for a while after too many wrong passwords.",
    fix: "Stop automatic tries, wait, and find out who sends the wrong password.",
  },
  700020: {
    meaning: "A person is needed for this kind of request.",
    fix: "Sign in by authorization code or device code.",
  },
};
