import type { ReactNode } from "react";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import { classNames } from "./class-names";
import { StatusIcon } from "./status-icon";

export type NoticeTone = "info" | "ok" | "warn" | "bad";

const TONES: Readonly<Record<NoticeTone, { surface: string; icon: DisplayStatus }>> = {
  info: { surface: "bg-sunken border-line", icon: "manual" },
  ok: { surface: "bg-ok-soft border-transparent", icon: "pass" },
  warn: { surface: "bg-warn-soft border-transparent", icon: "warning" },
  bad: { surface: "bg-bad-soft border-transparent", icon: "fail" },
};

/** A short message beside the flow of the page. `live` announces it when it appears. */
export function Notice({
  tone = "info",
  title,
  children,
  live,
  className,
}: {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly live?: "status" | "alert";
  readonly className?: string;
}) {
  const { surface, icon } = TONES[tone];
  return (
    <div
      role={live}
      className={classNames(
        "flex gap-3 rounded-md border px-4 py-3 forced-colors:border-[CanvasText]",
        surface,
        className,
      )}
    >
      {tone !== "info" && <StatusIcon status={icon} className="mt-0.5" />}
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink-2">{children}</div>}
      </div>
    </div>
  );
}
