import { classNames } from "@/components/ui/class-names";
import { CopyButton } from "@/components/ui/copy-button";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";

/** A value to be copied as it stands. */
export function Copyable({
  id,
  value,
  name,
  isLong,
  copy,
}: {
  /** Unique on the page. */
  readonly id: string;
  readonly value: string;
  /** What is copied, for those who only hear the button. */
  readonly name: string;
  /** Its beginning is enough to look at. */
  readonly isLong?: boolean;
  readonly copy: InterfaceTexts["copy"];
}) {
  return (
    <span className="flex min-h-8 items-center gap-x-1">
      <code id={id} className={classNames("min-w-0 [overflow-wrap:anywhere]", isLong && "line-clamp-2")}>
        {value}
      </code>
      <span className="-my-1 flex-none [&>button]:min-w-0 [&>button]:text-sm [&>button]:font-normal [&>button]:text-ink-3 [&>button:hover]:text-accent">
        <span id={`${id}-name`} className="sr-only">
          {name}
        </span>
        <CopyButton from={id} labels={copy} variant="quiet" />
      </span>
    </span>
  );
}
