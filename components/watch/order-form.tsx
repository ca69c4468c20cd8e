import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { INPUT_CLASS } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDateTime, plural } from "@/lib/locales/text";
import type { WatchPageTexts } from "@/lib/locales/watch-page-texts";
import type { Watch } from "@/lib/store/watches";
import { tag } from "@/lib/values";

const HOURS = [1, 6, 12, 24, 168] as const;
const USUAL_HOURS = 24;

type FormAction = (form: FormData) => Promise<void>;

interface OrderFormProps {
  readonly watch: Watch | null;
  /** A look is asked for and not over. */
  readonly isLooking: boolean;
  /** Null for whoever may only look. */
  readonly actions: Readonly<Record<"switchOn" | "switchOff" | "lookNow", FormAction>> | null;
  readonly words: WatchPageTexts["order"];
  readonly locale: Locale;
}

/** Whether the watch is on, how often it looks, and a look at once. */
export function OrderForm({ watch, isLooking, actions, words, locale }: OrderFormProps) {
  const when = watch && tag("plain", formatDateTime(watch.nextAt, locale));
  const looked = watch?.state?.at ? tag("plain", formatDateTime(watch.state.at, locale)) : null;
  return (
    <Card aria-labelledby="order" className="px-4.5 py-4.5">
      <h2 id="order" className="text-lg">
        {words.title}
      </h2>
      <p className="mt-1 mb-3 text-ink-2" data-watch={watch ? "on" : "off"}>
        {when ? fill(words.on, { when }, locale) : words.off}
        {looked && <span data-looked> {fill(words.last, { when: looked }, locale)}</span>}
      </p>
      {isLooking && watch && <Notice tone="ok" live="status" title={words.looking} className="mb-3" />}
      {actions && <Changes watch={watch} actions={actions} words={words} locale={locale} />}
    </Card>
  );
}

function Changes({
  watch,
  actions,
  words,
  locale,
}: Omit<OrderFormProps, "isLooking" | "actions"> & { readonly actions: NonNullable<OrderFormProps["actions"]> }) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <form action={actions.switchOn} className="flex flex-wrap items-end gap-3">
        <label className="min-w-36">
          <span className="mb-0.5 block font-semibold">{words.every}</span>
          <select name="hours" defaultValue={watch?.everyHours ?? USUAL_HOURS} className={INPUT_CLASS}>
            {HOURS.map((hours) => (
              <option key={hours} value={hours}>
                {plural(words.hours, hours, locale)}
              </option>
            ))}
          </select>
        </label>
        <Button variant={watch ? "secondary" : "primary"}>{watch ? words.change : words.start}</Button>
      </form>
      {watch && (
        <>
          <form action={actions.lookNow}>
            <Button>{words.now}</Button>
          </form>
          <form action={actions.switchOff}>
            <Button variant="quiet">{words.stop}</Button>
          </form>
        </>
      )}
    </div>
  );
}
