"use server";

import { redirect } from "next/navigation";
import { admitted } from "@/app/guard";
import { endOtherSessions, endSession } from "@/lib/store/sessions";
import { sessionScope } from "./scope";

/** Ends one of the sessions that the visitor may end. */
export async function endOne(form: FormData): Promise<void> {
  const may = await sessionScope(await admitted("/sessions#endOne"));
  if (!may) redirect("/setup/sign-in");
  await endSession(may.tenant ?? may.own, String(form.get("session") ?? ""));
  redirect("/sessions");
}

/** Ends the visitor's own sessions in every other browser. */
export async function endElsewhere(): Promise<void> {
  const may = await sessionScope(await admitted("/sessions#endElsewhere"));
  if (!may) redirect("/setup/sign-in");
  await endOtherSessions(may.own, may.here);
  redirect("/sessions");
}
