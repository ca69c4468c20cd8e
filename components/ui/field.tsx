import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { StatusIcon } from "./status-icon";

/** What a labelled input needs beside its native attributes. */
export interface FieldProps extends Omit<ComponentProps<"input">, "id" | "name"> {
  readonly name: string;
  readonly label: ReactNode;
  /** Shown after the label, such as "optional". */
  readonly mark?: string | undefined;
  readonly hint?: ReactNode;
  /** Why the value cannot be used. */
  readonly problem?: string | undefined;
  /** What was taken off the value before it was used. */
  readonly note?: string | undefined;
  /** Ids, secrets and codes read better in monospace. */
  readonly mono?: boolean;
  /** Lines to see at once, where the value has more than one. */
  readonly rows?: number;
}

/** Edge of a text input, for `select` as well. */
export const INPUT_CLASS =
  "block w-full min-h-9 rounded-sm border border-control bg-surface px-3 py-1.5 text-md text-ink coarse:min-h-11 placeholder:text-ink-3 hover:border-ink-3 aria-invalid:border-bad aria-invalid:shadow-[inset_0_0_0_1px_var(--bad)]";

/** A labelled text input with its hint and its problem wired to it. */
export function Field({ name, label, mark, hint, problem, note, mono, rows, className, ...input }: FieldProps) {
  const id = `field-${name}`;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`, note && `${id}-note`].filter(Boolean).join(" ");
  const control = {
    spellCheck: false,
    autoCapitalize: "none",
    autoComplete: "off",
    id,
    name,
    "aria-invalid": problem ? (true as const) : undefined,
    "aria-describedby": described || undefined,
    className: classNames(INPUT_CLASS, mono && "font-mono"),
  };
  return (
    <div className={className}>
      <FieldLabel id={id} label={label} mark={mark} />
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-sm text-ink-3">
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input {...control} {...input} />
      ) : (
        <textarea {...control} rows={rows} defaultValue={input.defaultValue} />
      )}
      {problem && (
        <p id={`${id}-problem`} className="mt-1.5 flex gap-2 text-sm text-bad">
          <StatusIcon status="fail" size="sm" className="mt-0.5" />
          {problem}
        </p>
      )}
      {note && (
        <p id={`${id}-note`} className="mt-1.5 text-sm text-ink-2">
          {note}
        </p>
      )}
    </div>
  );
}

/** The label of an input. */
export function FieldLabel({
  id,
  label,
  mark,
}: {
  readonly id: string;
  readonly label: ReactNode;
  readonly mark?: string | undefined;
}) {
  return (
    <label htmlFor={id} className="mb-0.5 flex flex-wrap items-baseline gap-x-2 font-semibold">
      {label}
      {mark && <span className="text-sm font-normal text-ink-3">{mark}</span>}
    </label>
  );
}
