import type { OtherRows } from "./rows";

/** Codes that Microsoft's sign-in libraries make themselves, before or after they ask Entra. */
export const msal = {
  network_error: { stage: "network", retry: "later", who: "network-admin" },
  no_network_connectivity: { stage: "network", retry: "later", who: "network-admin" },
  endpoints_resolution_error: { stage: "network", retry: "after-fix", who: "network-admin" },
  openid_config_error: { stage: "network", retry: "after-fix", who: "network-admin" },
  token_parsing_error: { stage: "network", retry: "after-fix", who: "network-admin" },
  authority_uri_insecure: { stage: "tenant", retry: "no", who: "developer" },
  untrusted_authority: { stage: "tenant", retry: "no", who: "developer" },
  authority_mismatch: { stage: "tenant", retry: "no", who: "developer" },
  issuer_validation_failed: { stage: "tenant", retry: "no", who: "developer" },
  missing_tenant_id_error: { stage: "tenant", retry: "no", who: "developer" },
  invalid_client_credential: { stage: "secret", retry: "no", who: "developer" },
  empty_input_scopes_error: { stage: "token-request", retry: "no", who: "developer" },
  state_mismatch: { stage: "token-request", retry: "now", who: "integration-user" },
  nonce_mismatch: { stage: "token-request", retry: "now", who: "integration-user" },
  authorization_code_missing_from_server_response: {
    stage: "token-request",
    retry: "now",
    who: "integration-user",
  },
  no_tokens_found: { stage: "token-request", retry: "interactive", who: "integration-user" },
  no_account_in_silent_request: { stage: "token-request", retry: "interactive", who: "developer" },
  no_account_found: { stage: "token-request", retry: "interactive", who: "developer" },
  refresh_token_expired: { stage: "token-request", retry: "interactive", who: "integration-user" },
  device_code_expired: { stage: "token-request", retry: "now", who: "integration-user" },
  device_code_polling_cancelled: { stage: "token-request", retry: "now", who: "developer" },
  device_code_unknown_error: { stage: "token-request", retry: "now", who: "developer" },
  user_timeout_reached: { stage: "token-request", retry: "now", who: "integration-user" },
  user_canceled: { stage: "user", retry: "interactive", who: "integration-user" },
} as const satisfies OtherRows;
