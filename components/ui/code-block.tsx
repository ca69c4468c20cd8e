import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** Monospace text that wraps instead of scrolling sideways, so that nothing is out of reach. */
export function CodeBlock({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <pre
      className={classNames(
        "whitespace-pre-wrap rounded-md bg-sunken px-3.5 py-3 text-sm [overflow-wrap:anywhere]",
        className,
      )}
    >
      {children}
    </pre>
  );
}
