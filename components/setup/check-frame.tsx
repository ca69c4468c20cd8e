import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { StatusIcon } from "@/components/ui/status-icon";
import type { Check, Status } from "@/lib/check";
import type { DisplayStatus, InterfaceTexts } from "@/lib/locales/interface-texts";

/** What every card shows, whatever its status. */
export interface FrameProps {
  readonly id: string;
  readonly level: Check["level"];
  /** As drawn; `warning` is `fail` to scripts, `confirmed` is `manual`. */
  readonly status: DisplayStatus;
  readonly ui: InterfaceTexts;
  readonly title: ReactNode;
  /** One or two sentences under the title. */
  readonly text?: ReactNode;
  /** At the end of the title's line: a duration, a countdown. */
  readonly meta?: ReactNode;
  readonly children?: ReactNode;
}

const STORED: Readonly<Partial<Record<DisplayStatus, Status>>> = { warning: "fail", confirmed: "manual" };

/** A check's row: shape, title, one text; a finding's is marked along its edge. Scripts find it by `data-check` and `data-status`. */
export function CheckFrame({ id, level, status, ui, title, text, meta, children }: FrameProps) {
  return (
    <li
      id={`check-${id}`}
      data-check={id}
      data-status={STORED[status] ?? status}
      data-level={level}
      aria-busy={status === "checking" ? true : undefined}
      className={classNames("check", status === "fail" && "check-fail", status === "warning" && "check-warn")}
    >
      <RowHead level={level} status={status} ui={ui} title={title} text={text} meta={meta} />
      {children && <div className="check-body">{children}</div>}
    </li>
  );
}

/** The part of a row that has the same height before and after the answer. */
export function RowHead({ level, status, ui, title, text, meta }: Omit<FrameProps, "id" | "children">) {
  const isFinding = status === "fail" || status === "warning";
  return (
    <div className="check-head">
      <StatusIcon status={status} className={isFinding ? "mt-0.5" : "mt-px"} />
      <h2 className={classNames("min-w-0 [overflow-wrap:anywhere]", isFinding ? "text-lg leading-snug" : "text-md")}>
        <span className="sr-only">{ui.statuses[status]}: </span>
        {title}
        {level === "recommended" && (
          <span className="ml-2 inline-block rounded-full border border-line px-2 align-[1px] text-xs font-normal whitespace-nowrap text-ink-3">
            {ui.check.recommended}
          </span>
        )}
      </h2>
      {meta && <div className="check-meta">{meta}</div>}
      {text && <div className="check-text">{text}</div>}
    </div>
  );
}
