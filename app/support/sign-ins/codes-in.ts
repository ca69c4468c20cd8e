import type { CodeWords } from "@/components/support/sign-ins/look-up-state";
import { codeOf } from "@/lib/diagnosis/catalogue/codes";
import { slugOf } from "@/lib/diagnosis/catalogue/slug";
import { wordsOf } from "@/lib/locales/code-words";
import type { Locale } from "@/lib/locales/locale";
import type { SignIn } from "@/lib/microsoft/sign-ins";

/** What the catalogue knows of the codes that some sign-ins failed with. */
export function codesIn(signIns: readonly SignIn[], locale: Locale): Readonly<Record<number, CodeWords>> {
  const failed = new Set(signIns.map(({ errorCode }) => errorCode).filter((code) => code !== 0));
  return Object.fromEntries([...failed].map((number) => [number, wordsFor(number, locale)]));
}

function wordsFor(number: number, locale: Locale): CodeWords {
  const known = codeOf("aadsts", String(number));
  return {
    code: `AADSTS${number}`,
    href: known && `/support/errors/${slugOf(known)}`,
    means: known && (wordsOf(known, locale)?.meaning ?? null),
  };
}
