import { ExternalLink } from "@/components/ui/external-link";
import type { Locale } from "@/lib/locales/locale";
import { tokenTexts } from "@/lib/locales/token-texts";

/** What to do once the first call works. */
export function NextSteps({ opensNewTab, locale }: { readonly opensNewTab: string; readonly locale: Locale }) {
  const texts = tokenTexts(locale).next;
  return (
    <section aria-labelledby="next-steps" className="grid gap-3">
      <h2 id="next-steps" className="text-lg">
        {texts.title}
      </h2>
      <ol className="grid gap-4 sm:grid-cols-3">
        {texts.steps.map(({ title, detail, link }) => (
          <li key={title} className="border-t-2 border-line-strong pt-2.5">
            <h3 className="font-semibold">{title}</h3>
            <p className="mt-0.5 text-sm text-ink-2">{detail}</p>
            {link && (
              <p className="mt-1.5 text-sm">
                <ExternalLink href={link.href} opensNewTab={opensNewTab}>
                  {link.text}
                </ExternalLink>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
