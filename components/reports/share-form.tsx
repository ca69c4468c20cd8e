import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LifetimeSelect } from "@/components/ui/lifetime-select";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import type { ShareTexts } from "@/lib/locales/shares-texts";
import type { RedactionMode } from "@/lib/redact";

const MODES: readonly RedactionMode[] = ["redacted", "clear"];

/** What goes along, for how long, and the button that makes the link. */
export function ShareForm({
  action,
  runId,
  mode,
  hrefOf,
  mustAgree,
  texts,
  locale,
}: {
  readonly action: (form: FormData) => Promise<void>;
  readonly runId: string;
  readonly mode: RedactionMode;
  /** The same page with another choice: what it shows is what leaves. */
  readonly hrefOf: (mode: RedactionMode) => string;
  readonly mustAgree: boolean;
  readonly texts: ShareTexts["make"];
  readonly locale: Locale;
}) {
  return (
    <Card className="grid gap-4 px-4.5 py-4.5">
      <div>
        <p id="share-mode" className="mb-1.5 font-semibold">
          {texts.legend}
        </p>
        <ul aria-labelledby="share-mode" className="flex flex-wrap gap-2">
          {MODES.map((one) => (
            <li key={one}>
              <ButtonLink
                href={hrefOf(one)}
                aria-current={one === mode ? "true" : undefined}
                className="aria-[current]:border-accent aria-[current]:shadow-[inset_0_0_0_1px_var(--accent)]"
              >
                {texts.modes[one].name}
              </ButtonLink>
            </li>
          ))}
        </ul>
        <p className="mt-1.5 text-sm text-ink-2">{texts.modes[mode].text}</p>
      </div>
      <form action={action} className="grid gap-4">
        <input type="hidden" name="run" value={runId} />
        <input type="hidden" name="mode" value={mode} />
        {mode === "clear" && (
          <div className="grid gap-2">
            {mustAgree && <Notice tone="bad" live="alert" title={texts.mustAgree} />}
            <label className="flex items-start gap-2.5">
              <input type="checkbox" name="agree" value="yes" className="mt-1 size-4 accent-(--accent)" />
              {texts.agree}
            </label>
          </div>
        )}
        <div className="flex flex-wrap items-end gap-3">
          <LifetimeSelect label={texts.lifetime} days={texts.days} locale={locale} />
          <Button variant="primary">{texts.button}</Button>
        </div>
      </form>
    </Card>
  );
}
