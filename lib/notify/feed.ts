import type { Locale } from "../locales/locale";
import type { EndingsOfOne } from "../store/calendars";
import type { Expiry } from "../watch/expiries";
import { calendarOf } from "./calendar";
import { endingOf } from "./of-watch";

/** What ends of these integrations as a calendar feed; `origin` is where this product is reached. */
export function feedOf(all: readonly EndingsOfOne[], origin: string, locale: Locale): string {
  const endings = all.flatMap((one) => {
    const place = { integration: { id: one.id, name: one.tenant }, url: `${origin}/status/${one.id}` };
    return one.expiries.map((expiry) => endingOf(expiry, seenAt(one, expiry), place, locale));
  });
  return calendarOf(endings, locale);
}

/** Since when it is known: from a run, from being kept, or from being confirmed. */
function seenAt({ checkedAt, keptAt, words }: EndingsOfOne, { kind, about, endAt }: Expiry): string {
  const confirmed = words.find(({ check }) => check === about)?.at;
  return confirmed ?? (kind === "refresh-token" ? keptAt : checkedAt) ?? endAt;
}
