import type { Family } from "./family";

/** What Entra and its libraries always write behind a code: all that is left of it where the code is cut off. */
export const fixedSentences: Family = {
  says: [
    [
      "tenant-missing",
      /no\s+tenant[- ]identifying\s+information|request\s+body\s+must\s+contain\s+the\s+following\s+parameter:?\s+'tenant/i,
      0.86,
    ],
    [
      "tenant-not-found",
      /invalid\s+domain\s+name\s+-|requested\s+federation\s+realm\s+object|\bno\s+such\s+tenant\b/i,
      0.88,
    ],
    [
      "common-endpoint",
      /(?:over|for|on|through)\s+the\s+'?\/?(?:common|consumers)'?\s+(?:or\s+'?\/|endpoint)|tenant-specific\s+endpoint|\borgani[sz]ations'?\s+endpoint/i,
      0.89,
    ],
    [
      "wrong-cloud",
      /redirected\s+to\s+the\s+national\s+cloud|not\s+supported\s+in\s+cross\s+cloud|national\s+cloud\s+identifier|(?:cannot|could\s+not|can't)\s+be\s+found\s+in\s+(?:this|the)\s+[^.\n]{0,20}cloud\b/i,
      0.88,
    ],
    [
      "cross-tenant-policy",
      /outbound\s+access\s+policy\s+that\s+does|cross-tenant\s+access\s+policy\s+(?:does|which)/i,
      0.9,
    ],
    [
      "wrong-tenant",
      /code\s+is\s+intended\s+to\s+use\s+against\s+other\s+tenant|(?:another|different|other)\s+tenant\s+than\b/i,
      0.9,
    ],
    [
      "app-not-found",
      /\bapp(?:lication)?\s+(?:was\s+|is\s+)?not\s+found\s+in\s+(?:the|your)\s+(?:directory|tenant)|was\s+not\s+found\s+in\s+the\s+directory|application\s+named\s+\S{1,120}\s+was\s+not\s+found\s+in\s+the\s+tenant|anwendung\s+mit\s+de[mr]\s+(?:bezeichner|id|kennung)\s[^.\n]{1,160}nicht\s+gefunden|application\s+(?:avec|dont)\s[^.\n]{1,160}(?:n'a\s+pas\s+[ée]t[ée]\s+trouv|introuvable)|no\s+se\s+encontr[óo]\s+(?:la\s+|ninguna\s+)?aplicaci[oó]n/i,
      0.86,
    ],
    ["client-id-malformed", /application\s+identifier\s+is\s+expected\s+to\s+be\s+a\s+guid/i, 0.9],
    ["response-type-off", /response_type\s+'[^']{1,40}'\s+is\s+not\s+enabled/i, 0.9],
    ["wrong-platform", /cross-origin\s+authorization\s+code\s+redemption/i, 0.9],
    ["public-client-off", /client_assertion['"]?\s*(?:or|または|또는|oder|ou|o|或)\s*['"]?client_secret/i, 0.86],
    ["redirect-missing", /no\s+reply\s+address\s+(?:was\s+)?provided/i, 0.9],
    [
      "secret-missing",
      /'client_assertion'(?:,\s+'client_secret')?\s+or\s+'[a-z_]{4,20}'\s+is\s+required\s+for\s+the/i,
      0.9,
    ],
    ["assertion-time", /client\s+assertion\s+is\s+not\s+within\s+its\s+valid\s+time\s+range/i, 0.9],
    [
      "assertion-rejected",
      /is\s+not\s+registered\s+on\s+application|client\s+assertion\s+contains\s+an\s+invalid\s+signature|subject\s+name\s+in\s+certificate\s+is/i,
      0.88,
    ],
    [
      "admin-approval-needed",
      /can\s+only\s+be\s+performed\s+by\s+an\s+administrator|requires?\s+your\s+admin(?:istrator)?'s\s+approval|sign\s+out\s+and\s+sign\s+in\s+as\s+an\s+administrator/i,
      0.88,
    ],
    ["account-locked", /tried\s+to\s+sign\s+in\s+too\s+many\s+times/i, 0.88],
    [
      "session-revoked",
      /expired\s+due\s+to\s+it\s+being\s+revoked|might\s+have\s+changed\s+or\s+reset\s+their\s+password|session\s+is(?:n't|\s+not|\s+in)\s?valid\s+due\s+to|password\s+expiration\s+or\s+recent\s+password\s+change/i,
      0.9,
    ],
    ["sign-in-needed", /silent\s+sign-in\s+request\s+was\s+sent\s+but|keep\s+me\s+signed\s+in'\s+interrupt/i, 0.86],
    [
      "guest-or-other-account",
      /multiple\s+user\s+identities\s+are\s+available|account\s+type\s+can'?(?:t|not)\s+be\s+used\s+for\s+the\s+resource|redemption\s+is\s+in\s+a\s+pending\s+state/i,
      0.86,
    ],
    [
      "on-premises-sign-in",
      /authentication\s+agent\s+(?:is\s+)?unable\s+to\s+connect|authentication\s+agent's\s+password\s+validation|responded\s+after\s+maximum\s+elapsed\s+time/i,
      0.86,
    ],
    [
      "no-cloud-password",
      /\b(?:federated_service_returned_error|parsing_wstrust_response_failed|accessing_ws_metadata_exchange_failed|integrated_windows_auth_not_supported\w{0,20}|unknown_user_type)\b/i,
      0.8,
    ],
    ["sign-in-cancelled", /\b(?:user|authentication)_cancell?ed\b/i, 0.8],
    [
      "mfa-not-registered",
      /must\s+enrol{1,2}\s+in\s+multi[-\s]?factor|complete\s+(?:the\s+)?multi[-\s]?factor\s+authentication\s+registration/i,
      0.9,
    ],
    [
      "mfa-registration-blocked",
      /can(?:'t|not)\s+configure\s+multi[-\s]?factor\s+authentication\s+methods|requires\s+this\s+information\s+to\s+be\s+set\s+from/i,
      0.9,
    ],
    ["mfa-failed", /limit\s+on\s+telecom\s+(?:mfa\s+)?calls\s+reached/i, 0.86],
    [
      "approved-app-required",
      /(?:is(?:n't|\s+not)\s+an\s+|list\s+of\s+|from\s+an\s+|use\s+an\s+)approved\s+(?:client\s+)?apps?\b|approved\s+client\s+app\s+(?:is\s+)?required/i,
      0.88,
    ],
    [
      "device-required",
      /can't\s+get\s+there\s+from\s+here|devices?\s+or\s+client\s+applications?\s+that\s+meet|device\s+is\s+not\s+(?:workplace|domain)[- ]joined|not\s+in\s+required\s+device\s+state|device\s+object\s+was\s+not\s+found/i,
      0.88,
    ],
    ["token-protection", /\btoken\s+protection\b/i, 0.9],
    ["sign-in-frequency", /due\s+to\s+sign-?in\s+frequency|sign-?in\s+frequency\s+checks?/i, 0.92],
    [
      "blocked-by-policy",
      /security\s+policy\s+that\s+blocks\s+this\s+request|not\s+meet\s+the\s+criteria|(?:cannot|can't)\s+access\s+this\s+right\s+now/i,
      0.86,
    ],
    ["password-change-by-policy", /password\s+change\s+is\s+required\s+due\s+to\s+conditional\s+access/i, 0.92],
    ["refresh-token-ended", /(?:refresh\s+token|grant)\s+has\s+expired\s+due\s+to\s+(?:maximum|inactivity)/i, 0.88],
    ["grant-damaged", /request\s+is\s+malformed\s+or\s+invalid|invalid\s+input\s+received\s+from\s+the\s+user/i, 0.82],
    ["device-code-wrong", /typing\s+in\s+wrong\s+user\s+code|invalid\s+verification\s+code/i, 0.86],
    [
      "device-code-expired",
      /\bdevice\s+codes?\s+expire|device_code'?\s+is\s+not\s+valid|verification\s+code\s+expired/i,
      0.84,
    ],
    [
      "scope-invalid",
      /input\s+parameter\s+'?scope\b|\bscope\s+'[^']{0,200}'\s+is\s+not\s+valid|must\s+have\s+a\s+scope\s+value\s+with\s+\/\.default/i,
      0.86,
    ],
    [
      "parameter-missing",
      /required\s+field\s+'[\w]{1,40}'\s+is\s+missing|missing\s+(?:the\s+)?required\s+parameter:?\s+'?(?!client_secret|client_assertion)[a-z]{1,12}_/i,
      0.84,
    ],
    [
      "pkce-mismatch",
      /\bstate\s+mismatch|\bstate\s+(?:cookie\s+|value\s+|parameter\s+)?(?:was\s+|is\s+)?(?:missing|does\s+not\s+match)|code[_ ]verifier\s+does\s+not\s+match|size\s+of\s+the\s+code[_ ]challenge/i,
      0.88,
    ],
    ["request-loop", /encountered\s+a\s+client\s+request\s+loop/i, 0.9],
    [
      "interaction-needed",
      /\b(?:user_null|no_account_for_login_hint|failed_to_acquire_token_silently\w{0,20}|failed_to_refresh_token|user_interaction_required|token_refresh_required|multiple_matching_tokens\w{0,10})\b|no\s+account\s+or\s+login\s+hint\s+was\s+passed|no\s+(?:token|account)s?\s+(?:was\s+|were\s+)?(?:found\s+)?in\s+(?:the\s+)?(?:token\s+)?cache|get_accounts\(\)\s+return|acquire_?token_?silent\w{0,8}[^.\n]{0,40}(?:\bnone\b|\bnull\b|no\s+account|fail)/i,
      0.72,
    ],
    [
      "network-restricted",
      /access\s+to\s+(?:'[^']{1,120}'|the|this|your)\s+tenant\s+is\s+(?:denied|blocked)|(?:denied|blocked)\s+by\s+(?:the|your|our)\s+network\s+admin|(?:network\s+)?administrator\s+has\s+blocked\s+access\s+to\s+this\s+tenant|restricted\s+proxy\s+access/i,
      0.88,
    ],
    [
      "host-unreachable",
      /can(?:'t|not)\s+be\s+reached|\bunreachable\b|not\s+reachable|nicht\s+erreichbar|injoignable|\bnxdomain\b|non-?existing\s+domain|\btenant_discovery_failed\b/i,
      0.82,
    ],
    [
      "answer-not-json",
      /instead\s+of\s+(?:an?\s+|the\s+)?json|\bhtml\b[^.\n]{0,30}instead|(?:statt|anstelle\s+von)\s+json/i,
      0.8,
    ],
    ["microsoft-internal", /there\s+was\s+an\s+error\s+issuing\s+a\s+token/i, 0.7],
    ["service-unavailable", /a\s+transient\s+error\s+has\s+occurred/i, 0.7],
  ],
};
