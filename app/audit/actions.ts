"use server";

import { redirect } from "next/navigation";
import { admitted } from "@/app/guard";
import { applicantOf, flashOf } from "@/app/setup/applicant";
import { undoAttempt } from "@/lib/apply-action";
import { change } from "@/lib/vault";

/** Takes back what one attempt changed. */
export async function undo(form: FormData): Promise<void> {
  const person = await admitted("/audit#undo");
  const applicant = await applicantOf(person);
  if (!applicant || !person.visit) redirect("/setup/sign-in");
  const outcome = await undoAttempt(applicant, String(form.get("attempt") ?? ""));
  // Undone by somebody else, or never made: the list says what is.
  const flash = outcome && { ...flashOf("remove-everything", outcome), subject: null };
  await change(person.visit, { current: null, ...(flash && { flash }) });
  redirect("/audit");
}
