"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { admitted } from "@/app/guard";
import { readerOf } from "@/app/status/reader";
import { config } from "@/lib/config";
import { digestOf, newToken } from "@/lib/link";
import type { PlaceId } from "@/lib/people/places";
import { createBadge, revokeBadge } from "@/lib/store/badges";
import { addNote, MAX_NOTE_CHARS } from "@/lib/store/notes";
import { integrationFor } from "@/lib/store/status";
import { change } from "@/lib/vault";

/** Adds a note to an integration that the visitor may see. */
export async function writeNote(id: string, form: FormData): Promise<void> {
  const { person, row } = await admittedTo("/status/[id]#writeNote", id);
  if (!row) redirect("/status");
  // A browser sends line breaks as two characters and counts them as one.
  const text = String(form.get("text") ?? "")
    .replaceAll("\r\n", "\n")
    .trim();
  if (text === "") redirect(`/status/${row.id}?note=empty#notes`);
  if (text.length > MAX_NOTE_CHARS) redirect(`/status/${row.id}?note=too-long#notes`);
  const author = person.admin?.userPrincipalName ?? null;
  await addNote(row.id, { author, writtenAt: person.now.toISOString(), text });
  showAgain(row.id, "notes");
}

/** Makes a badge; its address is shown on the next page, once. */
export async function makeBadge(id: string): Promise<void> {
  const { person, row } = await admittedTo("/status/[id]#makeBadge", id);
  if (!row || !person.visit) redirect("/status");
  const token = newToken();
  await createBadge({
    integrationId: row.id,
    tokenHash: digestOf(token),
    sender: person.admin?.userPrincipalName ?? null,
    createdAt: person.now,
  });
  await change(person.visit, { unshownBadge: { integrationId: row.id, address: `${config().url}/badge/${token}` } });
  showAgain(row.id, "badges");
}

/** The reader has copied the address; it is not shown again. */
export async function badgeStored(id: string): Promise<void> {
  const { person, row } = await admittedTo("/status/[id]#badgeStored", id);
  if (!row || !person.visit) redirect("/status");
  await change(person.visit, { unshownBadge: null });
  showAgain(row.id, "badges");
}

/** Ends one of the integration's badges, and its address is not shown any more. */
export async function endBadge(id: string, form: FormData): Promise<void> {
  const { person, row } = await admittedTo("/status/[id]#endBadge", id);
  if (!row) redirect("/status");
  await revokeBadge(row.id, String(form.get("badge") ?? ""), person.now);
  if (person.visit) await change(person.visit, { unshownBadge: null });
  showAgain(row.id, "badges");
}

/** The visitor, if they may do that, and the integration, if they may see it. */
async function admittedTo(place: PlaceId, id: string) {
  const person = await admitted(place);
  return { person, row: await integrationFor(readerOf(person), id, person.now) };
}

/** Back to a part of the page; without the first line a browser that is there already would ask for nothing. */
function showAgain(id: string, part: "notes" | "badges"): never {
  revalidatePath(`/status/${id}`);
  redirect(`/status/${id}#${part}`);
}
