"use server";

import { redirect } from "next/navigation";
import { reachOf } from "@/app/tokens/reach";
import { visitor } from "@/app/visitor";
import { config } from "@/lib/config";
import { digestOf, newToken } from "@/lib/link";
import { createCalendar, revokeCalendar } from "@/lib/store/calendars";

const PAGE = "/watch";

/** Makes a calendar of what the visitor may see, in their language; its address is shown on the next page, once. */
export async function makeCalendar(): Promise<void> {
  const person = await visitor();
  const { visit, admin, locale, now } = person;
  const reach = reachOf(person);
  if (!visit || !reach) redirect("/setup/sign-in");
  const token = newToken();
  const maker = admin?.userPrincipalName ?? null;
  await createCalendar({ ...reach, locale, maker, tokenHash: digestOf(token), createdAt: now });
  visit.unshownCalendar = `${config().url}/calendar/${token}.ics`;
  redirect(PAGE);
}

/** The reader has copied the address; it is not shown again. */
export async function calendarStored(): Promise<void> {
  const { visit } = await visitor();
  if (visit) visit.unshownCalendar = null;
  redirect(PAGE);
}

/** Ends one of the calendars that reach what the visitor may see, and no address is shown any more. */
export async function endCalendar(form: FormData): Promise<void> {
  const person = await visitor();
  const reach = reachOf(person);
  if (!person.visit || !reach) redirect("/setup/sign-in");
  await revokeCalendar(reach, String(form.get("id") ?? ""), person.now);
  person.visit.unshownCalendar = null;
  redirect(PAGE);
}
