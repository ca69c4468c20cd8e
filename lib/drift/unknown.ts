import { fieldOf, jsonOf, type Seen, type SeenExchange, statusOf } from "./exchange";
import { code, keys, ours, type Shown, valuesIn, word, yesNo } from "./shown";

/** What a fact is about; its words are in `texts.ts`. */
export type FactName =
  | "status"
  | "code"
  | "body-keys"
  | "element-keys"
  | "content-type"
  | "challenge"
  | "flag"
  | "answers"
  | "revenue-columns"
  | "columns"
  | "report-role"
  | "mfa-header"
  | "allow-origin"
  | "header-names"
  | "listed"
  | "members"
  | "continuation"
  | "next-page-status"
  | "location-keys"
  | "partner-type"
  | "vetting"
  | "throttled"
  | "lifetime-hours"
  | "encoding"
  | "profile-status"
  | "roles-status";

/** One thing that was found out, fit to be shown. */
export interface Fact {
  readonly name: FactName;
  readonly value: Shown;
}

/** What a run says about one unknown; facts of an unanswered one are what was seen of it all the same. */
export interface Answer {
  readonly answered: boolean;
  readonly facts: readonly Fact[];
  /** Numbers of the exchanges it rests on. */
  readonly evidence: readonly number[];
}

/** One thing that Microsoft's documentation leaves open, and how an exchange can tell. */
export interface Unknown<Id extends string = string> {
  readonly id: Id;
  /** The question of our reference it belongs to. */
  readonly question: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  answer(seen: Seen): Answer;
}

/** Keeps the literal type of an id. */
export function unknown<const Id extends string>(definition: Unknown<Id>): Unknown<Id> {
  return definition;
}

export const fact = (name: FactName, value: Shown): Fact => ({ name, value });

/** Nothing that was asked tells. */
export const UNANSWERED: Answer = { answered: false, facts: [], evidence: [] };

/** Answered by the form of these answers; unanswered when there are none. */
export function answeredBy(exchanges: readonly SeenExchange[], facts: () => readonly Fact[]): Answer {
  if (exchanges.length === 0) return UNANSWERED;
  return { answered: true, facts: facts(), evidence: exchanges.map(({ number }) => number) };
}

/** How an endpoint answered: status, code, keys, type and challenge of each different answer. */
export function formOf(exchanges: readonly SeenExchange[], seen: Seen): readonly Fact[] {
  const values = seenValues(seen);
  const all = exchanges.map((exchange) => {
    const body = jsonOf(exchange);
    return [
      fact("status", code(exchange.status)),
      ...(statusOf(exchange) === exchange.status ? [] : [fact("code", code(statusOf(exchange)))]),
      fact("code", code(fieldOf(body, "code"))),
      fact("body-keys", body === undefined ? ours(exchange.bodyText === "" ? "empty" : "no json") : keys(body, values)),
      fact("content-type", word(exchange.headers["content-type"]?.toLowerCase(), "media")),
      fact("challenge", yesNo(exchange.headers["www-authenticate"] !== undefined)),
    ];
  });
  return unlike(all.flat());
}

/** Each fact once. */
export function unlike(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(
    (one, at) => facts.findIndex(({ name, value }) => name === one.name && value === one.value) === at,
  );
}

const memo = new WeakMap<Seen, ReadonlySet<string>>();

/** Every text in any answer of the run. */
export function seenValues(seen: Seen): ReadonlySet<string> {
  const known = memo.get(seen) ?? valuesIn(seen.exchanges.map(jsonOf));
  memo.set(seen, known);
  return known;
}
