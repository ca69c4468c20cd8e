import { Choices } from "@/app/setup/choices";
import { FlashNotice } from "@/components/setup/flash-notice";
import { actionOf } from "@/lib/actions";
import { texts } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import type { Flash } from "@/lib/vault";

/** What became of the change or the undo that was just asked for here. */
export function AuditFlash({ flash, locale }: { readonly flash: Flash | null; readonly locale: Locale }) {
  if (!flash || flash.outcome === "invalid") return null;
  const words = texts(locale);
  if (flash.outcome === "choice-needed") return <Choices flash={flash} words={words} locale={locale} back="/audit" />;
  const action = flash.subject === null ? null : actionOf(flash.subject);
  const said = action ? words.actions[action.id] : { done: words.audit.undone, nothingToDo: words.audit.nothingUndone };
  const done = flash.outcome === "done" ? said.done : said.nothingToDo;
  return <FlashNotice outcome={flash.outcome} done={done} detail={flash.detail} ui={words.ui} />;
}
