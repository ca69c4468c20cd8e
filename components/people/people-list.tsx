import { Button } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import type { Locale } from "@/lib/locales/locale";
import type { PeopleTexts } from "@/lib/locales/people-texts";
import { fill, formatDateTime } from "@/lib/locales/text";
import type { NamedPerson } from "@/lib/store/people";
import { tag } from "@/lib/values";

interface PeopleListProps {
  readonly people: readonly NamedPerson[];
  /** Ends what somebody is named. */
  readonly end: (form: FormData) => Promise<void>;
  readonly words: PeopleTexts;
  readonly locale: Locale;
}

/** Who is and was named: what, by whom, since when and until when. */
export function PeopleList(props: PeopleListProps) {
  if (props.people.length === 0) return <p className="text-ink-2">{props.words.page.list.none}</p>;
  return (
    <CardList>
      {props.people.map((named) => (
        <Row key={named.id} {...props} named={named} />
      ))}
    </CardList>
  );
}

function Row({ named, end, words, locale }: PeopleListProps & { readonly named: NamedPerson }) {
  const { list } = words.page;
  const said = (text: string, who: string, at: string) =>
    fill(text, { who: tag("upn", who), when: tag("plain", formatDateTime(at, locale)) }, locale);
  const { endedBy, endedAt } = named;
  const facts = [
    endedAt && list.ended,
    said(list.namedBy, named.namedBy, named.namedAt),
    endedAt && endedBy && said(list.endedBy, endedBy, endedAt),
  ].filter(Boolean);
  return (
    <li
      data-named={endedAt ? "ended" : named.role}
      className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4.5 py-3.5"
    >
      <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
        <p className="font-semibold">{named.person}</p>
        <p className="text-ink-2">{words.roles[named.role]}</p>
        <p className="text-sm text-ink-3">{facts.join(" · ")}</p>
      </div>
      {!endedAt && (
        <form action={end}>
          <input type="hidden" name="id" value={named.id} />
          <Button aria-label={fill(list.endNamed, { name: tag("upn", named.person) }, locale)}>{list.end}</Button>
        </form>
      )}
    </li>
  );
}
