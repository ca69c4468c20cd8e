"use server";

import { redirect } from "next/navigation";
import { admitted } from "@/app/guard";
import { config } from "@/lib/config";
import { digestOf, lifetimeMs, newToken } from "@/lib/link";
import { redact } from "@/lib/redact";
import { UnsafeReportError } from "@/lib/redaction/safe";
import { createShare, revokeShare } from "@/lib/store/shares";
import { change } from "@/lib/vault";
import { ownRun } from "./own-run";

/** Makes a link to a run of the visitor's own integration; it is shown on the next page, once. */
export async function makeShare(form: FormData): Promise<void> {
  const person = await admitted("/reports#makeShare");
  const { visit, integration, admin, now } = person;
  if (!visit || !integration) redirect("/setup/sign-in");
  const record = await ownRun(person, String(form.get("run") ?? ""));
  if (!record) redirect("/reports/new");
  const mode = form.get("mode") === "clear" ? "clear" : "redacted";
  const back = `/reports/new?${new URLSearchParams({ run: record.id, mode })}`;
  if (mode === "clear" && form.get("agree") !== "yes") redirect(`${back}&agree=missing`);
  const safe = safeOrNull(record, mode);
  if (!safe) redirect(back);
  const token = newToken();
  await createShare({
    integrationId: integration.id,
    record: safe,
    sender: admin?.userPrincipalName ?? null,
    tokenHash: digestOf(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifetimeMs(form.get("days"))),
  });
  await change(visit, { unshownShare: `${config().url}/reports/${token}` });
  redirect("/reports");
}

function safeOrNull(...args: Parameters<typeof redact>) {
  try {
    return redact(...args);
  } catch (problem) {
    if (problem instanceof UnsafeReportError) return null;
    throw problem;
  }
}

/** The reader has copied the link; it is not shown again. */
export async function shareStored(): Promise<void> {
  const { visit } = await admitted("/reports#shareStored");
  if (visit) await change(visit, { unshownShare: null });
  redirect("/reports");
}

/** Ends one of the integration's own links. */
export async function endShare(form: FormData): Promise<void> {
  const { integration, now } = await admitted("/reports#endShare");
  if (!integration) redirect("/setup/sign-in");
  await revokeShare(integration.id, String(form.get("id") ?? ""), now);
  redirect("/reports");
}
