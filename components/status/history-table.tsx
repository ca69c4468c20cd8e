import { Button } from "@/components/ui/button";
import { StatusIcon } from "@/components/ui/status-icon";
import { Table } from "@/components/ui/table";
import { linkOf } from "@/lib/access-chain";
import type { Texts } from "@/lib/locales";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDateTime } from "@/lib/locales/text";
import type { RunEntry } from "@/lib/store/history";
import { tag } from "@/lib/values";

interface View {
  /** Where a run is shown. */
  readonly hrefOf: (run: string) => string;
  readonly words: Texts;
  readonly locale: Locale;
}

const ICONS: Readonly<Record<RunEntry["state"], DisplayStatus>> = {
  ready: "pass",
  "not-ready": "fail",
  undecided: "inconclusive",
};

/** Runs that are kept, the latest first; any two of them can be compared where there is a page for it. */
export function HistoryTable({
  runs,
  compareAt,
  ...view
}: View & { readonly runs: readonly RunEntry[]; readonly compareAt: string | null }) {
  const { history } = view.words.status;
  const { columns } = history;
  const canCompare = compareAt !== null && runs.length > 1;
  const head = [columns.run, columns.state, columns.broken, ...(canCompare ? [columns.before, columns.after] : [])];
  const table = (
    <div className="card overflow-clip">
      <Table caption={history.title} head={head}>
        {runs.map((run, index) => (
          <Row key={run.id} run={run} index={canCompare ? index : null} {...view} />
        ))}
      </Table>
    </div>
  );
  if (!canCompare) return table;
  return (
    <form method="get" action={compareAt}>
      {table}
      <Button className="mt-3">{history.compare}</Button>
    </form>
  );
}

/** `index` is the row's place among those to choose from, null when there is nothing to compare. */
function Row({ run, index, hrefOf, words, locale }: View & { readonly run: RunEntry; readonly index: number | null }) {
  const { history } = words.status;
  const when = formatDateTime(run.finishedAt, locale);
  const broken = run.brokenCheck === null ? null : linkOf(run.brokenCheck);
  const named = { when: tag("plain", when) };
  return (
    <tr data-run={run.id}>
      <th scope="row" className="text-left font-normal">
        <a href={hrefOf(run.id)} className="link">
          {when}
        </a>
      </th>
      <td>
        <span className="flex gap-2">
          <StatusIcon status={ICONS[run.state]} size="sm" className="mt-0.5" />
          {words.status.states[run.state]}
        </span>
      </td>
      <td>{broken ? words.support.chain.links[broken] : "–"}</td>
      {index !== null && (
        <>
          <td>
            <Choice name="before" run={run} isChosen={index === 1} label={fill(history.asBefore, named, locale)} />
          </td>
          <td>
            <Choice name="after" run={run} isChosen={index === 0} label={fill(history.asAfter, named, locale)} />
          </td>
        </>
      )}
    </tr>
  );
}

function Choice({
  name,
  run,
  isChosen,
  label,
}: {
  readonly name: string;
  readonly run: RunEntry;
  readonly isChosen: boolean;
  readonly label: string;
}) {
  return (
    <label className="flex items-center gap-2 py-0.5 coarse:min-h-11">
      <input type="radio" name={name} value={run.id} defaultChecked={isChosen} className="size-4 accent-(--accent)" />
      <span className="sm:sr-only">{label}</span>
    </label>
  );
}
