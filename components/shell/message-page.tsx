import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";

/** A page that has one thing to say: nothing here, signed out, gone. */
export function MessagePage({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  /** What can be done now. */
  readonly children?: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-[760px] px-4 py-16 wide:py-24">
      <BrandMark className="mb-6 size-9 opacity-90" />
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-2 max-w-[62ch] text-lg text-ink-2">{text}</p>
      {children && <div className="mt-6 flex flex-wrap items-center gap-3">{children}</div>}
    </div>
  );
}
