import type { Change, ChangeValue } from "@/lib/change";
import type { AuditTexts } from "@/lib/locales/audit-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";

/** One change as a sentence. */
export function changeWords(change: Change, texts: AuditTexts, locale: Locale): string {
  const { what, name, before, after } = change;
  const thing = tag("plain", texts.things[what]);
  const say = (value: ChangeValue) => tag("plain", written(value, texts));
  const named = (value: ChangeValue) => {
    const text = written(value, texts);
    return tag("plain", name && name !== text ? `${name} (${text})` : text);
  };
  if (before === null) return fill(texts.added, { thing, value: named(after) }, locale);
  if (after === null) return fill(texts.removed, { thing, value: named(before) }, locale);
  return fill(texts.changed, { thing, before: say(before), after: say(after) }, locale);
}

function written(value: ChangeValue, { yes, no }: AuditTexts): string {
  if (typeof value === "boolean") return value ? yes : no;
  return typeof value === "string" ? value : (value ?? []).join(" ");
}
