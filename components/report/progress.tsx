import { AutoRefresh } from "@/components/setup/auto-refresh";
import { Card } from "@/components/ui/card";
import { StatusIcon } from "@/components/ui/status-icon";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { ReportTexts } from "@/lib/locales/report-texts";

/** How far a report's first file has come. */
export type ProgressState = "pending" | "running" | "paused" | "later" | "ready";

const EVERY_SECONDS = 3;

/** The way of a report in steps; while something is on its way the page looks again, with or without JavaScript. */
export function Progress({
  state,
  detail,
  href,
  texts,
}: {
  readonly state: ProgressState;
  /** What is to be said about it; null once the file is ready. */
  readonly detail: string | null;
  /** The page itself: without it a fragment left in the address would turn the reload into a scroll. */
  readonly href: string;
  readonly texts: ReportTexts["progress"];
}) {
  const at = { pending: 1, later: 1, paused: 1, running: 2, ready: 4 }[state];
  const steps = [texts.created, texts.pending, texts.running, texts.ready];
  const isMoving = state === "pending" || state === "running";
  return (
    <section aria-labelledby="progress" className="grid gap-3" data-progress={state}>
      <h2 id="progress" className="text-lg">
        {texts.title}
      </h2>
      <Card className="px-4.5 py-4">
        <ol className="grid gap-3 sm:grid-cols-4">
          {steps.map((step, index) => (
            <li
              key={step}
              className="flex items-center gap-2"
              {...(index === at && { "aria-current": "step" as const })}
            >
              <StatusIcon status={iconOf(index, at, isMoving)} size="sm" />
              <span className={index > at ? "text-ink-3" : ""}>{step}</span>
            </li>
          ))}
        </ol>
        <p role="status" className="mt-3 text-ink-2 empty:hidden">
          {detail}
        </p>
      </Card>
      {isMoving && (
        <>
          <AutoRefresh everySeconds={EVERY_SECONDS} />
          <noscript>
            <meta httpEquiv="refresh" content={`${EVERY_SECONDS}; url=${href}`} />
          </noscript>
        </>
      )}
    </section>
  );
}

function iconOf(index: number, at: number, isMoving: boolean): DisplayStatus {
  if (index < at) return "pass";
  if (index > at) return "not-applicable";
  return isMoving ? "checking" : "waiting";
}
