import { mayDo } from "@/app/guard";
import type { Visitor } from "@/app/visitor";
import { AccessChain } from "@/components/support/chain";
import { accessChain } from "@/lib/access-chain";
import { checkOf, checks } from "@/lib/checks";
import { texts } from "@/lib/locales";
import { fill, formatRelative } from "@/lib/locales/text";
import { latestRun } from "@/lib/store/queries";
import { summarize } from "@/lib/summary";
import { tag } from "@/lib/values";

/** The chain of the visitor's own integration as the last run left it; nothing while there is none. */
export async function IntegrationChain({ person }: { readonly person: Visitor }) {
  const { integration, locale, now } = person;
  const canWork = await mayDo(person, "work");
  const record = integration && (await latestRun(integration.id));
  if (!record) return null;
  const words = texts(locale).support.chain;
  const results = new Map(record.results.map((result) => [result.id, result]));
  const links = accessChain(checks, results, summarize(checks, results));
  const when = tag("plain", formatRelative(record.finishedAt, now, locale));
  return (
    <section aria-labelledby="support-chain" className="mt-10">
      <h2 id="support-chain" className="text-lg">
        {words.title}
      </h2>
      <p className="mt-1 mb-3 text-ink-2">
        {words.lead} {fill(words.checked, { when }, locale)}.
      </p>
      <div className="card px-4.5 py-5">
        <AccessChain links={links} words={words} hrefOf={canWork ? hrefOf : () => null} />
      </div>
    </section>
  );
}

function hrefOf(id: string): string | null {
  const check = checkOf(id);
  return check && `/setup/${check.stage}#check-${id}`;
}
