import type { Facts, Hit } from "../facts";
import type { Family } from "./family";

const ENVELOPE = /["']?status_?code["']?\s{0,3}[:=]\s{0,3}["']?(4\d\d|5\d\d)\b/i;
const EMPTY =
  /["']?value["']?\s{0,3}:\s{0,3}\[\s{0,20}\][\s\S]{0,200}?["']?(?:total_?count["']?\s{0,3}:\s{0,3}0|status_?code["']?\s{0,3}:\s{0,3}200)/i;

/** The insights API itself, once the token is right. */
export const firstCall: Family = {
  codes: [
    ["insights", "unauthorized", "call-unauthorized"],
    ["insights", "forbidden", "erv-missing"],
    ["insights", "invalid-table-name", "dataset-unknown"],
    ["insights", "incorrect-column-name", "column-unknown"],
    ["insights", "null-or-missing-value", "value-missing"],
    ["insights", "recurrence-interval", "recurrence-out-of-range"],
    ["insights", "start-time", "start-too-early"],
    ["insights", "no-executions", "no-execution-yet"],
    ["insights", "report-creation-failed", "date-format"],
  ],
  says: [
    [
      "dataset-unknown",
      /invalid\s+table\s+name|(?:dataset|table)\s+(?:name\s+)?["']?\w{1,60}["']?\s+(?:does\s+not\s+exist|is\s+(?:unknown|invalid)|not\s+found)/i,
      0.9,
    ],
    [
      "column-unknown",
      /incorrect\s+column\s+name|invalid\s+column(?:\s+name)?\b|unknown\s+column|column\s+["']?\w{1,60}["']?\s+(?:does\s+not\s+exist|not\s+found|is\s+invalid)/i,
      0.9,
    ],
    ["value-missing", /null\s+or\s+missing\s+value/i, 0.9],
    [
      "recurrence-out-of-range",
      /recurrence\s*interval\s+must\s+be|recurrence\s*interval[^.\n]{0,60}(?:between|out\s+of\s+range|minimum|at\s+least)/i,
      0.9,
    ],
    [
      "start-too-early",
      /start\s*time\s+of\s+report\s+should|start\s*time[^.\n]{0,60}at\s*least\s+4\s+hours|4\s+hours\s+from\s+current\s+utc/i,
      0.9,
    ],
    ["no-execution-yet", /no\s+executions?\s+that\s+have\s+occurred|no\s+executions?\s+(?:found|yet)/i, 0.9],
    ["date-format", /internal\s+error\s+encountered\s+while\s+creating\s+report/i, 0.88],
    [
      "query-invalid",
      /invalid\s+report\s+parameters|(?:export|schedul\w{1,3})?\s?query\s+(?:is\s+invalid|syntax|could\s+not\s+be\s+parsed|failed\s+validation)|invalid\s+(?:export)?query|(?:unsupported|invalid)\s+timespan|query\s*name\s+[^.\n]{0,40}(?:invalid|special)/i,
      0.78,
    ],
    [
      "token-expired",
      /(?:access\s+|bearer\s+)?token\s+(?:has\s+|is\s+|was\s+)?expired(?!\s+(?:due|refresh))|lifetime\s+validation\s+failed|expired\s+(?:access\s+|bearer\s+)token|token\s+is\s+(?:\w{2,8}|\d{1,3})\s+(?:hours?|days?)\s+old|access-?token\s+[^.\n]{0,16}abgelaufen|jeton\s+d['’]acc[èe]s\s+[^.\n]{0,16}expir/i,
      0.72,
    ],
    [
      "no-datasets",
      /(?:no\s+datasets|empty\s+(?:list\s+of\s+)?datasets|scheduleddataset[^.\n]{0,60}(?:\bempty|no\s+rows|(?:returns?|gives?|lists?|shows?|has|contains?)\s+nothing))/i,
      0.75,
    ],
  ],
  saysLocally: [
    [
      "token-expired",
      /(?:액세스\s*)?토큰[^.\n]{0,16}만료|(?:アクセス\s*)?トークン[^。\n]{0,20}(?:期限|失効)|(?:访问)?令牌[^。\n]{0,10}(?:过期|失效)/,
      0.68,
    ],
    [
      "dataset-unknown",
      /데이터\s*(?:세트|집합)[^.\n]{0,30}(?:찾을\s*수\s*없|존재하지|잘못)|データセット[^。\n]{0,30}(?:見つかりません|存在しません)|数据集[^。\n]{0,20}(?:不存在|找不到)/,
      0.7,
    ],
  ],
  combine: refused,
};

/** People name a refusal by its word. */
function named(facts: Facts): readonly Hit[] {
  const found = /\b(unauthori[sz]ed|forbidden)\b/i.exec(facts.flow);
  if (
    found === null ||
    facts.calls.length > 0 ||
    !/insights|scheduled(?:dataset|queries|report)|partner ?center/i.test(facts.flow)
  )
    return [];
  const span = { start: found.index, end: found.index + found[0].length };
  const cause = found[1]?.toLowerCase() === "forbidden" ? "erv-missing" : "call-unauthorized";
  return [{ cause, confidence: 0.45, spans: [span], from: "call" }];
}

function refused(facts: Facts): readonly Hit[] {
  const insights = facts.calls.filter(({ api }) => api === "insights");
  const hits: Hit[] = [];
  for (const call of facts.calls) {
    if (call.status === 401 && (call.api === "insights" || call.api === "partner-center"))
      hits.push({ cause: "call-unauthorized", confidence: 0.58, spans: [call], from: "call" });
    if (call.status === 401 && call.api === null && facts.isMicrosoft)
      hits.push({ cause: "call-unauthorized", confidence: 0.45, spans: [call], from: "call" });
    if (call.api === "insights" && call.status === 400)
      hits.push({ cause: "query-invalid", confidence: 0.5, spans: [call], from: "call" });
    if (call.api === "insights" && call.status === 404)
      hits.push({ cause: "no-execution-yet", confidence: 0.42, spans: [call], from: "call" });
  }
  return [
    ...hits,
    ...named(facts),
    ...envelope(facts),
    ...(insights.length > 0 || /scheduleddataset|insights\/v1/i.test(facts.text) ? empty(facts) : []),
  ];
}

/** Insights answers 200 around a body that says otherwise. */
function envelope(facts: Facts): readonly Hit[] {
  const isInsights = /data_?redacted|insights\/v1|scheduled(?:dataset|queries|report)|"?total_?count/i.test(facts.text);
  const found = isInsights ? ENVELOPE.exec(facts.text) : null;
  if (found === null) return [];
  const span = { start: found.index, end: found.index + found[0].length };
  const status = Number(found[1]);
  if (status === 401) return [{ cause: "call-unauthorized", confidence: 0.6, spans: [span], from: "call" }];
  if (status === 403) return [{ cause: "erv-missing", confidence: 0.62, spans: [span], from: "call" }];
  if (status === 429) return [{ cause: "throttled", confidence: 0.7, spans: [span], from: "call" }];
  return status < 500
    ? [{ cause: "query-invalid", confidence: 0.6, spans: [span], from: "call" }]
    : [{ cause: "service-unavailable", confidence: 0.5, spans: [span], from: "call", stage: "first-call" }];
}

function empty(facts: Facts): readonly Hit[] {
  const found = EMPTY.exec(facts.text);
  if (found === null || !/scheduleddataset/i.test(facts.text)) return [];
  return [
    {
      cause: "no-datasets",
      confidence: 0.7,
      spans: [{ start: found.index, end: found.index + found[0].length }],
      from: "words",
    },
  ];
}
