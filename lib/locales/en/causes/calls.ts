import type { CauseWords } from "../../cause-texts";

/** Causes of policies, token requests, calls, the network and the rest. */
export const calls = {
  "blocked-by-policy": {
    title: "A Conditional Access policy blocks the sign-in",
    fix: "Find the sign-in by its correlation id in the sign-in log, read which policy failed, and exclude or satisfy it for the integration user.",
  },
  "device-required": {
    title: "A policy demands a known or compliant device",
    fix: "Sign in from a compliant device in a browser, or exclude the integration user from the device policy. Password and device code requests never show a device.",
  },
  "approved-app-required": {
    title: "A policy demands an approved client app",
    fix: "Exclude this app or the integration user from the policy.",
  },
  "sign-in-frequency": {
    title: "The sign-in frequency of a policy ended the session",
    fix: "Sign in again, and exclude the integration user from the sign-in frequency policy.",
  },
  "token-protection": {
    title: "A policy demands protected tokens",
    fix: "Exclude this app from the token protection policy.",
  },
  "password-change-by-policy": {
    title: "A policy demands a new password",
    fix: "Sign in in a browser and change the password.",
  },
  "wrong-audience": {
    title: "The token is for another API",
    fix: "Ask for the token with scope https://api.partnercenter.microsoft.com/user_impersonation; tokens for Microsoft Graph or graph.windows.net are refused.",
  },
  "scope-missing-in-token": {
    title: "The token lacks the scope user_impersonation",
    fix: "Grant consent for Microsoft Partner Center user_impersonation, then sign in again for exactly this scope.",
  },
  "scope-invalid": {
    title: "The scope or resource of the request is written wrongly",
    fix: "On v2 send scope=https://api.partnercenter.microsoft.com/user_impersonation, on v1 resource=https://api.partnercenter.microsoft.com; one API a request.",
  },
  "refresh-token-ended": {
    title: "The refresh token has ended",
    fix: "Sign in again and store the new refresh token; redeem it at least every 90 days and keep the one that comes back.",
  },
  "grant-damaged": {
    title: "The code or refresh token is damaged or of another app",
    fix: "Send it unchanged and form-encoded, with the client id and endpoint it was issued for; otherwise sign in again.",
  },
  "code-used-or-expired": {
    title: "The authorization code was used twice or too late",
    fix: "Start a new sign-in and redeem the code once, within minutes.",
  },
  "device-code-expired": {
    title: "The device code has expired",
    fix: "Start again and enter the code within 15 minutes.",
  },
  "device-code-pending": {
    title: "The device code still waits for the person",
    fix: "Finish the sign-in at the device login page; keep polling at the given interval.",
  },
  "device-code-wrong": {
    title: "The device code is not known",
    fix: "Enter the code again as shown, or start a new one.",
  },
  "sign-in-declined": {
    title: "The sign-in was declined at the device page",
    fix: "Start again and approve it, if you asked for it.",
  },
  "parameter-missing": {
    title: "A field of the token request is missing",
    fix: "Send the field that the text names, as application/x-www-form-urlencoded.",
  },
  "request-malformed": {
    title: "The token request is malformed",
    fix: "Send a POST, form-encoded, with a known grant_type and absolute addresses. Compare it with the documented request.",
  },
  "pkce-mismatch": {
    title: "The answer does not belong to the sign-in that was started",
    fix: "Start again in one browser and keep state and code verifier of the same attempt.",
  },
  "request-loop": {
    title: "The same request was sent too often",
    fix: "Stop the loop, keep the token until it ends, and wait a few minutes.",
  },
  "user-assertion-rejected": {
    title: "The assertion passed on is not accepted",
    fix: "Get a fresh token for this app, with the right issuer and audience, and pass that on.",
  },
  "interaction-needed": {
    title: "A person has to sign in again",
    fix: "Sign in interactively and replace the stored refresh token. The number behind AADSTS in the full answer says why.",
  },
  "call-unauthorized": {
    title: "The API refuses the token without saying why",
    fix: "Get a new token and call once more. If it stays, paste the token's claims: audience, amr and expiry decide.",
  },
  "token-expired": {
    title: "The access token has expired",
    fix: "Get a new token with the refresh token; an access token lives about an hour.",
  },
  "token-not-yet-valid": {
    title: "The token is not valid yet: a clock is wrong",
    fix: "Set the clock of the calling machine right.",
  },
  "dataset-unknown": {
    title: "The query names a dataset this partner does not have",
    fix: "Take the name from GET ScheduledDataset.",
  },
  "column-unknown": {
    title: "The query names a column the dataset does not have",
    fix: "Take the columns from selectableColumns in GET ScheduledDataset. Revenue columns need Executive Report Viewer.",
  },
  "value-missing": {
    title: "A mandatory value is missing from the body",
    fix: "Send JSON with Name and Query, or with ReportName, QueryId, StartTime and RecurrenceInterval.",
  },
  "recurrence-out-of-range": {
    title: "The recurrence interval is out of range",
    fix: "Use 4 to 2160 hours, and at least the dataset's minimumRecurrenceInterval.",
  },
  "start-too-early": {
    title: "The report is to start too early",
    fix: "Set StartTime more than 4 hours ahead in UTC, or send ExecuteNow=true.",
  },
  "no-execution-yet": {
    title: "The report has not run yet",
    fix: "Wait for the scheduled time and ask again, or ask with executionStatus=Pending;Running.",
  },
  "date-format": {
    title: "A date of the report is in the wrong format",
    fix: "Write dates as yyyy-MM-ddTHH:mm:ssZ.",
  },
  "query-invalid": {
    title: "Insights does not accept the query or the report",
    fix: "Read the message of the answer, then test the query with testQueryResult.",
  },
  "no-datasets": {
    title: "Insights answers, but with no datasets",
    fix: "Check that the user holds Executive Report Viewer in the program tenant, then ask again an hour later.",
  },
  "host-unreachable": {
    title: "Microsoft's host cannot be reached",
    fix: "Check name resolution, firewall and proxy from the machine that calls.",
  },
  "tls-broken": {
    title: "The certificate on the way is not trusted",
    fix: "Trust the proxy's certificate authority on this machine, check its clock, and use TLS 1.2 or newer. Never switch verification off.",
  },
  "network-restricted": {
    title: "The network allows sign-in to chosen tenants only",
    fix: "Ask the owner of the network to allow the partner tenant in its tenant restrictions, or use another network.",
  },
  throttled: {
    title: "Too many requests",
    fix: "Wait as long as Retry-After says, then send fewer.",
  },
  "service-unavailable": {
    title: "Microsoft's service does not answer properly for now",
    fix: "Try again in a few minutes with growing pauses.",
  },
  "answer-not-json": {
    title: "The answer is not the JSON that was expected",
    fix: "Look at the raw answer: a proxy's page, or a byte-order mark before the JSON that has to be removed.",
  },
  "browser-origin": {
    title: "The call was made from a browser",
    fix: "Make token requests and API calls from a server; both refuse calls from a page.",
  },
  "wrong-api": {
    title: "The commerce API was called, not insights",
    fix: "Call https://api.partnercenter.microsoft.com/insights/v1/mpn.",
  },
  "microsoft-internal": {
    title: "Microsoft's own service failed",
    fix: "Try again; if it stays, open a support request with the correlation id.",
  },
  "known-code": {
    title: "Microsoft answered with {code}",
    fix: "Look the code up in the list of codes and follow what it says.",
  },
  "unexplained-refusal": {
    title: "Microsoft refused the request, and the text does not say why",
    fix: "Get the whole answer: status, body, correlation id, and what was sent without its secrets.",
  },
} as const satisfies Readonly<Record<string, CauseWords>>;
