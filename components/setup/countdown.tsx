"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

interface CountdownProps {
  /** When the wait began; the bar starts there. RFC 3339. */
  readonly from: string;
  /** When it is asked again. RFC 3339. */
  readonly nextTryAt: string;
  /** The server's clock when the page was made: a browser whose clock is wrong still counts right. */
  readonly serverNow: string;
  /** `{seconds}` is filled. */
  readonly texts: { readonly next: string; readonly now: string };
  /** Draws the page again when the time has come, so that the server asks. */
  readonly refresh?: boolean;
}

const OVERDUE_MS = 5_000;

/** Seconds until the next try, with a thin bar; asks for the page again by itself. */
export function Countdown({ from, nextTryAt, serverNow, texts, refresh = true }: CountdownProps) {
  const router = useRouter();
  const [now, setNow] = useState(() => Date.parse(serverNow));
  const end = Date.parse(nextTryAt);
  const start = Math.min(Date.parse(from), Date.parse(serverNow), end - 1_000);
  const seconds = Math.max(0, Math.ceil((end - now) / 1_000));
  useEffect(() => {
    const offset = Date.parse(serverNow) - Date.now();
    const timer = window.setInterval(() => setNow(Date.now() + offset), 1_000);
    return () => window.clearInterval(timer);
  }, [serverNow]);
  useEffect(() => {
    if (!refresh) return;
    const wait = Date.parse(nextTryAt) - Date.parse(serverNow);
    // A time that is over already means that the server has not asked again: no storm of requests.
    const timer = window.setTimeout(() => router.refresh(), wait > 0 ? Math.max(1_000, wait) : OVERDUE_MS);
    return () => window.clearTimeout(timer);
  }, [router, refresh, nextTryAt, serverNow]);
  const label = seconds > 0 ? texts.next.replace("{seconds}", String(seconds)) : texts.now;
  return (
    <span className="block" role="timer" aria-live="off">
      <progress className="waitbar" max={end - start} value={Math.min(end, now) - start} aria-label={label} />
      <span className="mt-1 block text-sm text-ink-3 tabular-nums">{label}</span>
    </span>
  );
}
