import type { Metadata } from "next";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { found } from "@/app/status/[id]/found";
import { Missing } from "@/app/status/[id]/missing";
import { Comparison } from "@/components/reports/comparison";
import { compareRuns } from "@/lib/compare-runs";
import { texts } from "@/lib/locales";
import { fill, formatDateTime } from "@/lib/locales/text";
import { runOf } from "@/lib/store/history";
import { tag } from "@/lib/values";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person } = await found("/status/[id]/compare", (await params).id);
  return { title: texts(person.locale).status.compare.title };
}

/** What changed between two runs of an integration's history. */
export default async function CompareRunsPage({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const { person, refusal, row } = await found("/status/[id]/compare", id);
  if (refusal) return <RefusedPage person={person} refusal={refusal} path={`/status/${id}/compare`} />;
  const runAt = async (name: "before" | "after") => {
    const run = asked[name];
    return row && typeof run === "string" ? runOf(row.id, run) : null;
  };
  const [before, after] = await Promise.all([runAt("before"), runAt("after")]);
  const { locale } = person;
  const words = texts(locale);
  const { status } = words;
  const when = (at: string) => tag("plain", formatDateTime(at, locale));
  return (
    <AppShell person={person} current="status" path={`/status/${id}/compare`}>
      {row && before && after ? (
        <div className="mx-auto grid max-w-[960px] gap-6 px-4 pt-8 pb-20 wide:px-6">
          <div>
            <a href={`/status/${row.id}#history`} className="link text-sm">
              {status.run.back}
            </a>
            <h1 className="text-2xl">{status.compare.title}</h1>
            <p className="mt-1 max-w-[66ch] text-lg text-ink-2">
              {fill(status.compare.lead, { before: when(before.finishedAt), after: when(after.finishedAt) }, locale)}
            </p>
          </div>
          <Comparison comparison={compareRuns(before, after)} words={words} locale={locale} />
        </div>
      ) : (
        <Missing
          words={row ? status.compare.missing : status.detail.missing}
          back={
            row
              ? { href: `/status/${row.id}#history`, words: status.run.back }
              : { href: "/status", words: status.detail.all }
          }
        />
      )}
    </AppShell>
  );
}
