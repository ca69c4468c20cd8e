import type { CorpusCase } from "./case";
import { token } from "./token";

const pc = "https://api.partnercenter.microsoft.com";
const nothing = { stage: "other", cause: null, nothing: true } as const;

/** Texts in which nothing of this use is broken. */
export const negatives: readonly CorpusCase[] = [
  {
    name: "A healthy night of the sync",
    text: `01:00:00 token ok expires_in=3599 scope=user_impersonation
01:00:01 GET /insights/v1/mpn/ScheduledDataset 200 22 datasets
01:00:04 GET /insights/v1/mpn/ScheduledQueries/testQueryResult 200 100 rows
01:00:05 done, 0 errors, 0 warnings`,
    ...nothing,
  },
  {
    name: "A healthy answer of ScheduledDataset",
    text: `{"value":[{"datasetName":"AzureUsage","selectableColumns":["MPNId","CustomerName","TotalACR"],"availableMetrics":[],"availableDateRanges":["LAST_MONTH","LIFETIME"],"minimumRecurrenceInterval":24}],"nextLink":null,"totalCount":1,"message":"Dataset details fetched successfully","statusCode":200,"dataRedacted":false}`,
    ...nothing,
  },
  {
    name: "A good token alone",
    text: token(),
    ...nothing,
  },
  {
    name: "npm is refused by a registry",
    text: "npm error code E401\nnpm error Incorrect or missing password.\nnpm error If you were trying to login, change your password, create an\nnpm error authentication token or enable two-factor authentication then\nnpm error that means you likely typed your password in incorrectly.",
    ...nothing,
  },
  {
    name: "npm may not publish",
    text: 'npm error code E403\nnpm error 403 403 Forbidden - PUT https://registry.example/@contoso%2fwidgets - You do not have permission to publish "@contoso/widgets". Are you logged in as the correct user?',
    ...nothing,
  },
  {
    name: "GitHub refuses a push",
    text: "remote: Permission to contoso/insights.git denied to fabrikam-bot.\nfatal: unable to access 'https://github.com/contoso/insights.git/': The requested URL returned error: 403",
    ...nothing,
  },
  {
    name: "AWS denies an action",
    text: "An error occurred (AccessDenied) when calling the AssumeRole operation: User: arn:aws:iam::000000000000:user/ci is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::000000000000:role/deploy",
    ...nothing,
  },
  {
    name: "A registry of containers denies",
    text: "Error response from daemon: pull access denied for contoso/private, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    ...nothing,
  },
  {
    name: "A recipe",
    text: "Preheat the oven to 200 degrees. Mix 500 g of flour, a pinch of salt and 7 g of yeast with 350 ml of water, let it rest for an hour, and bake it for 40 minutes.",
    ...nothing,
  },
  {
    name: "Numbers that only look like codes",
    text: "Invoice 50076 of 2026-11-17, article 65001, 3 pieces, total 7000.22 EUR. Customer number 90002. Thank you for your order.",
    ...nothing,
  },
  {
    name: "Hardly anything",
    text: "it does not work",
    ...nothing,
  },
  {
    name: "A build that fails for other reasons",
    text: "src/index.ts:14:7 - error TS2322: Type 'string' is not assignable to type 'number'.\n\n14   const port: number = process.env.PORT;\n         ~~~~\n\nFound 1 error in src/index.ts:14",
    ...nothing,
  },
  {
    name: "A database refuses a password",
    text: 'psql: error: connection to server at "db.contoso.example" (192.0.2.9), port 5432 failed: FATAL:  password authentication failed for user "reporting"',
    ...nothing,
  },
  {
    name: "A greeting and a signature",
    text: "Hello,\n\nthank you for the quick call this morning. I will send you the details tomorrow.\n\nKind regards\nAlex Example\nContoso Example Ltd, Sample Street 1",
    ...nothing,
  },
  {
    name: "Code that only mentions the words",
    text: `const audience = "https://api.partnercenter.microsoft.com";
export async function getToken(client: Client, scopes: string[]): Promise<string> {
  const result = await client.acquireTokenSilent({ scopes, account });
  return result.accessToken; // carries the consent and role of the user
}`,
    ...nothing,
  },
  {
    name: "A web server's access log with its own 404s",
    text: '192.0.2.8 - - [17/Nov/2026:08:21:46 +0000] "GET /favicon.ico HTTP/1.1" 404 153 "-" "Mozilla/5.0"\n192.0.2.8 - - [17/Nov/2026:08:21:47 +0000] "GET /wp-login.php HTTP/1.1" 404 153 "-" "curl/8"',
    ...nothing,
  },
  {
    name: "A successful sign-in log entry",
    text: `{"appDisplayName":"Insights Connector","conditionalAccessStatus":"success","status":{"errorCode":0,"failureReason":"Other.","additionalDetails":"MFA requirement satisfied by claim in the token"}}`,
    ...nothing,
  },
  {
    name: "A healthy token answer",
    text: `{"token_type":"Bearer","scope":"user_impersonation","expires_in":"3599","resource":"${pc}","access_token":"${token()}"}`,
    ...nothing,
  },
  {
    name: "A list of roles",
    text: `{"totalCount":2,"items":[{"id":"11111111-2222-4333-8444-555555555555","name":"Executive Report Viewer","category":"Insights"},{"id":"21111111-2222-4333-8444-555555555555","name":"Report Viewer","category":"Insights"}],"attributes":{"objectType":"Collection"}}`,
    ...nothing,
  },
  {
    name: "A healthy legal profile",
    text: `{"companyName":"Contoso Example","vettingStatus":"authorized","vettingSubStatus":"none"}`,
    ...nothing,
  },
  {
    name: "Nginx in front of another product",
    text: '2026/11/17 08:21:46 [error] 31#31: *5 connect() failed (111: Connection refused) while connecting to upstream, upstream: "http://10.0.0.4:8000/"',
    ...nothing,
  },
  {
    name: "Azure DevOps refuses a feed",
    text: "error NU1301: Unable to load the service index for source https://pkgs.dev.azure.example/contoso/_packaging/feed/nuget/v3/index.json. Response status code does not indicate success: 401 (Unauthorized).",
    ...nothing,
  },
  {
    name: "A self-made TLS test",
    text: "openssl verify root.pem\nroot.pem: OK",
    ...nothing,
  },
  {
    name: "Unit test names",
    text: "✓ rejects an expired secret (3 ms)\n✓ 403 leads to the role page (8 ms)\n3 passed",
    ...nothing,
  },
  {
    name: "English novel",
    text: "She locked the door, put the key under the stone and went down to the harbour, where the network of alleys ended. The tenant above watched her go.",
    ...nothing,
  },
  {
    name: "Slack's API",
    text: '{"ok":false,"error":"invalid_auth"} https://slack.com/api/chat.postMessage',
    ...nothing,
  },
  {
    name: "A Salesforce login",
    text: '{"error":"invalid_grant","error_description":"authentication failure"} https://login.salesforce.com/services/oauth2/token',
    ...nothing,
  },
  {
    name: "Kubernetes rbac",
    text: 'Error from server (Forbidden): pods is forbidden: User "dev" cannot list resource "pods" in API group "" in the namespace "default"',
    ...nothing,
  },
  {
    name: "SSH key refused",
    text: "git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.",
    ...nothing,
  },
  {
    name: "Windows login policy mail",
    text: "Dear colleagues, from Monday all laptops lock after 10 minutes. Your password must have 14 characters. IT department",
    ...nothing,
  },
  {
    name: "A README of the product",
    text: "Insights Preflight checks whether the application, its secret, the permission, admin consent, the Executive Report Viewer role and MFA are in place before the first call.",
    ...nothing,
  },
];
