import type { Metadata } from "next";
import { AppShell } from "@/app/shell";
import { type Visitor, visitor } from "@/app/visitor";
import { PrintButton } from "@/components/approval/print-button";
import { Downloads } from "@/components/reports/downloads";
import { JudgedNotice } from "@/components/reports/judged-notice";
import { RunView } from "@/components/reports/run-view";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import { judgeAgain } from "@/lib/judge-again";
import { texts } from "@/lib/locales";
import { fill, formatDateTime } from "@/lib/locales/text";
import { countOpen } from "@/lib/store/shares";
import { tag } from "@/lib/values";
import { type Shared, shared } from "./shared";

interface Props {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { title } = texts((await visitor()).locale).shares.shared;
  // The address is the key: it is told to nobody.
  return { title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** A run that somebody shared, as they saw it; whoever has the link may look, and nothing here changes anything. */
export default async function SharedRunPage({ params, searchParams }: Props) {
  const { token } = await params;
  const found = await shared(token);
  // Who looks does not matter here, and a form of theirs would not name its origin.
  const person: Visitor = { ...(await visitor()), admin: null };
  const isJudged = (await searchParams).judge === "today";
  if (found?.state === "open" && !isJudged) await countOpen(found.share.id, found.now);
  return (
    <AppShell person={person} current={null} path={`/reports/${token}`}>
      {found?.state === "open" ? (
        <Run person={person} found={found} token={token} isJudged={isJudged} />
      ) : (
        <Ended person={person} found={found} />
      )}
    </AppShell>
  );
}

function Run({
  person,
  found,
  token,
  isJudged,
}: {
  readonly person: Visitor;
  readonly found: Shared;
  readonly token: string;
  readonly isJudged: boolean;
}) {
  const { locale } = person;
  const words = texts(locale);
  const { shares } = words;
  const { record, expiresAt } = found.share;
  const judged = isJudged ? judgeAgain(record) : null;
  const when = (at: string) => ({ when: tag("plain", formatDateTime(at, locale)) });
  const path = `/reports/${token}`;
  return (
    <div className="mx-auto grid max-w-[1160px] gap-6 px-4 pt-8 pb-20 wide:px-6">
      <div>
        <h1 className="text-2xl">{shares.shared.title}</h1>
        <p className="mt-1 max-w-[66ch] text-lg text-ink-2">
          {fill(shares.shared.lead, when(record.finishedAt), locale)}
        </p>
        <p className="mt-1 max-w-[66ch] text-sm text-ink-3">
          {shares.notes[record.redaction.mode]} {fill(shares.shared.until, when(expiresAt), locale)}
        </p>
      </div>
      <div className="no-print flex flex-wrap gap-2">
        <ButtonLink variant="primary" href={judged ? path : `${path}?judge=today`}>
          {judged ? shares.judge.asItWas : shares.judge.button}
        </ButtonLink>
        <ButtonLink href={`/reports/compare?share=${token}`}>{shares.shared.compare}</ButtonLink>
        <PrintButton label={shares.print} />
      </div>
      {judged && <JudgedNotice before={record} judged={judged} words={words} locale={locale} />}
      <RunView run={judged?.run ?? record} now={found.now} words={words} locale={locale} />
      <Downloads hrefOf={(format) => `${path}/${format}`} texts={shares} />
    </div>
  );
}

/** Why there is no run to see. */
function Ended({ person, found }: { readonly person: Visitor; readonly found: Shared | null }) {
  const { shared: words } = texts(person.locale).shares;
  // Not `notFound()`: its page stays empty for whoever has no JavaScript.
  if (!found)
    return (
      <MessagePage title={words.altered.title} text={words.altered.text}>
        <ButtonLink href="/">{words.home}</ButtonLink>
      </MessagePage>
    );
  const { share, state } = found;
  const { title, text } = words[state === "revoked" ? "revoked" : "expired"];
  const at = share.revokedAt ?? share.expiresAt;
  return (
    <MessagePage
      title={title}
      text={fill(text, { when: tag("plain", formatDateTime(at, person.locale)) }, person.locale)}
    >
      <ButtonLink href="/">{words.home}</ButtonLink>
    </MessagePage>
  );
}
