import { told } from "./told";

/** One more round, from the role on. */
export const ninthCalling = told({
  role: [
    ["erv-missing", "Korean", "인사이트 호출이 403으로 거부됩니다. 통합 사용자에게 ERV 역할이 없습니다."],
    [
      "caller-lacks-right",
      "900308",
      `{"code":900308,"description":"Insufficient privileges to complete the operation.","data":[],"source":"PartnerFD"}`,
    ],
    [
      "report-viewer-only",
      "French",
      "Le chiffre d'affaires est vide dans le rapport, alors que l'utilisation est présente.",
    ],
    [
      "erv-missing",
      "envelope",
      'HTTP 200\n{"value": [], "totalCount": 0, "message": "Forbidden", "statusCode": 403}\n(url .../insights/v1/mpn/ScheduledReport)',
    ],
  ],
  mfa: [
    ["mfa-required", "French", "Vous devez utiliser l'authentification multifacteur pour accéder à la ressource."],
    [
      "mfa-expired",
      "ticket",
      "Refresh stops: the MFA we did in spring is too old by now, 'presented multi-factor authentication has expired'",
    ],
    [
      "mfa-claim-missing",
      "header",
      'HTTP/1.1 401 Unauthorized - MFA required\nWWW-Authenticate: Bearer error="invalid_token"\ncontent-length: 0',
    ],
    [
      "mfa-not-registered",
      "German",
      "Weitere Informationen erforderlich: Ihre Organisation benötigt weitere Informationen zum Schutz Ihres Kontos.",
    ],
    ["mfa-failed", "sentence", "Authentication failed during strong authentication request."],
  ],
  "conditional-access": [
    [
      "blocked-by-policy",
      "html",
      "&lt;h1&gt;You cannot access this right now&lt;/h1&gt; Your sign-in was successful but does not meet the criteria to access this resource. For example, you might be signing in from a browser, app, or location that is restricted by your admin.",
    ],
    ["blocked-by-policy", "German", "Der Zugriff wurde durch Richtlinien für bedingten Zugriff blockiert."],
    ["device-required", "Japanese", "準拠しているデバイスからのみサインインできると表示されます。"],
    ["token-protection", "sentence", "Access has been blocked by conditional access token protection policy."],
  ],
  "token-request": [
    [
      "refresh-token-ended",
      "quoted printable",
      "The=20refresh=20token=20has=20expired=20due=20to=20inactivity.=20=\nThe token was issued on 2026-07-01",
    ],
    [
      "pkce-mismatch",
      "next-auth",
      "[next-auth][error][OAUTH_CALLBACK_ERROR] state mismatch, expected abc, got: undefined (azure-ad)",
    ],
    [
      "scope-invalid",
      "sentence",
      "The provided value for scope user_impersonation is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).",
    ],
    ["device-code-expired", "Korean", "디바이스 코드가 15분이 지나 만료되었습니다. (Entra)"],
    [
      "wrong-audience",
      "graph",
      `{"error":{"code":"InvalidAuthenticationToken","message":"Access token validation failure. Invalid audience."}}`,
    ],
  ],
  "first-call": [
    ["column-unknown", "Korean", "쿼리에 넣은 열 이름이 틀렸는지 'Incorrect column name'이 나옵니다."],
    [
      "recurrence-out-of-range",
      "ticket",
      "we wanted an hourly report, insights says the recurrence interval must be between 4 and 2160",
    ],
    [
      "no-execution-yet",
      "404",
      `GET /insights/v1/mpn/ScheduledReport/execution/77 404 {"message":"There are no executions that have occurred for the given filter conditions.","statusCode":404}`,
    ],
    ["call-unauthorized", "envelope", `{"value":null,"totalCount":0,"message":"Unauthorized","statusCode":401}`],
  ],
  network: [
    [
      "tls-broken",
      "python",
      "requests.exceptions.SSLError: HTTPSConnectionPool(host='login.microsoftonline.com', port=443): Max retries exceeded (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]')))",
    ],
    ["throttled", "graph", `{"error":{"code":"TooManyRequests","message":"Please retry again later."}}`],
    [
      "network-restricted",
      "ticket",
      "Only from our office network the sign-in says that access to the tenant is denied by the network administrator.",
    ],
    ["host-unreachable", "ps", "Invoke-RestMethod: No such host is known. (api.partnercenter.microsoft.com:443)"],
    [
      "browser-origin",
      "ticket, another",
      "When the React page itself calls the token endpoint the browser refuses because of CORS.",
    ],
  ],
  nothing: [
    [null, "lambda", "Task timed out after 3.00 seconds REPORT RequestId: 1f Duration: 3003.15 ms"],
    [
      null,
      "maven",
      "[ERROR] Failed to execute goal on project app: Could not resolve dependencies for project com.example:app:jar:1.0",
    ],
    [null, "zendesk", "Hi, just checking in on this ticket, any news? Best, Mara"],
    [null, "ok german", "Alle 14 Prüfungen bestanden, 24 Datensätze gefunden."],
    [
      null,
      "twilio",
      `{"code":20003,"message":"Authenticate","more_info":"https://www.twilio.com/docs/errors/20003","status":401}`,
    ],
    [
      null,
      "config",
      "AZURE_TENANT_ID=11111111-2222-3333-4444-555555555555\nAZURE_CLIENT_ID=66666666-7777-8888-9999-000000000000",
    ],
    [
      null,
      "readme",
      "## Setup\n1. Register an application in Microsoft Entra.\n2. Add the Partner Center permission.\n3. Grant admin consent.\n4. Create a client secret.",
    ],
    [null, "question", "How long does a client secret live and who should renew it?"],
    [
      null,
      "log fine",
      "09:00:01 token ok\n09:00:02 ScheduledDataset 200\n09:00:03 report 42 scheduled\n09:20:00 report 42 completed",
    ],
    [null, "printer", "The printer on floor 3 reports error 401-B, paper tray missing."],
  ],
});
