import type { Facts, Hit } from "../facts";
import { after, type Family, numberOf } from "./family";

const GUID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/i;
const NAMED_APP =
  /\b(?:application|app|client)(?:\s+(?:with|id|identifier|app|the)){0,3}\s*(?:id|identifier)?\s*:?\s*['"(]{0,2}([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/i;
/** Codes whose text names the application that asked. */
const NAMES_CLIENT = [
  65001, 700016, 700011, 700038, 70001, 7000215, 7000222, 7000112, 650056, 650057, 65005, 90094, 90095, 50194, 7000218,
  700025,
];

/** The application registration. */
export const app: Family = {
  entra: {
    "app-not-found": [700016, 700011, 700038, 70001],
    "app-disabled": [7000112, 1000031],
    "client-id-malformed": [90112],
    "single-tenant-app": [50194, 650059],
    "redirect-mismatch": [50011, 70004, 500112],
    "redirect-missing": [500113, 900971],
    "public-client-off": [7000218],
    "secret-on-public-client": [700025],
    "wrong-platform": [9002325, 9002326, 9002327],
    "response-type-off": [700054, 70005],
  },
  codes: [
    ["oauth", "unauthorized_client", "app-not-found"],
    ["oauth", "unsupported_response_type", "response-type-off"],
    ["graph", "Request_ResourceNotFound", "object-missing"],
    ["graph", "Request_BadRequest", "app-not-replicated"],
    ["graph", "Request_MultipleObjectsWithSameKeyValue", "object-exists"],
    ["graph", "Directory_QuotaExceeded", "directory-quota"],
  ],
  says: [
    [
      "app-not-found",
      /application\s+with\s+identifier\s+'[^']{0,120}'\s+was\s+not\s+found\s+in\s+the\s+directory|application\s+'[^']{0,80}'\s+(?:was\s+)?not\s+found/i,
      0.9,
    ],
    [
      "redirect-mismatch",
      /(?:reply\s+(?:url|address)|redirect\s*_?ur[il])\b[^.\n]{0,220}(?:does\s+not|doesn't|do\s+not|don't)\s+match|redirect_uri_mismatch|stimmt\s+nicht\s+mit\s+den\s+[^.\n]{0,40}antwort-?urls|url\s+de\s+r[ée]ponse\s+[^.\n]{0,80}ne\s+correspond\s+pas|(?:url|direcci[oó]n)\s+de\s+respuesta\s+[^.\n]{0,80}no\s+coincide/i,
      0.88,
    ],
    ["redirect-missing", /no\s+reply\s+address\s+(?:is\s+)?registered/i, 0.88],
    ["public-client-off", /request\s+body\s+must\s+contain[^.\n]{0,60}client_(?:assertion|secret)/i, 0.88],
    ["secret-on-public-client", /client\s+is\s+public\s+so\s+neither/i, 0.88],
    ["wrong-platform", /single-page\s+application'?\s+client-type|cross-origin\s+token\s+redemption/i, 0.85],
    ["single-tenant-app", /not\s+configured\s+as\s+a\s+multi-?tenant\s+application/i, 0.88],
    ["app-disabled", /application\s+'?[^'\n]{0,80}'?\s*(?:\([^)\n]{0,60}\))?\s*is\s+disabled/i, 0.8],
    [
      "app-not-replicated",
      /does\s+not\s+reference\s+a\s+valid\s+application\s+object|backing\s+application\s+of\s+the\s+service\s+principal/i,
      0.93,
    ],
    [
      "object-exists",
      /permission\s+entry\s+already\s+exists|service\s+principal\s+name\s+\S{1,80}\s+is\s+already\s+in\s+use/i,
      0.9,
    ],
  ],
  saysLocally: [
    [
      "redirect-mismatch",
      /(?:회신|리디렉션)\s*(?:URL|URI)[^.\n]{0,60}일치하지\s*않|(?:応答|返信|リダイレクト)\s*(?:URL|URI)[^。\n]{0,60}一致し(?:ません|ない)|(?:回复|重定向|答复)\s*(?:URL|URI)[^。\n]{0,60}不(?:匹配|一致|符)/,
      0.85,
    ],
    [
      "app-not-found",
      /(?:애플리케이션|응용\s*프로그램|앱)[^.\n]{0,80}디렉터리[^.\n]{0,60}찾을\s*수\s*없|アプリケーション[^。\n]{0,80}ディレクトリ[^。\n]{0,60}見つかりません|在目录[^。\n]{0,60}找不到[^。\n]{0,30}应用/,
      0.85,
    ],
  ],
  refine(code, facts) {
    const number = numberOf(code);
    if (number === null) return null;
    const said = after(code, facts);
    if ((number === 70002 || number === 90014) && /client_(?:secret|assertion)/i.test(said.slice(0, 200)))
      return "public-client-off";
    if (!NAMES_CLIENT.includes(number)) return null;
    const named = NAMED_APP.exec(said)?.[1]?.toLowerCase();
    const own = facts.integration.clientId?.toLowerCase();
    if (named && own && GUID.test(own) && named !== own) return "wrong-app";
    if (number !== 700016) return null;
    const directory = /directory\s+'([^']{1,80})'/i.exec(said)?.[1]?.toLowerCase();
    const tenant = facts.integration.tenantId?.toLowerCase();
    return directory && tenant && GUID.test(tenant) && GUID.test(directory) && directory !== tenant
      ? "wrong-tenant"
      : null;
  },
  combine: (facts) => [...consentForAnotherApp(facts), ...microsoftsClient(facts)],
};

/** An authorize or token request that carries another client id than the integration's. */
function consentForAnotherApp(facts: Facts): readonly Hit[] {
  const own = facts.integration.clientId?.toLowerCase();
  if (!own || !GUID.test(own) || !facts.codes.some(({ said }) => said === "thrown")) return [];
  return [...facts.text.matchAll(/\bclient_?id["']?\s{0,3}[=:]\s{0,3}["']?([0-9a-f-]{36})\b/gi)]
    .filter((match) => GUID.test(match[1] ?? "") && match[1]?.toLowerCase() !== own)
    .slice(0, 3)
    .map((match) => ({
      cause: "wrong-app",
      confidence: 0.8,
      spans: [{ start: match.index, end: match.index + match[0].length }],
      from: "combination",
    }));
}

/** A token of Azure CLI, Azure PowerShell or Graph Command Line Tools at Partner Center's door. */
function microsoftsClient(facts: Facts): readonly Hit[] {
  const found =
    /\baz\s+account\s+get-access-token\b|\b(?:04b07795-8ddb-461a-bbee-02f9e1bf7b46|1950a258-227b-4e31-a9cf-717495945fc2|14d82eec-204b-4c2f-b7e8-296a70dab67e)\b/i.exec(
      facts.flow,
    );
  const refused = facts.calls.filter(
    ({ status, api }) => (status === 401 || status === 403) && (api === "insights" || api === "partner-center"),
  );
  if (found === null || refused.length === 0) return [];
  const span = { start: found.index, end: found.index + found[0].length };
  return [{ cause: "wrong-app", confidence: 0.72, spans: [span, ...refused], from: "combination" }];
}
