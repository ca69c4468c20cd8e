"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/locales/locale";
import type { SignInsTexts } from "@/lib/locales/support-texts";
import { LookUpAnswer } from "./look-up-answer";
import { type LookUpState, NOTHING_ASKED } from "./look-up-state";

export interface LookUpFormProps {
  readonly action: (state: LookUpState, form: FormData) => Promise<LookUpState>;
  readonly words: SignInsTexts;
  readonly locale: Locale;
}

/** Asks for an id or a name and shows what the log has; a form post without JavaScript, answered in the same page. */
export function LookUpForm({ action, words, locale }: LookUpFormProps) {
  const [state, send, isPending] = useActionState(action, NOTHING_ASKED);
  const { asked, problem } = state;
  const isAboutTime = problem === "not-a-time";
  return (
    <>
      <form action={send} className="card px-4.5 py-4.5" noValidate>
        <div className="grid items-end gap-4 wide:grid-cols-[minmax(0,1fr)_20rem]">
          <Field
            name="what"
            label={words.what}
            hint={words.whatHint}
            defaultValue={asked.what}
            problem={problem && !isAboutTime ? words.problems[problem] : undefined}
          />
          <Field
            name="around"
            type="datetime-local"
            label={words.around}
            hint={words.aroundHint}
            defaultValue={asked.around}
            problem={isAboutTime ? words.problems[problem] : undefined}
          />
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button variant="primary" aria-disabled={isPending}>
            {words.search}
          </Button>
          <p className="text-sm text-ink-3">{words.privacy}</p>
        </div>
      </form>
      <div aria-live="polite" className="mt-6">
        <LookUpAnswer state={state} words={words} locale={locale} />
      </div>
    </>
  );
}
