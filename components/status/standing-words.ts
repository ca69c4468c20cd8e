import type { Role } from "@/lib/check";
import { checkOf } from "@/lib/checks";
import type { Texts } from "@/lib/locales";
import type { CheckText } from "@/lib/locales/check-texts";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import type { StatusTexts } from "@/lib/locales/status-texts";
import { fill, formatDate, plural } from "@/lib/locales/text";
import { type ShownState, type Standing, shownState } from "@/lib/standing";
import type { StatusRow } from "@/lib/store/status";
import { tag } from "@/lib/values";
import { daysLeft, type Expiry } from "@/lib/watch/expiries";

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
export function troubleWords(standing: Standing, now: Date, words: Texts, locale: Locale): string | null {
  const { check, finding, values } = standing;
  if (standing.state === "ready" && shownState(standing, now) === "undecided") return words.status.wordEnded;
  const byId: Readonly<Record<string, CheckText>> = words.checks;
  const text = check !== null && Object.hasOwn(byId, check) ? byId[check] : undefined;
  if (!text) return null;
  const found = finding === null ? undefined : text.findings[finding];
  return found ? fill(found.title, values, locale) : `${words.ui.verdict.undecided}: ${text.title}`;
}

/** How long something lasts, or since when it is over. */
export function lastsWords(
  expiry: Pick<Expiry, "endAt">,
  now: Date,
  words: StatusTexts["expiry"],
  locale: Locale,
): string {
  const days = daysLeft(expiry, now);
  if (days < 0) return plural(words.ended, -days, locale);
  return days === 0 ? words.today : plural(words.left, days, locale);
}

/** From so many days on somebody should see to it. */
export const SOON_DAYS = 30;

/** Who can renew it: what was confirmed is looked at by whoever may mend it. */
function whoRenews({ kind, about }: Expiry): Role | null {
  if (kind === "refresh-token") return "integration-user";
  if (about === null) return "application-admin";
  const findings = Object.values(checkOf(about)?.findings ?? {});
  return findings[0]?.who ?? null;
}

/** Who can act: on what is broken, else on what ends soon; null when nobody needs to or it is not known. */
export function whoCanAct({ standing, expiries: [first] }: StatusRow, now: Date): Role | null {
  const isFresh = shownState(standing, now) !== "stale";
  if (isFresh && standing?.who) return standing.who;
  return first && daysLeft(first, now) < SOON_DAYS ? whoRenews(first) : null;
}
