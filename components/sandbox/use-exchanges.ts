"use client";

import { useEffect, useState } from "react";
import type { LoggedExchange } from "@/lib/sandbox/types";

/** Whether newer exchanges arrive. */
export type Connection = "open" | "lost" | "gone";

const MOST = 100;

/** The exchanges that are known, oldest first, and those that arrive; the browser connects again by itself. */
export function useExchanges(before: readonly LoggedExchange[], from: string) {
  const [exchanges, setExchanges] = useState(before);
  const [connection, setConnection] = useState<Connection>("lost");
  useEffect(() => {
    const source = new EventSource(from);
    source.addEventListener("open", () => setConnection("open"));
    source.addEventListener("error", () => setConnection("lost"));
    source.addEventListener("gone", () => {
      source.close();
      setConnection("gone");
    });
    source.addEventListener("exchange", ({ data }) => {
      const exchange = exchangeIn(data);
      setExchanges((known) =>
        known.some(({ number }) => number === exchange.number) ? known : [...known, exchange].slice(-MOST),
      );
    });
    return () => source.close();
  }, [from]);
  return { exchanges, connection };
}

/** Our own server wrote it. */
function exchangeIn(data: string): LoggedExchange {
  return JSON.parse(data);
}
