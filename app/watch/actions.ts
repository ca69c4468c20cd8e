"use server";

import { redirect } from "next/navigation";
import { admitted } from "@/app/guard";
import { reachOf } from "@/app/tokens/reach";
import { EMPTY_FLASH } from "@/app/visitor";
import { config } from "@/lib/config";
import { digestOf, newToken } from "@/lib/link";
import { isLocale } from "@/lib/locales/locale";
import type { ChannelProblem } from "@/lib/locales/watch-page-texts";
import { isMailAddress } from "@/lib/notify/mail-server";
import { configuredRules, mayPostTo } from "@/lib/notify/post";
import { newSigningSecret } from "@/lib/notify/signature";
import type { PlaceId } from "@/lib/people/places";
import { createCalendar, revokeCalendar } from "@/lib/store/calendars";
import { channelsOf, createChannel, removeChannel } from "@/lib/store/channels";
import { hasTrial, planDelivery } from "@/lib/store/deliveries";
import { enqueue } from "@/lib/store/jobs";
import { removeCredential, sealCredential } from "@/lib/store/queries";
import { store } from "@/lib/store/store";
import { startWatch, stopWatch } from "@/lib/store/watches";
import { change } from "@/lib/vault";
import { KEPT_KINDS } from "@/lib/watch/kept";
import { readPreferences } from "@/lib/watch/preferences";

const PAGE = "/watch";
const KINDS = ["mail", "webhook", "teams"] as const;
const FIELDS = ["kind", "to", "when", "at", "timeZone", "locale", "quiet", "quietFrom", "quietTo"] as const;
const MOST_CHANNELS = 20;
const TRIAL_PAUSE_MS = 30_000;
const field = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

/** The visitor and what they may watch; leads to the sign-in while there is nothing. */
async function watcher(place: PlaceId) {
  const person = await admitted(place);
  const { visit, integration } = person;
  if (!visit || !integration) redirect("/setup/sign-in");
  return { person, visit, integration };
}

/** Switches the watch on, or changes how often it looks. */
export async function switchOn(form: FormData): Promise<void> {
  const { integration } = await watcher("/watch#switchOn");
  const asked = Number(field(form, "hours"));
  await startWatch(integration.id, [1, 6, 12, 24, 168].includes(asked) ? asked : 24, new Date());
  redirect(PAGE);
}

export async function switchOff(): Promise<void> {
  const { integration } = await watcher("/watch#switchOff");
  await stopWatch(integration.id);
  redirect(PAGE);
}

/** Asks for a look at once. */
export async function lookNow(): Promise<void> {
  const { integration } = await watcher("/watch#lookNow");
  await enqueue({ kind: "recheck", subject: integration.id, dueAt: new Date() });
  redirect(PAGE);
}

/** Keeps the refresh token that came with the visitor's own test token. */
export async function keepSignIn(): Promise<void> {
  const { visit, integration } = await watcher("/watch#keepSignIn");
  const attempt = visit.testToken;
  const refreshToken = attempt?.ok ? attempt.tokens.refreshToken : null;
  if (refreshToken) await sealCredential(integration.id, "refresh-token", refreshToken);
  redirect(PAGE);
}

/** Removes what the watch signs in with. */
export async function dropCredential(form: FormData): Promise<void> {
  const { integration } = await watcher("/watch#dropCredential");
  const kind = KEPT_KINDS.find((one) => one === field(form, "kind"));
  if (kind) await removeCredential(integration.id, kind);
  redirect(PAGE);
}

