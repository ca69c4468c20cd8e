import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { ExternalLink } from "@/components/ui/external-link";
import { StatusIcon } from "@/components/ui/status-icon";
import type { DisplayStatus, InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDuration } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import { AutoRefresh } from "./auto-refresh";

export type DeviceCodeState = "pending" | "done" | "declined" | "expired" | "refused" | "failed";

const ICON: Readonly<Record<DeviceCodeState, DisplayStatus>> = {
  pending: "waiting",
  done: "pass",
  declined: "fail",
  expired: "error",
  refused: "fail",
  failed: "error",
};

/** A device code large enough to be typed on another device, and what became of it. */
export function DeviceCodePanel({
  userCode,
  verificationUri,
  expiresAt,
  now,
  state,
  ui,
  locale,
  again,
  cancel,
}: {
  readonly userCode: string;
  readonly verificationUri: string;
  readonly expiresAt: string;
  readonly now: Date;
  readonly state: DeviceCodeState;
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
  /** A form that asks for a new code. */
  readonly again: ReactNode;
  /** A form that gives it up. */
  readonly cancel?: ReactNode;
}) {
  const { device } = ui;
  const isOver = state === "pending" && Date.parse(expiresAt) <= now.getTime();
  const shown = isOver ? "expired" : state;
  return (
    <section
      aria-labelledby="device-title"
      className="mb-5 rounded-lg border border-line bg-surface p-4.5 shadow-lift"
      data-device-code={shown}
    >
      <h2 id="device-title" className="text-lg">
        {device.title}
      </h2>
      {shown === "pending" && (
        <>
          <p className="mt-1 text-ink-2">{device.steps}</p>
          <p id="device-code-label" className="mt-4 text-sm text-ink-3">
            {device.codeLabel}
          </p>
          <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-3">
            <output
              id="device-code"
              aria-labelledby="device-code-label"
              className="font-mono text-[1.75rem] leading-tight font-semibold tracking-[0.12em] select-all"
            >
              {userCode}
            </output>
            <CopyButton
              from="device-code"
              labels={{ copy: device.copy, copied: ui.copy.copied, failed: ui.copy.failed }}
            />
            <ExternalLink href={verificationUri} opensNewTab={ui.check.opensNewTab} button="primary">
              {fill(device.open, { host: tag("plain", hostOf(verificationUri)) }, locale)}
            </ExternalLink>
          </div>
          <p className="mt-4 text-sm text-ink-2">{device.caution}</p>
          <AutoRefresh everySeconds={3} />
        </>
      )}
      <p role="status" className="mt-4 flex items-start gap-2.5 border-t border-line pt-4">
        <StatusIcon status={ICON[shown]} className="mt-px" />
        <span>
          <span className="font-semibold">{shown === "pending" ? device.waiting : sentenceOf(shown, device)}</span>
          {shown === "pending" && (
            <span className="block text-sm text-ink-3">
              {fill(device.expires, { duration: tag("plain", remaining(expiresAt, now, locale)) }, locale)}
            </span>
          )}
        </span>
      </p>
      <div className="mt-4 flex flex-wrap gap-2 empty:hidden">
        {shown !== "done" && shown !== "pending" && again}
        {shown === "pending" && cancel}
      </div>
      {shown === "pending" && <p className="no-js-only mt-3 text-sm text-ink-2">{ui.states.noScript}</p>}
    </section>
  );
}

function sentenceOf(state: Exclude<DeviceCodeState, "pending">, device: InterfaceTexts["device"]): string {
  return state === "refused" ? device.failed : device[state];
}

/** Whole minutes while there are some, so that the line does not flicker. */
function remaining(expiresAt: string, now: Date, locale: Locale): string {
  return formatDuration(Math.max(1_000, Date.parse(expiresAt) - now.getTime()), locale);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
