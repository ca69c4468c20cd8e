import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import { tokenTexts } from "@/lib/locales/token-texts";
import { RevealButton } from "./reveal-button";

/** Lets the reader take the token away, with a warning; the page itself never holds it. */
export function TokenReveal({ from, locale }: { readonly from: string; readonly locale: Locale }) {
  const { title, warning, needsScript, button, copied, gone, failed } = tokenTexts(locale).reveal;
  return (
    <section aria-labelledby="token-reveal" className="grid content-start gap-2.5">
      <h2 id="token-reveal" className="text-lg">
        {title}
      </h2>
      <Notice tone="warn">{warning}</Notice>
      <RevealButton from={from} texts={{ button, copied, gone, failed }} />
      <noscript>
        <p className="text-ink-2">{needsScript}</p>
      </noscript>
    </section>
  );
}
