import { after, type Family, numberOf } from "./family";

/** The API in the tenant, and the app's permission for it. */
export const permission: Family = {
  entra: {
    "resource-missing": [500011, 650051, 650052, 50001],
    "resource-disabled": [500014],
    "permission-not-listed": [650056, 650057, 65005, 650054],
    "not-preauthorised": [65002],
    "assignment-required": [50105],
  },
  codes: [
    ["oauth", "invalid_resource", "resource-missing"],
    ["graph", "Authorization_RequestDenied", "graph-right-missing"],
    ["graph", "PermissionScopeNotGranted", "graph-right-missing"],
    ["graph", "Authentication_MSGraphPermissionMissing", "graph-right-missing"],
  ],
  says: [
    [
      "resource-missing",
      /resource\s+principal\s+named\s+\S{1,200}\s+was\s+not\s+found|lacks\s+a\s+service\s+principal|has\s+not\s+subscribed\s+(?:to\s+it|for)|ressourcenprinzipal\w{0,3}\s[^.\n]{1,200}nicht\s+gefunden|principal\s+de\s+(?:la\s+)?ressource\s[^.\n]{1,200}(?:introuvable|n'a\s+pas\s+[ée]t[ée]\s+trouv)|(?:principal|entidad)\s+de\s+(?:seguridad\s+de\s+)?recursos?\s[^.\n]{1,200}no\s+se\s+(?:ha\s+)?encontr|service\s+principal\s+(?:for\s+[^.\n]{1,60}\s+)?(?:is\s+|was\s+)?(?:missing|not\s+found)\b/i,
      0.86,
    ],
    [
      "resource-missing",
      /apis?\s+my\s+organi[sz]ation\s+uses[^\n]{0,200}(?:nothing|not|isn't|no)\b[^.\n]{0,20}(?:found|find|shown|listed|there|results?)|(?:cannot|can't|couldn't|could\s+not|do\s+not|don't)\s+find[^.\n]{0,40}partner\s+center[^.\n]{0,60}(?:api|my\s+organization\s+uses)|partner\s+center\b[^.\n]{0,60}(?:not|isn't)\s+(?:in|listed|shown)[^.\n]{0,40}(?:apis?\s+my\s+organization|api\s+list)/i,
      0.8,
    ],
    [
      "resource-disabled",
      /service\s+principal\s+for\s+resource\s+[^.\n]{1,120}\s+is\s+disabled|resource\s+[^.\n]{1,80}\s+is\s+disabled/i,
      0.88,
    ],
    [
      "permission-not-listed",
      /is\s+not\s+listed\s+in\s+the\s+requested\s+permissions|requested\s+permissions\s+in\s+the\s+client's\s+application\s+registration|misconfigured\s+application/i,
      0.86,
    ],
    ["not-preauthorised", /must\s+be\s+configured\s+via\s+preauthorization|not\s+pre-?authori[sz]ed/i, 0.86],
    [
      "assignment-required",
      /is\s+not\s+assigned\s+to\s+a\s+role\s+for\s+the\s+application|user\s+assignment\s+(?:is\s+)?required|administrator\s+has\s+configured\s+the\s+application\s+[^.\n]{1,160}block\s+users/i,
      0.86,
    ],
    [
      "graph-right-missing",
      /insufficient\s+privileges\s+to\s+complete\s+the\s+operation|authorization\s+failed\s+due\s+to\s+missing\s+permission\s+scope|missing\s+(?:the\s+)?(?:required\s+)?(?:graph\s+)?permission\s+scope/i,
      0.75,
    ],
  ],
  saysLocally: [
    [
      "resource-missing",
      /(?:리소스\s*주체|서비스\s*주체|서비스\s*보안\s*주체)[^.\n]{0,120}(?:찾을\s*수\s*없|없습니다)|(?:リソース|サービス)\s*プリンシパル[^。\n]{0,120}(?:見つかりません|ありません)|(?:资源主体|服务主体)[^。\n]{0,120}(?:找不到|未找到|缺少)|找不到[^。\n]{0,120}(?:资源主体|服务主体)/,
      0.82,
    ],
    [
      "assignment-required",
      /역할에?\s*할당되(?:어\s*있)?지\s*않|ロールに割り当てられていません|未分配(?:到|给)?[^。\n]{0,16}角色/,
      0.8,
    ],
    [
      "graph-right-missing",
      /작업을\s*완료할\s*(?:수\s*있는\s*)?권한(?:이)?\s*(?:부족|없)|操作を完了するための\s*(?:十分な)?\s*特権がありません|权限不足，?无法完成/,
      0.7,
    ],
  ],
  refine(code, facts) {
    if (code.system === "graph" && code.code === "Authorization_RequestDenied") {
      return /backing\s+application\s+of\s+the\s+service\s+principal/i.test(after(code, facts))
        ? "app-not-replicated"
        : null;
    }
    const said = after(code, facts);
    if (numberOf(code) === 65005) {
      if (/consent/i.test(said) && !/permission|resource/i.test(said)) return "consent-missing";
      return /not\s+found|lacks|subscri/i.test(said) ? "resource-missing" : null;
    }
    return numberOf(code) === 50001 && /disabled/i.test(said) && !/not\s+found/i.test(said)
      ? "resource-disabled"
      : null;
  },
};
