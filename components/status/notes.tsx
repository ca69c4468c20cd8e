import { Button } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import { INPUT_CLASS } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import type { StatusTexts } from "@/lib/locales/status-texts";
import { formatDateTime } from "@/lib/locales/text";
import type { Note } from "@/lib/store/notes";

/** What people wrote down, the latest first, and a form for the next note. */
export function Notes({
  notes,
  add,
  problem,
  texts,
  locale,
}: {
  readonly notes: readonly Note[];
  /** Null for whoever may only look. */
  readonly add: ((form: FormData) => Promise<void>) | null;
  /** Why the last note was not added. */
  readonly problem: string | null;
  readonly texts: StatusTexts["notes"];
  readonly locale: Locale;
}) {
  return (
    <>
      {notes.length === 0 ? (
        <p className="text-ink-2">{texts.none}</p>
      ) : (
        <CardList>
          {notes.map((note) => (
            <li key={note.id} data-note className="px-4.5 py-3">
              <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{note.text}</p>
              <p className="mt-1 text-sm text-ink-3">
                {note.author ?? texts.nobody} · {formatDateTime(note.writtenAt, locale)}
              </p>
            </li>
          ))}
        </CardList>
      )}
      {add && (
        <form action={add} className="mt-4 grid gap-2">
          {problem && <Notice tone="bad" live="alert" title={problem} />}
          <label>
            <span className="mb-0.5 block font-semibold">{texts.label}</span>
            <textarea name="text" rows={3} maxLength={2_000} required className={INPUT_CLASS} />
          </label>
          <Button className="w-fit">{texts.add}</Button>
        </form>
      )}
    </>
  );
}
