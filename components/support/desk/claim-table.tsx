import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { StatusIcon } from "@/components/ui/status-icon";
import { Table } from "@/components/ui/table";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import type { DeskTexts } from "@/lib/locales/support-texts";
import { plural } from "@/lib/locales/text";
import type { ClaimView } from "@/lib/support/desk-view";

const STATUS: Readonly<Record<NonNullable<ClaimView["requirement"]>["verdict"], DisplayStatus>> = {
  holds: "pass",
  broken: "fail",
  unsure: "inconclusive",
  info: "not-applicable",
};

/** A token found in the text, claim by claim; those that something depends on stand open. */
export function ClaimTable({
  claims,
  words,
  locale,
}: {
  readonly claims: readonly ClaimView[];
  readonly words: DeskTexts;
  readonly locale: Locale;
}) {
  const decisive = claims.filter(({ requirement }) => requirement !== null);
  const others = claims.filter(({ requirement }) => requirement === null);
  return (
    <section aria-labelledby="desk-token">
      <h2 id="desk-token" className="text-lg">
        {words.token}
      </h2>
      <p className="mb-3 text-ink-2">{words.tokenText}</p>
      <Card className="overflow-clip">
        <Claims claims={decisive} words={words} />
      </Card>
      {others.length > 0 && (
        <Disclosure summary={plural(words.otherClaims, others.length, locale)} className="mt-2">
          <Card className="overflow-clip">
            <Claims claims={others} words={words} />
          </Card>
        </Disclosure>
      )}
    </section>
  );
}

function Claims({ claims, words }: { readonly claims: readonly ClaimView[]; readonly words: DeskTexts }) {
  return (
    <Table caption={words.token} head={[words.claim, words.value, words.meaning]}>
      {claims.map(({ claim, explanation, values, requirement }) => (
        <tr key={claim} data-claim={claim} data-verdict={requirement?.verdict}>
          <th scope="row" className="text-left font-normal">
            <code className="font-semibold">{claim}</code>
          </th>
          <td className="[overflow-wrap:anywhere] sm:w-[34%]">
            {values.length === 0 ? (
              <span className="text-ink-3">{words.absent}</span>
            ) : (
              <code>{values.join(", ")}</code>
            )}
          </td>
          <td className="sm:w-[44%]">
            {requirement ? (
              <span className="flex items-start gap-2">
                <StatusIcon status={STATUS[requirement.verdict]} size="sm" className="mt-0.5" />
                <span className={requirement.verdict === "broken" ? "font-semibold text-bad" : undefined}>
                  {requirement.text}
                </span>
              </span>
            ) : (
              explanation
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
