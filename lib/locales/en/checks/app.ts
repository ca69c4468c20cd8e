import type { CheckTexts } from "../../check-texts";

type AppChecks =
  | "app-registration"
  | "app-service-principal"
  | "redirect-uri"
  | "client-secret"
  | "secret-lifetime"
  | "secret-policy"
  | "credential-accepted";

const OPEN_REGISTRATION =
  "Open the Microsoft Entra admin center and go to Entra ID > App registrations > All applications.";
const OPEN_ENTERPRISE_APP = "Open the Microsoft Entra admin center and go to Entra ID > Enterprise apps.";
const NEW_SECRET = [
  OPEN_REGISTRATION,
  "Select the app with the Application (client) ID {clientId}, then Certificates & secrets > Client secrets.",
  "Select New client secret, choose how long it lasts, and select Add.",
  "Copy the Value at once, not the Secret ID: it is shown only now. Enter it here.",
] as const;
const UPLOAD_CERTIFICATE = [
  OPEN_REGISTRATION,
  "Select the app with the Application (client) ID {clientId}, then Certificates & secrets > Certificates.",
] as const;

/** Words of the checks of stage `app`. */
export const app: Pick<CheckTexts, AppChecks> = {
  "app-registration": {
    title: "The app is registered",
    why: "Microsoft does not accept regular user credentials for insights: an app of yours has to ask, together with a user.",
    holds: "{app}, application (client) ID {clientId}.",
    findings: {
      "app-missing": {
        title: "Tenant {tenant} has no app registration for the integration",
        cause:
          "No application (client) ID is named yet, or Microsoft Graph knows no registration with it in this tenant.",
        action: "Register an app for this tenant only, or enter the application (client) ID of one that exists.",
        steps: [
          "Open the Microsoft Entra admin center and go to Entra ID > App registrations > New registration.",
          "Give it a name, choose Accounts in this organizational directory only, and select Register.",
          "Copy Application (client) ID from the Overview page and enter it here.",
        ],
      },
      "app-disabled": {
        title: "Microsoft has disabled the app {app}",
        cause: "The registration carries a note by Microsoft that the app is disabled.",
        action: "Register another app, or clear the matter with Microsoft support.",
        steps: [
          OPEN_REGISTRATION,
          "Select {app} and read the notice on the Overview page.",
          "Register a new app and enter its Application (client) ID here, or open a support request.",
        ],
      },
    },
  },
  "app-service-principal": {
    title: "The app can be used in the tenant",
    why: "The registration is the description; the service principal (enterprise application) is the app itself. Consent and sign-ins attach to it.",
    holds: "{app} is enabled in this tenant.",
    findings: {
      "service-principal-missing": {
        title: "The app {clientId} has no service principal in tenant {tenant}",
        cause:
          "Microsoft Graph has the registration but no enterprise application for it, so nobody can sign in to it.",
        action: "Create the service principal.",
        steps: [
          OPEN_REGISTRATION,
          "Select the app with the Application (client) ID {clientId}.",
          "On the Overview page, select Create Service Principal beside Managed application in local directory.",
        ],
      },
      disabled: {
        title: "The enterprise application {app} is switched off",
        cause: "Microsoft Graph says that its service principal is disabled, so Entra refuses every sign-in to it.",
        action: "Let users sign in to it again.",
        steps: [
          OPEN_ENTERPRISE_APP,
          "Remove the filter Application type, search for {clientId} and open {app}.",
          "Under Manage > Properties, set Enabled for users to sign-in to Yes and save.",
        ],
      },
      "assignment-required": {
        title: "{app} is only for assigned users, and {user} is not one of them",
        cause:
          "The enterprise application requires an assignment, and Entra turned the sign-in of {user} down for lack of one.",
        action: "Assign {user} to the app, or no longer require an assignment.",
        steps: [
          OPEN_ENTERPRISE_APP,
          "Remove the filter Application type, search for {clientId} and open {app}.",
          "Under Manage > Users and groups, select Add user/group, choose {user} and select Assign.",
          "Or set Assignment required to No under Manage > Properties.",
        ],
      },
    },
  },
  "redirect-uri": {
    title: "The redirect URI is registered",
    why: "Entra sends the authorization code only to an address the app has registered, compared character for character.",
    holds: "{redirectUri} is registered under Web.",
    findings: {
      "redirect-missing": {
        title: "{app} does not list the redirect URI {redirectUri}",
        cause: "The redirect URIs of the registration were read; this one is not among them.",
        action: "Add it under the platform Web. The ones that are there stay.",
        steps: [
          OPEN_REGISTRATION,
          "Select {app}, then Manage > Authentication.",
          "Select Add a platform > Web, or Add URI under Web if it is there.",
          "Enter {redirectUri} exactly like this and save.",
        ],
      },
      "wrong-platform": {
        title: "{redirectUri} is registered under {platform} instead of Web",
        cause:
          "A code that arrives at such an address has to be redeemed without a secret, and this integration has one.",
        action: "Remove the URI from {platform} and add it under Web: a URI can stand under one platform only.",
        steps: [
          OPEN_REGISTRATION,
          "Select {app}, then Manage > Authentication.",
          "Delete {redirectUri} under {platform} and save.",
          "Select Add a platform > Web, enter {redirectUri} and save.",
        ],
      },
    },
  },
  "client-secret": {
    title: "The app has a valid client secret",
    why: "With its secret the app proves who it is. Without a valid one no token is issued.",
    holds: "The secret lasts until {endAt}.",
    findings: {
      "secret-missing": {
        title: "{app} has no client secret",
        cause:
          "The credentials of the registration were read: neither a client secret nor a valid certificate is there.",
        action: "Add a client secret.",
        steps: NEW_SECRET,
      },
      "secret-expired": {
        title: "The client secret of {app} ended on {endAt}",
        cause: "The end dates of the secrets were read; the one in question has passed.",
        action: "Add a new client secret and use it from now on.",
        steps: NEW_SECRET,
      },
      "secret-unknown": {
        title: "The secret entered here is not one of {app}",
        cause: "Entra shows the first three characters of each secret. The secret entered here begins differently.",
        action: "Enter the right secret, or add a new one.",
        steps: NEW_SECRET,
      },
    },
  },
  "secret-lifetime": {
    title: "The secret or certificate lasts another 30 days",
    why: "One that ends unnoticed stops the integration from one day to the next.",
    holds: "It lasts until {endAt}.",
    findings: {
      "expires-soon": {
        title: "The client secret of {app} ends on {endAt}",
        cause: "The end date of the secret in use was read: fewer than 30 days are left ({days}).",
        action: "Add a second secret now, switch the integration to it, and delete the old one afterwards.",
        steps: [
          OPEN_REGISTRATION,
          "Select {app}, then Certificates & secrets > Client secrets > New client secret.",
          "Copy the Value and put it where the integration reads its secret.",
          "When the integration runs with it, delete the old secret.",
        ],
      },
      "certificate-expires-soon": {
        title: "The certificate ends or ended on {endAt}",
        cause:
          "Its end was read in the certificate itself and in the registration: fewer than 30 days are left ({days}).",
        action: "Upload a new certificate now, switch the integration to it, and delete the old one afterwards.",
        steps: [
          OPEN_REGISTRATION,
          "Select the app, then Certificates & secrets > Certificates > Upload certificate, and choose the new one without its private key.",
          "Put the new certificate where the integration reads it, and enter it here.",
          "When the integration runs with it, delete the old certificate.",
        ],
      },
    },
  },
  "secret-policy": {
    title: "The tenant allows client secrets",
    why: "A tenant can forbid client secrets or limit how long they last. Then adding one fails or ends sooner than planned.",
    findings: {
      "secrets-forbidden": {
        title: "The tenant's policy forbids new client secrets",
        cause:
          "The app management policy was read: adding passwords to apps is restricted, and this app falls under it.",
        action: "Ask for an exemption of this app, or use a certificate.",
        steps: [
          "Open the Microsoft Entra admin center and go to Entra ID > Enterprise apps > Application policies.",
          "Open Block password addition and add this app under the excluded apps.",
          "Or upload a certificate under App registrations > Certificates & secrets > Certificates, and enter it here in place of a secret.",
        ],
      },
      "lifetime-limited": {
        title: "The tenant's policy limits secrets to a lifetime of {days} days",
        cause:
          "The app management policy was read: it sets a shorter lifetime than the 180 days a new secret is usually given.",
        action: "Plan to renew the secret accordingly, or ask for an exemption of this app.",
        steps: [
          "Note how long a secret may last and put the renewal in a calendar.",
          "If that is too short: in the Microsoft Entra admin center, go to Entra ID > Enterprise apps > Application policies > Restrict max password lifetime.",
        ],
      },
    },
  },
  "credential-accepted": {
    title: "Entra accepts client ID and secret or certificate",
    why: "This asks Entra itself, without any user: only ID, secret or certificate, and tenant are on trial.",
    holds: "Entra accepted the app {clientId} with what was entered here.",
    findings: {
      "secret-wrong": {
        title: "Entra does not accept the secret for the app {clientId}",
        cause: "A token was asked for with client ID and secret alone. Entra knows the app, but not this secret.",
        action: "Enter the right secret, or add a new one. A secret added a moment ago may take a minute or two.",
        steps: NEW_SECRET,
      },
      "secret-id-pasted": {
        title: "That is the secret's ID, not its value",
        cause:
          "What was entered is a GUID. Secrets never are, but the ID beside each secret is. It was not sent to Microsoft.",
        action: "Enter the value. It is shown only once, so add a new secret if nobody kept it.",
        steps: NEW_SECRET,
      },
      "secret-expired": {
        title: "The secret of the app {clientId} has expired",
        cause: "A token was asked for with client ID and secret alone. Entra answered that the secret has ended.",
        action: "Add a new client secret and use it from now on.",
        steps: NEW_SECRET,
      },
      "certificate-unknown": {
        title: "Entra does not know this certificate of the app {clientId}",
        cause:
          "A token was asked for with client ID and certificate alone. Entra knows the app, but none of its certificates made this signature.",
        action:
          "Compare the thumbprint {thumbprint} with those that are listed. Upload this certificate, or enter the one that is listed.",
        steps: [
          ...UPLOAD_CERTIFICATE,
          "Look for the thumbprint {thumbprint}. If it is not listed, select Upload certificate and choose the certificate without its private key.",
          "Check again after a minute or two.",
        ],
      },
      "certificate-expired": {
        title: "The certificate of the app {clientId} has ended",
        cause:
          "A token was asked for with client ID and certificate alone. The certificate {thumbprint} is past its end.",
        action: "Upload a new certificate and use it from now on.",
        steps: [
          ...UPLOAD_CERTIFICATE,
          "Select Upload certificate and choose the new certificate without its private key.",
          "Enter the new certificate with its private key here.",
        ],
      },
      "app-not-in-tenant": {
        title: "Tenant {tenant} knows no app {clientId}",
        cause: "A token was asked for as the app alone, without any user. Entra did not find the app in this tenant.",
        action: "Correct the client ID or the tenant, or register the app in this tenant.",
        steps: [
          OPEN_REGISTRATION,
          "Look for the app and compare its Application (client) ID with the one entered here. The Object ID is another one.",
          "If it is not there, look in the other tenants of your company, or register it here.",
        ],
      },
      "app-disabled": {
        title: "The app {clientId} is switched off in tenant {tenant}",
        cause: "A token was asked for as the app alone, without any user. Entra answered that the app is disabled.",
        action: "Switch the enterprise application on again.",
        steps: [
          OPEN_ENTERPRISE_APP,
          "Remove the filter Application type, search for {clientId} and open it.",
          "Under Manage > Properties, set Enabled for users to sign-in to Yes and save.",
        ],
      },
    },
  },
};
