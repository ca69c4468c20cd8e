import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";

/** One part of the control page, with what it is for under its name. */
export function Section({
  id,
  title,
  text,
  aside,
  className,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** At the end of the title's line. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <Card
      id={id}
      aria-labelledby={`${id}-title`}
      className={classNames("min-w-0 scroll-mt-20 overflow-clip", className)}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4.5 pt-4 pb-3">
        <div className="min-w-0 flex-1 basis-60">
          <h2 id={`${id}-title`} className="text-lg">
            {title}
          </h2>
          <p className="max-w-[76ch] text-sm text-pretty text-ink-2">{text}</p>
        </div>
        {aside}
      </div>
      {children}
    </Card>
  );
}

/** The name of a group of rows inside a section. */
export function GroupTitle({ children }: { readonly children: ReactNode }) {
  return <h3 className="text-sm font-semibold text-ink-3">{children}</h3>;
}
