import type { CauseWords } from "../../cause-texts";

/** Causes of permission, consent, user, role and MFA. */
export const access = {
  "resource-missing": {
    title: "The API asked for is not in the tenant",
    fix: "Check the resource letter by letter: https://api.partnercenter.microsoft.com. Then create the service principal of fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd in the tenant.",
  },
  "resource-disabled": {
    title: "The API is disabled in the tenant",
    fix: "Open the enterprise application of Microsoft Partner Center and set Enabled for users to sign-in to Yes.",
  },
  "permission-not-listed": {
    title: "The API is not among the app's permissions",
    fix: "Add Microsoft Partner Center, delegated user_impersonation, under API permissions, and grant admin consent.",
  },
  "not-preauthorised": {
    title: "Microsoft's own client may not ask for this permission",
    fix: "Use the integration's own app registration in place of the client id of Microsoft's tools.",
  },
  "assignment-required": {
    title: "The user is not assigned to the enterprise application",
    fix: "Assign the user to the enterprise application, or set Assignment required to No.",
  },
  "graph-right-missing": {
    title: "Microsoft Graph refuses for lack of a scope or a role",
    fix: "Compare the scopes in the token with what the call needs, then the directory role of the person. Sign in again after a change.",
  },
  "consent-missing": {
    title: "Nobody has consented to the app's permission",
    fix: "Grant admin consent for Microsoft Partner Center on exactly this client id, in the partner tenant.",
  },
  "consent-declined": {
    title: "The consent page was declined",
    fix: "Open the consent page again and accept, or let an administrator grant admin consent.",
  },
  "admin-approval-needed": {
    title: "Only an administrator may consent",
    fix: "Send the admin consent link to an Application Administrator, Cloud Application Administrator or Global Administrator.",
  },
  "sso-consent-needed": {
    title: "The user has to allow single sign-on to the app",
    fix: "Sign in in a browser and complete the prompt.",
  },
  "bad-password": {
    title: "User name or password is wrong, or the cloud cannot check it",
    fix: "Sign in in a browser with the same account. If that works, the account is federated or the password was damaged by encoding: use the authorization code flow.",
  },
  "user-not-found": {
    title: "The user does not exist in this tenant",
    fix: "Use the user principal name, not an alias, and check the tenant in the address.",
  },
  "account-locked": {
    title: "The account is locked for now",
    fix: "Stop automatic retries, wait, and sign in once with the right password. If the text names the IP address, use another network.",
  },
  "password-expired": {
    title: "The password has expired or must be changed",
    fix: "Sign in once in a browser and set a new password.",
  },
  "no-cloud-password": {
    title: "The account has no password in the cloud",
    fix: "Use the authorization code flow: a federated or passwordless account cannot use a password request.",
  },
  "user-disabled": {
    title: "The account is disabled",
    fix: "Enable sign-in for the account, or use another one.",
  },
  "guest-or-other-account": {
    title: "The account is a guest, a personal account or of another tenant",
    fix: "Use a work account that is a member of the partner tenant; sign out and choose it explicitly.",
  },
  "wrong-user": {
    title: "The token belongs to another user",
    fix: "Sign in as the integration user, in a private window, and replace the stored refresh token.",
  },
  "sign-in-needed": {
    title: "A person has to finish the sign-in",
    fix: "Sign in in a browser and answer every prompt to its end.",
  },
  "session-revoked": {
    title: "The session was revoked",
    fix: "Sign in again and store the new refresh token. A changed or reset password ends every older one.",
  },
  "sign-in-cancelled": {
    title: "The sign-in was cancelled",
    fix: "Start the sign-in again and complete it.",
  },
  "on-premises-sign-in": {
    title: "The on-premises part of the sign-in is failing",
    fix: "Check the pass-through authentication agents, or use an account whose password is kept in the cloud.",
  },
  "user-role-missing": {
    title: "The person lacks the directory role for this",
    fix: "Assign Reports Reader, Security Reader or Global Reader, and sign in again.",
  },
  "erv-missing": {
    title: "The user does not hold Executive Report Viewer",
    fix: "Assign Executive Report Viewer to the user in the token: Partner Center, Account settings, User management. It must be the program tenant.",
  },
  "report-viewer-only": {
    title: "The user may not see revenue",
    fix: "Assign Executive Report Viewer for the whole organisation; Report Viewer hides revenue and personal data.",
  },
  "both-report-roles": {
    title: "The user is in Report Viewer and in Executive Report Viewer",
    fix: "Remove every Report Viewer assignment and keep Executive Report Viewer.",
  },
  "erv-choice-missing": {
    title: "The portal does not offer Executive Report Viewer",
    fix: "Assign the role through the API, POST /v1/roles/{role id}/usermembers, as a Global Administrator or account admin.",
  },
  "app-only-token": {
    title: "The token is the application's, not a user's",
    fix: "Ask for a token with a user: authorization code with MFA, then the refresh token. Client credentials do not do.",
  },
  "caller-lacks-right": {
    title: "Partner Center refuses this operation to the caller",
    fix: "Check the caller's roles in Partner Center. Roles and profiles may be refused to a user for whom insights works.",
  },
  "role-removal-broken": {
    title: "Partner Center cannot remove a role member by API",
    fix: "Remove the member in the portal, Account settings, User management.",
  },
  "mfa-required": {
    title: "Entra demands multifactor authentication",
    fix: "Sign in with the authorization code or device code flow and MFA, and store the refresh token. A password request can never do MFA.",
  },
  "mfa-claim-missing": {
    title: "The token was made without MFA, and Partner Center refuses it",
    fix: "Sign in again with MFA so that amr contains mfa, and replace the stored refresh token.",
  },
  "mfa-not-registered": {
    title: "The user has no MFA method registered",
    fix: "Let the user register a method at https://aka.ms/mfasetup, then sign in again.",
  },
  "mfa-expired": {
    title: "The MFA behind the refresh token has expired",
    fix: "Sign in again with MFA and replace the stored refresh token; look at the sign-in frequency for this account.",
  },
  "mfa-failed": {
    title: "The MFA prompt was not completed",
    fix: "Sign in again and approve the prompt; check the registered methods.",
  },
  "mfa-external": {
    title: "An external MFA step or terms of use were not completed",
    fix: "Sign in in a browser and complete the step; the external provider must return the MFA claim to Entra.",
  },
  "mfa-registration-blocked": {
    title: "Registering for MFA is blocked",
    fix: "Dismiss the user's risk, or register from a place or device that the policy allows.",
  },
} as const satisfies Readonly<Record<string, CauseWords>>;
