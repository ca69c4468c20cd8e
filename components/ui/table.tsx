import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A native table that becomes labelled rows on narrow screens. */
export function Table({
  caption,
  head,
  children,
  className,
}: {
  /** Read out, not shown. */
  readonly caption: string;
  readonly head: readonly string[];
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <table className={classNames("stacked w-full border-collapse text-sm", className)}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-left text-ink-3">
          {head.map((cell) => (
            <th key={cell} scope="col" className="border-b border-line px-3 py-2 font-semibold">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="align-top [&>tr+tr]:border-t [&>tr]:border-line [&_td]:px-3 [&_td]:py-2 [&_th]:px-3 [&_th]:py-2">
        {children}
      </tbody>
    </table>
  );
}
