import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** `primary` is what to do next, once a region; `quiet` looks like a link. */
export type ButtonVariant = "primary" | "secondary" | "quiet";

const BASE =
  "inline-flex min-h-9 items-center justify-center gap-2 rounded-sm border px-3.5 py-1.5 text-center text-md font-semibold no-underline transition-colors duration-100 coarse:min-h-11 disabled:cursor-not-allowed disabled:opacity-55 forced-colors:border-[ButtonText]";

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary:
    "border-accent bg-accent text-accent-ink hover:border-accent-hover hover:bg-accent-hover forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:[forced-color-adjust:none]",
  secondary: "border-line-strong bg-surface text-ink hover:border-control hover:bg-sunken",
  quiet: "border-transparent px-1.5 text-accent hover:text-accent-hover hover:underline underline-offset-2",
};

/** The look of a button, for whatever element carries it. */
export function buttonClass(variant: ButtonVariant = "secondary", className?: string): string {
  return classNames(BASE, VARIANTS[variant], className);
}

/** A native button; `type` defaults to `submit`, because buttons here post forms. */
export function Button({
  variant = "secondary",
  className,
  type = "submit",
  ...rest
}: ComponentProps<"button"> & { readonly variant?: ButtonVariant }) {
  return <button {...rest} type={type} className={buttonClass(variant, className)} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  variant = "secondary",
  className,
  children,
  ...rest
}: ComponentProps<"a"> & { readonly variant?: ButtonVariant; readonly href: string }) {
  return (
    <a {...rest} className={buttonClass(variant, className)}>
      {children}
    </a>
  );
}
