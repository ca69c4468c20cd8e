"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { UnreadableReason } from "@/lib/diagnosis/cause";
import type { Locale } from "@/lib/locales/locale";
import type { DeskTexts } from "@/lib/locales/support-texts";
import type { DeskState } from "./desk-state";
import { Findings } from "./findings";

const MOST_BYTES = 50 * 1024 * 1024;

export interface DeskProps {
  /** Where the form is posted to; answers JSON to a script. */
  readonly action: string;
  /** What a form sent without JavaScript came to. */
  readonly initial: DeskState;
  readonly words: DeskTexts;
  /** Why a text was not read. */
  readonly problems: Readonly<Record<UnreadableReason, string>>;
  readonly locale: Locale;
}

/** Takes a text or a file and shows what is broken; without JavaScript the form is posted and the page drawn anew. */
export function Desk({ action, initial, words, problems, locale }: DeskProps) {
  const [state, setState] = useState(initial);
  const [isPending, setPending] = useState(false);
  const answer = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state !== initial) answer.current?.focus();
  }, [state, initial]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget);
    setPending(true);
    setState(sizeOf(form) > MOST_BYTES ? { ...state, problem: "too-large", view: null } : await ask(action, form));
    setPending(false);
  };
  const problem = state.problem === "no-answer" ? words.noAnswer : state.problem && problems[state.problem];
  return (
    <>
      <form
        action={action}
        method="post"
        encType="multipart/form-data"
        onSubmit={submit}
        className="card px-4.5 py-4.5"
        aria-busy={isPending}
      >
        <PasteBox state={state} words={words} problem={problem} />
        <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-4">
          <FileBox words={words} />
          <Button variant="primary" className="min-h-11 px-6 wide:ml-auto" aria-disabled={isPending}>
            {isPending ? words.working : words.submit}
          </Button>
        </div>
        <p className="mt-4 text-sm text-ink-3">{words.privacy}</p>
      </form>
      {state.view && (
        <section ref={answer} tabIndex={-1} aria-labelledby="desk-answer" className="mt-8 scroll-mt-20 outline-none">
          <Findings view={state.view} words={words} locale={locale} />
        </section>
      )}
    </>
  );
}

async function ask(action: string, form: FormData): Promise<DeskState> {
  try {
    const response = await fetch(action, { method: "POST", body: form, headers: { accept: "application/json" } });
    if (!response.ok) throw new Error(String(response.status));
    // Our own route's answer.
    return (await response.json()) as DeskState;
  } catch {
    return { kept: null, problem: "no-answer", view: null };
  }
}

function sizeOf(form: FormData): number {
  const file = form.get("file");
  const text = form.get("text");
  return (file instanceof File ? file.size : 0) + (typeof text === "string" ? text.length : 0);
}

function PasteBox({
  state,
  words,
  problem,
}: {
  readonly state: DeskState;
  readonly words: DeskTexts;
  readonly problem: string | null;
}) {
  return (
    <>
      <label htmlFor="desk-text" className="block text-lg font-semibold">
        {words.label}
      </label>
      <p id="desk-hint" className="mb-2 text-sm text-ink-3">
        {words.hint}
      </p>
      <textarea
        id="desk-text"
        name="text"
        rows={9}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        defaultValue={state.kept ?? ""}
        aria-describedby="desk-hint desk-problem"
        aria-invalid={problem ? true : undefined}
        className="block w-full resize-y rounded-sm border border-control bg-surface px-3 py-2 font-mono text-sm text-ink hover:border-ink-3 aria-invalid:border-bad"
      />
      <div id="desk-problem" aria-live="polite">
        {problem && (
          <Notice tone="bad" className="mt-3">
            {problem}
          </Notice>
        )}
        {state.kept === null && <p className="no-js-only mt-2 text-sm text-ink-3">{words.cut}</p>}
      </div>
    </>
  );
}

function FileBox({ words }: { readonly words: DeskTexts }) {
  return (
    <div className="min-w-0">
      <label htmlFor="desk-file" className="block font-semibold">
        {words.file}
      </label>
      <p id="desk-file-hint" className="mb-1.5 text-sm text-ink-3">
        {words.fileHint}
      </p>
      <input
        id="desk-file"
        name="file"
        type="file"
        aria-describedby="desk-file-hint"
        className="block max-w-full text-sm text-ink-2 file:mr-3 file:min-h-9 file:rounded-sm file:border file:border-line-strong file:bg-surface file:px-3.5 file:font-semibold file:text-ink hover:file:bg-sunken coarse:file:min-h-11"
      />
    </div>
  );
}
