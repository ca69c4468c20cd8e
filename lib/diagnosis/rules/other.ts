import type { CauseId } from "../cause-ids";
import type { Facts, Hit } from "../facts";
import type { Family } from "./family";

/** What fits nowhere in the chain, and refusals that say nothing but a status. */
export const other: Family = {
  entra: { "microsoft-internal": [50000, 50033] },
  codes: [["oauth", "server_error", "microsoft-internal"]],
  says: [
    [
      "wrong-api",
      /(?:got|returns?|returned|receiv\w{1,4}|see|back)\s+(?:only\s+)?(?:customers?|orders?|commerce)\s+(?:and\s+(?:orders?|customers?)\s+)?[^.\n]{0,40}(?:not|instead\s+of|rather\s+than|no)\s+(?:analytics|insights|reports?)|(?:customers?|orders?),?\s+(?:instead\s+of|not|rather\s+than)\s+(?:analytics|insights)/i,
      0.78,
    ],
  ],
  saysLocally: [],
  combine: (facts) => [...unexplained(facts), ...commerce(facts), ...bareStatus(facts)],
};

/** Commerce addresses in a text that asks for analytics. */
function commerce(facts: Facts): readonly Hit[] {
  const found = /partnercenter\.microsoft\.com\/v1\/(?:customers|orders|subscriptions|invoices)/i.exec(facts.flow);
  const isAskedFor =
    /\b(?:expect\w{0,3}|need|want|instead|where|no|not)\b[^.?\n]{0,80}\b(?:insights|analytics|usage|datasets|reports?)\b/i.test(
      facts.flow,
    );
  if (found === null || !isAskedFor || facts.calls.some(({ status }) => status >= 400)) return [];
  return [
    {
      cause: "wrong-api",
      confidence: 0.76,
      spans: [{ start: found.index, end: found.index + found[0].length }],
      from: "combination",
    },
  ];
}

/** A refusal of Entra or Graph whose body is not in the text. */
function unexplained(facts: Facts): readonly Hit[] {
  return facts.calls.flatMap((call): Hit[] => {
    if (call.api === "graph" && call.status === 403)
      return [{ cause: "graph-right-missing", confidence: 0.52, spans: [call], from: "call" }];
    if (call.api === "graph" && call.status === 404)
      return [{ cause: "object-missing", confidence: 0.42, spans: [call], from: "call" }];
    if (call.api === "graph" && call.status === 401)
      return [{ cause: "interaction-needed", confidence: 0.45, spans: [call], from: "call" }];
    if (call.api === "entra" && call.status === 401)
      return [{ cause: "secret-wrong", confidence: 0.42, spans: [call], from: "call" }];
    if (call.api === "entra" && call.status === 400)
      return [{ cause: "unexplained-refusal", confidence: 0.4, spans: [call], from: "call", stage: "token-request" }];
    if (call.api === "partner-center" && (call.status === 400 || call.status === 404))
      return [{ cause: "unexplained-refusal", confidence: 0.38, spans: [call], from: "call", stage: "first-call" }];
    return call.api === null && call.status === 403 && facts.isMicrosoft
      ? [{ cause: "caller-lacks-right", confidence: 0.4, spans: [call], from: "call" }]
      : [];
  });
}

const BARE: Readonly<Record<number, CauseId>> = {
  401: "call-unauthorized",
  403: "caller-lacks-right",
  429: "throttled",
  502: "service-unavailable",
  503: "service-unavailable",
  504: "service-unavailable",
};
const SHORT = 240;

/** A status and next to nothing else, brought to this desk: most likely the insights call, and no more than that. */
function bareStatus(facts: Facts): readonly Hit[] {
  const [call] = facts.calls;
  const cause = call === undefined || facts.calls.length > 2 ? undefined : BARE[call.status];
  const isBare = facts.text.length <= SHORT && !facts.isMicrosoft && !/https?:|\/\w/.test(facts.text);
  if (call === undefined || cause === undefined || !isBare || call.api !== null) return [];
  return [{ cause, confidence: 0.34, spans: [call], from: "call" }];
}
