import type { CheckTexts } from "../../check-texts";

const OPEN_REGISTRATION =
  "Open the Microsoft Entra admin center, go to Entra ID > App registrations > All applications and select the app with the ID {clientId}.";
const OPEN_USER = "Open the Microsoft Entra admin center and go to Entra ID > Users > All users > {user}.";
const OPEN_ENTERPRISE_APP =
  "Open the Microsoft Entra admin center, go to Entra ID > Enterprise apps, remove the filter Application type and search for {clientId}.";
const OPEN_SIGN_IN_LOGS =
  "Open the Microsoft Entra admin center, go to Entra ID > Monitoring & health > Sign-in logs and open the failed sign-in of {user}.";
const SIGN_IN_AGAIN = [
  "In the stage Test token, start the sign-in once more.",
  "Sign in as {user} and finish every step without a long pause.",
] as const;

/** Words of the check `token-issued`: one finding per cause Entra can name. */
export const tokenIssued: Pick<CheckTexts, "token-issued"> = {
  "token-issued": {
    title: "A token is issued for the integration user",
    why: "App, secret, permission and user have to work together here for the first time.",
    holds: "Entra issued a token for {user}.",
    findings: {
      "bad-password": {
        title: "Sign-in name or password of {user} is wrong",
        cause: "Entra refused the password call with {code}: it does not know this pair of name and password.",
        action: "Correct name and password, or sign in with authorization code instead.",
        steps: [
          "Sign in as {user} in a private browser window to see whether name and password are right.",
          OPEN_USER,
          "If nobody knows the password, select Reset password; the new one must be changed once in the browser.",
        ],
      },
      "password-expired": {
        title: "The password of {user} has expired",
        cause: "Entra answered {code}: the password is right, but has to be changed first.",
        action: "Change the password in the browser, then ask for the token again.",
        steps: [
          "Sign in as {user} in a private browser window.",
          "Choose a new password when asked to.",
          ...SIGN_IN_AGAIN,
        ],
      },
      "account-locked": {
        title: "{user} is locked for the time being",
        cause: "Entra answered {code}: too many wrong passwords, or a sign-in from a suspicious address.",
        action: "Wait half an hour without trying, find out what sends wrong passwords, and try again.",
        steps: [
          OPEN_SIGN_IN_LOGS,
          "See which app and address the failed sign-ins come from, and stop them.",
          "Wait until the lock ends, then ask for the token again.",
        ],
      },
      "user-disabled": {
        title: "{user} is switched off",
        cause: "Entra answered {code}: the account is disabled.",
        action: "Enable the account, or choose another integration user.",
        steps: [OPEN_USER, "Select Edit properties > Settings, switch Account enabled on and save."],
      },
      "mfa-required": {
        title: "{user} has to sign in with MFA",
        cause:
          "Entra answered {code}: the sign-in needs multifactor authentication, which a password call cannot perform.",
        action: "Sign in with authorization code and MFA. The refresh token carries the MFA fact on.",
        steps: [
          "In the stage Test token, choose Sign in with MFA.",
          "Sign in as {user} and confirm the second factor; register one if asked to.",
        ],
      },
      "blocked-by-policy": {
        title: "A Conditional Access policy blocks the sign-in of {user}",
        cause:
          "Entra answered {code}: the password was not the problem, a policy about place, device or way of sign-in was.",
        action: "Find the policy and meet it, or exclude the integration user from it.",
        steps: [
          OPEN_SIGN_IN_LOGS,
          "On the tab Conditional Access, see which policy has the result Failure.",
          "Open it under Entra ID > Conditional Access > Policies and adapt it, for example under Users > Exclude.",
        ],
      },
      "federated-user": {
        title: "{user} is a federated account, which the password call cannot sign in",
        cause: "Entra answered {code}, and its domain is federated: another identity provider checks the password.",
        action: "Sign in with authorization code, which leads to that identity provider.",
        steps: [
          "In the stage Test token, choose Sign in with MFA.",
          "Sign in as {user} at your own identity provider, with MFA.",
        ],
      },
      guest: {
        title: "{user} is not a member of tenant {tenant}",
        cause: "Entra answered {code}: the account comes from another tenant or identity provider.",
        action: "Use a member account of the partner tenant.",
        steps: [
          "Open the Microsoft Entra admin center and go to Entra ID > Users > New user > Create new user.",
          "Create an account for the integration, give it Executive Report Viewer, and enter its sign-in name here.",
        ],
      },
      consent: {
        title: "The consent for the app {clientId} is missing",
        cause: "Entra answered {code}: nobody has consented to this app using Partner Center as {user}.",
        action: "Grant admin consent for the one permission.",
        steps: [
          OPEN_REGISTRATION,
          "Under Manage > API permissions, see that Microsoft Partner Center, user_impersonation is listed.",
          "Select Grant admin consent for your company and confirm with Yes.",
        ],
      },
      "resource-missing": {
        title: "Tenant {tenant} does not know the Partner Center API",
        cause: "Entra answered {code}: it found no service principal of the API in this tenant.",
        action: "Create the service principal of Microsoft Partner Center.",
        steps: [
          "Open Azure Cloud Shell, or any terminal with the Azure CLI, as a Cloud Application Administrator.",
          "Run: az ad sp create --id fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd",
        ],
      },
      "resource-disabled": {
        title: "The Partner Center API is switched off in tenant {tenant}",
        cause: "Entra answered {code}: the service principal of the API is disabled, so it issues no token for it.",
        action: "Switch it on again.",
        steps: [
          "Open the Microsoft Entra admin center and go to Entra ID > Enterprise apps.",
          "Set the filter Application type to Microsoft Applications, search for fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd and open it.",
          "Under Manage > Properties, set Enabled for users to sign-in to Yes and save.",
        ],
      },
      "permission-not-listed": {
        title: "The app {clientId} does not list the Partner Center permission",
        cause: "Entra answered {code}: the app asked for an API that its registration does not name.",
        action: "Add the delegated permission user_impersonation of Microsoft Partner Center and consent to it.",
        steps: [
          OPEN_REGISTRATION,
          "Select Manage > API permissions > Add a permission > APIs my organization uses and search for fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd.",
          "Select Delegated permissions, tick user_impersonation and select Add permissions, then Grant admin consent.",
        ],
      },
      secret: {
        title: "Entra does not accept the secret of the app {clientId}",
        cause: "Entra answered {code}: the secret is wrong or has ended.",
        action: "Enter the right secret, or add a new one.",
        steps: [
          OPEN_REGISTRATION,
          "Select Certificates & secrets > Client secrets > New client secret.",
          "Copy the Value at once, not the Secret ID, and enter it here.",
        ],
      },
      certificate: {
        title: "Entra does not accept the certificate of the app {clientId}",
        cause: "Entra answered {code}: the certificate is none of the app's, or has ended.",
        action: "Upload the certificate that is entered here, or enter one that is listed.",
        steps: [
          OPEN_REGISTRATION,
          "Select Certificates & secrets > Certificates and compare the thumbprint with the one shown here.",
          "Select Upload certificate, or enter another certificate with its private key here.",
        ],
      },
      "public-client-off": {
        title: "The app {clientId} does not allow signing in without a secret",
        cause:
          "Entra answered {code}: no secret was sent, as with device code, and the registration takes no such sign-in.",
        action: "Allow public client flows in the registration, or send the secret.",
        steps: [
          OPEN_REGISTRATION,
          "Under Manage > Authentication, set Allow public client flows to Yes and save.",
          "If your program holds the secret, let it send the secret instead: then the setting may stay as it is.",
        ],
      },
      "client-type": {
        title: "The app {clientId} and the way of signing in do not fit together",
        cause:
          "Entra answered {code}: it takes the app for one with a secret where none was sent, or for one without where one was.",
        action:
          "Keep the redirect URI under Web and send the secret; for device code without a secret, allow public client flows.",
        steps: [
          OPEN_REGISTRATION,
          "Under Manage > Authentication, see that the redirect URI stands under Web and under no other platform.",
          "For device code without a secret, set Allow public client flows to Yes on the same page and save.",
        ],
      },
      "app-not-in-tenant": {
        title: "Tenant {tenant} knows no app {clientId}",
        cause: "Entra answered {code}: it did not find the app in the tenant that was asked.",
        action: "Correct the client ID or the tenant.",
        steps: [
          "Open the Microsoft Entra admin center and go to Entra ID > App registrations > All applications.",
          "Compare Application (client) ID, not Object ID, and the tenant ID on the Overview page with those entered here.",
        ],
      },
      "app-disabled": {
        title: "The app {clientId} is switched off",
        cause: "Entra answered {code}: the app is disabled in this tenant or by Microsoft.",
        action: "Switch the enterprise application on again.",
        steps: [
          OPEN_ENTERPRISE_APP,
          "Open it and set Enabled for users to sign-in to Yes under Manage > Properties, then save.",
        ],
      },
      redirect: {
        title: "The app {clientId} does not list the redirect URI that was used",
        cause: "Entra answered {code}: it sends codes only to addresses that are registered, character for character.",
        action: "Add the redirect URI under the platform Web.",
        steps: [
          OPEN_REGISTRATION,
          "Under Manage > Authentication, select Add a platform > Web and enter the redirect URI shown in the stage App registration.",
        ],
      },
      "assignment-required": {
        title: "{user} is not assigned to the app {clientId}",
        cause: "Entra answered {code}: the enterprise application requires an assignment, and {user} has none.",
        action: "Assign {user} to the app, or no longer require an assignment.",
        steps: [
          OPEN_ENTERPRISE_APP,
          "Open it and select Manage > Users and groups > Add user/group, choose {user} and select Assign.",
          "Or set Assignment required to No under Manage > Properties.",
        ],
      },
      "session-expired": {
        title: "The sign-in of {user} is no longer valid",
        cause:
          "Entra answered {code}: the refresh token has ended, for example by a changed password, by policy, or by 90 days without use.",
        action: "Sign in once more with MFA and keep the new refresh token.",
        steps: SIGN_IN_AGAIN,
      },
      "expired-code": {
        title: "The sign-in took too long",
        cause:
          "Entra answered {code}: the code had ended or was used before. Authorization codes last minutes, device codes a quarter of an hour.",
        action: "Start the sign-in again.",
        steps: SIGN_IN_AGAIN,
      },
      declined: {
        title: "The sign-in was cancelled",
        cause: "Entra answered {code}: on the page somebody chose Cancel or No.",
        action: "Start the sign-in again and accept it.",
        steps: SIGN_IN_AGAIN,
      },
      other: {
        title: "Entra refused the token with {code}",
        cause: "The answer, HTTP status {status}, names a reason that has no step of its own here.",
        action: "Look the code up and follow Microsoft's advice.",
        steps: [
          OPEN_SIGN_IN_LOGS,
          "Read Failure reason and Additional details, or look {code} up in Microsoft's list of error codes.",
        ],
      },
    },
  },
};
