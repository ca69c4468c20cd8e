import { LIFETIMES_DAYS, USUAL_DAYS } from "@/lib/link";
import type { Locale } from "@/lib/locales/locale";
import { type Plural, plural } from "@/lib/locales/text";
import { INPUT_CLASS } from "./field";

/** Picks how long a link or a token lives, as the form's field `days`. */
export function LifetimeSelect({
  label,
  days: words,
  locale,
  choices = LIFETIMES_DAYS,
  usual = USUAL_DAYS,
}: {
  readonly label: string;
  readonly days: Plural;
  readonly locale: Locale;
  /** Days to pick from. */
  readonly choices?: readonly number[];
  readonly usual?: number;
}) {
  return (
    <label className="min-w-40">
      <span className="mb-0.5 block font-semibold">{label}</span>
      <select name="days" defaultValue={usual} className={INPUT_CLASS}>
        {choices.map((days) => (
          <option key={days} value={days}>
            {plural(words, days, locale)}
          </option>
        ))}
      </select>
    </label>
  );
}
