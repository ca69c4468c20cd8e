import type { DisplayStatus } from "@/lib/locales/interface-texts";
import { classNames } from "./class-names";

const COLOUR: Readonly<Record<DisplayStatus, string>> = {
  pass: "text-ok",
  fail: "text-bad",
  warning: "text-warn",
  inconclusive: "text-unsure",
  manual: "text-unsure",
  confirmed: "text-ok",
  "not-applicable": "text-idle",
  blocked: "text-idle",
  waiting: "text-wait",
  error: "text-ink-2",
  checking: "text-wait",
};
const SIZE = { sm: "size-4", md: "size-5" } as const;

/** A status as a shape of its own; the words stand beside it, so it is hidden from assistive technology. */
export function StatusIcon({
  status,
  size = "md",
  className,
}: {
  readonly status: DisplayStatus;
  readonly size?: keyof typeof SIZE;
  readonly className?: string;
}) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className={classNames("flex-none", SIZE[size], COLOUR[status], className)}
    >
      <use href={`#status-${status}`} />
    </svg>
  );
}

const CUT = {
  fill: "none",
  stroke: "var(--surface)",
  strokeWidth: 1.9,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
const LINE = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.8,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

/** The shapes, once a page; `StatusIcon` refers to them. */
export function StatusShapes() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        <symbol id="status-pass" viewBox="0 0 20 20">
          <circle cx="10" cy="10" r="9" fill="currentColor" />
          <path d="m6 10.3 2.7 2.7L14 7.6" {...CUT} />
        </symbol>
        <symbol id="status-fail" viewBox="0 0 20 20">
          <path d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3Z" fill="currentColor" />
          <path d="m7 7 6 6m0-6-6 6" {...CUT} />
        </symbol>
        <symbol id="status-warning" viewBox="0 0 20 20">
          <path
            d="M10 2.2 18.6 17.4H1.4Z"
            fill="currentColor"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinejoin="round"
          />
          <path d="M10 7.4v4.2" {...CUT} />
          <circle cx="10" cy="14.5" r="1.1" fill="var(--surface)" />
        </symbol>
        <symbol id="status-inconclusive" viewBox="0 0 20 20">
          <circle cx="10" cy="10" r="8" {...LINE} strokeDasharray="3.2 3.08" strokeLinecap="butt" />
          <path d="M7.8 8a2.25 2.25 0 1 1 3.5 1.9c-.9.6-1.3.9-1.3 1.7" {...LINE} strokeWidth={1.6} />
          <circle cx="10" cy="14.1" r="1" fill="currentColor" />
        </symbol>
        <symbol id="status-manual" viewBox="0 0 20 20">
          <circle cx="10" cy="6" r="3.4" {...LINE} />
          <path d="M3.4 17.6c.5-3.6 3.2-5.6 6.6-5.6s6.1 2 6.6 5.6Z" {...LINE} />
        </symbol>
        <symbol id="status-confirmed" viewBox="0 0 20 20">
          <circle cx="8" cy="6" r="3.4" {...LINE} />
          <path d="M1.6 17.6c.5-3.6 3-5.6 6.4-5.6 1 0 2 .2 2.8.5" {...LINE} />
          <path d="m11.6 15.6 2.2 2.2 4.6-4.8" {...LINE} />
        </symbol>
        <symbol id="status-not-applicable" viewBox="0 0 20 20">
          <circle cx="10" cy="10" r="8" {...LINE} strokeWidth={1.5} />
          <path d="M4.5 15.5 15.5 4.5" {...LINE} strokeWidth={1.5} />
        </symbol>
        <symbol id="status-blocked" viewBox="0 0 20 20">
          <rect x="3.5" y="8.6" width="13" height="9" rx="2" {...LINE} />
          <path d="M6.4 8.4V6a3.6 3.6 0 0 1 7.2 0v2.4" {...LINE} />
        </symbol>
        <symbol id="status-waiting" viewBox="0 0 20 20">
          <circle cx="10" cy="10" r="8" {...LINE} stroke="var(--line-strong)" />
          <path d="M10 2a8 8 0 0 1 6.5 12.7M10 6v4.2l2.7 1.6" {...LINE} />
        </symbol>
        <symbol id="status-error" viewBox="0 0 20 20">
          <path d="M10 1.6 18.4 10 10 18.4 1.6 10Z" {...LINE} />
          <path d="M10 6.4v4.2" {...LINE} />
          <circle cx="10" cy="13.4" r="1" fill="currentColor" />
        </symbol>
        <symbol id="status-checking" viewBox="0 0 20 20">
          <circle cx="10" cy="10" r="8" {...LINE} stroke="var(--line-strong)" />
          <path className="spin" d="M10 2a8 8 0 0 1 8 8" {...LINE} />
        </symbol>
      </defs>
    </svg>
  );
}
