import type { CodeTexts } from "../../code-texts";

/** What the codes of `oauth` mean, and what to do. */
export const oauth: CodeTexts["oauth"] = {
  invalid_client: {
    meaning: "The application could not prove who it is: its secret or certificate is missing, wrong or expired.",
    fix: "Go by the number beside it: 7000215 wrong secret, 7000222 expired, 7000218 missing.",
  },
  unauthorized_client: {
    meaning: "The application may not do this here; mostly the tenant does not know it.",
    fix: "Compare the application ID and the tenant ID with the app registration.",
  },
  invalid_grant: {
    meaning:
      "What was offered for the token is not accepted: a password, a code, or a refresh token. The number beside it says why.",
    fix: "Go by the number beside it. Without one, sign in again.",
  },
  invalid_request: { meaning: "The request is malformed or lacks something.", fix: "Correct what the text names." },
  invalid_scope: {
    meaning: "The permission asked for does not exist at the API, or the scopes do not go together.",
    fix: "Ask for https://api.partnercenter.microsoft.com/user_impersonation and nothing of another API.",
  },
  invalid_resource: {
    meaning: "The tenant does not have the API asked for, or it is mistyped.",
    fix: "Check the API's URI, then create its service principal in the tenant.",
  },
  invalid_tenant: {
    meaning: "The tenant in the address does not exist in this cloud.",
    fix: "Use the tenant ID or a verified domain of the partner tenant.",
  },
  invalid_instance: {
    meaning: "The login host belongs to no cloud that Microsoft knows.",
    fix: "Use the login host of your cloud.",
  },
  invalid_token: {
    meaning: "The API refuses the token: expired, made for another API, or without MFA.",
    fix: "Get a new token for this API, by a sign-in with MFA.",
  },
  unsupported_grant_type: { meaning: "Entra does not know the grant_type of the request.", fix: "Correct grant_type." },
  unsupported_response_type: {
    meaning: "The program asked the sign-in page for something the app registration does not allow.",
    fix: "Use response_type=code.",
  },
  interaction_required: {
    meaning: "Entra needs the person: for MFA, a choice of account, a policy, or consent.",
    fix: "Sign in through a browser.",
  },
  login_required: {
    meaning: "Nobody is signed in, so nothing can be done silently.",
    fix: "Start an ordinary sign-in.",
  },
  consent_required: {
    meaning: "Consent for the application is missing.",
    fix: "Grant admin consent in the app registration, or sign in and accept.",
  },
  access_denied: {
    meaning: "The request was turned down: by the person at the consent page, or by a rule of the tenant.",
    fix: "Go by the number beside it. Without one, sign in again and accept.",
  },
  authorization_pending: {
    meaning: "The device code is not approved yet. This is a step, not a failure.",
    fix: "Keep asking, at the interval the first answer named.",
  },
  authorization_declined: {
    meaning: "The person refused the sign-in with the device code.",
    fix: "Start again and approve.",
  },
  slow_down: {
    meaning: "The program asks for the result of the device code too often.",
    fix: "Add five seconds to the interval.",
  },
  bad_verification_code: {
    meaning: "The device code that the program sent is not known.",
    fix: "Start again with a new code.",
  },
  expired_token: {
    meaning: "The device code has expired; it lives for 15 minutes.",
    fix: "Start again with a new code.",
  },
  temporarily_unavailable: {
    meaning: "Entra cannot answer at the moment.",
    fix: "Try again after a short while, with growing pauses.",
  },
  server_error: {
    meaning: "Entra had an internal problem.",
    fix: "Try again. If it stays, open a ticket at Microsoft with the trace ID and correlation ID.",
  },
  basic_action: {
    meaning: "A finer reason beside the error: the person can settle it in a browser, mostly by MFA.",
    fix: "Sign in through a browser, passing on the claims of the answer.",
  },
  additional_action: {
    meaning:
      "A finer reason beside the error: something must be done outside the sign-in, such as registering the device.",
    fix: "Do what the text says, then sign in again.",
  },
  message_only: {
    meaning: "A finer reason beside the error: signing in again does not help; a policy stands in the way.",
    fix: "Find the policy in the sign-in logs and adjust it.",
  },
  user_password_expired: {
    meaning: "A finer reason beside the error: the password has expired.",
    fix: "Set a new password in a browser.",
  },
  bad_token: {
    meaning: "A finer reason beside the error: the refresh token is no longer good.",
    fix: "Sign in again and store the new refresh token.",
  },
  token_expired: {
    meaning: "A finer reason beside the error: the refresh token has expired.",
    fix: "Sign in again and store the new refresh token.",
  },
  protection_policy_required: {
    meaning: "A finer reason beside the error: a policy asks for an app that protects its data.",
    fix: "Take the application out of the policy.",
  },
  client_mismatch: {
    meaning: "A finer reason beside the error: the refresh token belongs to another application.",
    fix: "Use the application it was issued to, or sign in again with this one.",
  },
};
