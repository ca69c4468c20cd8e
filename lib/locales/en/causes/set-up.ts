import type { CauseWords } from "../../cause-texts";

/** Causes of tenant, enrolment, app and secret. */
export const setUp = {
  "tenant-not-found": {
    title: "The tenant does not exist in this cloud",
    fix: "Put the tenant id or a verified domain in the request, letter by letter, and check that the sign-in host belongs to the tenant's cloud.",
  },
  "tenant-missing": {
    title: "The request does not name a tenant",
    fix: "Write the address as https://login.microsoftonline.com/{tenant id}/oauth2/v2.0/token, with the tenant id where it belongs.",
  },
  "common-endpoint": {
    title: "A shared endpoint was used where a tenant is needed",
    fix: "Replace common, organizations or consumers in the address with the tenant id.",
  },
  "wrong-cloud": {
    title: "The tenant or the app lives in another national cloud",
    fix: "Use the sign-in host and the API host of the tenant's own cloud for every request.",
  },
  "tenant-blocked": {
    title: "Microsoft has blocked the tenant",
    fix: "Open a support request with Microsoft. No setting in the tenant lifts the block.",
  },
  "cross-tenant-policy": {
    title: "Cross-tenant access settings refuse the account",
    fix: "Use an account that belongs to the partner tenant, or allow the account in the cross-tenant access settings of both tenants.",
  },
  "wrong-tenant": {
    title: "The token or the request belongs to another tenant",
    fix: "Ask for the token in the tenant that owns the partner program account, and use the same tenant in every step.",
  },
  "premium-licence-missing": {
    title: "The tenant has no licence for the sign-in log",
    fix: "Read the sign-in in the Microsoft Entra admin center by hand, or assign Microsoft Entra ID P1. Access to insights does not depend on it.",
  },
  "partner-id-unknown": {
    title: "No partner has this PartnerID (formerly MPN ID)",
    fix: "Copy the PartnerID from Account settings, Legal info. Leave mpnId out of the request to read your own profile.",
  },
  "not-enrolled": {
    title: "The tenant is not enrolled in the partner program",
    fix: "Enroll the tenant in the Microsoft AI Cloud Partner Program, or use the tenant that is already enrolled.",
  },
  "verification-pending": {
    title: "The verification of the partner account has not finished",
    fix: "Look at Account settings, Legal info, Partner tab: confirm the e-mail and wait 3 to 5 business days.",
  },
  "verification-rejected": {
    title: "The verification of the partner account was rejected",
    fix: "Open Account settings, Legal info, Partner tab, choose Fix now and hand in the proof that is asked for.",
  },
  "enrolment-address-refused": {
    title: "The enrolment form refuses the e-mail address",
    fix: "Enroll with a named work mailbox of a tenant in the public cloud; shared, personal and government addresses are refused.",
  },
  "insights-not-visible": {
    title: "Insights does not show in Partner Center",
    fix: "Sign in to the tenant that owns the partner program account, not the CSP tenant, with a user who holds Executive Report Viewer.",
  },
  "profile-call-unsupported": {
    title: "Partner Center does not offer these calls to this kind of partner",
    fix: "Leave the profile calls out. Only the insights call itself shows whether insights works.",
  },
  "app-not-found": {
    title: "The app does not exist in this tenant",
    fix: "Compare the application (client) id and the tenant id with the registration; create the enterprise application in this tenant if it is missing.",
  },
  "wrong-app": {
    title: "The request or the token belongs to another app",
    fix: "Use the integration's own application (client) id everywhere, and sign in through it again.",
  },
  "client-id-malformed": {
    title: "The client id is not an application id",
    fix: "Copy the Application (client) ID, a GUID, from the app's overview page.",
  },
  "app-disabled": {
    title: "The app is disabled",
    fix: "Open the enterprise application, Properties, and set Enabled for users to sign-in to Yes. If Microsoft disabled it, open a support request.",
  },
  "single-tenant-app": {
    title: "A single-tenant app was used from outside its tenant",
    fix: "Put the app's home tenant in the address, or make the app multitenant under Authentication.",
  },
  "redirect-mismatch": {
    title: "The redirect URI is not one of the registered ones",
    fix: "Add the exact redirect URI of the request to the Web platform of the app registration: scheme, host, port, path and trailing slash all count.",
  },
  "redirect-missing": {
    title: "There is no redirect URI",
    fix: "Register a redirect URI under the Web platform and send it with the request.",
  },
  "public-client-off": {
    title: "Entra expects a secret, and none was sent",
    fix: "Send client_secret or client_assertion; for device code without a secret, set Allow public client flows to Yes.",
  },
  "secret-on-public-client": {
    title: "A secret was sent where Entra sees a public client",
    fix: "Move the redirect URI to the Web platform, or leave the secret out of the request.",
  },
  "wrong-platform": {
    title: "The redirect URI is registered for another kind of app",
    fix: "Register the redirect URI under Web for a server, and under Single-page application only for code in a browser.",
  },
  "response-type-off": {
    title: "The app does not allow this response type",
    fix: "Use response_type=code, or enable ID tokens under Authentication.",
  },
  "app-not-replicated": {
    title: "The app was just created and is not known everywhere yet",
    fix: "Wait up to two minutes and send the same request again.",
  },
  "object-missing": {
    title: "Microsoft Graph does not find the object",
    fix: "Check the id in the request: object id and application id are different. If it was just created, try again in two minutes.",
  },
  "object-exists": {
    title: "What should be created is already there",
    fix: "Read the existing object and carry on with it.",
  },
  "directory-quota": {
    title: "The directory's quota of objects is used up",
    fix: "Delete app registrations and deleted objects that nobody needs, or ask for a higher quota.",
  },
  "secret-wrong": {
    title: "The client secret is wrong",
    fix: "Create a new client secret, copy its Value once it is shown, and form-encode it exactly once. A secret made seconds ago needs up to two minutes.",
  },
  "secret-id-pasted": {
    title: "The secret's id was sent in place of its value",
    fix: "Create a new client secret and copy the column Value, not Secret ID. The value is shown once.",
  },
  "secret-expired": {
    title: "The client secret has expired",
    fix: "Add a new client secret, put its value in place of the old one, then remove the old one.",
  },
  "secret-missing": {
    title: "The request carries no credential of the app",
    fix: "Send client_secret, or client_assertion with a certificate.",
  },
  "assertion-rejected": {
    title: "The certificate or federated credential is not accepted",
    fix: "Upload the certificate that signs the assertion, or make issuer, subject and audience of the federated credential match exactly.",
  },
  "assertion-time": {
    title: "The client assertion is outside its validity",
    fix: "Set the clock of the machine right and make a new assertion for each request.",
  },
  "secret-policy": {
    title: "A policy of the tenant forbids or limits client secrets",
    fix: "Ask for an exemption of this app in the app management policy, or use a certificate.",
  },
} as const satisfies Readonly<Record<string, CauseWords>>;
