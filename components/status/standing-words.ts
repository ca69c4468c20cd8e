import type { Role } from "@/lib/check";
import { daysLeft, type Expiry, type ExpiryKind } from "@/lib/expiries";
import type { Texts } from "@/lib/locales";
import type { CheckText } from "@/lib/locales/check-texts";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import type { StatusTexts } from "@/lib/locales/status-texts";
import { fill, formatDate, plural } from "@/lib/locales/text";
import { type ShownState, type Standing, shownState } from "@/lib/standing";
import type { StatusRow } from "@/lib/store/status";
import { tag } from "@/lib/values";

/** The shape beside a state; an old answer is never green. */
export const STATE_ICONS: Readonly<Record<ShownState, DisplayStatus>> = {
  ready: "pass",
  "not-ready": "fail",
  undecided: "inconclusive",
  stale: "error",
  never: "not-applicable",
};

/** How an integration stands, in a few words. */
export function stateWords(standing: Standing | null, now: Date, words: StatusTexts, locale: Locale): string {
  const state = shownState(standing, now);
  if (state !== "stale" || !standing) return words.states[state];
  const when = tag("plain", formatDate(standing.finishedAt, locale));
  return fill(words.notCheckedSince, { when }, locale);
}

/** What is wrong or open, as the check's own words say it; null when nothing is. */
export function troubleWords({ check, finding, values }: Standing, words: Texts, locale: Locale): string | null {
  const byId: Readonly<Record<string, CheckText>> = words.checks;
  const text = check !== null && Object.hasOwn(byId, check) ? byId[check] : undefined;
  if (!text) return null;
  const found = finding === null ? undefined : text.findings[finding];
  return found ? fill(found.title, values, locale) : `${words.ui.verdict.undecided}: ${text.title}`;
}

/** How long something lasts, or since when it is over. */
export function lastsWords({ at }: Expiry, now: Date, words: StatusTexts["expiry"], locale: Locale): string {
  const days = daysLeft(at, now);
  if (days < 0) return plural(words.ended, -days, locale);
  return days === 0 ? words.today : plural(words.left, days, locale);
}

/** From so many days on somebody should see to it. */
export const SOON_DAYS = 30;

const RENEWS: Readonly<Record<ExpiryKind, Role>> = {
  secret: "application-admin",
  certificate: "application-admin",
  "refresh-token": "integration-user",
};

/** Who can act: on what is broken, else on what ends soon; null when nobody needs to or it is not known. */
export function whoCanAct({ standing, expiry }: StatusRow, now: Date): Role | null {
  const isFresh = shownState(standing, now) !== "stale";
  if (isFresh && standing?.who) return standing.who;
  return expiry && daysLeft(expiry.at, now) < SOON_DAYS ? RENEWS[expiry.kind] : null;
}
