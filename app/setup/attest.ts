"use server";

import { redirect } from "next/navigation";
import { ownPath } from "@/app/same-origin";
import { type Visitor, visitor, walkInput } from "@/app/visitor";
import { attestedUntil, MAX_ATTESTATION_NOTE_CHARS } from "@/lib/attestations";
import { isAttestable } from "@/lib/checks/attestable";
import { addAttestation, takeBackAttestation } from "@/lib/store/attestations";
import { checkAgain } from "@/lib/walk";

/** Keeps what the visitor saw for themselves, and asks the check again so that it counts at once. */
export async function confirmCheck(form: FormData): Promise<void> {
  const { person, integration, check } = await subjectOf(form);
  const typed = String(form.get("note") ?? "").trim();
  await addAttestation({
    integrationId: integration.id,
    check,
    by: person.admin?.userPrincipalName ?? null,
    at: person.now,
    until: attestedUntil(form.get("days"), person.now),
    note: typed === "" ? null : typed.slice(0, MAX_ATTESTATION_NOTE_CHARS),
  });
  await askAgain(person, check, form);
}

/** Takes back what was confirmed of a check, and asks the check again. */
export async function takeBack(form: FormData): Promise<void> {
  const { person, integration, check } = await subjectOf(form);
  const by = person.admin?.userPrincipalName ?? null;
  await takeBackAttestation(integration.id, check, { at: person.now, by });
  await askAgain(person, check, form);
}

async function subjectOf(form: FormData) {
  const person = await visitor();
  const { integration } = person;
  const check = String(form.get("check") ?? "");
  if (!integration || !isAttestable(check)) redirect("/setup/sign-in");
  return { person, integration, check };
}

async function askAgain(person: Visitor, check: string, form: FormData): Promise<never> {
  const input = await walkInput(person);
  if (input) await checkAgain(input, [check]);
  redirect(ownPath(String(form.get("back") ?? "")));
}
