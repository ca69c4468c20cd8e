import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/locales/locale";
import type { ReportTexts } from "@/lib/locales/report-texts";
import { fill } from "@/lib/locales/text";
import { cleanName, LONGEST_NAME } from "@/lib/report/name";
import type { ReportWork } from "@/lib/report/work";
import { tag } from "@/lib/values";
import { WhileSent } from "./while-sent";

/** Names the query and saves it; a name that Microsoft would refuse is refused here, with one that will do. */
export function SaveForm({
  action,
  text,
  typed,
  texts,
  locale,
}: {
  readonly action: (form: FormData) => Promise<void>;
  readonly text: string;
  readonly typed: ReportWork["save"];
  readonly texts: ReportTexts["save"];
  readonly locale: Locale;
}) {
  return (
    <section aria-labelledby="save" className="grid gap-3">
      <h2 id="save" className="text-lg">
        {texts.title}
      </h2>
      <Card>
        <form action={action} key={JSON.stringify([text, typed])}>
          <WhileSent className="grid gap-4 px-4.5 py-4.5">
            <p className="max-w-[66ch] text-ink-2">{texts.lead}</p>
            <CodeBlock>{text}</CodeBlock>
            <input type="hidden" name="text" value={text} />
            <div className="grid gap-4 sm:grid-cols-2">
              <Field
                name="name"
                label={texts.name}
                hint={texts.nameHint}
                defaultValue={typed?.name}
                problem={typed ? sentence(typed, texts, locale) : undefined}
              />
              <Field
                name="description"
                label={texts.description}
                mark={texts.optional}
                hint={texts.descriptionHint}
                defaultValue={typed?.description}
              />
            </div>
            <Button variant="primary" className="w-fit">
              {texts.button}
            </Button>
          </WhileSent>
        </form>
      </Card>
    </section>
  );
}

/** Why the name will not do, and the nearest that will. */
export function sentence(
  { name, problem }: Pick<NonNullable<ReportWork["save"]>, "name" | "problem">,
  texts: ReportTexts["save"],
  locale: Locale,
): string {
  const clean = cleanName(name).slice(0, LONGEST_NAME);
  const said = texts.problems[problem];
  return clean === "" ? said : `${said} ${fill(texts.proposal, { name: tag("plain", clean) }, locale)}`;
}
