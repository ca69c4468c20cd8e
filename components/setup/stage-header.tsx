import type { StageId } from "@/lib/check";
import { STAGES } from "@/lib/check";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";

/** What must hold in a stage, and why. */
export function StageHeader({
  stage,
  ui,
  locale,
}: {
  readonly stage: StageId;
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
}) {
  const { title, lead } = ui.stages[stage];
  const values = { step: tag("number", STAGES.indexOf(stage) + 1), count: tag("number", STAGES.length) };
  return (
    <header className="mb-6">
      <p className="text-sm text-ink-3">{fill(ui.stage.step, values, locale)}</p>
      <h1 className="mt-0.5 mb-2 text-[1.5rem] leading-tight wide:text-2xl">{title}</h1>
      <p className="max-w-[62ch] text-lg text-ink-2">{lead}</p>
    </header>
  );
}
