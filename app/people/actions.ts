"use server";

import { redirect } from "next/navigation";
import { admitted } from "@/app/guard";
import { parseUserPrincipalName } from "@/lib/clean";
import { NAMED_ROLES } from "@/lib/people/roles";
import * as people from "@/lib/store/people";
import { tenantOf } from "./tenant";

/** Names a colleague; what they were named before ends with it. */
export async function namePerson(form: FormData): Promise<void> {
  const person = await admitted("/people#namePerson");
  const tenant = tenantOf(person);
  if (!tenant) redirect("/people");
  const typed = String(form.get("person") ?? "");
  const parsed = parseUserPrincipalName(typed);
  const isSelf = parsed.ok && parsed.value.toLowerCase() === tenant.by.toLowerCase();
  const problem = !parsed.ok ? "name" : isSelf ? "self" : null;
  const role = NAMED_ROLES.find((one) => one === form.get("role")) ?? "viewer";
  if (!parsed.ok || problem) redirect(`/people?${new URLSearchParams({ problem: problem ?? "name", role })}`);
  await people.namePerson(tenant, { person: parsed.value, role, by: tenant.by, at: person.now });
  redirect("/people");
}

/** Ends what a colleague of the same tenant was named. */
export async function endName(form: FormData): Promise<void> {
  const person = await admitted("/people#endName");
  const tenant = tenantOf(person);
  if (tenant) await people.endName(tenant, String(form.get("id") ?? ""), tenant.by, person.now);
  redirect("/people");
}
