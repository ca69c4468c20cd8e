import type { ReactNode } from "react";

/** Only what has the focus can be scrolled by keyboard, so a region that scrolls takes it. */
const FOCUSABLE = { tabIndex: 0 } as const;

/** A named part of the page that scrolls by itself, by touch, wheel and keyboard. */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  return (
    <section {...FOCUSABLE} aria-label={label} className={className}>
      {children}
    </section>
  );
}
