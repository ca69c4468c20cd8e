import { codeOf } from "../diagnosis/catalogue/codes";
import type { Cause } from "../diagnosis/cause";
import { tag } from "../values";
import { causeTexts } from "./cause-texts";
import { explanationOf } from "./code-words";
import type { Locale } from "./locale";
import { fill } from "./text";

/** A cause in words: what it is called, what it means where the title does not say it all, what to do. */
export function causeWords(
  { id, code }: Pick<Cause, "id" | "code">,
  locale: Locale,
): { readonly title: string; readonly text: string | null; readonly fix: string } {
  const { title, fix } = causeTexts(locale).causes[id];
  if (code === undefined) return { title, text: null, fix };
  const known = codeOf(code.system, code.code);
  const named = known?.name ? `${code.code} (${known.name})` : code.code;
  const words = known === null ? null : explanationOf(known, locale);
  return {
    title: fill(title, { code: tag("plain", named) }, locale),
    text: words?.meaning ?? null,
    fix: words?.fix ?? fix,
  };
}
