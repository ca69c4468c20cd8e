import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { StatusIcon } from "@/components/ui/status-icon";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";

/** A secret that was just made: shown once to its owner, with the warning beside it. */
export function SecretOnce({
  value,
  expiresAt,
  ui,
  locale,
  done,
}: {
  readonly value: string;
  readonly expiresAt?: string | null;
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
  /** A form by which the reader says that it is kept. */
  readonly done: ReactNode;
}) {
  const { secretOnce } = ui;
  return (
    <section
      aria-labelledby="secret-once"
      className="mb-5 rounded-lg border border-line bg-surface p-4.5 shadow-lift"
      data-secret-once=""
    >
      <h2 id="secret-once" className="text-lg">
        {secretOnce.title}
      </h2>
      <p className="mt-1 flex gap-2.5 text-ink-2">
        <StatusIcon status="warning" className="mt-px" />
        {secretOnce.warning}
      </p>
      <p id="secret-once-label" className="mt-4 mb-1 text-sm text-ink-3">
        {secretOnce.label}
      </p>
      <div className="flex flex-wrap items-stretch gap-2">
        <output
          id="secret-once-value"
          aria-labelledby="secret-once-label"
          className="min-w-0 flex-1 basis-72 self-center rounded-sm border border-line-strong bg-sunken px-3 py-2 font-mono select-all [overflow-wrap:anywhere]"
        >
          {value}
        </output>
        <CopyButton
          from="secret-once-value"
          labels={{ copy: secretOnce.copy, copied: ui.copy.copied, failed: ui.copy.failed }}
        />
      </div>
      <p className="mt-3 text-sm text-ink-2">
        {secretOnce.stored} {expiresAt && fill(secretOnce.expires, { date: tag("date", expiresAt) }, locale)}
      </p>
      <div className="mt-4">{done}</div>
    </section>
  );
}
