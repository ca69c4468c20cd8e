import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ExternalLink } from "@/components/ui/external-link";
import type { AuditEntry } from "@/lib/audit";
import type { Exchange } from "@/lib/check";
import type { AuditTexts } from "@/lib/locales/audit-texts";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDateTime, plural } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import { changeWords } from "./change-words";

/** One attempt: who, when, what changed, what became of it, and how it is taken back. */
export function Entry({
  entry,
  undo,
  roleHref,
  texts,
  ui,
  locale,
}: {
  readonly entry: AuditEntry;
  /** What undoing takes and its form; null when there is nothing to undo. */
  readonly undo: ReactNode;
  /** Where roles are taken away by hand. */
  readonly roleHref: string;
  readonly texts: AuditTexts;
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
}) {
  const name = texts.actions[entry.action];
  const title = entry.undoes ? fill(texts.undoOf, { action: tag("plain", name) }, locale) : name;
  const isByHand = entry.changes.some(({ what }) => what === "role-member");
  return (
    <li className="px-4.5 py-4" data-entry={entry.action} data-result={entry.result}>
      <h2 className="text-md font-semibold">{title}</h2>
      <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">
        {texts.results[entry.result]} · {formatDateTime(entry.at, locale)} · {entry.actorName ?? texts.nobody}
      </p>
      {entry.detail && (
        <p className="mt-1 text-sm text-ink-2 [overflow-wrap:anywhere]">
          {ui.outcomes.inMicrosoftsWords}: {entry.detail}
        </p>
      )}
      {entry.changes.length > 0 && (
        <ul className="mt-2 list-disc pl-5 text-sm [overflow-wrap:anywhere]">
          {entry.changes.map((change) => (
            <li key={JSON.stringify(change)}>{changeWords(change, texts, locale)}</li>
          ))}
        </ul>
      )}
      {entry.requests.length > 0 && (
        <Disclosure summary={plural(texts.requests, entry.requests.length, locale)} className="mt-2">
          <Requests requests={entry.requests} texts={texts} />
        </Disclosure>
      )}
      {isByHand && (
        <p className="mt-2 text-sm text-ink-2">
          {texts.onlyByHand}{" "}
          <ExternalLink href={roleHref} opensNewTab={ui.check.opensNewTab}>
            {ui.portals.partnerCenter}
          </ExternalLink>
        </p>
      )}
      {undo}
    </li>
  );
}

function Requests({ requests, texts }: { readonly requests: readonly Exchange[]; readonly texts: AuditTexts }) {
  return (
    <ol className="grid gap-2 font-mono text-xs [overflow-wrap:anywhere]">
      {requests.map((request) => (
        <li key={`${request.correlationId} ${request.attempt}`}>
          <b>{request.method}</b> {request.url} {request.status ?? texts.noAnswer}
          {request.requestId && (
            <span className="block text-ink-3">
              {texts.requestId}: {request.requestId}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
