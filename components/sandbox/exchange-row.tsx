import { classNames } from "@/components/ui/class-names";
import { CodeBlock } from "@/components/ui/code-block";
import type { Locale } from "@/lib/locales/locale";
import type { SandboxTexts } from "@/lib/locales/sandbox-texts";
import { fill, formatDuration } from "@/lib/locales/text";
import type { LoggedExchange } from "@/lib/sandbox/types";
import { tag } from "@/lib/values";

interface ExchangeRowProps {
  readonly exchange: LoggedExchange;
  readonly texts: SandboxTexts["exchanges"];
  readonly kinds: SandboxTexts["faults"]["kinds"];
  readonly locale: Locale;
}

/** One request and its answer: one line to scan, everything else one press away. */
export function ExchangeRow({ exchange, texts, kinds, locale }: ExchangeRowProps) {
  const { number, at, method, host, path, status, durationMs, fault } = exchange;
  const isRefused = status === null || status >= 400;
  return (
    <li className="[&+li]:border-t [&+li]:border-line" data-exchange={number} data-fault={fault ?? undefined}>
      <details>
        <summary className="grid min-h-11 list-none grid-cols-[2.25rem_minmax(0,1fr)_auto] gap-x-3 px-4.5 py-2 text-xs hover:bg-sunken focus-visible:outline-offset-[-2px] [&::-webkit-details-marker]:hidden">
          <span className={classNames("font-mono text-sm", isRefused ? "font-semibold text-bad" : "text-ok")}>
            {status ?? "—"}
            {status === null && <span className="sr-only">{texts.noAnswer}</span>}
          </span>
          <span className="min-w-0">
            <span className="block truncate text-sm">
              <span className="font-mono font-semibold">{method}</span> {host}
            </span>
            <span className="block truncate font-mono text-ink-2">{path}</span>
            {fault && (
              <span className="mt-1 inline-block rounded-full bg-warn-soft px-2 font-semibold text-warn forced-colors:border">
                {fill(texts.onPurpose, { kind: tag("plain", kinds[fault]) }, locale)}
              </span>
            )}
          </span>
          <span className="text-right text-ink-3 tabular-nums">
            <time dateTime={at} className="block">
              {at.slice(11, 19)}
            </time>
            {formatDuration(durationMs, locale)}
          </span>
        </summary>
        <Inside exchange={exchange} texts={texts} />
      </details>
    </li>
  );
}

function Inside({ exchange, texts }: Pick<ExchangeRowProps, "exchange" | "texts">) {
  const parts = [
    [texts.requestHeaders, headerLines(exchange.requestHeaders)],
    [texts.requestBody, readable(exchange.requestBody)],
    [texts.responseHeaders, headerLines(exchange.responseHeaders)],
    [texts.responseBody, readable(exchange.responseBody)],
  ] as const;
  return (
    <div className="grid gap-3 bg-sunken px-4.5 pt-1 pb-4 text-xs">
      <p className="font-mono [overflow-wrap:anywhere]">
        {exchange.method} https://{exchange.host}
        {exchange.path}
      </p>
      {parts.map(([name, text]) => (
        <div key={name}>
          <p className="text-ink-3">
            {name}
            {text === "" && `: ${texts.nothing}`}
          </p>
          {text !== "" && <CodeBlock className="bg-surface! p-2! text-xs!">{text}</CodeBlock>}
        </div>
      ))}
    </div>
  );
}

function headerLines(headers: LoggedExchange["requestHeaders"]): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}

/** JSON indented, a form a line a field, everything else as it came. */
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return /^[\w.-]+=[^\s]*$/.test(text) ? text.replaceAll("&", "\n") : text;
  }
}
