import type { ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "./button";

/** A link to one of Microsoft's pages, in a new tab that knows nothing of this one. */
export function ExternalLink({
  href,
  children,
  opensNewTab,
  button,
}: {
  readonly href: string;
  readonly children: ReactNode;
  /** Read out after the link's text. */
  readonly opensNewTab: string;
  /** Draws it as a button. */
  readonly button?: ButtonVariant;
}) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className={button ? buttonClass(button) : "link"}>
      {children}
      <span className="sr-only"> ({opensNewTab})</span>
      <svg className="mb-px ml-1 inline size-3 flex-none" viewBox="0 0 12 12" aria-hidden="true">
        <path
          d="M4.5 2H2.8A.8.8 0 0 0 2 2.8v6.4c0 .4.4.8.8.8h6.4c.4 0 .8-.4.8-.8V7.5M7 2h3v3M10 2 5.5 6.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </a>
  );
}
