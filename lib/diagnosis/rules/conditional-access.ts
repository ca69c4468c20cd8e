import type { Family } from "./family";

/** Policies that decide over a sign-in beside the password. */
export const conditionalAccess: Family = {
  entra: {
    "blocked-by-policy": [53003, 53005, 53011, 530031, 530032, 530034, 530035, 50131, 50176, 50178, 50170],
    "device-required": [
      53000, 53001, 530003, 50097, 50129, 50155, 50156, 50187, 700003, 9001011, 50005, 50099, 135011, 130007, 130008,
    ],
    "approved-app-required": [53002, 50127],
    "sign-in-frequency": [70043],
    "token-protection": [530084],
    "password-change-by-policy": [50142],
  },
  codes: [
    ["partner-center", "900309", "blocked-by-policy"],
    ["oauth", "message_only", "blocked-by-policy"],
    ["oauth", "additional_action", "device-required"],
    ["oauth", "protection_policy_required", "approved-app-required"],
  ],
  says: [
    [
      "blocked-by-policy",
      /(?:blocked|denied|refused)\s+by\s+(?:a\s+|the\s+)?conditional\s+access|conditional\s+access\s+polic(?:y|ies)[^.\n]{0,60}(?:block|not\s+allow|doesn't\s+allow|denied|fail)|access\s+policy\s+does\s*n[o']t\s+allow\s+token\s+issuance|you\s+cannot\s+access\s+this\s+right\s+now|you\s+don't\s+have\s+access\s+to\s+this\b|conditional\s*access\s*(?:status)?["']?\s{0,3}[:=]\s{0,3}["']?failure/i,
      0.84,
    ],
    [
      "blocked-by-policy",
      /k[öo]nnen\s+(?:zurzeit|momentan|derzeit|jetzt)\s+nicht\s+darauf\s+zugreifen|vous\s+ne\s+pouvez\s+pas\s+y\s+acc[ée]der|no\s+(?:puede|tiene)\s+acce(?:der|so)\s+a\s+esto|bedingte[nrs]?\s+zugriff|acc[èe]s\s+conditionnel|acceso\s+condicional/i,
      0.78,
    ],
    [
      "device-required",
      /device\s+(?:is\s+)?(?:not\s+in\s+(?:the\s+)?(?:required|compliant)|must\s+be\s+(?:compliant|managed|registered|joined)|not\s+compliant|must\s+comply)|(?:compliant|managed|registered)\s+device\s+(?:is\s+)?required|device\s+authentication\s+(?:is\s+)?required/i,
      0.82,
    ],
    ["sign-in-frequency", /sign-?in\s+frequency/i, 0.74],
    ["token-protection", /token\s+protection\s+polic/i, 0.82],
    ["blocked-by-policy", /blocked\s+by\s+security\s+defaults|security\s+defaults?\s+block/i, 0.8],
  ],
  saysLocally: [
    [
      "blocked-by-policy",
      /조건부\s*액세스[^.\n]{0,40}(?:차단|거부|허용(?:하지|되지))|지금은?\s*(?:여기에\s*)?액세스할\s*수\s*없|条件付きアクセス[^。\n]{0,40}(?:ブロック|拒否|許可されて)|(?:現在|今は)[^。\n]{0,10}これにアクセスすることはできません|条件访问[^。\n]{0,30}(?:阻止|拒绝|不允许)|(?:目前|当前|现在)(?:无权|无法)访问/,
      0.82,
    ],
    [
      "device-required",
      /(?:디바이스|장치)[^.\n]{0,40}(?:규격|준수|관리|등록)[^.\n]{0,20}(?:않|필요|해야)|デバイス[^。\n]{0,40}(?:準拠|管理|登録)[^。\n]{0,20}(?:いません|必要)|设备[^。\n]{0,30}(?:不合规|不符合|必须|需要)/,
      0.78,
    ],
  ],
};
