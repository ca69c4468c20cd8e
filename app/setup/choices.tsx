import { applyAction } from "@/app/setup/actions";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { actionOf } from "@/lib/actions";
import { ANOTHER } from "@/lib/actions/create-app";
import type { ActionId } from "@/lib/check";
import type { Texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { formatDateTime } from "@/lib/locales/text";
import type { Flash } from "@/lib/vault";

/** What only the reader can pick from, each with its own button; nothing has been changed yet. */
export function Choices({
  flash,
  words,
  locale,
  back,
  send = { action: applyAction },
}: {
  readonly flash: Flash;
  readonly words: Texts;
  readonly locale: Locale;
  readonly back: string;
  /** Where the pick goes; with the secret part of a hand-off's link when it belongs to one. */
  readonly send?: Send;
}) {
  const asked = flash.subject === null ? undefined : actionOf(flash.subject)?.id;
  if (!asked) return null;
  // An application that is there is not created but used.
  const picking: ActionId = asked === "create-app" ? "adopt-app" : asked;
  const question = words.actions[asked].choose;
  const button = words.actions[picking].choose?.button ?? words.actions[picking].button;
  return (
    <Notice tone="warn" live="alert" title={question?.title} className="mb-4">
      <p>{question?.text}</p>
      <ul className="mt-3 grid gap-3">
        {(flash.choices ?? []).map(({ id, name, at }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 text-ink">
            <span className="min-w-0">
              <b>{name}</b> <span className="font-mono text-xs [overflow-wrap:anywhere]">{id}</span>
              {at && <span className="block text-sm text-ink-2">{formatDateTime(at, locale)}</span>}
            </span>
            <Pick send={send} action={picking} choice={id} back={back} label={button} name={`${name} ${id}`} />
          </li>
        ))}
      </ul>
      {asked === "create-app" && question && (
        <div className="mt-3">
          <Pick send={send} action="create-app" choice={ANOTHER} back={back} label={question.button} />
        </div>
      )}
    </Notice>
  );
}

interface Send {
  readonly action: (form: FormData) => Promise<void>;
  readonly token?: string;
}

function Pick({
  send,
  action,
  choice,
  back,
  label,
  name,
}: {
  readonly send: Send;
  readonly action: ActionId;
  readonly choice: string;
  readonly back: string;
  readonly label: string;
  /** What is picked, for whoever only hears the button. */
  readonly name?: string;
}) {
  return (
    <form action={send.action}>
      {send.token && <input type="hidden" name="token" value={send.token} />}
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="choice" value={choice} />
      <input type="hidden" name="back" value={back} />
      <Button>
        {label}
        {name && <span className="sr-only">: {name}</span>}
      </Button>
    </form>
  );
}
