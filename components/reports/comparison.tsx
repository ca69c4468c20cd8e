import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { CheckDifference, RunComparison } from "@/lib/compare-runs";
import type { Texts } from "@/lib/locales";
import type { CheckText } from "@/lib/locales/check-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, plural, writeValue } from "@/lib/locales/text";
import { tag } from "@/lib/values";
import { verdictWords } from "./verdict-words";

interface ComparisonProps {
  readonly comparison: RunComparison;
  readonly words: Texts;
  readonly locale: Locale;
}

/** What changed between two runs: other verdicts first, then details, then how many are the same. */
export function Comparison({ comparison, words, locale }: ComparisonProps) {
  const { compare } = words.shares;
  const { before, after, integration } = comparison;
  const verdicts = comparison.checks.filter(({ isVerdict }) => isVerdict);
  const details = comparison.checks.filter(({ isVerdict }) => !isVerdict);
  const outcome = { before: tag("plain", compare.states[before]), after: tag("plain", compare.states[after]) };
  const isSame = comparison.checks.length === 0 && integration.length === 0;
  return (
    <div className="grid gap-6" data-comparison={verdicts.length}>
      <Notice
        live="status"
        tone={after === "ready" ? "ok" : after === "not-ready" ? "bad" : "info"}
        title={fill(compare.outcome, outcome, locale)}
      >
        <p>{isSame ? compare.nothing : plural(compare.same, comparison.same, locale)}</p>
      </Notice>
      {integration.length > 0 && (
        <Section id="integration" title={compare.integration}>
          <Differences
            caption={compare.integration}
            rows={integration.map(({ name, before: early, after: late }) => [name, early, late])}
            words={words}
          />
        </Section>
      )}
      {verdicts.length > 0 && (
        <Section id="verdicts" title={compare.verdicts}>
          <Differences
            caption={compare.verdicts}
            rows={verdicts.map((one) => [
              titleOf(one.id, words),
              verdictWords(one.id, one.before, words, locale),
              verdictWords(one.id, one.after, words, locale),
            ])}
            words={words}
          />
        </Section>
      )}
      {details.length > 0 && (
        <Section id="details" title={compare.details}>
          {details.map((one) => (
            <div key={one.id} className="mb-4">
              <h3 className="mb-1 text-md">{titleOf(one.id, words)}</h3>
              <Differences caption={titleOf(one.id, words)} rows={detailRows(one, locale)} words={words} />
            </div>
          ))}
        </Section>
      )}
    </div>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={`compare-${id}`}>
      <h2 id={`compare-${id}`} className="mb-2 text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}

type Row = readonly [name: string, before: string | null, after: string | null];

function detailRows({ values, exchanges }: CheckDifference, locale: Locale): readonly Row[] {
  return [
    ...values.map(({ name, before, after }): Row => {
      const say = (value: typeof before) => (value === null ? null : writeValue(value, locale));
      return [name, say(before), say(after)];
    }),
    ...exchanges.map(({ name, before, after }): Row => [name, before, after]),
  ];
}

function Differences({
  caption,
  rows,
  words,
}: {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly words: Texts;
}) {
  const { columns, absent } = words.shares.compare;
  return (
    <div className="card overflow-clip">
      <Table caption={caption} head={[columns.what, columns.before, columns.after]}>
        {rows.map(([name, before, after]) => (
          <tr key={name}>
            <th scope="row" className="text-left font-normal [overflow-wrap:anywhere]">
              {name}
            </th>
            <td className="[overflow-wrap:anywhere]">{before ?? absent}</td>
            <td className="[overflow-wrap:anywhere]">{after ?? absent}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function titleOf(id: string, words: Texts): string {
  const byId: Readonly<Record<string, CheckText>> = words.checks;
  return Object.hasOwn(byId, id) ? (byId[id]?.title ?? id) : id;
}
