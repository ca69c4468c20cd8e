import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { tokenTexts } from "@/lib/locales/token-texts";
import type { PasswordOutlook as Outlook } from "@/lib/password-outlook";
import { tag } from "@/lib/values";

/** Says before the password call is tried why it will not do, and leads to the way that works. */
export function PasswordOutlook({
  outlook,
  betterWay,
  locale,
}: {
  readonly outlook: Outlook;
  /** Where the authorization-code way is chosen. */
  readonly betterWay: string;
  readonly locale: Locale;
}) {
  const texts = tokenTexts(locale).outlook;
  return (
    <div data-password-outlook={outlook.outlook}>
      <Notice tone={outlook.outlook === "useless" ? "bad" : "warn"} title={texts.titles[outlook.outlook]}>
        <ul className="mt-1 grid gap-1">
          {outlook.reasons.map(({ kind, name }) => (
            <li key={`${kind} ${name ?? ""}`}>{fill(texts.reasons[kind], { name: tag("name", name) }, locale)}</li>
          ))}
        </ul>
        <ButtonLink href={betterWay} variant="primary" className="mt-3">
          {texts.better}
        </ButtonLink>
      </Notice>
    </div>
  );
}
