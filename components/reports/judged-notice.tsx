import { Notice } from "@/components/ui/notice";
import type { CheckResult } from "@/lib/check";
import type { JudgedAgain } from "@/lib/judge-again";
import type { Texts } from "@/lib/locales";
import type { CheckText } from "@/lib/locales/check-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, plural } from "@/lib/locales/text";
import type { PublishedRun } from "@/lib/record-schema";
import { tag } from "@/lib/values";
import { verdictWords } from "./verdict-words";

/** What today's rules say otherwise than those of the run's day. */
export function JudgedNotice({
  before,
  judged,
  words,
  locale,
}: {
  readonly before: PublishedRun;
  readonly judged: JudgedAgain;
  readonly words: Texts;
  readonly locale: Locale;
}) {
  const { judge } = words.shares;
  const early = new Map(before.results.map((result) => [result.id, result]));
  const late = new Map(judged.run.results.map((result) => [result.id, result]));
  const say = (id: string, result: CheckResult | undefined) => verdictWords(id, result ?? null, words, locale);
  const lists = [
    [judge.unreadable, judged.unreadable],
    [judge.unknown, judged.unknown],
    [judge.absent, judged.absent],
  ] as const;
  return (
    <Notice title={judge.title} live="status">
      <p data-judged={judged.changed.length}>
        {judged.changed.length === 0 ? judge.same : plural(judge.changed, judged.changed.length, locale)}
      </p>
      {judged.changed.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {judged.changed.map((id) => (
            <li key={id} className="[overflow-wrap:anywhere]">
              {fill(
                judge.change,
                {
                  check: tag("plain", titleOf(id, words)),
                  before: tag("plain", say(id, early.get(id))),
                  after: tag("plain", say(id, late.get(id))),
                },
                locale,
              )}
            </li>
          ))}
        </ul>
      )}
      {lists.map(
        ([label, ids]) =>
          ids.length > 0 && (
            <p key={label} className="mt-1 [overflow-wrap:anywhere]">
              {label}: {ids.map((id) => titleOf(id, words)).join(", ")}
            </p>
          ),
      )}
    </Notice>
  );
}

function titleOf(id: string, words: Texts): string {
  const byId: Readonly<Record<string, CheckText>> = words.checks;
  return Object.hasOwn(byId, id) ? (byId[id]?.title ?? id) : id;
}
