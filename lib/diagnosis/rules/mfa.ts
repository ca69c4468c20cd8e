import type { Family } from "./family";

/** The second factor: at sign-in, and in the token. */
export const mfa: Family = {
  entra: {
    "mfa-required": [50076, 50074],
    "mfa-not-registered": [50079, 50072],
    "mfa-expired": [50078],
    "mfa-failed": [500121, 50088, 50086, 50087],
    "mfa-external": [50158, 50177, 50172, 50161],
    "mfa-registration-blocked": [53004, 53010],
  },
  codes: [
    ["partner-center", "900421", "mfa-claim-missing"],
    ["partner-center", "10001", "mfa-claim-missing"],
    ["oauth", "basic_action", "mfa-required"],
    ["graph", "Unauthorized_MissingMFA", "mfa-claim-missing"],
  ],
  says: [
    [
      "mfa-claim-missing",
      /\bMFA\s+required|unauthorized\s*-\s*mfa|mfa\s+claim\s+(?:is\s+|was\s+)?(?:missing|not\s+(?:present|found))|missing\s+(?:the\s+)?mfa\s+claim|is_?mfa_?compliant["']?\s{0,3}[:=]\s{0,3}["']?false|(?:amr|token)[^.\n]{0,60}(?:without|lacks?|no|missing|does\s+not\s+(?:contain|have|include))\s+(?:an?\s+|the\s+)?["']?mfa|\bamr\b[^.\n]{0,60}\bonly\b|"?amr"?\s{0,3}[:=]\s{0,3}\[\s{0,4}\\?"pwd\\?"\s{0,4}\]/i,
      0.88,
    ],
    [
      "mfa-required",
      /must\s+use\s+multi[-\s]?factor\s+authentication|multi[-\s]?factor\s+authentication\s+(?:is\s+)?(?:required|must\s+be)|require[sd]?\s+(?:multi[-\s]?factor|\bmfa\b)|strong\s+authentication\s+(?:is\s+)?required|mfa\s+is\s+(?:required|enforced)/i,
      0.8,
    ],
    [
      "mfa-required",
      /mehrstufige[nr]?\s+authentifizierung|multi-?faktor-?authentifizierung|authentification\s+multi-?facteur|autenticaci[oó]n\s+multifactor/i,
      0.76,
    ],
    [
      "mfa-not-registered",
      /more\s+information\s+(?:is\s+)?required|must\s+enroll\s+in\s+multi[-\s]?factor|(?:weitere|mehr)\s+informationen\s+erforderlich|informations\s+suppl[ée]mentaires\s+(?:requises|n[ée]cessaires)|plus\s+d['’]informations\s+(?:sont\s+)?requises|se\s+(?:necesita|requiere)\s+m[áa]s\s+informaci[oó]n/i,
      0.72,
    ],
    [
      "mfa-expired",
      /presented\s+multi[-\s]?factor\s+authentication\s+has\s+expired|refresh\s+your\s+multi[-\s]?factor/i,
      0.88,
    ],
    [
      "mfa-failed",
      /authentication\s+failed\s+during\s+(?:the\s+)?strong\s+authentication|(?:denied|didn't\s+respond\s+to|did\s+not\s+respond\s+to|rejected)\s+(?:the\s+)?(?:mfa|authenticator|approval|sign-in)\s+(?:request|prompt|notification)/i,
      0.82,
    ],
    [
      "mfa-external",
      /external\s+(?:security\s+)?challenge\s+(?:was\s+)?not\s+satisfied|terms\s+of\s+use[^.\n]{0,40}(?:not\s+accepted|must\s+be\s+accepted)/i,
      0.82,
    ],
  ],
  saysLocally: [
    [
      "mfa-required",
      /(?:다단계|다중|2단계)\s*(?:요소\s*)?인증[^.\n]{0,30}(?:사용|필요|해야|요구)|多要素認証[^。\n]{0,30}(?:必要|使用|求め)|(?:需要|必须|要求)[^。\n]{0,16}多重身份验证|多重身份验证[^。\n]{0,20}(?:需要|必须|要求)/,
      0.8,
    ],
    [
      "mfa-not-registered",
      /(?:다단계|다중|2단계|MFA)[^.\n]{0,40}등록(?:하지|되지|을?\s*안|이?\s*안)|(?:多要素|MFA)[^。\n]{0,24}登録(?:して|されて)い(?:ない|ません)|(?:尚?未|没有)注册[^。\n]{0,12}(?:多重|MFA)/i,
      0.86,
    ],
    ["mfa-expired", /(?:다단계|다중|MFA)\s*(?:인증)?(?:이|가)?\s*만료|(?:多要素認証|MFA)[^。\n]{0,12}期限/i, 0.84],
    ["mfa-not-registered", /추가\s*정보(?:가)?\s*필요|詳細情報が必要|追加情報が必要|需要更多信息/, 0.74],
    [
      "mfa-claim-missing",
      /MFA\s*클레임[^.\n]{0,16}(?:없|누락)|MFA\s*(?:クレーム|要求)[^。\n]{0,16}(?:ない|ありません|不足)|(?:缺少|没有)\s*MFA\s*声明/,
      0.84,
    ],
  ],
};
