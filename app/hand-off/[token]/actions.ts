"use server";

import { redirect } from "next/navigation";
import { admitted } from "@/app/guard";
import { applicantOf, flashOf } from "@/app/setup/applicant";
import { enterWorld } from "@/app/visitor";
import { carryOut } from "@/lib/hand-off";
import { change, visitOfDigest } from "@/lib/vault";
import { mayCarryOut, received } from "./received";

const field = (form: FormData, name: string) => String(form.get(name) ?? "");

/** Brings the browser into the sandbox world that a link belongs to. */
export async function joinWorld(form: FormData): Promise<void> {
  const token = field(form, "token");
  const found = await received(token);
  if (found?.state === "open" && found.integration.world !== null) await enterWorld(found.integration.world);
  redirect(`/hand-off/${token}`);
}

/** Makes the changes of a link as whoever is signed in; the page says what became of it. */
export async function makeChanges(form: FormData): Promise<void> {
  const person = await admitted("/hand-off/[token]#makeChanges");
  const token = field(form, "token");
  const back = `/hand-off/${token}`;
  const found = await received(token);
  const { visit } = person;
  if (found?.state !== "open" || !visit || (await mayCarryOut(person, found)) !== "yes") redirect(back);
  const applicant = await applicantOf({ ...person, integration: found.integration });
  if (!applicant) redirect(back);
  const choice = field(form, "choice");
  const picked = choice ? { action: field(form, "action"), choice } : null;
  const { action, outcome, secrets } = await carryOut(applicant, found.handOff, picked);
  // A secret is for whoever asked; it is sealed already if their browser has gone.
  const last = secrets.at(-1);
  const sender = last && (await visitOfDigest(found.handOff.owner));
  if (sender) await change(sender, { unshownSecret: last });
  await change(visit, { flash: flashOf(action, outcome) });
  redirect(back);
}
