import type { Facts, Hit } from "../facts";
import type { Family } from "./family";

/** The way to Microsoft's hosts, and their being there. */
export const network: Family = {
  entra: {
    "network-restricted": [50002, 500021, 500022],
    throttled: [90055],
    "service-unavailable": [90006, 90012, 90024, 90033, 90090, 90091, 50134, 51005, 100007],
  },
  codes: [
    ["msal", "network_error", "host-unreachable"],
    ["msal", "no_network_connectivity", "host-unreachable"],
    ["msal", "endpoints_resolution_error", "host-unreachable"],
    ["msal", "openid_config_error", "host-unreachable"],
    ["msal", "token_parsing_error", "answer-not-json"],
    ["oauth", "temporarily_unavailable", "service-unavailable"],
    ["graph", "TooManyRequests", "throttled"],
  ],
  says: [
    [
      "host-unreachable",
      /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNABORTED|UND_ERR_CONNECT_TIMEOUT)\b|getaddrinfo\s+failed|name\s+or\s+service\s+not\s+known|could\s+not\s+resolve\s+host|no\s+such\s+host\b|nodename\s+nor\s+servname|NameResolutionError|UnknownHostException|SocketException\s+\((?:1100[1-4]|1006[015])\)|remote\s+name\s+could\s+not\s+be\s+resolved|failed\s+to\s+(?:establish\s+a\s+new\s+connection|connect(?!\s+to\s+partner))|connection\s+(?:was\s+)?(?:refused|reset|timed\s+out|aborted)|SocketTimeoutException|ConnectTimeout|proxy\s+authentication\s+required|\b407\s+proxy|unable\s+to\s+connect\s+to\s+the\s+remote\s+server|network\s+is\s+unreachable|name\s+resolution\s+failure|temporary\s+failure\s+in\s+name\s+resolution/i,
      0.82,
    ],
    [
      "tls-broken",
      /self[- ]signed\s+certificate|SELF_SIGNED_CERT|DEPTH_ZERO_SELF|UNABLE_TO_(?:VERIFY_LEAF|GET_ISSUER)|unable\s+to\s+(?:get\s+local\s+issuer|verify\s+the\s+first)\s+certificate|CERTIFICATE_VERIFY_FAILED|certificate\s+verify\s+failed|SSL\s+connection\s+could\s+not\s+be\s+established|remote\s+certificate\s+is\s+invalid|SSLHandshakeException|PKIX\s+path|trust\s+relationship\s+for\s+the\s+SSL|CERT_HAS_EXPIRED|\bx509:|invalid\s+peer\s+certificate|UnknownIssuer|CERT_NOT_YET_VALID|certificate\s+(?:is\s+not\s+yet\s+valid|has\s+expired)|could\s+not\s+create\s+ssl\/tls\s+secure\s+channel|\bSSLError\b|SSL\s+certificate\s+problem|handshake\s+fail/i,
      0.84,
    ],
    ["network-restricted", /Restrict-Access-To-Tenants|tenant\s+restrictions?\b|proxy-level\s+tenant/i, 0.8],
    ["throttled", /too\s+many\s+requests|\bthrottl(?:ed|ing)\b|rate\s+limit(?:ed|\s+exceeded)/i, 0.7],
    [
      "service-unavailable",
      /service\s+(?:is\s+)?(?:temporarily\s+)?unavailable|bad\s+gateway|gateway\s+time-?out|temporarily\s+unavailable/i,
      0.66,
    ],
    [
      "answer-not-json",
      /unexpected\s+token\s+'?[<\ufeff]|unexpected\s+UTF-?8\s+BOM|utf-?8-sig|byte[- ]order\s+mark|\\ufeff|\bU\+FEFF\b|JSONDecodeError[^.\n]{0,60}(?:line\s+1\s+column\s+1\b|BOM)|unexpected\s+character\s+encountered\s+while\s+parsing\s+value:\s+<|is\s+not\s+valid\s+JSON|<!doctype\s+html/i,
      0.72,
    ],
    [
      "browser-origin",
      /blocked\s+by\s+cors|(?<!if\s+the\s+)\bbrowser\b[^.\n]{0,120}\b(?:cors|origin)\b|(?<!threw\s+a\s+)\bcors\s+(?:policy|error|request)|access-control-allow-origin|cross-origin\s+request\s+blocked/i,
      0.84,
    ],
  ],
  saysLocally: [
    ["throttled", /요청이\s*너무\s*많|要求が多すぎます|请求(?:过多|太多)/, 0.7],
    [
      "host-unreachable",
      /원격\s*서버에\s*연결할\s*수\s*없|원격\s*이름을\s*확인할\s*수\s*없|リモート\s*(?:サーバー|名)[^。\n]{0,20}(?:接続できません|解決できません)|无法(?:连接到远程服务器|解析远程名称)/,
      0.78,
    ],
    [
      "tls-broken",
      /(?:인증서|SSL)[^.\n]{0,30}(?:신뢰할\s*수\s*없|유효하지|설정할\s*수\s*없)|証明書[^。\n]{0,30}(?:信頼|無効|検証)|证书[^。\n]{0,20}(?:不受信任|无效|验证失败)/,
      0.74,
    ],
  ],
  combine: statuses,
};

function statuses(facts: Facts): readonly Hit[] {
  return facts.calls.flatMap((call): Hit[] => {
    const isOurs = call.api !== "other" && (call.api !== null || facts.isMicrosoft);
    if (!isOurs) return [];
    if (call.status === 429) return [{ cause: "throttled", confidence: 0.78, spans: [call], from: "call" }];
    if (call.status === 407) return [{ cause: "host-unreachable", confidence: 0.8, spans: [call], from: "call" }];
    if (call.status >= 502 && call.status <= 504)
      return [{ cause: "service-unavailable", confidence: 0.66, spans: [call], from: "call" }];
    if (call.status === 500) return [{ cause: "service-unavailable", confidence: 0.4, spans: [call], from: "call" }];
    return [];
  });
}
