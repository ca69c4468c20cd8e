import type { Values } from "@/lib/values";
import type { InterfaceTexts } from "./interface-texts";
import type { Locale } from "./locale";
import { fill } from "./text";

/** Who confirmed a check and until when that counts, in a sentence. */
export function confirmedText(values: Values, { check }: Pick<InterfaceTexts, "check">, locale: Locale): string {
  return fill(values.user ? check.confirmed : check.confirmedUnsigned, values, locale);
}
