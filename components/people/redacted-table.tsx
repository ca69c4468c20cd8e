import { lastsWords, STATE_ICONS } from "@/components/status/standing-words";
import { StatusIcon } from "@/components/ui/status-icon";
import { Table } from "@/components/ui/table";
import { linkOf } from "@/lib/access-chain";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDate, formatRelative } from "@/lib/locales/text";
import { type RedactedRow, referenceOf } from "@/lib/people/redacted-row";
import { tag } from "@/lib/values";

interface View {
  readonly now: Date;
  readonly words: Texts;
  readonly locale: Locale;
}

/** A row an integration, with nothing in it that says whose it is. */
export function RedactedTable({ rows, ...view }: View & { readonly rows: readonly RedactedRow[] }) {
  const { columns, history } = view.words.status;
  const head = [columns.integration, columns.state, history.columns.broken, columns.checked, columns.expiry];
  return (
    <div className="card overflow-clip">
      <Table caption={view.words.people.support.title} head={head}>
        {rows.map((row) => (
          <Row key={row.id} row={row} {...view} />
        ))}
      </Table>
    </div>
  );
}

function Row({ row, now, words, locale }: View & { readonly row: RedactedRow }) {
  const { status, people, support } = words;
  const { id, state, check, finishedAt, expiry } = row;
  const link = check === null ? null : linkOf(check);
  return (
    <tr data-redacted={id} data-state={state}>
      <th scope="row" className="text-left font-normal">
        <a href={`/support/integrations/${id}`} className="link font-semibold">
          {fill(people.support.integration, { reference: tag("plain", referenceOf(id)) }, locale)}
        </a>
      </th>
      <td>
        <span className="flex gap-2">
          <StatusIcon status={STATE_ICONS[state]} size="sm" className="mt-0.5" />
          {status.states[state]}
        </span>
      </td>
      <td>{link ? support.chain.links[link] : "–"}</td>
      <td className="whitespace-nowrap">{finishedAt ? formatRelative(finishedAt, now, locale) : "–"}</td>
      <td>
        {expiry ? (
          <>
            <span className="block">{lastsWords(expiry, now, status.expiry, locale)}</span>
            <span className="block text-ink-3">
              {status.expiry.kinds[expiry.kind]}, {formatDate(expiry.endAt, locale)}
            </span>
          </>
        ) : (
          <span className="text-ink-3">{status.expiry.none}</span>
        )}
      </td>
    </tr>
  );
}
