import { fieldOf, isGood, itemsOf, type Seen, type SeenExchange } from "./exchange";
import { list, names, number, ours, word } from "./shown";
import { answeredBy, fact, seenValues, UNANSWERED, unknown } from "./unknown";

const LIMITS = /rate-?limit|throttl|quota|^retry-after$/i;
const HOUR_MS = 3_600_000;

/** Answers of Partner Center's host, insights included. */
function partnerAnswers(seen: Seen): readonly SeenExchange[] {
  return seen.exchanges.filter(({ url }) => new URL(url).hostname.includes("partnercenter"));
}

/** How the host answers, whatever is asked. */
export const transportUnknowns = [
  unknown({
    id: "cross-origin",
    question: 7,
    answer(seen) {
      const calls = partnerAnswers(seen).filter(({ namesOrigin }) => namesOrigin);
      const headers = calls.flatMap(({ headers }) =>
        Object.keys(headers).filter((one) => /^access-control-/.test(one)),
      );
      return answeredBy(calls, () => [
        fact("header-names", names([...new Set(headers)], seenValues(seen))),
        fact("allow-origin", list(calls.map(({ headers }) => originWord(headers["access-control-allow-origin"])))),
      ]);
    },
  }),
  unknown({
    id: "rate-limits",
    question: 7,
    answer(seen) {
      const all = partnerAnswers(seen);
      const limited = all.filter(({ headers }) => Object.keys(headers).some((one) => LIMITS.test(one)));
      const throttled = all.filter(({ status }) => status === 429);
      const telling = [...new Set([...limited, ...throttled])];
      const found = telling.flatMap(({ headers }) => Object.keys(headers).filter((one) => LIMITS.test(one)));
      const facts = [
        fact("answers", number(all.length)),
        fact("throttled", number(throttled.length)),
        fact("header-names", names([...new Set(found)], seenValues(seen))),
      ];
      // That nothing was limited this time decides nothing.
      if (telling.length === 0) return { ...UNANSWERED, facts: all.length > 0 ? facts : [] };
      return { answered: true, facts, evidence: telling.map((exchange) => exchange.number) };
    },
  }),
  unknown({
    id: "secure-link-lifetime",
    question: 7,
    answer(seen) {
      const lists = seen.at("/insights/v1/mpn/scheduledreport/execution/{}").filter(isGood);
      const linked = lists.filter((exchange) => lifetimesIn(exchange).length > 0);
      return answeredBy(linked, () => [
        fact("lifetime-hours", list(linked.flatMap(lifetimesIn).map((ms) => number(ms / HOUR_MS)))),
      ]);
    },
  }),
  unknown({
    id: "compression",
    question: 7,
    answer(seen) {
      const good = partnerAnswers(seen).filter(isGood);
      const words = good.map(({ headers }) => headers["content-encoding"]);
      return answeredBy(good.slice(0, 5), () => [
        fact(
          "encoding",
          list(words.map((one) => (one === undefined ? ours("none") : word(one.toLowerCase(), "encoding")))),
        ),
        fact("answers", number(good.length)),
      ]);
    },
  }),
] as const;

function originWord(value: string | undefined) {
  return value === undefined ? ours("missing") : word(value, "any-origin");
}

/** From when a file was made until its link ends, by what stands beside the link. */
function lifetimesIn(exchange: SeenExchange): number[] {
  return itemsOf(exchange).flatMap((execution) => {
    if (typeof fieldOf(execution, "reportAccessSecureLink") !== "string") return [];
    const ends = Date.parse(String(fieldOf(execution, "reportExpiryTime")));
    const made = Date.parse(String(fieldOf(execution, "reportGeneratedTime")));
    return Number.isFinite(ends) && Number.isFinite(made) ? [ends - made] : [];
  });
}
