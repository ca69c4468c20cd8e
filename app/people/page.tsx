import type { Metadata } from "next";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { NameForm } from "@/components/people/name-form";
import { PeopleList } from "@/components/people/people-list";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/lib/locales";
import { fill } from "@/lib/locales/text";
import { NAMED_ROLES } from "@/lib/people/roles";
import { peopleOf } from "@/lib/store/people";
import { tag } from "@/lib/values";
import { endName, namePerson } from "./actions";
import { tenantOf } from "./tenant";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).people.page.title };
}

/** Who in the tenant may do less or more than their roles at Microsoft say; by whom, since when, until when. */
export default async function PeoplePage({ searchParams }: Props) {
  const { person, refusal } = await admit("/people");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path="/people" />;
  const { locale } = person;
  const words = texts(locale).people;
  const { page } = words;
  const tenant = tenantOf(person);
  if (!tenant)
    return (
      <AppShell person={person} current={null} path="/people">
        <MessagePage title={page.signIn.title} text={page.signIn.text}>
          <ButtonLink variant="primary" href="/setup/sign-in">
            {page.signIn.button}
          </ButtonLink>
        </MessagePage>
      </AppShell>
    );
  const { problem, role } = await searchParams;
  return (
    <AppShell person={person} current={null} path="/people">
      <div className="mx-auto max-w-[960px] px-4 pt-8 pb-20 wide:px-6">
        <h1 className="text-2xl">{page.title}</h1>
        <p className="mt-1 max-w-[66ch] text-lg text-ink-2">{page.lead}</p>
        <p className="mt-2 mb-6 max-w-[66ch] text-ink-2">
          {fill(page.where, { tenant: tag("domain", person.integration?.tenant ?? tenant.tenantId) }, locale)}
        </p>
        <NameForm
          action={namePerson}
          problem={problem === "name" || problem === "self" ? problem : null}
          role={NAMED_ROLES.find((one) => one === role) ?? "viewer"}
          words={words}
        />
        <h2 className="mt-8 mb-3 text-lg">{page.list.title}</h2>
        <PeopleList people={await peopleOf(tenant)} end={endName} words={words} locale={locale} />
      </div>
    </AppShell>
  );
}
