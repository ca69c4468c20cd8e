import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, INPUT_CLASS } from "@/components/ui/field";
import type { Locale } from "@/lib/locales/locale";
import type { ChannelProblem, WatchPageTexts } from "@/lib/locales/watch-page-texts";
import type { Flash } from "@/lib/vault";

const LANGUAGES: Readonly<Record<Locale, string>> = { en: "English", ko: "한국어" };

/** Adds a way out for alerts; what was typed stays when it cannot be used. */
export function ChannelForm({
  action,
  hasMail,
  flash,
  words,
  locale,
}: {
  readonly action: (form: FormData) => Promise<void>;
  /** Whether this server can send mail at all. */
  readonly hasMail: boolean;
  /** What was wrong with the last attempt. */
  readonly flash: Flash | null;
  readonly words: WatchPageTexts["channels"];
  readonly locale: Locale;
}) {
  // An empty answer is an answer: what was switched off stays off.
  const typed = (name: string) => flash?.values[name];
  const problemOf = (field: string) => {
    const problem = flash?.errors[field];
    return problem === undefined ? undefined : words.problems[problem as ChannelProblem];
  };
  return (
    <Card id="add" aria-labelledby="add-title" className="px-4.5 py-4.5">
      <h3 id="add-title" className="text-md font-semibold">
        {words.add}
      </h3>
      <p className="mb-3 text-ink-2">{words.toHint}</p>
      <form action={action} className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-[180px_minmax(0,1fr)]">
          <Select
            name="kind"
            label={words.kind}
            options={words.kinds}
            value={typed("kind") ?? (hasMail ? "mail" : "webhook")}
          />
          <Field name="to" label={words.to} required defaultValue={typed("to")} problem={problemOf("to")} />
        </div>
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_110px_minmax(0,1fr)_150px]">
          <Select
            name="when"
            label={words.when}
            options={{ "at-once": words.atOnce, ...words.togetherOptions }}
            value={typed("when") ?? "at-once"}
          />
          <Field
            name="at"
            type="time"
            label={words.at}
            defaultValue={typed("at") ?? "08:00"}
            problem={problemOf("at")}
          />
          <Field
            name="timeZone"
            label={words.timeZone}
            required
            defaultValue={typed("timeZone") ?? "UTC"}
            problem={problemOf("timeZone")}
          />
          <Select name="locale" label={words.language} options={LANGUAGES} value={typed("locale") ?? locale} />
        </div>
        <fieldset className="grid gap-3 sm:grid-cols-[auto_110px_110px] sm:items-end sm:justify-start sm:gap-4">
          <label className="flex min-h-9 items-center gap-3 coarse:min-h-11">
            <input type="checkbox" name="quiet" defaultChecked={typed("quiet") === "on"} className="size-4" />
            {words.quiet}
          </label>
          <Field name="quietFrom" type="time" label={words.quietFrom} defaultValue={typed("quietFrom") ?? "22:00"} />
          <Field name="quietTo" type="time" label={words.quietTo} defaultValue={typed("quietTo") ?? "07:00"} />
        </fieldset>
        <div>
          <Button variant="primary">{words.button}</Button>
        </div>
        {!hasMail && <p className="text-sm text-ink-3">{words.noMail}</p>}
      </form>
    </Card>
  );
}

function Select({
  name,
  label,
  options,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly value: string;
}) {
  return (
    <label>
      <span className="mb-0.5 block font-semibold">{label}</span>
      <select name={name} defaultValue={value} className={INPUT_CLASS}>
        {Object.entries(options).map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
