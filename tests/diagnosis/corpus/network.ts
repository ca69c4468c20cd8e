import type { CorpusCase } from "./case";

/** What happens before any answer of Microsoft arrives. */
export const network: readonly CorpusCase[] = [
  {
    name: "Node does not find the name",
    text: "TypeError: fetch failed\n    at node:internal/deps/undici/undici:13510:13\n  [cause]: Error: getaddrinfo ENOTFOUND api.partnercenter.microsoft.com\n      at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:122:26) {\n    errno: -3008,\n    code: 'ENOTFOUND'\n  }",
    stage: "network",
    cause: "host-unreachable",
  },
  {
    name: "Node waits in vain for the connection",
    text: "Error: connect ETIMEDOUT 192.0.2.61:443\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1607:16) {\n  errno: -110,\n  code: 'ETIMEDOUT',\n  syscall: 'connect'\n} // https://login.microsoftonline.com",
    stage: "network",
    cause: "host-unreachable",
  },
  {
    name: "A refused connection of the local proxy",
    text: "Error: connect ECONNREFUSED 127.0.0.1:3128 (HTTPS_PROXY=http://127.0.0.1:3128) while requesting https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token",
    stage: "network",
    cause: "host-unreachable",
  },
  {
    name: "Node does not trust the inspecting proxy",
    text: "FetchError: request to https://login.microsoftonline.com/contoso.example/v2.0/.well-known/openid-configuration failed, reason: self-signed certificate in certificate chain\n  type: 'system', errno: 'SELF_SIGNED_CERT_IN_CHAIN', code: 'SELF_SIGNED_CERT_IN_CHAIN'",
    stage: "network",
    cause: "tls-broken",
  },
  {
    name: "curl cannot verify the issuer",
    text: "curl: (60) SSL certificate problem: unable to get local issuer certificate\nMore details here: https://curl.se/docs/sslcerts.html\n\n(while calling https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset)",
    stage: "network",
    cause: "tls-broken",
  },
  {
    name: "curl does not resolve",
    text: "$ curl https://login.microsoftonline.com/contoso.example/oauth2/token\ncurl: (6) Could not resolve host: login.microsoftonline.com",
    stage: "network",
    cause: "host-unreachable",
  },
  {
    name: "curl gives up after its time",
    text: "curl: (28) Failed to connect to api.partnercenter.microsoft.com port 443 after 130331 ms: Connection timed out",
    stage: "network",
    cause: "host-unreachable",
  },
  {
    name: "A clock ten years behind makes the certificate look not yet valid",
    text: "request to https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token failed, reason: certificate is not yet valid (CERT_NOT_YET_VALID); system time 2016-01-01T00:04:10Z",
    stage: "network",
    cause: "tls-broken",
  },
  {
    name: "An old runtime without TLS 1.2",
    text: "javax.net.ssl.SSLHandshakeException: Received fatal alert: protocol_version\n\tat sun.security.ssl.Alerts.getSSLException(Alerts.java:208)\n\tat example.Main.main(Main.java:12) -- https://login.microsoftonline.com/",
    stage: "network",
    cause: "tls-broken",
  },
  {
    name: "Entra asks for patience with its own number",
    text: `{"error":"temporarily_unavailable","error_description":"AADSTS90033: A transient error has occurred. Please try again.","error_codes":[90033]}`,
    stage: "network",
    cause: "service-unavailable",
    codes: [{ system: "aadsts", code: "AADSTS90033" }],
  },
  {
    name: "A gateway's 504 for the insights address",
    text: "GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset\nHTTP/1.1 504 Gateway Timeout\nServer: Microsoft-Azure-Application-Gateway/v2",
    stage: "network",
    cause: "service-unavailable",
  },
  {
    name: "Tenant restrictions of the office network",
    text: "AADSTS500022: Access to 'Contoso Example' tenant is denied. The tenant restrictions policy of your network does not allow it.",
    stage: "network",
    cause: "network-restricted",
    codes: [{ system: "aadsts", code: "AADSTS500022" }],
  },
];
