import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { StatusIcon } from "@/components/ui/status-icon";
import { Table } from "@/components/ui/table";
import type { DisplayStatus } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill, formatDateTime, plural, writeValue } from "@/lib/locales/text";
import { type TokenTexts, tokenTexts } from "@/lib/locales/token-texts";
import type { ClaimVerdict } from "@/lib/token-claims";
import type { ClaimRow, TokenView } from "@/lib/token-view";
import type { Tagged } from "@/lib/values";

const STATUS: Readonly<Record<ClaimVerdict, DisplayStatus>> = {
  holds: "pass",
  broken: "fail",
  unsure: "inconclusive",
  info: "not-applicable",
};

/** The decoded test token, claim by claim: what it says, what it must say, and what the claim is. */
export function TokenClaims({ view, locale }: { readonly view: TokenView; readonly locale: Locale }) {
  const texts = tokenTexts(locale).claims;
  const decisive = view.rows.filter((row) => row.requirement !== null);
  const others = view.rows.filter((row) => row.requirement === null);
  return (
    <section aria-labelledby="token-claims" className="grid gap-3">
      <h2 id="token-claims" className="text-lg">
        {texts.title}
      </h2>
      <Outcome rows={decisive} locale={locale} texts={texts} />
      {view.holder === "application" && <Notice tone="bad">{texts.application}</Notice>}
      <Card className="overflow-clip">
        <Table caption={texts.title} head={[texts.claim, texts.value, texts.requirement]}>
          {decisive.map((row) => (
            <tr key={row.claim} data-claim={row.claim} data-verdict={row.verdict}>
              <Name row={row} texts={texts} />
              <Value row={row} locale={locale} texts={texts} />
              <Requirement row={row} locale={locale} texts={texts} />
            </tr>
          ))}
        </Table>
      </Card>
      {others.length > 0 && (
        <Disclosure summary={plural(texts.others, others.length, locale)}>
          <Card className="overflow-clip">
            <Table caption={plural(texts.others, others.length, locale)} head={[texts.claim, texts.value]}>
              {others.map((row) => (
                <tr key={row.claim} data-claim={row.claim} data-verdict={row.verdict}>
                  <Name row={row} texts={texts} />
                  <Value row={row} locale={locale} texts={texts} />
                </tr>
              ))}
            </Table>
          </Card>
        </Disclosure>
      )}
    </section>
  );
}

type ClaimTexts = TokenTexts["claims"];

function Outcome({ rows, locale, texts }: { rows: readonly ClaimRow[]; locale: Locale; texts: ClaimTexts }) {
  const broken = rows.filter((row) => row.verdict === "broken").length;
  const unsure = rows.filter((row) => row.verdict === "unsure").length;
  const status = broken > 0 ? "fail" : unsure > 0 ? "inconclusive" : "pass";
  const sentence =
    broken > 0
      ? plural(texts.broken, broken, locale)
      : unsure > 0
        ? plural(texts.undecided, unsure, locale)
        : texts.allHold;
  return (
    <p className="flex items-start gap-2.5 font-semibold" data-token-verdict={status}>
      <StatusIcon status={status} />
      {sentence}
    </p>
  );
}

function Name({ row, texts }: { row: ClaimRow; texts: ClaimTexts }) {
  return (
    <th scope="row" className="text-left font-normal sm:w-[30%]">
      <code className="font-semibold">{row.claim}</code>
      <span className="block text-ink-3">{texts.explanations[row.explanation]}</span>
    </th>
  );
}

function Value({ row, locale, texts }: { row: ClaimRow; locale: Locale; texts: ClaimTexts }) {
  if (row.values.length === 0) return <td className="text-ink-3 sm:w-[34%]">{texts.absent}</td>;
  return (
    <td className="[overflow-wrap:anywhere] sm:w-[34%]">
      {row.values.length === 1 ? (
        row.values.map((value) => <One key={value.value} value={value} locale={locale} />)
      ) : (
        <ul>
          {row.values.map((value) => (
            <li key={value.value}>
              <One value={value} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function One({ value, locale }: { value: Tagged; locale: Locale }) {
  if (value.kind === "date") return <time dateTime={value.value}>{formatDateTime(value.value, locale)}</time>;
  return <code>{writeValue(value, locale)}</code>;
}

function Requirement({ row, locale, texts }: { row: ClaimRow; locale: Locale; texts: ClaimTexts }) {
  if (row.requirement === null) return <td />;
  return (
    <td className="[overflow-wrap:anywhere]">
      <span className="flex items-start gap-2">
        <StatusIcon status={STATUS[row.verdict]} size="sm" className="mt-0.5" />
        <span className={row.verdict === "broken" ? "font-semibold text-bad" : "text-ink-2"}>
          <span className="sr-only">{texts.verdicts[row.verdict]}. </span>
          {fill(texts.requirements[row.requirement], row.requirementValues, locale)}
        </span>
      </span>
    </td>
  );
}
