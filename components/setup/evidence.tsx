import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import type { CheckResult, Exchange } from "@/lib/check";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDuration, plural } from "@/lib/locales/text";
import { tag } from "@/lib/values";

interface EvidenceProps {
  readonly result: Pick<CheckResult, "exchanges" | "durationMs">;
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
}

/** What was asked and answered, one click away. */
export function Evidence({ result, ui, locale }: EvidenceProps) {
  const count = result.exchanges.length;
  if (count === 0) return <p className="text-sm text-ink-3">{ui.evidence.none}</p>;
  const duration = tag("plain", formatDuration(result.durationMs, locale));
  return (
    <Disclosure summary={plural(ui.evidence.summary, count, locale, { duration })}>
      <ExchangeTable result={result} ui={ui} locale={locale} />
    </Disclosure>
  );
}

/** The exchanges themselves, with the ids that Microsoft's support asks for. */
export function ExchangeTable({ result, ui, locale }: EvidenceProps) {
  const texts = ui.evidence;
  if (result.exchanges.length === 0) return <p className="text-sm text-ink-3">{texts.none}</p>;
  return (
    <div className="overflow-clip rounded-md border border-line bg-sunken">
      <Table caption={texts.caption} head={[texts.request, texts.answer, texts.time]}>
        {result.exchanges.map((exchange) => (
          <tr key={keyOf(exchange)}>
            <td className="font-mono text-xs [overflow-wrap:anywhere]">
              <span className="font-semibold">{exchange.method}</span> {withoutScheme(exchange.url)}
              <Id label={texts.requestId} value={exchange.requestId} />
              <Id label={texts.correlationId} value={exchange.correlationId} />
            </td>
            <td className="whitespace-nowrap font-mono text-xs">
              {exchange.status ?? texts.noAnswer}
              {exchange.attempt > 1 && (
                <span className="block font-sans text-ink-3">
                  {fill(texts.attempt, { count: tag("number", exchange.attempt) }, locale)}
                </span>
              )}
            </td>
            <td className="whitespace-nowrap text-xs tabular-nums">{formatDuration(exchange.durationMs, locale)}</td>
          </tr>
        ))}
      </Table>
      <p className="border-t border-line px-3 py-2 text-xs text-ink-3">{texts.supportNote}</p>
    </div>
  );
}

function Id({ label, value }: { readonly label: string; readonly value: string | null }) {
  if (!value) return null;
  return (
    <span className="block text-ink-3">
      <span className="font-sans">{label}</span> {value}
    </span>
  );
}

const withoutScheme = (url: string) => url.replace(/^https:\/\//, "");
const keyOf = ({ method, url, attempt, requestId, durationMs }: Exchange) =>
  [method, url, attempt, requestId, durationMs].join(" ");
