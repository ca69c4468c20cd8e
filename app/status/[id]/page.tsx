import type { Metadata } from "next";
import type { ReactNode } from "react";
import { roleFor } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { pageOf } from "@/app/status/query";
import type { Visitor } from "@/app/visitor";
import { IntegrationFacts } from "@/components/setup/integration-facts";
import { Badges } from "@/components/status/badges";
import { Confirmations } from "@/components/status/confirmations";
import { ExpiryList } from "@/components/status/expiry-list";
import { HistoryTable } from "@/components/status/history-table";
import { Notes } from "@/components/status/notes";
import { Pager } from "@/components/status/pager";
import { UptimeSection } from "@/components/status/uptime-section";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/lib/locales";
import { plural } from "@/lib/locales/text";
import { may } from "@/lib/people/access";
import type { PersonRole } from "@/lib/people/roles";
import { attestationsOf } from "@/lib/store/attestations";
import { badgesOf } from "@/lib/store/badges";
import { HISTORY_SIZE, runOf, runsOf } from "@/lib/store/history";
import { MAX_NOTE_CHARS, notesOf } from "@/lib/store/notes";
import type { StatusRow } from "@/lib/store/status";
import { uptimeOf } from "@/lib/uptime";
import { badgeStored, endBadge, makeBadge, takeBackConfirmation, writeNote } from "./actions";
import { found } from "./found";
import { Missing } from "./missing";
import { Standing } from "./standing";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person, row } = await found("/status/[id]", (await params).id);
  const { pages, status } = texts(person.locale);
  return { title: row ? `${row.tenant} – ${pages.status.title}` : status.detail.missing.title };
}

/** One integration: how it stands, its chain, what ends, its last 90 days, its runs, notes and badges. */
export default async function IntegrationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { person, refusal, row } = await found("/status/[id]", id);
  if (refusal) return <RefusedPage person={person} refusal={refusal} path={`/status/${id}`} />;
  const { detail } = texts(person.locale).status;
  return (
    <AppShell person={person} current="status" path={`/status/${id}`}>
      {row ? (
        <Detail person={person} row={row} asked={await searchParams} />
      ) : (
        <Missing words={detail.missing} back={{ href: "/status", words: detail.all }} />
      )}
    </AppShell>
  );
}

interface DetailProps {
  readonly person: Visitor;
  readonly row: StatusRow;
  readonly asked: Readonly<Record<string, string | string[] | undefined>>;
}

async function Detail({ person, row, asked }: DetailProps) {
  const { now, locale } = person;
  const words = texts(locale);
  const { status, ui } = words;
  const page = pageOf(asked.page);
  const [record, history, notes, badges, attestations] = await Promise.all([
    row.standing ? runOf(row.id, row.standing.runId) : null,
    runsOf(row.id, page),
    notesOf(row.id),
    badgesOf(row.id),
    attestationsOf(row.id),
  ]);
  const role = await roleFor(person);
  const path = `/status/${row.id}`;
  const unshown = person.visit?.unshownBadge;
  return (
    <div className="mx-auto grid max-w-[1160px] gap-8 px-4 pt-8 pb-20 wide:px-6">
      <div>
        <a href="/status?sort=urgency" className="link text-sm">
          {status.detail.all}
        </a>
        <h1 className="text-2xl [overflow-wrap:anywhere]">{row.tenant}</h1>
      </div>
      <Standing person={person} row={row} record={record} canWork={may(role, "work")} />
      <OwnLinks person={person} row={row} role={role} />
      <div className="grid gap-8 wide:grid-cols-[2fr_1fr_1fr]">
        <UptimeSection uptime={uptimeOf(row.days, now)} texts={status.uptime} locale={locale} />
        <Section id="expiry" title={status.expiry.title} small>
          <ExpiryList expiries={row.expiries} now={now} texts={status.expiry} locale={locale} />
        </Section>
        <IntegrationFacts integration={row} ui={ui} locale={locale} />
      </div>
      <Section id="confirmations" title={words.attest.list.title} lead={words.attest.list.lead}>
        <Confirmations
          all={attestations}
          now={now}
          takeBack={may(role, "work") ? takeBackConfirmation.bind(null, row.id) : null}
          words={words}
          locale={locale}
        />
      </Section>
      <Section id="history" title={status.history.title} lead={status.history.lead}>
        {history.rows.length === 0 ? (
          <p className="text-ink-2">{status.history.none}</p>
        ) : (
          <HistoryTable
            runs={history.rows}
            hrefOf={(run) => `${path}/runs/${run}`}
            compareAt={`${path}/compare`}
            words={words}
            locale={locale}
          />
        )}
        <Pager
          page={page}
          pages={Math.ceil(history.total / HISTORY_SIZE)}
          hrefOf={(other) => `${path}?page=${other}#history`}
          texts={status}
          locale={locale}
        />
      </Section>
      <Section id="notes" title={status.notes.title} lead={status.notes.lead}>
        <Notes
          notes={notes}
          add={may(role, "work") ? writeNote.bind(null, row.id) : null}
          problem={noteProblem(person, asked.note)}
          texts={status.notes}
          locale={locale}
        />
      </Section>
      <Section id="badges" title={status.badge.title} lead={status.badge.lead}>
        <Badges
          badges={badges}
          address={unshown?.integrationId === row.id ? unshown.address : null}
          actions={
            may(role, "keep")
              ? {
                  make: makeBadge.bind(null, row.id),
                  stored: badgeStored.bind(null, row.id),
                  end: endBadge.bind(null, row.id),
                }
              : null
          }
          words={words}
          locale={locale}
        />
      </Section>
    </div>
  );
}

/** What can be done about the visitor's own integration; the set-up knows no other. */
function OwnLinks({ person, row, role }: Pick<DetailProps, "person" | "row"> & { readonly role: PersonRole }) {
  const { pages, ui, audit, shares, watchPage, people } = texts(person.locale);
  if (person.integration?.id !== row.id) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {may(role, "work") && (
        <>
          <ButtonLink variant="primary" href="/setup">
            {pages.status.open}
          </ButtonLink>
          <ButtonLink href="/hand-offs">{ui.check.askSomeone}</ButtonLink>
        </>
      )}
      <ButtonLink href="/watch">{watchPage.open}</ButtonLink>
      <ButtonLink href="/audit">{audit.open}</ButtonLink>
      {row.standing && may(role, "work") && (
        <ButtonLink href={`/reports/new?run=${row.standing.runId}`}>{shares.make.link}</ButtonLink>
      )}
      {person.admin && may(role, "name") && <ButtonLink href="/people">{people.page.open}</ButtonLink>}
    </div>
  );
}

function noteProblem({ locale }: Visitor, note: string | string[] | undefined): string | null {
  const { notes } = texts(locale).status;
  if (note === "empty") return notes.empty;
  return note === "too-long" ? plural(notes.tooLong, MAX_NOTE_CHARS, locale) : null;
}

function Section({
  id,
  title,
  lead,
  small,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly small?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className={small ? "text-sm" : undefined}>
      <h2 id={id} className={small ? "mb-3 text-xs text-ink-3" : "mb-1 scroll-mt-4 text-lg"}>
        {title}
      </h2>
      {lead && <p className="mb-3 max-w-[66ch] text-ink-2">{lead}</p>}
      {children}
    </section>
  );
}
