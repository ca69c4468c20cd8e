import type { CorpusCase } from "./case";
import { ids } from "./wire";

/** What Python and Java programs print: dictionaries, tracebacks, `Caused by` chains. */
export const pythonJava: readonly CorpusCase[] = [
  {
    name: "A Python dictionary of MSAL with a wrong secret",
    text: `{'error': 'invalid_client', 'error_description': "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app 'c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94'. Trace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00 Correlation ID: a3f85e61-0b7d-49c2-bd54-6c1f9e20d837 Timestamp: 2026-11-17 08:21:46Z", 'error_codes': [7000215], 'timestamp': '2026-11-17 08:21:46Z', 'trace_id': '71a0e5c3-28d4-4f9b-8e16-b03c92d75f00', 'correlation_id': 'a3f85e61-0b7d-49c2-bd54-6c1f9e20d837', 'error_uri': 'https://login.microsoftonline.com/error?code=7000215'}`,
    stage: "secret",
    cause: "secret-wrong",
    codes: [{ system: "aadsts", code: "AADSTS7000215" }],
  },
  {
    name: "A Python dictionary with True and None about an account that is disabled",
    text: String.raw`acquire_token_by_username_password -> {'error': 'invalid_grant', 'error_description': 'AADSTS50057: The user account is disabled.\r\nTrace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00', 'error_codes': [50057], 'suberror': None, 'cached': False, 'interactive': True}`,
    stage: "user",
    cause: "user-disabled",
    codes: [{ system: "aadsts", code: "AADSTS50057" }],
  },
  {
    name: "A Python KeyError hides the answer that was printed before it",
    text: `DEBUG:urllib3.connectionpool:https://login.microsoftonline.com:443 "POST /8f1d2c3b-5a60-4e7f-9b21-0c4d5e6f7a81/oauth2/token HTTP/1.1" 400 1012
{'error': 'interaction_required', 'error_description': "AADSTS50158: External security challenge not satisfied. User will be redirected to another page or authentication provider to satisfy additional authentication challenges.", 'error_codes': [50158]}
Traceback (most recent call last):
  File "pcapi.py", line 41, in <module>
    token = r.json()["access_token"]
KeyError: 'access_token'`,
    stage: "mfa",
    cause: "mfa-external",
    codes: [{ system: "aadsts", code: "AADSTS50158" }],
  },
  {
    name: "Requests cannot verify the certificate",
    text: `requests.exceptions.SSLError: HTTPSConnectionPool(host='login.microsoftonline.com', port=443): Max retries exceeded with url: /8f1d2c3b-5a60-4e7f-9b21-0c4d5e6f7a81/oauth2/token (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1000)')))`,
    stage: "network",
    cause: "tls-broken",
  },
  {
    name: "Requests cannot resolve the host",
    text: `urllib3.exceptions.MaxRetryError: HTTPSConnectionPool(host='api.partnercenter.microsoft.com', port=443): Max retries exceeded with url: /insights/v1/mpn/ScheduledDataset (Caused by NameResolutionError("<urllib3.connection.HTTPSConnection object at 0x7f0000000000>: Failed to resolve 'api.partnercenter.microsoft.com' ([Errno -2] Name or service not known)"))`,
    stage: "network",
    cause: "host-unreachable",
  },
  {
    name: "Python's JSON decoder stumbles over the byte-order mark",
    text: `  File "profile.py", line 19, in get_profile
    return json.loads(resp.text)
  File "/usr/lib/python3.12/json/__init__.py", line 337, in loads
    raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)",
json.decoder.JSONDecodeError: Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
# GET https://api.partnercenter.microsoft.com/v1/profiles/mpn answered 200`,
    stage: "network",
    cause: "answer-not-json",
  },
  {
    name: "Requests raises for a 403 of the insights address",
    text: `Traceback (most recent call last):
  File "/opt/sync/insights.py", line 88, in datasets
    resp.raise_for_status()
requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset`,
    stage: "role",
    cause: "erv-missing",
  },
  {
    name: "azure-identity for Python names the missing service principal of Partner Center",
    text: `azure.core.exceptions.ClientAuthenticationError: Authentication failed: AADSTS650052: The app is trying to access a service 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'(Microsoft Partner Center) that your organization 'fabrikam.example' lacks a service principal for. Contact your IT Admin to review the configuration of your service subscriptions or consent to the application in order to create the required service principal. Trace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00`,
    stage: "permission",
    cause: "resource-missing",
    codes: [{ system: "aadsts", code: "AADSTS650052" }],
  },
  {
    name: "MSAL4J wraps a revoked refresh token",
    text: `Exception in thread "main" java.util.concurrent.ExecutionException: com.microsoft.aad.msal4j.MsalInteractionRequiredException: AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password. The grant was issued on '2026-09-01T06:02:44.1180000Z' and the TokensValidFrom date (before which tokens are not valid) for this user is '2026-11-12T09:00:00.0000000Z'.
	at java.base/java.util.concurrent.CompletableFuture.reportGet(CompletableFuture.java:396)
	at example.contoso.insights.TokenSource.refresh(TokenSource.java:57)
Caused by: com.microsoft.aad.msal4j.MsalInteractionRequiredException: AADSTS50173: The provided grant has expired due to it being revoked
	at com.microsoft.aad.msal4j.MsalServiceExceptionFactory.fromHttpResponse(MsalServiceExceptionFactory.java:43)`,
    stage: "user",
    cause: "session-revoked",
    codes: [{ system: "aadsts", code: "AADSTS50173" }],
  },
  {
    name: "ADAL4J prints the body of an unlisted permission as a string",
    text: String.raw`com.microsoft.aad.adal4j.AuthenticationException: {"error_description":"AADSTS650056: Misconfigured application. This could be due to one of the following: the client has not listed any permissions for 'Microsoft Partner Center' in the requested permissions in the client's application registration. Or, the admin has not consented in the tenant. Or, check the application identifier in the request to ensure it matches the configured client application identifier.\r\nTrace ID: 71a0e5c3-28d4-4f9b-8e16-b03c92d75f00\r\nCorrelation ID: a3f85e61-0b7d-49c2-bd54-6c1f9e20d837","error":"invalid_client","error_uri":"https:\/\/login.microsoftonline.com\/error?code=650056"}
	at com.microsoft.aad.adal4j.AdalTokenRequest.executeOAuthRequestAndProcessResponse(AdalTokenRequest.java:129)`,
    stage: "permission",
    cause: "permission-not-listed",
    codes: [{ system: "aadsts", code: "AADSTS650056" }],
  },
  {
    name: "Java cannot build a certification path",
    text: `javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
	at java.base/sun.security.ssl.Alert.createSSLException(Alert.java:130)
	at example.contoso.insights.TokenSource.post(TokenSource.java:91) // login.microsoftonline.com`,
    stage: "network",
    cause: "tls-broken",
  },
  {
    name: "Java times out on the way to Entra",
    text: "java.net.SocketTimeoutException: Connect timed out\n\tat java.base/sun.nio.ch.NioSocketImpl.timedFinishConnect(NioSocketImpl.java:546)\n\tat example.contoso.insights.TokenSource.post(TokenSource.java:88)\nINFO TokenSource - endpoint=https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token",
    stage: "network",
    cause: "host-unreachable",
  },
  {
    name: "The Java sample queries a dataset that this partner does not have",
    text: `2026-11-17 09:10:02.118 ERROR 7 --- [main] c.m.insights.QueryService : createQuery failed status=400 BAD_REQUEST body={"value":null,"nextLink":null,"totalCount":0,"message":"Invalid table name","statusCode":400,"dataRedacted":false}`,
    stage: "first-call",
    cause: "dataset-unknown",
  },
  {
    name: "Go's MSAL prints the raw answer behind its own words",
    text: `http call(https://login.microsoftonline.com/${ids.tenant}/oauth2/v2.0/token)(POST) error: reply status code was 401:\n{"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys for app '${ids.app}' are expired.","error_codes":[7000222]}`,
    stage: "secret",
    cause: "secret-expired",
    codes: [{ system: "aadsts", code: "AADSTS7000222" }],
  },
];