/** Adds a way out for alerts; a webhook's signing secret is shown on the next page, once. */
export async function addChannel(form: FormData): Promise<void> {
  const { person, visit, integration } = await watcher("/watch#addChannel");
  const [kind, to] = [field(form, "kind"), field(form, "to")];
  const preferences = readPreferences((name) => field(form, name));
  const isFull = (await channelsOf(integration.id)).length >= MOST_CHANNELS;
  const problem = isFull ? "too-many" : problemOf(kind, to);
  if (problem || typeof preferences === "string") {
    const errors = {
      ...(problem && { to: problem }),
      ...(typeof preferences === "string" && { [preferences === "time" ? "at" : "timeZone"]: preferences }),
    };
    const values = Object.fromEntries(FIELDS.map((name) => [name, field(form, name)]));
    await change(visit, { flash: { ...EMPTY_FLASH, about: "watch", outcome: "invalid", errors, values } });
    redirect(PAGE);
  }
  const signing = kind === "webhook" ? newSigningSecret() : null;
  const asked = field(form, "locale");
  const channel = {
    integrationId: integration.id,
    kind: KINDS.find((one) => one === kind) ?? "webhook",
    // The address of a webhook often opens it, so people know it by its host alone.
    name: kind === "mail" ? to : new URL(to).host,
    locale: isLocale(asked) ? asked : person.locale,
    preferences,
    keys: { to, signing: signing?.reveal() ?? null },
  };
  await createChannel(channel, new Date());
  await change(visit, { unshownSigning: signing });
  redirect(PAGE);
}

function problemOf(kind: string, to: string): ChannelProblem | null {
  const { mail } = config();
  const rules = configuredRules(config());
  if (kind !== "mail" && !mayPostTo(to, rules)) return rules.staysInside ? "sandbox-address" : "web-address";
  if (kind !== "mail") return null;
  if (!mail) return "no-mail-server";
  return isMailAddress(to) ? null : "mail-address";
}

/** Sends a trial through one of the integration's own channels. */
export async function testChannel(form: FormData): Promise<void> {
  const { integration } = await watcher("/watch#testChannel");
  const id = field(form, "id");
  const isMine = (await channelsOf(integration.id)).some((channel) => channel.id === id);
  const now = new Date();
  // One trial at a time: the button is no way to flood a mailbox.
  if (isMine && !(await hasTrial(id, new Date(now.getTime() - TRIAL_PAUSE_MS)))) {
    const { database } = await store();
    await database.transaction((session) => planDelivery({ channelId: id, alertIds: [], now, dueAt: now }, session));
  }
  redirect(PAGE);
}

/** Removes one of the integration's own channels. */
export async function dropChannel(form: FormData): Promise<void> {
  const { integration } = await watcher("/watch#dropChannel");
  await removeChannel(integration.id, field(form, "id"));
  redirect(PAGE);
}

/** The reader has copied the signing secret; it is not shown again. */
export async function signingStored(): Promise<void> {
  const { visit } = await admitted("/watch#signingStored");
  if (visit) await change(visit, { unshownSigning: null });
  redirect(PAGE);
}

/** Makes a calendar of what the visitor may see, in their language; its address is shown on the next page, once. */
export async function makeCalendar(): Promise<void> {
  const person = await admitted("/watch#makeCalendar");
  const { visit, admin, locale, now } = person;
  const reach = reachOf(person);
  if (!visit || !reach) redirect("/setup/sign-in");
  const token = newToken();
  const maker = admin?.userPrincipalName ?? null;
  await createCalendar({ ...reach, locale, maker, tokenHash: digestOf(token), createdAt: now });
  await change(visit, { unshownCalendar: `${config().url}/calendar/${token}.ics` });
  redirect(PAGE);
}

/** The reader has copied the address; it is not shown again. */
export async function calendarStored(): Promise<void> {
  const { visit } = await admitted("/watch#calendarStored");
  if (visit) await change(visit, { unshownCalendar: null });
  redirect(PAGE);
}

/** Ends one of the calendars that reach what the visitor may see, and no address is shown any more. */
export async function endCalendar(form: FormData): Promise<void> {
  const person = await admitted("/watch#endCalendar");
  const reach = reachOf(person);
  if (!person.visit || !reach) redirect("/setup/sign-in");
  await revokeCalendar(reach, field(form, "id"), person.now);
  await change(person.visit, { unshownCalendar: null });
  redirect(PAGE);
}
