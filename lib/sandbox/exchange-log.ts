import type { ExchangeLog, LoggedExchange } from "./types";

/** How many exchanges a world keeps. */
export const MOST_EXCHANGES = 100;

/** An empty log that keeps the latest hundred exchanges. */
export function createExchangeLog(): ExchangeLog {
  const kept: LoggedExchange[] = [];
  const watchers = new Set<(exchange: LoggedExchange) => void>();
  let last = 0;
  const receive = (exchange: LoggedExchange) => {
    if (exchange.number <= last) return;
    last = exchange.number;
    kept.push(exchange);
    if (kept.length > MOST_EXCHANGES) kept.shift();
    for (const tell of watchers) tell(exchange);
  };
  return {
    lastNumber: () => last,
    after: (number) => kept.filter((exchange) => exchange.number > number),
    add: (exchange) => receive({ number: last + 1, ...exchange }),
    receive,
    watch(tell) {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
  };
}
