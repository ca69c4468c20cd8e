import type { Certificate } from "@/lib/certificate";
import type { Integration } from "@/lib/integration";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { tag, type Values } from "@/lib/values";

/** What is being set up: ids and names, no secret. */
export function IntegrationFacts({
  integration,
  secretHint,
  certificate,
  ui,
  locale,
  changeHref,
}: {
  readonly integration: Pick<Integration, "tenant" | "clientId" | "userPrincipalName" | "cloud" | "partnerId">;
  /** First characters of the stored secret; null when there is none. */
  readonly secretHint?: string | null;
  /** The stored certificate, in place of a secret. */
  readonly certificate?: Pick<Certificate, "thumbprint" | "endAt"> | null;
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
  readonly changeHref?: string;
}) {
  const { facts } = ui;
  const rows: readonly (readonly [string, string | null, boolean])[] = [
    [facts.tenant, integration.tenant, false],
    [facts.user, integration.userPrincipalName, false],
    [facts.clientId, integration.clientId, true],
    [facts.partnerId, integration.partnerId, false],
    [facts.cloud, ui.clouds[integration.cloud], false],
  ];
  const secret = secretHint ? fill(facts.secretHint, { hint: tag("plain", secretHint) }, locale) : null;
  return (
    <section aria-labelledby="facts-title" className="text-sm">
      <div className="mb-3 flex items-baseline justify-between gap-2">
        <h2 id="facts-title" className="text-xs text-ink-3">
          {facts.title}
        </h2>
        {changeHref && (
          <a href={changeHref} className="link">
            {facts.change}
          </a>
        )}
      </div>
      <dl className="grid gap-2.5">
        {rows.map(([term, value, mono]) => (
          <Fact key={term} term={term} value={value} none={facts.none} mono={mono} />
        ))}
        {secretHint !== undefined && !certificate && (
          <Fact term={facts.secret} value={secret} none={facts.noSecret} mono={false} />
        )}
        {certificate && (
          <Fact
            term={facts.certificate}
            value={fill(facts.certificateUntil, certificateValues(certificate), locale)}
            none={facts.none}
            mono={false}
          />
        )}
      </dl>
    </section>
  );
}

/** What texts say of a certificate. */
export function certificateValues({ thumbprint, endAt }: Pick<Certificate, "thumbprint" | "endAt">): Values {
  return { thumbprint: tag("plain", thumbprint), endAt: tag("date", endAt) };
}

function Fact({
  term,
  value,
  none,
  mono,
}: {
  readonly term: string;
  readonly value: string | null;
  readonly none: string;
  readonly mono: boolean;
}) {
  return (
    <div>
      <dt className="text-ink-3">{term}</dt>
      <dd className={mono && value ? "font-mono text-xs [overflow-wrap:anywhere]" : "[overflow-wrap:anywhere]"}>
        {value ?? <span className="text-ink-3">{none}</span>}
      </dd>
    </div>
  );
}
