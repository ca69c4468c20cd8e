import type { Visitor } from "@/app/visitor";
import { stateWords, troubleWords } from "@/components/status/standing-words";
import { VerdictLine } from "@/components/status/verdict-line";
import { AccessChain } from "@/components/support/chain";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { accessChain, type ChainLink } from "@/lib/access-chain";
import type { RunRecord } from "@/lib/check";
import { checkOf, checks } from "@/lib/checks";
import { texts } from "@/lib/locales";
import { fill } from "@/lib/locales/text";
import { shownState, withoutWords } from "@/lib/standing";
import type { StatusRow } from "@/lib/store/status";
import { summarize } from "@/lib/summary";
import { tag } from "@/lib/values";

interface StandingProps {
  readonly person: Visitor;
  readonly row: StatusRow;
  /** The last run; null when there was none, or it is kept no longer. */
  readonly record: RunRecord | null;
  /** Whether the set-up is for them. */
  readonly canWork: boolean;
}

/** How an integration stands now, and its chain; an old answer is told as what it was. */
export function Standing({ person, row, record, canWork }: StandingProps) {
  const { now, locale } = person;
  const words = texts(locale);
  const state = shownState(row.standing, now);
  if (state === "never")
    return (
      <Notice title={words.pages.status.empty}>
        <p className="mb-3">{words.pages.status.emptyText}</p>
        {canWork && (
          <ButtonLink variant="primary" href="/setup">
            {words.pages.status.open}
          </ButtonLink>
        )}
      </Notice>
    );
  const isBelieved = state === row.standing?.state;
  if (!isBelieved || !record)
    return (
      <>
        <OldAnswer person={person} row={row} />
        {record && (
          <Chain person={person} row={row} record={wordless(record)} canWork={canWork} isOld={state === "stale"} />
        )}
      </>
    );
  const results = new Map(record.results.map((result) => [result.id, result]));
  return (
    <>
      <VerdictLine
        summary={summarize(checks, results)}
        results={results}
        words={words.checks}
        finishedAt={record.finishedAt}
        now={now}
        ui={words.ui}
        locale={locale}
      />
      <Chain person={person} row={row} record={record} canWork={canWork} isOld={false} />
    </>
  );
}

/** The run as far as it does not rest on anybody's word: some of them count no longer. */
function wordless(record: RunRecord): RunRecord {
  const results = withoutWords(new Map(record.results.map((result) => [result.id, result])));
  return { ...record, results: [...results.values()] };
}

/** Not checked since then; what it was, and who could act on it. */
function OldAnswer({ person, row }: Omit<StandingProps, "record" | "canWork">) {
  const { now, locale } = person;
  const words = texts(locale);
  const { standing } = row;
  if (!standing) return null;
  const then = fill(words.status.before, { state: tag("plain", words.status.states[standing.state]) }, locale);
  const state = shownState(standing, now);
  const facts = [state === "stale" && then, troubleWords(standing, now, words, locale)].filter(Boolean);
  return (
    <Notice title={stateWords(standing, now, words.status, locale)} live="status">
      <p data-summary={state}>{facts.join(". ")}</p>
      {state === "stale" && <p>{words.status.beforeText}</p>}
    </Notice>
  );
}

function Chain({
  person,
  row,
  record,
  canWork,
  isOld,
}: StandingProps & { readonly record: RunRecord; readonly isOld: boolean }) {
  const words = texts(person.locale);
  const results = new Map(record.results.map((result) => [result.id, result]));
  const links = accessChain(checks, results, summarize(checks, results));
  const isOwn = canWork && person.integration?.id === row.id;
  const hrefOf = (id: string) =>
    isOwn ? setupHref(id) : `/status/${row.id}/runs/${record.id}#check-${encodeURIComponent(id)}`;
  return (
    <section aria-labelledby="chain">
      <h2 id="chain" className="mb-3 text-lg">
        {words.status.detail.chain}
      </h2>
      <div className="card px-4.5 py-5">
        <AccessChain links={isOld ? links.map(faded) : links} words={words.support.chain} hrefOf={hrefOf} />
      </div>
      {isOld && <p className="mt-2 text-sm text-ink-3">{words.status.detail.chainStale}</p>}
    </section>
  );
}

/** A link as an old run left it says nothing about today. */
const faded = (link: ChainLink): ChainLink => ({
  ...link,
  state: "unknown",
  isReached: false,
  isNamed: false,
  check: null,
});

function setupHref(id: string): string | null {
  const check = checkOf(id);
  return check && `/setup/${check.stage}#check-${id}`;
}
