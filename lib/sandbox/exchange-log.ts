import type { ExchangeLog, LoggedExchange } from "./types";

/** How many exchanges a world keeps. */
export const MOST_EXCHANGES = 100;

/** An empty log that keeps the latest hundred exchanges. */
export function createExchangeLog(): ExchangeLog {
  const kept: LoggedExchange[] = [];
  const watchers = new Set<(exchange: LoggedExchange) => void>();
  let count = 0;
  return {
    after: (number) => kept.filter((exchange) => exchange.number > number),
    add(exchange) {
      count += 1;
      const numbered = { number: count, ...exchange };
      kept.push(numbered);
      if (kept.length > MOST_EXCHANGES) kept.shift();
      for (const tell of watchers) tell(numbered);
    },
    clear() {
      kept.length = 0;
    },
    watch(tell) {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
  };
}
