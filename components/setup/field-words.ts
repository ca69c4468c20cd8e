import type { InterfaceTexts } from "@/lib/locales/interface-texts";

/** The sentence for a field's reason; undefined when nothing is wrong. */
export function fieldProblem(ui: InterfaceTexts, field: string, reason: string | undefined): string | undefined {
  if (!reason) return undefined;
  const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = ui.fieldProblems;
  return fields[field]?.[reason] ?? ui.ids.errorSummary;
}

/** What was taken off a value before it was used; undefined when nothing was. */
export function cleaningNote(ui: InterfaceTexts, cleaned: readonly string[] | undefined): string | undefined {
  if (!cleaned || cleaned.length === 0) return undefined;
  const words: Readonly<Record<string, string>> = ui.cleanings;
  return `${ui.ids.cleaned} ${cleaned.flatMap((what) => words[what] ?? []).join(", ")}`;
}
