import type { CheckTexts } from "../../check-texts";

type TokenChecks =
  | "token-audience"
  | "token-tenant"
  | "token-app"
  | "token-user"
  | "token-scope"
  | "token-lifetime"
  | "token-signature"
  | "token-mfa";

const SIGN_IN_WITH_MFA = [
  "In the stage Test token, choose Sign in with MFA.",
  "Sign in as {user} in a fresh browser window and confirm the second factor.",
  "If no second factor is asked for: require MFA for {user} with a Conditional Access policy under Entra ID > Conditional Access > Policies.",
] as const;

/** Words of the checks of stage `token` that look into the token. */
export const token: Pick<CheckTexts, TokenChecks> = {
  "token-audience": {
    title: "The token is for Partner Center",
    why: "A token opens one API only. Insights accepts those made out to Partner Center.",
    holds: "Audience {audience}.",
    findings: {
      "wrong-audience": {
        title: "The token is for {audience}, not for Partner Center",
        cause:
          "The claim aud of the token was read. Tokens for Microsoft Graph, Azure AD Graph or the other Partner API do not open insights.",
        action: "Ask for the token with resource or scope {expected}.",
        steps: [
          "In a v1 request, set resource={expected} without any blank after the equals sign.",
          "In a v2 request, set scope={expected}/user_impersonation.",
        ],
      },
    },
  },
  "token-tenant": {
    title: "The token comes from the right tenant",
    why: "Insights answers for the tenant inside the token, whatever else is right.",
    holds: "Tenant {tokenTenant}.",
    findings: {
      "wrong-tenant": {
        title: "The token comes from tenant {tokenTenant}, not from {tenant}",
        cause: "The claim tid of the token was read; it names another tenant.",
        action: "Sign in with an account of {tenant}, at the sign-in address of that tenant.",
        steps: [
          "Put the tenant ID into the address of the token request instead of common or organizations.",
          "Sign in with a member account of {tenant}.",
        ],
      },
    },
  },
  "token-app": {
    title: "The token was issued to this app, for a user",
    why: "Insights takes app and user together: neither an app alone nor another program's sign-in will do.",
    holds: "Issued to {tokenClientId}.",
    findings: {
      "app-only": {
        title: "The token speaks for an app without a user",
        cause: "The token carries no user and no delegated permission: it was asked for with client credentials.",
        action:
          "Ask for a token of the integration user: authorization code, device code, or the documented password call.",
        steps: [
          "In the stage Test token, choose Sign in with MFA and sign in as the integration user.",
          "In your own program, replace grant_type=client_credentials.",
        ],
      },
      "other-app": {
        title: "The token was issued to another app, {tokenClientId}",
        cause:
          "The claim appid of the token was read. It names another app, for example the Azure CLI; regular user sign-ins do not open insights.",
        action: "Ask for the token with client ID {clientId} and its secret.",
        steps: [
          "Put client_id={clientId} into the token request, with the secret of the same app.",
          "Tokens from the Azure CLI or PowerShell belong to Microsoft's own apps; do not use them here.",
        ],
      },
    },
  },
  "token-user": {
    title: "The token speaks for the integration user",
    why: "The report role counts for the user inside the token. Another user's token shows another user's rights.",
    holds: "Issued for {tokenUser}.",
    findings: {
      "other-user": {
        title: "The token is for {tokenUser}, not for {user}",
        cause: "The claims upn and oid of the token were read; they name somebody else.",
        action: "Sign in as {user}, or make {tokenUser} the integration user.",
        steps: [
          "In the stage Test token, start the sign-in once more.",
          "On the account page choose Use another account and sign in as {user}.",
        ],
      },
    },
  },
  "token-scope": {
    title: "The token carries the Partner Center permission",
    why: "The claim scp is what the API reads; consent that has not reached the token does not count.",
    holds: "Permission {scopes}.",
    findings: {
      "scope-missing": {
        title: "The token lacks the permission {expected}",
        cause: "The claim scp of the token was read: {scopes}.",
        action: "Grant admin consent for the permission, then ask for a new token.",
        steps: [
          "In the Microsoft Entra admin center, open the app under Entra ID > App registrations, then Manage > API permissions.",
          "Select Grant admin consent for your company and confirm with Yes.",
          "Ask for a new token: one that exists does not change.",
        ],
      },
    },
  },
  "token-lifetime": {
    title: "The token is valid now",
    why: "A token lasts about an hour. Afterwards insights answers 401, without saying why.",
    holds: "Minutes left: {minutes}.",
    findings: {
      expired: {
        title: "The token has expired",
        cause: "The claim exp of the token was read; that time has passed.",
        action: "Ask for a new token, with the refresh token or by signing in once more.",
        steps: [
          "In the stage Test token, start the sign-in once more.",
          "In your own program, renew the token before an hour is over.",
        ],
      },
      "clock-skew": {
        title: "The clock of this machine is slow",
        cause: "The token says that it starts to be valid in the future, by minutes: {ahead}.",
        action: "Set the clock of this machine by a time server.",
        steps: ["On Windows, run: w32tm /resync", "On Linux, run: timedatectl set-ntp true", "Then check again here."],
      },
    },
  },
  "token-signature": {
    title: "The token is signed by Entra",
    why: "The signature tells whether a token arrived as it was issued. A damaged one is refused like a wrong one.",
    holds: "Signed with a key published for {tenant}.",
    findings: {
      "bad-signature": {
        title: "The signature of the token is not right",
        cause:
          "It was verified with the keys that Entra publishes for {tenant} and does not match. The token was changed or cut off on its way.",
        action: "Ask for a new token and pass it on whole.",
        steps: [
          "In the stage Test token, start the sign-in once more.",
          "In your own program, see that the token is stored in full length and not escaped.",
        ],
      },
    },
  },
  "token-mfa": {
    title: "The token says that MFA was used",
    why: "Partner Center demands MFA of every call made for a user. A token without that claim is issued, and refused later.",
    holds: "Methods of sign-in: {methods}.",
    findings: {
      "mfa-claim-missing": {
        title: "{user} signed in without MFA",
        cause:
          "The claim amr of the token was read. It says {methods} and not mfa; a password call can never say mfa. Partner Center enforces MFA call by call: one call may still pass while the next is refused.",
        action: "Sign in with authorization code and MFA, and keep the refresh token, which carries the fact on.",
        steps: SIGN_IN_WITH_MFA,
      },
      "mfa-not-compliant": {
        title: "Partner Center does not accept the MFA of {user}",
        cause:
          "Partner Center itself said so: it answered isMfaCompliant: false or refused the call for want of MFA. The methods in the token are {methods}.",
        action: "Sign in again with MFA performed by Entra, or passed on to it by your identity provider.",
        steps: SIGN_IN_WITH_MFA,
      },
    },
  },
};
