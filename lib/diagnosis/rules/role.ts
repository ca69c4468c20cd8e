import type { Facts, Hit } from "../facts";
import type { Family } from "./family";

const ERV = /executive\s+report\s+viewer|\bERV\b/i;
const LACKS =
  /\b(?:not|no|nobody|without|missing|lacks?|never|isn't|doesn't|hasn't|don't|only|removed|absent|none|needs?)\b|"?items"?\s*:\s*\[\s*\]|없|않|ない|ありません|没有|缺少/i;

/** What the user may see in Partner Center. */
export const role: Family = {
  codes: [
    ["partner-center", "900308", "caller-lacks-right"],
    ["partner-center", "900329", "app-only-token"],
    ["partner-center", "2000", "role-removal-broken"],
  ],
  says: [
    [
      "app-only-token",
      /(?:doesn't|does\s+not)\s+support\s+application-only\s+authentication|app-only\s+(?:token|credential|access)s?[^.\n]{0,60}(?:403|forbidden|refus|not\s+(?:supported|allowed)|denied)|(?:403|forbidden)[^.\n]{0,60}(?:app-only|client_credentials)|\bidtyp["']?\s{0,3}[=:]\s{0,3}["']?app\b/i,
      0.88,
    ],
    [
      "both-report-roles",
      /\bboth\b[^.\n]{0,60}report\s+viewer[^.\n]{0,40}\b(?:and|executive)\b|report\s+viewer\b[^.\n]{0,20}\band\b[^.\n]{0,20}executive\s+report\s+viewer/i,
      0.82,
    ],
    [
      "erv-choice-missing",
      /(?:portal|user\s+management|user\s+page|role\s+(?:page|list)|account\s+settings|option|choice|checkbox)[^.\n]{0,100}executive\s+report\s+viewer[^.\n]{0,60}(?:not|isn't|missing|absent|gone|disappear|no\s+longer)|executive\s+report\s+viewer"?[^.\n]{0,40}(?:option|choice|checkbox|role)?[^.\n]{0,20}(?:is\s+|has\s+)?(?:absent|not\s+(?:offered|shown|listed|there|an\s+option|available)|disappeared|missing\s+(?:from|in)\s+(?:the\s+)?(?:portal|list|page))|only\s+two\s+report\s+options/i,
      0.84,
    ],
    [
      "report-viewer-only",
      /(?:revenue|acr|billed|azure\s*consumed)\w{0,14}[^.\n]{0,80}(?:missing|empty|blank|null|not\s+(?:shown|visible|there|returned)|redacted|hidden|gone|disappear)|data_?redacted["']?\s{0,3}[:=]\s{0,3}true|(?:no|without|reduced)\s+(?:\(?no\s+)?revenue\s+(?:data|columns?|figures?|numbers?)|only\s+(?:has\s+|holds?\s+)?(?:the\s+)?report\s+viewer/i,
      0.78,
    ],
    [
      "erv-missing",
      /(?:lacks?|without|needs?|missing|not\s+(?:have|has|hold|been\s+(?:given|assigned))|(?:does|do)\s*n['o]t\s+have|not\s+assigned|not\s+a\s+member\s+of|no)\s+(?:the\s+)?["']?(?:executive\s+report\s+viewer|ERV)\b|(?:executive\s+report\s+viewer|\bERV\b)["']?\s+(?:role\s+)?(?:is\s+|was\s+|has\s+been\s+)?(?:missing|not\s+assigned|not\s+granted|not\s+given|removed)/i,
      0.86,
    ],
    ["role-removal-broken", /account\s+id\s+has\s+to\s+be\s+set/i, 0.9],
    [
      "caller-lacks-right",
      /(?:PartnerException|ServerMessage)[^\n]{0,160}(?:forbidden|403)|forbidden[^\n]{0,120}(?:PartnerException|ServerMessage)/i,
      0.75,
    ],
  ],
  saysLocally: [
    [
      "erv-choice-missing",
      /(?:뷰어|Executive Report Viewer)[^.\n]{0,40}(?:항목|옵션|선택지?|역할)[^.\n]{0,16}(?:나타나지|보이지|표시되지|선택할\s*수\s*없)|(?:ビューアー?|Executive Report Viewer)[^。\n]{0,40}(?:選択肢|項目|オプション)[^。\n]{0,16}(?:表示されない|ありません|ない)/,
      0.86,
    ],
    [
      "erv-missing",
      /(?:경영진|임원|집행)\s*보고서\s*(?:뷰어|보기|조회)[^.\n]{0,40}(?:없|않)|(?:エグゼクティブ|役員)\s*レポート\s*(?:ビューアー?|閲覧者)[^。\n]{0,40}(?:ない|ありません|いません)|(?:执行|高管)报[告表]查看[者器][^。\n]{0,30}(?:没有|缺少|未)/,
      0.82,
    ],
    [
      "report-viewer-only",
      /(?:매출|수익)[^.\n]{0,30}(?:비어|없|보이지|누락)|(?:収益|売上)[^。\n]{0,30}(?:空|表示されない|ありません)|(?:收入|营收)[^。\n]{0,20}(?:为空|缺失|看不到)/,
      0.7,
    ],
  ],
  combine: (facts) => [...refusedForRole(facts), ...inBoth(facts)],
};

/** Report Viewer beside Executive Report Viewer, and less to see than before. */
function inBoth(facts: Facts): readonly Hit[] {
  const lesser = /(?<!executive\s{1,4})\breport\s+viewer\b/i.exec(facts.flow);
  if (lesser === null || !/executive\s+report\s+viewer/i.test(facts.flow)) return [];
  const isLess =
    /\b(?:also|both|still|again|too|although|even\s+though|beide\w?|les\s+deux|ambos)\b|모두|둘\s*다|両方|同时/i.test(
      facts.flow,
    ) && /revenue|acr|reduced|less\s+data|redacted|umsatz|ingresos|매출|수익|売上|収益|收入/i.test(facts.flow);
  if (!isLess) return [];
  return [
    {
      cause: "both-report-roles",
      confidence: 0.84,
      spans: [{ start: lesser.index, end: lesser.index + lesser[0].length }],
      from: "combination",
    },
  ];
}

/** A 403 of insights, or of Partner Center, with or without the role being named near it. */
function refusedForRole(facts: Facts): readonly Hit[] {
  const refused = facts.calls.filter(
    ({ status, api }) => status === 403 && (api === "insights" || api === "partner-center"),
  );
  const unnamed = facts.calls.filter(({ status, api }) => status === 403 && api === null);
  const erv = ERV.exec(facts.flow);
  const lacks = erv !== null && LACKS.test(facts.flow.slice(Math.max(0, erv.index - 80), erv.index + 110));
  if (
    erv !== null &&
    lacks &&
    (refused.length > 0 || ((unnamed.length > 0 || /\bforbidden\b/i.test(facts.flow)) && facts.isMicrosoft))
  ) {
    const span = { start: erv.index, end: erv.index + erv[0].length };
    return [{ cause: "erv-missing", confidence: 0.95, spans: [...refused, ...unnamed, span], from: "combination" }];
  }
  return refused.map((call) => ({
    cause: call.api === "insights" ? "erv-missing" : "caller-lacks-right",
    confidence: call.api === "insights" ? 0.62 : 0.6,
    spans: [call],
    from: "call",
  }));
}
