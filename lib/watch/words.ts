import { checkOf } from "@/lib/checks";
import { texts } from "@/lib/locales";
import type { CheckText } from "@/lib/locales/check-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, plural } from "@/lib/locales/text";
import { type Tagged, tag } from "@/lib/values";
import type { Alert, Drift, ThresholdDays } from "./alerts";
import type { Expiry } from "./expiries";
import type { Link, VerdictFact } from "./facts";
import type { Aspect, Trait } from "./traits";

/** An alert in words: one plain line for a subject or a calendar, and what stands below it. */
export interface AlertText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What an alert says to a reader of that language; the same alert always reads the same. */
export function alertText(alert: Alert, locale: Locale): AlertText {
  const { title, lines } = bodyOf(alert, locale);
  return { title: oneLine(title), lines: lines.map(oneLine) };
}

/** The end of a credential or confirmation, as a calendar shows it; without a threshold, the bare name. */
export function expiryText(expiry: Expiry, locale: Locale): string {
  const { plain, named } = texts(locale).watch.expiries[expiry.kind];
  const name = expiry.name ?? (expiry.about === null ? null : titleOf(expiry.about, locale));
  return oneLine(name === null ? plain : fill(named, { name: tag("name", name) }, locale));
}

function bodyOf(alert: Alert, locale: Locale): AlertText {
  const { watch } = texts(locale);
  switch (alert.kind) {
    case "red":
      return redText(alert, locale);
    case "recovered":
      return recoveredText(alert, locale);
    case "expiring":
      return expiringText(alert.expiry, alert.days, locale);
    case "drift":
      return {
        title: watch.drift.titles[alert.drift.aspect],
        lines: [...driftLines(alert.drift, locale), watch.drift.check],
      };
    case "cannot-tell":
      return cannotTellText(alert.checks, locale);
    case "credential-gone": {
      const { title, text } = watch.credentialGone[alert.why];
      const credential = tag("plain", watch.credentials[alert.credential]);
      return { title: fill(title, { credential }, locale), lines: [text] };
    }
  }
}

function redText({ link, changes }: Extract<Alert, { kind: "red" }>, locale: Locale): AlertText {
  const { watch, ui } = texts(locale);
  const words = wordsOf(link.check, locale)?.findings[link.finding];
  const problem = problemOf(link, locale);
  const who = checkOf(link.check)?.findings[link.finding]?.who;
  return {
    title: fill(watch.red.title, { problem }, locale),
    lines: [
      ...(words ? [fill(words.cause, link.values, locale), fill(words.action, link.values, locale)] : []),
      ...(who ? [fill(watch.red.who, { role: tag("plain", ui.roles[who]) }, locale)] : []),
      ...changes.flatMap((drift) => driftLines(drift, locale)),
    ],
  };
}

function recoveredText(alert: Extract<Alert, { kind: "recovered" }>, locale: Locale): AlertText {
  const { recovered } = texts(locale).watch;
  const { broken, since } = alert;
  const what = tag("plain", titleOf(alert.link.check, locale));
  const was = { since: tag("date", since), problem: problemOf(alert.link, locale) };
  const rest = broken && { problem: problemOf(broken, locale) };
  return {
    title: fill(recovered.title, { what }, locale),
    lines: [
      fill(recovered.was, was, locale),
      rest ? fill(recovered.stillBroken, rest, locale) : recovered.ready,
      ...alert.changes.flatMap((drift) => driftLines(drift, locale)),
    ],
  };
}

function expiringText(expiry: Expiry, days: ThresholdDays, locale: Locale): AlertText {
  const { expiring } = texts(locale).watch;
  const what = tag("plain", expiryText(expiry, locale));
  return {
    title: plural(expiring.title, days, locale, { what }),
    lines: [fill(expiring.until, { endAt: tag("date", expiry.endAt) }, locale), expiring.effect[expiry.kind]],
  };
}

function cannotTellText(checks: readonly VerdictFact[], locale: Locale): AlertText {
  const { cannotTell } = texts(locale).watch;
  const [first, ...others] = checks;
  const title =
    first && others.length === 0
      ? fill(cannotTell.one, { check: tag("plain", titleOf(first.check, locale)) }, locale)
      : plural(cannotTell.many, checks.length, locale);
  const line = (verdict: VerdictFact) => {
    const check = tag("plain", titleOf(verdict.check, locale));
    return fill(cannotTell.line, { check, reason: tag("plain", reasonOf(verdict, locale)) }, locale);
  };
  return { title, lines: [...checks.map(line), cannotTell.lead] };
}

/** Why a check decided nothing. */
function reasonOf({ why, values }: VerdictFact, locale: Locale): string {
  const { reasons, ui, watch } = texts(locale);
  if (why === null || why === "unconfirmed") return watch.cannotTell.unconfirmed;
  const inconclusive: Readonly<Record<string, string>> = reasons.inconclusive;
  const errors: Readonly<Record<string, { readonly title: string }>> = ui.errors;
  const reason = Object.hasOwn(inconclusive, why) ? inconclusive[why] : undefined;
  return reason ? fill(reason, values, locale) : Object.hasOwn(errors, why) ? (errors[why]?.title ?? why) : why;
}

function driftLines({ aspect, added, removed }: Drift, locale: Locale): readonly string[] {
  const { drift } = texts(locale).watch;
  const line = (template: string) => (trait: Trait) =>
    fill(template, { what: tag("plain", traitText(aspect, trait, locale)) }, locale);
  return [...removed.map(line(drift.removed)), ...added.map(line(drift.added))];
}

/** One thing that came or went. */
export function traitText(aspect: Aspect, trait: Trait, locale: Locale): string {
  const { traits } = texts(locale).watch;
  if (aspect !== "consent") return fill(traits[aspect], trait, locale);
  const api = tag("plain", traits.apis[trait.api?.value === "partner-center" ? "partner-center" : "other"]);
  return fill(trait.principal ? traits.consentForOne : traits.consentForEveryone, { ...trait, api }, locale);
}

/** The finding's title with its names in it. */
function problemOf({ check, finding, values }: Link, locale: Locale): Tagged {
  const title = wordsOf(check, locale)?.findings[finding]?.title;
  return tag("plain", title === undefined ? finding : fill(title, values, locale));
}

function wordsOf(check: string, locale: Locale): CheckText | null {
  const all: Readonly<Record<string, CheckText>> = texts(locale).checks;
  return Object.hasOwn(all, check) ? (all[check] ?? null) : null;
}

const titleOf = (check: string, locale: Locale): string => wordsOf(check, locale)?.title ?? check;

/** Names come from tenants: nothing in them may break a subject line, a calendar entry or the order of reading. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ").trim();
}
