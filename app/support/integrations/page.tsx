import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { queryOf } from "@/app/status/query";
import { visitor } from "@/app/visitor";
import { RedactedTable } from "@/components/people/redacted-table";
import { Pager } from "@/components/status/pager";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/lib/locales";
import { plural } from "@/lib/locales/text";
import { SHOWN_STATES } from "@/lib/standing";
import { PAGE_SIZE } from "@/lib/store/status";
import { redactedList } from "./reader";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const PATH = "/support/integrations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).people.support.title };
}

/** Every integration as support sees it: how it stands, and nothing that says whose it is. */
export default async function RedactedIntegrationsPage({ searchParams }: Props) {
  const { person, refusal } = await admit("/support/integrations");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path={PATH} />;
  const asked = await searchParams;
  const reference = referenceIn(asked.reference);
  if (reference) redirect(`${PATH}/${reference}`);
  const { locale, now } = person;
  const words = texts(locale);
  const { support } = words.people;
  const { state, page } = queryOf(asked);
  const { rows, total } = await redactedList(person, { state, page });
  const hrefOf = (query: Record<string, string>) => `${PATH}?${new URLSearchParams(query)}`;
  return (
    <AppShell person={person} current="support" path={PATH}>
      <div className="mx-auto max-w-[1160px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{support.title}</h1>
        <p className="mt-1 mb-6 max-w-[66ch] text-lg text-ink-2">{support.lead}</p>
        <form method="get" action={PATH} className="mb-5 flex flex-wrap items-end gap-3">
          <Field
            name="reference"
            label={support.reference}
            hint={support.referenceHint}
            required
            mono
            maxLength={300}
            className="min-w-0 flex-1 basis-72"
          />
          <Button>{support.find}</Button>
        </form>
        <ul className="mb-4 flex flex-wrap gap-2">
          {SHOWN_STATES.map((one) => (
            <li key={one}>
              <ButtonLink
                href={hrefOf({ state: one })}
                aria-current={one === state ? "true" : undefined}
                className="aria-[current]:bg-sunken"
              >
                {words.status.states[one]}
              </ButtonLink>
            </li>
          ))}
          {state && (
            <li>
              <ButtonLink variant="quiet" href={PATH}>
                {support.all}
              </ButtonLink>
            </li>
          )}
        </ul>
        {total === 0 ? (
          <Notice>{support.none}</Notice>
        ) : (
          <>
            <p role="status" className="mb-3 text-sm text-ink-2">
              {plural(words.status.found, total, locale)}
            </p>
            <RedactedTable rows={rows} now={now} words={words} locale={locale} />
          </>
        )}
        <Pager
          page={page}
          pages={Math.ceil(total / PAGE_SIZE)}
          hrefOf={(to) => hrefOf({ ...(state && { state }), page: String(to) })}
          texts={words.status}
          locale={locale}
        />
      </div>
    </AppShell>
  );
}

/** The reference in what was pasted: itself, or within the address of a status page. */
function referenceIn(pasted: string | string[] | undefined): string | null {
  if (typeof pasted !== "string") return null;
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(pasted)?.[0].toLowerCase() ?? null;
}
