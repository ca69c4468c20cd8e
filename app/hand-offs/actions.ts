"use server";

import { redirect } from "next/navigation";
import { admitted } from "@/app/guard";
import { EMPTY_FLASH } from "@/app/visitor";
import { actionOf } from "@/lib/actions";
import { config } from "@/lib/config";
import { isHandable, tenantIdOf } from "@/lib/hand-off";
import { digestOf, lifetimeMs, newToken } from "@/lib/link";
import { reachFor } from "@/lib/outlet";
import { createHandOff, revokeHandOff } from "@/lib/store/hand-offs";
import { change } from "@/lib/vault";

/** Makes a link for the picked changes; it is shown on the next page, once. */
export async function makeHandOff(form: FormData): Promise<void> {
  const { visit, integration, admin, cloud, now } = await admitted("/hand-offs#makeHandOff");
  if (!visit || !integration) redirect("/setup/sign-in");
  const picked = form.getAll("action").flatMap((id) => actionOf(String(id))?.id ?? []);
  const allowed = picked.filter((id) => isHandable(id, admin !== null));
  const refuse = async (reason: string): Promise<never> => {
    await change(visit, {
      flash: { ...EMPTY_FLASH, about: "hand-off", outcome: "invalid", errors: { action: reason } },
    });
    redirect("/hand-offs");
  };
  if (allowed.length === 0 || allowed.length < picked.length) await refuse("pick-one");
  if (!(await tenantIdOf(integration, cloud, await reachFor(visit.world)))) await refuse("tenant-unknown");
  const token = newToken();
  await createHandOff({
    integrationId: integration.id,
    actions: allowed,
    owner: visit.digest,
    sender: admin?.userPrincipalName ?? null,
    tokenHash: digestOf(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifetimeMs(form.get("days"))),
  });
  await change(visit, { unshownLink: `${config().url}/hand-off/${token}` });
  redirect("/hand-offs");
}

/** The reader has copied the link; it is not shown again. */
export async function linkStored(): Promise<void> {
  const { visit } = await admitted("/hand-offs#linkStored");
  if (visit) await change(visit, { unshownLink: null });
  redirect("/hand-offs");
}

/** Ends one of the integration's open links. */
export async function endHandOff(form: FormData): Promise<void> {
  const { integration, now } = await admitted("/hand-offs#endHandOff");
  if (!integration) redirect("/setup/sign-in");
  await revokeHandOff(integration.id, String(form.get("id") ?? ""), now);
  redirect("/hand-offs");
}
