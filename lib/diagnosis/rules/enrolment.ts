import type { Facts, Hit } from "../facts";
import type { Family } from "./family";

const VETTING = /vetting_?status["']?\s{0,3}[:=]\s{0,3}["']?(pending|rejected)/gi;

/** The company's account in the partner program. */
export const enrolment: Family = {
  codes: [["partner-center", "3000", "partner-id-unknown"]],
  says: [
    ["partner-id-unknown", /partner\s+organization\s+with\s+partner_id\s+\S{1,40}\s+could\s+not\s+be\s+found/i, 0.93],
    [
      "partner-id-unknown",
      /\b(?:mpn\s*id|partner\s*(?:one\s*)?id)\b[^.\n]{0,40}(?:does\s+not\s+exist|not\s+found|unknown|invalid)/i,
      0.7,
    ],
    [
      "not-enrolled",
      /\b(?:not|isn't|never)\s+(?:yet\s+)?(?:been\s+)?enrol?led\s+in\s+(?:the\s+)?(?:microsoft\s+)?(?:ai\s+cloud\s+)?partner|\bno\s+partner\s+(?:center\s+)?account\b|not\s+a\s+(?:microsoft\s+)?partner\b|tenant\s+is\s+not\s+(?:a\s+)?(?:partner|enrolled)/i,
      0.75,
    ],
    [
      "verification-rejected",
      /\brejected['"]?[^.\n]{0,40}(?:verification|vetting|legal\s+info)|verification\s+(?:status\s+)?(?:was\s+|is\s+|has\s+been\s+)?rejected|(?:legal|business)\s+(?:info|profile|verification)[^.\n]{0,40}rejected/i,
      0.75,
    ],
    [
      "verification-pending",
      /(?:verification|vetting|legal\s+info)[^.\n]{0,50}(?:\bis\s+|still\s+)?(?:pending|in\s+progress|under\s+review|not\s+(?:yet\s+)?(?:finished|complete))/i,
      0.7,
    ],
    [
      "enrolment-address-refused",
      /(?:enrol|sign[- ]?up)\w{0,5}[^.\n]{0,90}(?:work\s+e?-?mail|mailbox|gmail|hotmail|outlook\.com|government|info@|admin@|marketing@)[^.\n]{0,80}/i,
      0.6,
    ],
    [
      "enrolment-address-refused",
      /(?:government\s+domain|generic\s+mailbox|personal\s+e?-?mail)[^.\n]{0,60}(?:not\s+(?:accepted|allowed|supported)|refus|reject)/i,
      0.65,
    ],
    [
      "insights-not-visible",
      /\bno\s+insights?\s+(?:workspace|hub|tile|menu|dashboard|entry|item|section|area|page|link|option)|insights?\s+(?:workspace|hub|tile|menu|dashboard|page)[^.\n]{0,60}(?:not\s+(?:visible|there|shown|available|accessible)|missing|disappear|isn't\s+there|cannot\s+(?:see|find)|can't\s+(?:see|find)|gone)|(?:cannot|can't|don't|does\s+not|do\s+not)\s+(?:see|find|have)[^.\n]{0,30}insights?\s+(?:workspace|hub|tile|menu|dashboard)/i,
      0.75,
    ],
    [
      "profile-call-unsupported",
      /indirect\s+resellers?[^.\n]{0,80}(?:not\s+supported|403|401|refus|forbidden|unsupported|denied)|not\s+supported\s+for\s+indirect\s+resellers?/i,
      0.75,
    ],
  ],
  saysLocally: [
    [
      "insights-not-visible",
      /(?:인사이트|Insights)[^.\n]{0,14}(?:작업\s*영역|메뉴|허브)[^.\n]{0,30}(?:보이지|없|표시되지)|(?:インサイト|分析情報|Insights)[^。\n]{0,14}(?:ワークスペース|メニュー)[^。\n]{0,30}表示されない/,
      0.7,
    ],
    [
      "not-enrolled",
      /파트너\s*프로그램에?\s*(?:등록|가입)[^.\n]{0,16}(?:않|안)|パートナー\s*プログラムに?(?:登録|加入)[^。\n]{0,16}ない/,
      0.7,
    ],
    ["verification-pending", /(?:확인|검증|심사)\s*(?:상태)?[^.\n]{0,12}(?:보류|대기|진행\s*중)/, 0.55],
  ],
  combine: (facts) => [...vetting(facts), ...reseller(facts)],
};

/** Indirect resellers have no part in the `/v1` calls; a refusal there says nothing about insights. */
function reseller(facts: Facts): readonly Hit[] {
  const found = /indirect\s+resellers?/i.exec(facts.flow);
  const isRefused =
    /\b(?:40[13]|refused|forbidden|denied|not\s+supported)\b/i.test(facts.flow) && /\/v1\/|profile/i.test(facts.flow);
  if (found === null || !isRefused) return [];
  return [
    {
      cause: "profile-call-unsupported",
      confidence: 0.84,
      spans: [{ start: found.index, end: found.index + found[0].length }],
      from: "combination",
    },
  ];
}

function vetting(facts: Facts): readonly Hit[] {
  return [...facts.text.matchAll(VETTING)].map((match) => ({
    cause: match[1]?.toLowerCase() === "rejected" ? "verification-rejected" : "verification-pending",
    confidence: 0.88,
    spans: [{ start: match.index, end: match.index + match[0].length }],
    from: "words",
  }));
}
