import type { CorpusCase } from "./case";
import { entraOld, ids } from "./wire";

/** Answers of the v1 endpoint and of older years: other codes for the same conditions, line breaks in the description. */
export const entraOfOld: readonly CorpusCase[] = [
  {
    name: "A v1 body of 2017 names a wrong secret with two codes, the inner one deciding",
    text: String.raw`{"error":"invalid_client","error_description":"AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.\r\nTrace ID: 0d1f52c7-9a3e-4b68-8d27-f4c15a6e0b00\r\nCorrelation ID: 6a2e9d40-57b8-4c13-a09f-81d3b7e25c96\r\nTimestamp: 2017-10-04 13:05:28Z","error_codes":[70002,50012],"timestamp":"2017-10-04 13:05:28Z","trace_id":"0d1f52c7-9a3e-4b68-8d27-f4c15a6e0b00","correlation_id":"6a2e9d40-57b8-4c13-a09f-81d3b7e25c96"}`,
    stage: "secret",
    cause: "secret-wrong",
    codes: [
      { system: "aadsts", code: "AADSTS70002" },
      { system: "aadsts", code: "AADSTS50012" },
    ],
  },
  {
    name: "A v1 body with 70002 around a wrong password is the user, not the secret",
    text: String.raw`{"error":"invalid_grant","error_description":"AADSTS70002: Error validating credentials. AADSTS50126: Invalid username or password\r\nTrace ID: 92c4f1e8-3d70-45ab-b6d1-0e8f27a59d00\r\nCorrelation ID: f7b10c35-82e6-4d9a-94a3-5c6d0e1b2f78\r\nTimestamp: 2018-02-19 09:44:02Z","error_codes":[70002,50126],"timestamp":"2018-02-19 09:44:02Z","trace_id":"92c4f1e8-3d70-45ab-b6d1-0e8f27a59d00","correlation_id":"f7b10c35-82e6-4d9a-94a3-5c6d0e1b2f78"}`,
    stage: "user",
    cause: "bad-password",
    codes: [{ system: "aadsts", code: "AADSTS50126" }],
  },
  {
    name: "A v1 body with 70002 around a lockout is the locked account",
    text: String.raw`{"error":"invalid_grant","error_description":"AADSTS70002: Error validating credentials. AADSTS50053: You've tried to sign in too many times with an incorrect user ID or password.\r\nTrace ID: 4be07a91-c2f5-4d38-a6e0-97d1c35f8200","error_codes":[70002,50053]}`,
    stage: "user",
    cause: "account-locked",
    codes: [{ system: "aadsts", code: "AADSTS50053" }],
  },
  {
    name: "A v1 body with 70002 that asks for a client secret means that the app counts as confidential",
    text: entraOld(
      "invalid_client",
      70002,
      "The request body must contain the following parameter: 'client_secret or client_assertion'.",
    ),
    stage: "app",
    cause: "public-client-off",
    codes: [{ system: "aadsts", code: "AADSTS70002" }],
  },
  {
    name: "A v1 body with 90014 for a web app id in a native sign-in",
    text: entraOld(
      "invalid_request",
      90014,
      "The request body must contain the following parameter: 'client_secret or client_assertion'.",
    ),
    stage: "app",
    cause: "public-client-off",
    codes: [{ system: "aadsts", code: "AADSTS90014" }],
  },
  {
    name: "A v1 body with 90014 for a forgotten password field",
    text: entraOld(
      "invalid_request",
      90014,
      "The required field 'password' is missing from the credential. Ensure that you have all the necessary parameters for the login request.",
    ),
    stage: "token-request",
    cause: "parameter-missing",
    codes: [{ system: "aadsts", code: "AADSTS90014" }],
  },
  {
    name: "A v1 body with 70001 for an unknown app",
    text: entraOld(
      "unauthorized_client",
      70001,
      `Application with identifier '${ids.app}' was not found in the directory fabrikam.example`,
    ),
    stage: "app",
    cause: "app-not-found",
    codes: [{ system: "aadsts", code: "AADSTS70001" }],
  },
  {
    name: "A v1 body with 65005 for a resource that the organisation has not subscribed to",
    text: entraOld(
      "invalid_client",
      65005,
      'The app needs access to a service ("https://api.partnercenter.microsoft.com") that your organization "fabrikam.example" has not subscribed to or enabled. Contact your IT Admin to review the configuration of your service subscriptions.',
    ),
    stage: "permission",
    cause: "resource-missing",
    codes: [{ system: "aadsts", code: "AADSTS65005" }],
  },
  {
    name: "A v1 body with 65005 for a resource that the registration does not list",
    text: entraOld(
      "invalid_resource",
      65005,
      "Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94. Resource value from request: https://api.partnercenter.microsoft.com. Resource app ID: fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd. List of valid resources from app registration: 00000002-0000-0000-c000-000000000000.",
    ),
    stage: "permission",
    cause: "permission-not-listed",
    codes: [{ system: "aadsts", code: "AADSTS65005" }],
  },
  {
    name: "A v1 body with 50001 for a resource with a blank before it, as the documented sample sends it",
    text: entraOld(
      "invalid_resource",
      50001,
      "The application named  https://api.partnercenter.microsoft.com was not found in the tenant named contoso.example.  This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.  You might have sent your authentication request to the wrong tenant.",
    ),
    stage: "permission",
    cause: "resource-missing",
    codes: [{ system: "aadsts", code: "AADSTS50001" }],
  },
  {
    name: "A v1 body refuses the password grant on /common in its old words",
    text: entraOld(
      "invalid_request",
      90010,
      "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.",
    ),
    stage: "tenant",
    cause: "common-endpoint",
    codes: [{ system: "aadsts", code: "AADSTS90010" }],
  },
  {
    name: "A v1 body demands MFA as interaction_required",
    text: entraOld(
      "interaction_required",
      50079,
      `Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access '${ids.partnerCenter}'.`,
    ),
    stage: "mfa",
    cause: "mfa-not-registered",
    codes: [{ system: "aadsts", code: "AADSTS50079" }],
  },
  {
    name: "A v1 body says that the MFA behind the refresh token is too old",
    text: entraOld(
      "invalid_grant",
      50078,
      `Presented multi-factor authentication has expired due to policies configured by your administrator, you must refresh your multi-factor authentication to access '${ids.partnerCenter}'.`,
    ),
    stage: "mfa",
    cause: "mfa-expired",
    codes: [{ system: "aadsts", code: "AADSTS50078" }],
  },
  {
    name: "A v1 body finds the refresh token damaged",
    text: entraOld("invalid_grant", 70000, "Transmission data parser failure: Refresh Token is malformed or invalid."),
    stage: "token-request",
    cause: "grant-damaged",
    codes: [{ system: "aadsts", code: "AADSTS70000" }],
  },
  {
    name: "A v1 body of a code that came too late",
    text: entraOld(
      "invalid_grant",
      70008,
      "The provided authorization code or refresh token is expired. Send a new interactive authorization request for this user and resource.",
    ),
    stage: "token-request",
    cause: null,
    codes: [{ system: "aadsts", code: "AADSTS70008" }],
  },
  {
    name: "A v1 body of a code that was used before",
    text: entraOld(
      "invalid_grant",
      54005,
      "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.",
    ),
    stage: "token-request",
    cause: "code-used-or-expired",
    codes: [{ system: "aadsts", code: "AADSTS54005" }],
  },
  {
    name: "A v1 body says that the password is expired",
    text: entraOld("invalid_grant", 50055, "The password is expired.", {
      suberror: "user_password_expired",
      password_change_url: "https://portal.microsoftonline.com/ChangePassword.aspx",
    }),
    stage: "user",
    cause: "password-expired",
    codes: [{ system: "aadsts", code: "AADSTS50055" }],
  },
  {
    name: "A v1 body says that no user was found because the account is federated without a cloud password",
    text: entraOld(
      "invalid_grant",
      50056,
      "Invalid or null password: password does not exist in the directory for this user.",
    ),
    stage: "user",
    cause: "no-cloud-password",
    codes: [{ system: "aadsts", code: "AADSTS50056" }],
  },
  {
    name: "An early body without error_codes, from login.windows.net",
    text: String.raw`{"error_description":"AADSTS90019: No tenant-identifying information found in either the request or implied by any provided credentials.\r\nTrace ID: b52e81f4-0c9d-47a6-8f3b-d1e6a4073c00\r\nCorrelation ID: 19d7c6a8-4f2b-4e05-9a81-7b3c5d20ef64\r\nTimestamp: 2016-05-11 06:31:59Z","error":"invalid_request","error_uri":"https://login.windows.net/error?code=90019"}`,
    stage: "tenant",
    cause: "tenant-missing",
    codes: [{ system: "aadsts", code: "AADSTS90019" }],
  },
  {
    name: "A v1 body of a refresh token that belongs to another client",
    text: entraOld("invalid_grant", 700007, "The grant was issued for a different client id."),
    stage: "token-request",
    cause: "grant-damaged",
  },
  {
    name: "A v1 password request and its answer: the scope of this user was never consented",
    text: `POST https://login.microsoftonline.com/${ids.tenant}/oauth2/token
Content-Type: application/x-www-form-urlencoded

resource=https%3A%2F%2Fapi.partnercenter.microsoft.com&client_id=${ids.app}&client_secret=fakeQ~Zx8example.SECRET_value00000000000&grant_type=password&scope=openid&username=insights%40contoso.example&password=NotAReal%24Password1

${entraOld("invalid_grant", 65001, `The user or administrator has not consented to use the application with ID '${ids.app}' named 'Insights Connector'. Send an interactive authorization request for this user and resource.`)}`,
    stage: "consent",
    cause: "consent-missing",
    codes: [{ system: "aadsts", code: "AADSTS65001" }],
  },
  {
    name: "A v1 body of 2018 with the reply address that is not registered",
    text: "AADSTS50011: The reply url specified in the request does not match the reply urls configured for the application: 'c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94'. More details: not specified",
    stage: "app",
    cause: "redirect-mismatch",
    codes: [{ system: "aadsts", code: "AADSTS50011" }],
  },
];
