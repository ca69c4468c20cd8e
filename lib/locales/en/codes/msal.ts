import type { CodeTexts } from "../../code-texts";

/** What the codes of `msal` mean, and what to do. */
export const msal: CodeTexts["msal"] = {
  network_error: {
    meaning: "The library could not reach Microsoft: no route, a proxy, a firewall, or TLS.",
    fix: "Check that the machine reaches the login host. Behind a proxy, give the library one.",
  },
  no_network_connectivity: { meaning: "The machine is offline.", fix: "Connect it and try again." },
  endpoints_resolution_error: {
    meaning:
      "The library could not read the tenant's sign-in addresses: the tenant is wrong, the host cannot be reached, or its certificate is not trusted.",
    fix: "Open the tenant's /v2.0/.well-known/openid-configuration from the same machine.",
  },
  openid_config_error: {
    meaning: "The library could not read the tenant's sign-in addresses.",
    fix: "Open the tenant's /v2.0/.well-known/openid-configuration from the same machine.",
  },
  token_parsing_error: {
    meaning: "The answer was no JSON; mostly a proxy's page came in place of Entra's answer.",
    fix: "Look at the raw answer and let the proxy pass the login host.",
  },
  authority_uri_insecure: {
    meaning: "The authority does not begin with https.",
    fix: "Use https://login.microsoftonline.com/ followed by the tenant ID.",
  },
  untrusted_authority: {
    meaning: "The library does not know the host of the authority.",
    fix: "Correct the host, or list it under knownAuthorities if it is yours.",
  },
  authority_mismatch: {
    meaning: "The authority of the request and of the account differ.",
    fix: "Use the same tenant for both.",
  },
  issuer_validation_failed: {
    meaning: "The issuer in the tenant's configuration does not belong to the authority.",
    fix: "Use the authority of the tenant's own cloud.",
  },
  missing_tenant_id_error: {
    meaning: "An application alone cannot sign in at common; the library refuses before asking.",
    fix: "Put the tenant ID into the authority.",
  },
  invalid_client_credential: {
    meaning: "The library was given no credential, or an empty one.",
    fix: "Set the client secret; an environment variable that is not set is the usual reason.",
  },
  empty_input_scopes_error: {
    meaning: "The program asked for a token without a scope.",
    fix: "Ask for https://api.partnercenter.microsoft.com/user_impersonation.",
  },
  state_mismatch: {
    meaning: "The answer belongs to another sign-in than the one that was started: two tabs, or a lost cookie.",
    fix: "Start the sign-in again in one tab.",
  },
  nonce_mismatch: {
    meaning: "The ID token belongs to another sign-in than the one that was started.",
    fix: "Start the sign-in again in one tab.",
  },
  authorization_code_missing_from_server_response: {
    meaning: "The answer carries no authorization code; mostly an error stands beside it.",
    fix: "Look for error and error_description in the callback address.",
  },
  no_tokens_found: {
    meaning: "Nothing is stored for this account, so there is nothing to refresh.",
    fix: "Sign in, and keep the library's cache between runs.",
  },
  no_account_in_silent_request: {
    meaning: "A silent request was made without saying for which account.",
    fix: "Pass the account, taken from the library's cache.",
  },
  no_account_found: {
    meaning: "The library's cache has no such account.",
    fix: "Sign in, and keep the library's cache between runs.",
  },
  refresh_token_expired: {
    meaning: "The stored refresh token has expired, or will before it can be used.",
    fix: "Sign in again.",
  },
  device_code_expired: {
    meaning: "The device code expired before the library got a token.",
    fix: "Start again with a new code and finish within 15 minutes.",
  },
  device_code_polling_cancelled: {
    meaning: "The program stopped asking for the result of the device code.",
    fix: "Start again, and let the program wait until the sign-in is finished.",
  },
  device_code_unknown_error: {
    meaning: "Asking for the result of the device code ended without a reason.",
    fix: "Start again with a new code, and look at the last raw answer.",
  },
  user_timeout_reached: {
    meaning: "The sign-in was not finished within the time that the program set.",
    fix: "Start again, or give the person more time.",
  },
  user_canceled: { meaning: "The person closed the sign-in.", fix: "Sign in again and finish." },
};
