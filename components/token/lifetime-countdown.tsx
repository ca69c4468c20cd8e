"use client";

import { useEffect, useState } from "react";
import { Remaining } from "./remaining";

/** Counts a token's life down once a second; draws nothing until the browser's clock is known. */
export function LifetimeCountdown({
  issuedAtMs,
  expiresAtMs,
  serverNowMs,
  locale,
  texts,
}: {
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
  /** When the page was made: a browser whose clock is wrong still counts right. */
  readonly serverNowMs: number;
  readonly locale: string;
  readonly texts: { readonly left: string; readonly ended: string; readonly title: string };
}) {
  const [nowMs, setNowMs] = useState(serverNowMs);
  useEffect(() => {
    const offsetMs = serverNowMs - Date.now();
    const tick = () => setNowMs(Date.now() + offsetMs);
    tick();
    const timer = window.setInterval(tick, 1_000);
    return () => window.clearInterval(timer);
  }, [serverNowMs]);
  return <Remaining issuedAtMs={issuedAtMs} expiresAtMs={expiresAtMs} nowMs={nowMs} locale={locale} texts={texts} />;
}
