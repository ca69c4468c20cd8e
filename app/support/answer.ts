import { admit } from "@/app/guard";
import type { DeskState } from "@/components/support/desk/desk-state";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { mask } from "@/lib/diagnosis/mask";
import { MOST_BYTES, textIn } from "@/lib/support/read-body";
import { viewDiagnosis } from "@/lib/support/view-diagnosis";
import { expectedOf, knownOf } from "./known";

/** A longer text is not sent back into the form. */
const MOST_KEPT = 100_000;

/** Diagnoses what a form holds, pasted and uploaded. What it returns is masked; the text is kept nowhere. */
export async function answerForm(form: FormData): Promise<DeskState> {
  const pasted = form.get("text");
  const typed = typeof pasted === "string" ? pasted : "";
  const text = await withFile(typed, form.get("file"));
  if (text.length > MOST_BYTES) return tooLarge();
  const kept = typed.length > MOST_KEPT ? null : mask(typed).text;
  const { person } = await admit("POST /api/desk");
  const diagnosis = diagnose(text, { integration: knownOf(person), now: person.now });
  if (diagnosis.unreadable) return { kept, problem: diagnosis.unreadable, view: null };
  return { kept, problem: null, view: viewDiagnosis(mask(text).text, diagnosis, expectedOf(person), person.locale) };
}

/** What is said of a form that was not read to its end. */
export function tooLarge(): DeskState {
  return { kept: null, problem: "too-large", view: null };
}

async function withFile(typed: string, file: FormDataEntryValue | null): Promise<string> {
  if (!(file instanceof File) || file.size === 0) return typed;
  const uploaded = textIn(new Uint8Array(await file.arrayBuffer()));
  return typed.trim() === "" ? uploaded : `${typed}\n${uploaded}`;
}
