import { texts } from "../locales";
import type { Locale } from "../locales/locale";
import { tag, type Values } from "../values";
import type { Alert as WatchAlert } from "../watch/alerts";
import type { Expiry } from "../watch/expiries";
import { CHECK_OF_ASPECT } from "../watch/traits";
import { alertText, expiryText } from "../watch/words";
import type { Alert } from "./alert";
import type { Ending } from "./calendar";

/** Whose it is, by the operator's own name, and where in this product it is shown. */
export interface Place {
  readonly integration: Alert["integration"];
  readonly url: string;
}

/** What the watch found, as channels tell it in a language. */
export function alertOf(found: WatchAlert, { integration, url }: Place, locale: Locale): Alert {
  const { key, kind, at } = found;
  const { checkId, findingId, values, fact } = aboutOf(found);
  const { title, lines } = alertText(found, locale);
  const days = found.kind === "expiring" ? { days: found.days } : {};
  const about = `${integration.id}/${fact}`;
  return { key, about, kind, integration, at, checkId, findingId, values, ...days, title, lines, url };
}

interface About extends Pick<Alert, "checkId" | "findingId" | "values"> {
  /** Names the fact; breaking, changing and mending of one link are about the same. */
  readonly fact: string;
}

function aboutOf(found: WatchAlert): About {
  switch (found.kind) {
    case "red":
    case "recovered": {
      const { check, finding, values } = found.link;
      return { checkId: check, findingId: finding, values, fact: check };
    }
    case "expiring": {
      const { kind, about } = found.expiry;
      return { checkId: about, findingId: kind, values: valuesOf(found.expiry), fact: nameOf(found.expiry) };
    }
    case "drift": {
      const check = CHECK_OF_ASPECT[found.drift.aspect];
      return { checkId: check, findingId: `${found.drift.aspect}-changed`, values: {}, fact: check };
    }
    case "cannot-tell": {
      const [first, ...others] = found.checks;
      if (!first || others.length > 0) return { checkId: null, findingId: null, values: {}, fact: "cannot-tell" };
      return { checkId: first.check, findingId: first.why, values: first.values, fact: first.check };
    }
    case "credential-gone":
      return { checkId: null, findingId: `credential-${found.why}`, values: {}, fact: `kept-${found.credential}` };
  }
}

/** What ends, as a calendar shows it. */
export function endingOf(expiry: Expiry, seenAt: string, { integration, url }: Place, locale: Locale): Ending {
  const { endAt, kind } = expiry;
  const lines = [texts(locale).watch.expiring.effect[kind]];
  return { key: nameOf(expiry), integration, endAt, seenAt, what: expiryText(expiry, locale), lines, url };
}

/** Without its end, so that an ending that is put off stays the same. */
function nameOf({ kind, about }: Expiry): string {
  return about === null ? kind : `${kind}:${about}`;
}

function valuesOf({ endAt, name }: Expiry): Values {
  return { endAt: tag("date", endAt), ...(name !== null && { name: tag("name", name) }) };
}
