import { after, type Family, numberOf } from "./family";

/** How the token was asked for. */
export const tokenRequest: Family = {
  entra: {
    "refresh-token-ended": [700082, 700081, 700084],
    "grant-damaged": [70000, 9002313, 90013, 90023, 700007],
    "code-used-or-expired": [54005, 70008],
    "device-code-expired": [70019, 70020],
    "device-code-pending": [70016],
    "device-code-wrong": [70018, 90119],
    "scope-invalid": [70011, 28002, 28003, 700022, 700023, 1002012, 901002, 90009],
    "parameter-missing": [90014, 900144, 90016],
    "request-malformed": [
      70003, 70007, 90004, 90005, 90007, 90010, 90015, 90056, 900561, 90100, 90102, 90107, 90117, 90120, 90121, 900384,
      7000114,
    ],
    "pkce-mismatch": [50147, 50148, 501481, 501491],
    "request-loop": [50196],
    "user-assertion-rejected": [50013, 50027, 50006, 500133, 700229],
  },
  codes: [
    ["partner-center", "900420", "wrong-audience"],
    ["insights", "incorrect-audience", "wrong-audience"],
    ["oauth", "invalid_grant", "interaction-needed"],
    ["oauth", "interaction_required", "interaction-needed"],
    ["oauth", "invalid_request", "request-malformed"],
    ["oauth", "invalid_scope", "scope-invalid"],
    ["oauth", "unsupported_grant_type", "request-malformed"],
    ["oauth", "authorization_pending", "device-code-pending"],
    ["oauth", "slow_down", "device-code-pending"],
    ["oauth", "authorization_declined", "sign-in-declined"],
    ["oauth", "bad_verification_code", "device-code-wrong"],
    ["oauth", "expired_token", "device-code-expired"],
    ["oauth", "bad_token", "refresh-token-ended"],
    ["oauth", "token_expired", "refresh-token-ended"],
    ["oauth", "client_mismatch", "grant-damaged"],
    ["msal", "refresh_token_expired", "refresh-token-ended"],
    ["msal", "state_mismatch", "pkce-mismatch"],
    ["msal", "nonce_mismatch", "pkce-mismatch"],
    ["msal", "empty_input_scopes_error", "scope-invalid"],
    ["msal", "authorization_code_missing_from_server_response", "request-malformed"],
    ["msal", "no_tokens_found", "interaction-needed"],
    ["msal", "no_account_in_silent_request", "interaction-needed"],
    ["msal", "no_account_found", "interaction-needed"],
    ["graph", "InvalidAuthenticationToken", "interaction-needed"],
    ["partner-center", "90000", "interaction-needed"],
  ],
  says: [
    [
      "wrong-audience",
      /audience\s+in\s+the\s+token\s+is\s+invalid|incorrect\s+audience|(?:invalid|wrong)\s+audience|audience\s+(?:'[^']{0,160}'\s+)?(?:is\s+|was\s+)?(?:invalid|wrong|incorrect|not\s+(?:valid|accepted))|(?:access\s+)?token\s+validation\s+failure\.?\s+invalid\s+audience/i,
      0.88,
    ],
    ["wrong-audience", /\bresource["']?\s{0,2}[=:]\s{0,2}["']?https:\/\/graph\.windows\.net\/?["'\s&]/i, 0.66],
    [
      "refresh-token-ended",
      /provided\s+grant\s+has\s+expired|refresh\s*_?token\s+(?:has\s+|is\s+|was\s+)?(?:expired|inactiv|revoked|no\s+longer\s+valid)|refresh\s+token\s+[^.\n]{0,30}due\s+to\s+inactivity|aktualisierungstoken\s+[^.\n]{0,30}abgelaufen|jeton\s+d['’]actualisation\s+[^.\n]{0,30}expir|token\s+de\s+actualizaci[oó]n\s+[^.\n]{0,30}(?:expirad|caducad)/i,
      0.82,
    ],
    [
      "grant-damaged",
      /refresh\s+token\s+is\s+malformed|transmission\s+data\s+parser\s+failure|provided\s+grant\s+is\s+(?:invalid|malformed)/i,
      0.84,
    ],
    [
      "code-used-or-expired",
      /(?:authori[sz]ation|auth)\s+code\s+(?:or\s+refresh\s+token\s+)?(?:has\s+|is\s+|was\s+)?(?:already\s+(?:been\s+)?(?:redeemed|used)|expired)/i,
      0.82,
    ],
    [
      "device-code-expired",
      /(?:device|verification)\s+code\s+(?:has\s+|is\s+)?expired|code\s+you\s+entered\s+has\s+expired/i,
      0.84,
    ],
    ["device-code-pending", /pending\s+end-?user\s+authori[sz]ation/i, 0.6],
    ["sign-in-declined", /end-?user\s+denied\s+the\s+authori[sz]ation/i, 0.82],
    ["scope-invalid", /scope\s+\S{0,200}\s*is\s+not\s+valid|input\s+parameter\s+scope|invalid\s+scope\b/i, 0.8],
    ["parameter-missing", /request\s+body\s+must\s+contain\s+the\s+following\s+parameter:?\s+'(?!client_)/i, 0.86],
    [
      "request-malformed",
      /unsupported\s+grant\s+type|grant\s+type\s+[^.\n]{0,60}not\s+supported|only\s+accepts\s+post/i,
      0.8,
    ],
    [
      "pkce-mismatch",
      /code\s+verifier\s+does\s+not\s+match|code[_ ]challenge\s+[^.\n]{0,40}(?:invalid|missing|not\s+match)/i,
      0.84,
    ],
    [
      "interaction-needed",
      /\b(?:Msal(?:UiRequired|InteractionRequired)Exception|InteractionRequiredAuthError)\b|re-?authentication\s+(?:is\s+)?required|user\s+interaction\s+(?:is\s+)?required/i,
      0.5,
    ],
  ],
  saysLocally: [
    [
      "refresh-token-ended",
      /새로\s*고침\s*토큰[^.\n]{0,30}만료|更新トークン[^。\n]{0,30}(?:期限|失効)|リフレッシュ\s*トークン[^。\n]{0,30}(?:期限|失効)|刷新(?:令牌|标记)[^。\n]{0,20}(?:过期|失效)/,
      0.8,
    ],
    [
      "wrong-audience",
      /대상\s*그룹[^.\n]{0,16}(?:잘못|올바르지)|(?:audience|aud)[^.\n]{0,16}(?:잘못|올바르지\s*않)|対象ユーザー[^。\n]{0,16}(?:正しく|無効)|访问群体[^。\n]{0,12}(?:无效|不正确)/,
      0.78,
    ],
  ],
  refine(code, facts) {
    const said = after(code, facts, 260);
    switch (numberOf(code)) {
      case 70008:
        return /refresh/i.test(said) && !/authori[sz]ation\s+code/i.test(said) ? "refresh-token-ended" : null;
      case 70000:
        if (/scopes?\s+requested|unauthori[sz]ed\s+or\s+expired/i.test(said)) return "scope-missing-in-token";
        return /\bexpired\b|revoked/i.test(said) && /refresh/i.test(said) ? "refresh-token-ended" : null;
      default:
        if (code.system !== "graph" || code.code !== "InvalidAuthenticationToken") return null;
        if (/audience/i.test(said)) return "wrong-audience";
        return /expired|lifetime/i.test(said) ? "token-expired" : null;
    }
  },
};
