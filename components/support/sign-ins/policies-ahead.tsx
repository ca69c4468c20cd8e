import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/locales/locale";
import type { AheadTexts, SupportTexts } from "@/lib/locales/support-texts";
import { fill } from "@/lib/locales/text";
import type { LookAhead } from "@/lib/sign-ins/look-ahead";
import type { PolicyAhead } from "@/lib/sign-ins/policies-ahead";
import { tag } from "@/lib/values";
import { demandWords } from "./demand-words";

/** What Conditional Access would do to a sign-in, or which right is missing to say so. */
export function PoliciesAhead({
  ahead,
  support,
  locale,
}: {
  readonly ahead: LookAhead;
  readonly support: SupportTexts;
  readonly locale: Locale;
}) {
  const words = support.ahead;
  if (ahead.outcome !== "read")
    return (
      <div data-ahead={ahead.outcome === "missing" ? ahead.missing : "error"}>
        <Notice>{ahead.outcome === "missing" ? words[ahead.missing] : words.error}</Notice>
      </div>
    );
  return (
    <div className="grid grid-cols-1 gap-3" data-ahead="read">
      {ahead.securityDefaults && <Notice tone="warn">{words.securityDefaults}</Notice>}
      {ahead.policies.length === 0 ? (
        <p className="text-ink-2">{words.none}</p>
      ) : (
        <Card className="overflow-clip">
          <Table caption={words.caption} head={[words.policy, words.demands, words.reach, words.result]}>
            {ahead.policies.map((policy) => (
              <tr key={policy.id} data-consequence={policy.consequence} data-reach={policy.reach}>
                <th scope="row" className="text-left font-semibold [overflow-wrap:anywhere]">
                  {policy.displayName}
                </th>
                <td>{demandWords(policy.demands, support.signIns)}</td>
                <td>{reachWords(policy, words, locale)}</td>
                <td>{words.consequences[policy.consequence]}</td>
              </tr>
            ))}
          </Table>
        </Card>
      )}
    </div>
  );
}

function reachWords({ reach, dependsOn }: PolicyAhead, words: AheadTexts, locale: Locale): string {
  if (dependsOn.length === 0) return words.reaches[reach];
  const names = dependsOn.map((condition) => words.conditions[condition]);
  const conditions = tag("plain", new Intl.ListFormat(locale, { type: "conjunction" }).format(names));
  return `${words.reaches[reach]}: ${fill(words.dependsOn, { conditions }, locale)}`;
}
