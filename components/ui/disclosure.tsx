import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** Details that open in place, with or without JavaScript. */
export function Disclosure({
  summary,
  children,
  open,
  className,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly className?: string;
}) {
  return (
    <details open={open} className={classNames("disclosure text-sm", className)}>
      <summary className="coarse:min-h-11">{summary}</summary>
      <div className="pt-1.5">{children}</div>
    </details>
  );
}
