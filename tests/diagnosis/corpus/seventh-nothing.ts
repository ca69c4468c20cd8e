import { told } from "./told";

/** Texts in which nothing of this product is broken. */
export const seventhNothing = told({
  nothing: [
    [
      null,
      "aws",
      "An error occurred (AccessDenied) when calling the AssumeRole operation: User: arn:aws:iam::123456789012:user/ci is not authorized to perform: sts:AssumeRole",
    ],
    [null, "postgres", 'FATAL: password authentication failed for user "app"'],
    [
      null,
      "git",
      "remote: Support for password authentication was removed. fatal: Authentication failed for 'https://git.example/x.git/'",
    ],
    [
      null,
      "healthy log",
      "2026-11-20T08:00:00Z INFO token acquired\n2026-11-20T08:00:01Z INFO GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset 200 OK 22 items\n2026-11-20T08:00:09Z INFO export finished",
    ],
    [
      null,
      "source code",
      "if (response.status === 401) { throw new UnauthorizedError('token expired'); }\nif (response.status === 403) throw new ForbiddenError();",
    ],
    [
      null,
      "article",
      "In this article we explain how HTTP status codes 401 and 403 differ, and why a 429 should be answered with patience.",
    ],
    [
      null,
      "kubernetes",
      'Error from server (Forbidden): pods is forbidden: User "dev" cannot list resource "pods" in API group "" in the namespace "prod"',
    ],
    [null, "thanks", "Thank you, everything works now. You can close the ticket."],
    [
      null,
      "docker",
      'Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password',
    ],
    [null, "sap", "RFC_ERROR_LOGON_FAILURE: Name or password is incorrect (repeat logon)"],
    [null, "csv", "MPNId,PartnerName,Month,Licenses\n123,Contoso,2026-10,44\n123,Contoso,2026-11,45"],
    [
      null,
      "google",
      `{"error":"invalid_client","error_description":"The OAuth client was not found."} https://oauth2.googleapis.com/token`,
    ],
    [
      null,
      "invoice",
      "Your invoice for November is attached. Payment is due within 14 days; please do not share your password with anyone.",
    ],
    [
      null,
      "nginx",
      '2026/11/20 08:01:11 [error] 31#31: *7 connect() failed (111: Connection refused) while connecting to upstream, upstream: "http://127.0.0.1:3000/"',
    ],
    [
      null,
      "salesforce",
      "INVALID_LOGIN: Invalid username, password, security token; or user locked out. (login.salesforce.com)",
    ],
    [
      null,
      "doc table",
      "| code | meaning |\n| 400 | bad request |\n| 401 | unauthorized |\n| 403 | forbidden |\n| 500 | server error |",
    ],
    [
      null,
      "question in general",
      "Which permissions and roles will we need for the insights API? We want to plan before we start.",
    ],
    [null, "german chat", "Danke, der Export läuft jetzt. Wir melden uns, falls wieder etwas ist."],
    [null, "smtp", "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6"],
    [
      null,
      "release notes",
      "Release 4.2: better error messages when the network is down; token cache is now encrypted; fixed a crash in the settings page.",
    ],
    [
      null,
      "stack of another app",
      "TypeError: Cannot read properties of undefined (reading 'map')\n    at Table (table.tsx:14:22)\n    at renderWithHooks",
    ],
    [
      null,
      "okta",
      `{"errorCode":"E0000004","errorSummary":"Authentication failed","errorLink":"E0000004"} https://contoso.okta.com/api/v1/authn`,
    ],
    [
      null,
      "terraform plan",
      "Plan: 3 to add, 0 to change, 0 to destroy. azuread_application.connector will be created",
    ],
    [null, "Korean note", "내일 오후에 회의실 네트워크 점검이 있습니다. 사용자 계정 정리는 다음 주에 합니다."],
    [
      null,
      "test output",
      "PASS tests/auth.test.ts (12 tests)\n  ✓ rejects an expired token\n  ✓ refuses a wrong audience\n  ✓ says that consent is missing",
    ],
  ],
});
