import type { Check } from "@/lib/check";
import type { CheckText } from "@/lib/locales/check-texts";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import { CheckFrame } from "./check-frame";

/** A check that has been asked and has not answered: as tall as a settled row, so nothing moves when it settles. */
export function CheckingCard({
  check,
  text,
  ui,
}: {
  readonly check: Pick<Check, "id" | "level">;
  readonly text: Pick<CheckText<string>, "title">;
  readonly ui: InterfaceTexts;
}) {
  return (
    <CheckFrame
      id={check.id}
      level={check.level}
      status="checking"
      ui={ui}
      title={text.title}
      text={ui.stage.checkingNow}
    />
  );
}
