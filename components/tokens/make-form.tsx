import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { LifetimeSelect } from "@/components/ui/lifetime-select";
import { Notice } from "@/components/ui/notice";
import { API_SCOPES, type ApiScope, TOKEN_DAYS, USUAL_TOKEN_DAYS } from "@/lib/api/token";
import type { Locale } from "@/lib/locales/locale";
import type { TokensTexts } from "@/lib/locales/tokens-texts";

/** What stands in the form: what was typed before, and what was wrong with it. */
export interface TokenForm {
  readonly problem: "name" | "scopes" | null;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
}

/** Names a token and says what it may do and how long. */
export function MakeForm({
  action,
  form: { problem, name, scopes },
  texts,
  locale,
}: {
  readonly action: (form: FormData) => Promise<void>;
  readonly form: TokenForm;
  readonly texts: TokensTexts["make"];
  readonly locale: Locale;
}) {
  return (
    <Card aria-labelledby="make" className="px-4.5 py-4.5">
      <h2 id="make" className="text-lg">
        {texts.title}
      </h2>
      <form action={action} className="mt-3 grid gap-4">
        <Field
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          maxLength={60}
          defaultValue={name}
          problem={problem === "name" ? texts.problems.name : undefined}
          className="max-w-md"
        />
        <fieldset>
          <legend className="mb-2 font-semibold">{texts.legend}</legend>
          {problem === "scopes" && <Notice tone="bad" live="alert" title={texts.problems.scopes} className="mb-3" />}
          <ul className="grid gap-1">
            {API_SCOPES.map((scope) => (
              <li key={scope}>
                <label className="flex min-h-6 items-start gap-2.5 coarse:min-h-11">
                  <input
                    type="checkbox"
                    name="scope"
                    value={scope}
                    defaultChecked={scopes.includes(scope)}
                    className="mt-1 size-4 accent-(--accent)"
                  />
                  <span>
                    {texts.scopes[scope]} <code className="text-sm text-ink-3">{scope}</code>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <div className="flex flex-wrap items-end gap-3">
          <LifetimeSelect
            label={texts.lifetime}
            days={texts.days}
            choices={TOKEN_DAYS}
            usual={USUAL_TOKEN_DAYS}
            locale={locale}
          />
          <Button variant="primary">{texts.button}</Button>
        </div>
      </form>
    </Card>
  );
}
