import { StatusIcon } from "@/components/ui/status-icon";
import { Table } from "@/components/ui/table";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDate, formatRelative } from "@/lib/locales/text";
import { shownState } from "@/lib/standing";
import type { StatusRow } from "@/lib/store/status";
import { uptimeOf } from "@/lib/uptime";
import { tag } from "@/lib/values";
import { daysLeft } from "@/lib/watch/expiries";
import { ChainShapes } from "./chain-shapes";
import { lastsWords, SOON_DAYS, STATE_ICONS, stateWords, troubleWords, whoCanAct } from "./standing-words";
import { formatShare, UptimeStrip } from "./uptime-strip";

interface View {
  readonly now: Date;
  readonly words: Texts;
  readonly locale: Locale;
}

/** A row an integration: how it stands, what ends next, its last 90 days, and who can act. */
export function IntegrationTable({ rows, ...view }: View & { readonly rows: readonly StatusRow[] }) {
  const { columns } = view.words.status;
  const head = [columns.integration, columns.state, columns.checked, columns.expiry, columns.uptime, columns.who];
  return (
    <div className="card overflow-clip">
      <Table caption={view.words.pages.status.title} head={head}>
        {rows.map((row) => (
          <Row key={row.id} row={row} {...view} />
        ))}
      </Table>
    </div>
  );
}

function Row({ row, ...view }: View & { readonly row: StatusRow }) {
  const { now, words, locale } = view;
  const { standing } = row;
  const { columns } = words.status;
  const who = whoCanAct(row, now);
  return (
    <tr data-integration={row.id} data-state={shownState(standing, now)}>
      <th scope="row" className="max-w-64 text-left sm:min-w-48 font-normal [overflow-wrap:anywhere]">
        <a href={`/status/${row.id}`} className="link font-semibold">
          {row.tenant}
        </a>
        {row.userPrincipalName && <span className="block text-ink-3">{row.userPrincipalName}</span>}
      </th>
      <td className="min-w-48">
        <State row={row} {...view} />
      </td>
      <td className="whitespace-nowrap">
        <Label>{columns.checked}</Label>
        {standing ? formatRelative(standing.finishedAt, now, locale) : "–"}
      </td>
      <td>
        <Label>{columns.expiry}</Label>
        <EndsNext row={row} {...view} />
      </td>
      <td>
        <Label>{columns.uptime}</Label>
        <Access row={row} {...view} />
      </td>
      <td>
        <Label>{columns.who}</Label>
        {who ? words.ui.roles[who] : "–"}
      </td>
    </tr>
  );
}

/** What a cell is, where its column's head is not to be seen. */
function Label({ children }: { readonly children: string }) {
  return (
    <span aria-hidden="true" className="block text-ink-3 sm:hidden">
      {children}
    </span>
  );
}

/** An old answer keeps its words and loses its colour and its chain. */
function State({ row: { standing }, now, words, locale }: View & { readonly row: StatusRow }) {
  const state = shownState(standing, now);
  const trouble = standing && troubleWords(standing, now, words, locale);
  const then =
    standing && fill(words.status.before, { state: tag("plain", words.status.states[standing.state]) }, locale);
  return (
    <div className="flex gap-2">
      <StatusIcon status={STATE_ICONS[state]} size="sm" className="mt-0.5" />
      <div className="min-w-0">
        <span className="font-semibold">{stateWords(standing, now, words.status, locale)}</span>
        {state === "stale" && <span className="block text-ink-3">{then}</span>}
        {trouble && <span className="block text-ink-2 [overflow-wrap:anywhere]">{trouble}</span>}
        {standing && state === standing.state && (
          <ChainShapes links={standing.links} words={words.status.links} chain={words.support.chain} locale={locale} />
        )}
      </div>
    </div>
  );
}

function EndsNext({ row: { expiries }, now, words, locale }: View & { readonly row: StatusRow }) {
  const texts = words.status.expiry;
  const [expiry] = expiries;
  if (!expiry) return <span className="text-ink-3">{texts.none}</span>;
  const isSoon = daysLeft(expiry, now) < SOON_DAYS;
  return (
    <>
      <span className={isSoon ? "block font-semibold text-warn" : "block"}>
        {lastsWords(expiry, now, texts, locale)}
      </span>
      <span className="block text-ink-3">
        {texts.kinds[expiry.kind]}, {formatDate(expiry.endAt, locale)}
      </span>
    </>
  );
}

function Access({ row, now, words, locale }: View & { readonly row: StatusRow }) {
  const uptime = uptimeOf(row.days, now);
  const texts = words.status.uptime;
  const share = uptime.share === null ? null : { share: tag("plain", formatShare(uptime.share, locale)) };
  return (
    <>
      <UptimeStrip uptime={uptime} texts={texts} locale={locale} className="w-45" />
      <span className="block text-ink-3">{share ? fill(texts.share, share, locale) : texts.noShare}</span>
    </>
  );
}
