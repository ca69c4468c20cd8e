import type { CorpusCase } from "./case";
import { march, token } from "./token";
import { entra, ids, insightsError, partnerError } from "./wire";

const noMfa = { amr: ["pwd"] };

/** `curl -v`, HAR entries and `.http` answers. */
export const httpDumps: readonly CorpusCase[] = [
  {
    name: "curl -v shows the MFA refusal in the reason phrase, without a body",
    text: `> GET /insights/v1/mpn/ScheduledDataset HTTP/1.1
> Host: api.partnercenter.microsoft.com
> Authorization: Bearer eyJ...(cut)
>
< HTTP/1.1 401 Unauthorized - MFA required
< Content-Length: 0
< Request-Context: appId=cid-v1:00000000-fake-4000-8000-000000000000
< WWW-Authenticate: Bearer error="invalid_token"
< Date: Tue, 17 Nov 2026 08:21:46 GMT
<
* Connection #0 to host api.partnercenter.microsoft.com left intact`,
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "curl -v shows a wrong secret between TLS noise",
    text: `* Connected to login.microsoftonline.com (192.0.2.17) port 443
* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384 / X25519 / RSASSA-PSS
*  SSL certificate verify ok.
> POST /${ids.tenant}/oauth2/v2.0/token HTTP/2
> content-type: application/x-www-form-urlencoded
< HTTP/2 401
< cache-control: no-store, no-cache
< x-ms-request-id: ${ids.trace}
< x-ms-ests-server: 2.1.22209.4 - WEULR1 ProdSlices
< x-ms-clitelem: 1,7000215,0,,
<
${entra("invalid_client", 7000215, `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${ids.app}'.`)}`,
    stage: "secret",
    cause: "secret-wrong",
    codes: [{ system: "aadsts", code: "AADSTS7000215" }],
  },
  {
    name: "A HAR entry with the body JSON-escaped in content.text",
    text: JSON.stringify({
      startedDateTime: "2026-11-17T08:21:45.902Z",
      time: 312.4,
      request: { method: "POST", url: `https://login.microsoftonline.com/${ids.tenant}/oauth2/token` },
      response: {
        status: 400,
        statusText: "Bad Request",
        content: {
          mimeType: "application/json; charset=utf-8",
          text: entra(
            "invalid_grant",
            65001,
            `The user or administrator has not consented to use the application with ID '${ids.app}' named 'Insights Connector'.`,
          ),
        },
      },
    }),
    stage: "consent",
    cause: "consent-missing",
    codes: [{ system: "aadsts", code: "AADSTS65001" }],
  },
  {
    name: "A HAR of a browser whose token request has status 0 and a CORS note",
    text: JSON.stringify({
      request: {
        method: "POST",
        url: "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token",
        headers: [{ name: "Origin", value: "http://localhost:5173" }],
      },
      response: { status: 0, statusText: "", _error: "net::ERR_FAILED" },
      console:
        "Access to fetch at 'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token' from origin 'http://localhost:5173' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    }),
    stage: "network",
    cause: "browser-origin",
  },
  {
    name: "An .http answer of the roles address: the caller may not read it",
    text: `GET https://api.partnercenter.microsoft.com/v1/roles

HTTP/1.1 403 Forbidden
Content-Type: application/json; charset=utf-8
MS-CorrelationId: ${ids.correlation}
MS-RequestId: ${ids.trace}

${partnerError(900308, "Insufficient privileges to complete the operation.")}`,
    stage: "role",
    cause: "caller-lacks-right",
    codes: [{ system: "partner-center", code: "900308" }],
  },
  {
    name: "An .http answer whose envelope says 403 for ScheduledDataset",
    text: `HTTP/1.1 403 Forbidden
content-type: application/json
ms-correlationid: ${ids.correlation}

${insightsError(403, "Forbidden")}

### https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset`,
    stage: "role",
    cause: "erv-missing",
  },
  {
    name: "An .http answer 200 with an empty list of datasets",
    text: `GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset
Authorization: Bearer <token>

HTTP/1.1 200 OK
Content-Type: application/json

{"value":[],"nextLink":null,"totalCount":0,"message":"Dataset details fetched successfully","statusCode":200,"dataRedacted":false}`,
    stage: "first-call",
    cause: "no-datasets",
  },
  {
    name: "An HTTP 200 whose body says 400",
    text: `HTTP/1.1 200 OK
Content-Type: application/json; charset=utf-8

{"value":null,"nextLink":null,"totalCount":0,"message":"Incorrect column name","statusCode":400,"dataRedacted":false}`,
    stage: "first-call",
    cause: "column-unknown",
  },
  {
    name: "An answer header says that the call was not MFA compliant although data came",
    text: `GET https://api.partnercenter.microsoft.com/v1/profiles/mpn
ValidateMfa: true

HTTP/1.1 200 OK
isMfaCompliant: false
Content-Type: application/json; charset=utf-8

{"mpnId":"4600000","profileType":"MpnProfile","links":{"self":{"uri":"/profiles/mpn","method":"GET","headers":[]}}}`,
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "A proxy wants a password of its own",
    text: `* Establish HTTP proxy tunnel to login.microsoftonline.com:443
> CONNECT login.microsoftonline.com:443 HTTP/1.1
< HTTP/1.1 407 Proxy Authentication Required
< Proxy-Authenticate: NTLM
< Via: 1.1 proxy.contoso.example
* CONNECT tunnel failed, response 407
curl: (56) CONNECT tunnel failed, response 407`,
    stage: "network",
    cause: "host-unreachable",
  },
  {
    name: "A gateway's HTML page in place of JSON",
    text: `HTTP/1.1 200 OK
Content-Type: text/html
Server: WebFilter/7

<html><head><title>Access to this site is restricted</title></head><body><h1>Contoso web filter</h1><p>login.microsoftonline.com is in the category "not reviewed".</p></body></html>

SyntaxError: Unexpected token '<', "<html><hea"... is not valid JSON`,
    stage: "network",
    cause: "answer-not-json",
  },
  {
    name: "Throttled by Partner Center with Retry-After",
    text: `HTTP/1.1 429 Too Many Requests
Retry-After: 42
MS-CorrelationId: ${ids.correlation}
Content-Length: 0

# GET https://api.partnercenter.microsoft.com/v1/partnerRequests`,
    stage: "network",
    cause: "throttled",
  },
  {
    name: "The token was alive at the answer's Date and has no MFA: 401 of insights is the MFA link, though the token is dead by now",
    text: `GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset
Authorization: Bearer ${token({ ...march.issued, ...noMfa })}

HTTP/1.1 401 Unauthorized
Date: ${march.whileAlive}
Content-Length: 0`,
    stage: "mfa",
    cause: "mfa-claim-missing",
  },
  {
    name: "The answer's Date is hours after the token's end and nothing else is wrong with it",
    text: `GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset
Authorization: Bearer ${token(march.issued)}

HTTP/1.1 401 Unauthorized
Date: ${march.hoursLater}
Content-Type: application/json

${insightsError(401, "Unauthorized")}`,
    stage: "first-call",
    cause: "token-expired",
  },
];
