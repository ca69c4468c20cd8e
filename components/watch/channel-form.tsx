import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, INPUT_CLASS } from "@/components/ui/field";
import type { ChannelProblem, WatchPageTexts } from "@/lib/locales/watch-page-texts";
import type { Flash } from "@/lib/vault";

const KINDS = ["mail", "webhook", "teams"] as const;

/** Adds a way out for alerts; what was typed stays when it cannot be used. */
export function ChannelForm({
  action,
  hasMail,
  flash,
  words,
}: {
  readonly action: (form: FormData) => Promise<void>;
  /** Whether this server can send mail at all. */
  readonly hasMail: boolean;
  /** What was wrong with the last attempt. */
  readonly flash: Flash | null;
  readonly words: WatchPageTexts["channels"];
}) {
  const problemOf = (field: string) => {
    const problem = flash?.errors[field];
    return problem === undefined ? undefined : words.problems[problem as ChannelProblem];
  };
  return (
    <Card id="add" aria-labelledby="add-title" className="px-4.5 py-4.5">
      <h3 id="add-title" className="text-md font-semibold">
        {words.add}
      </h3>
      <p id="to-hint" className="mb-3 text-ink-2">
        {words.toHint}
      </p>
      <form action={action} className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-[180px_minmax(0,1fr)]">
          <label>
            <span className="mb-0.5 block font-semibold">{words.kind}</span>
            <select
              name="kind"
              defaultValue={flash?.values.kind ?? (hasMail ? "mail" : "webhook")}
              className={INPUT_CLASS}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          </label>
          <Field
            name="to"
            label={words.to}
            required
            defaultValue={flash?.values.to}
            problem={problemOf("to")}
          />
          <label>
            <span className="mb-0.5 block font-semibold">{words.when}</span>
            <select name="when" className={INPUT_CLASS}>
              <option value="at-once">{words.atOnce}</option>
              <option value="daily">{words.daily}</option>
            </select>
          </label>
          <Field
            name="timeZone"
            label={words.timeZone}
            required
            defaultValue={flash?.values.timeZone ?? "UTC"}
            problem={problemOf("timeZone")}
          />
        </div>
        <label className="flex min-h-6 items-center gap-3 coarse:min-h-11">
          <input type="checkbox" name="quiet" className="size-4" />
          {words.quiet}
        </label>
        <div>
          <Button variant="primary">{words.button}</Button>
        </div>
        {!hasMail && <p className="text-sm text-ink-3">{words.noMail}</p>}
      </form>
    </Card>
  );
}
