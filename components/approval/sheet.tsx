import type { ReactNode } from "react";
import { ExternalLink } from "@/components/ui/external-link";
import { Table } from "@/components/ui/table";
import type { ApprovalSheet, AskedPermission } from "@/lib/approval";
import type { ApprovalTexts } from "@/lib/locales/approval-texts";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import { tag } from "@/lib/values";

interface SheetProps {
  readonly sheet: ApprovalSheet;
  /** Where a browser finds the consent page; null while there is none. */
  readonly consentHref: string | null;
  readonly roleHref: string;
  readonly texts: ApprovalTexts;
  readonly ui: InterfaceTexts;
  readonly locale: Locale;
}

/** Everything an approver needs on one sheet: what, why, who may, the one link, and how to undo it. */
export function Sheet(props: SheetProps) {
  const { sheet, consentHref, roleHref, texts, ui, locale } = props;
  const user = tag("upn", sheet.userPrincipalName ?? texts.facts.userNone);
  return (
    <div className="grid grid-cols-1 gap-8">
      <Part title={texts.facts.title}>
        <Facts sheet={sheet} texts={texts.facts} />
      </Part>
      <Part title={texts.lasting.title} text={texts.lasting.text}>
        <Permissions asked={sheet.lasting} {...props} />
      </Part>
      <Part title={texts.role.title} text={fill(texts.role.text, { user }, locale)}>
        <p className="text-ink-2">{texts.role.who}</p>
        <p className="no-print mt-2">
          <ExternalLink href={roleHref} opensNewTab={ui.check.opensNewTab}>
            {texts.role.link}
          </ExternalLink>
        </p>
      </Part>
      <Part title={texts.consent.title} text={sheet.consentUrl ? texts.consent.text : texts.consent.none}>
        {sheet.consentUrl && consentHref && (
          <>
            <p className="rounded-md bg-sunken px-4 py-3 font-mono text-xs leading-5 [overflow-wrap:anywhere]">
              <a href={consentHref} className="link">
                {sheet.consentUrl}
              </a>
            </p>
            <p className="mt-2 text-ink-2">{texts.consent.after}</p>
          </>
        )}
      </Part>
      <Part title={texts.borrowed.title} text={texts.borrowed.text}>
        <Permissions asked={sheet.borrowed} {...props} />
      </Part>
      <div className="grid gap-8 md:grid-cols-2">
        <Part title={texts.untouched.title}>
          <Points points={texts.untouched.points} />
        </Part>
        <Part title={texts.undo.title}>
          <Points points={texts.undo.points} />
        </Part>
      </div>
      <Decision texts={texts.decision} />
    </div>
  );
}

function Part({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="break-inside-avoid">
      <h2 className="text-lg">{title}</h2>
      {text && <p className="mt-1 mb-2 max-w-[72ch] text-ink-2 [overflow-wrap:anywhere]">{text}</p>}
      {children}
    </section>
  );
}

function Facts({ sheet, texts }: { readonly sheet: ApprovalSheet; readonly texts: ApprovalTexts["facts"] }) {
  const rows = [
    [texts.tenant, sheet.tenant],
    [texts.app, sheet.clientId ?? texts.appNone],
    [texts.user, sheet.userPrincipalName ?? texts.userNone],
  ];
  return (
    <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="mb-1 font-mono text-sm [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Permissions({ asked, texts, ui }: SheetProps & { readonly asked: readonly AskedPermission[] }) {
  const { columns } = texts;
  return (
    <Table caption={columns.permission} head={[columns.permission, columns.why, columns.who, columns.id]}>
      {asked.map(({ api, apiId, name, id }) => (
        <tr key={id}>
          <th scope="row" className="text-left font-normal">
            <code className="font-semibold [overflow-wrap:anywhere]">{name}</code>
            <br />
            <span className="text-ink-3">
              {texts.apis[api]}, {texts.delegated}
            </span>
          </th>
          <td>{texts.why[name]}</td>
          <td>{ui.roles["application-admin"]}</td>
          <td className="font-mono text-xs leading-5 text-ink-2">
            {apiId}
            <br />
            {id}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul className="mt-2 list-disc space-y-1 pl-5 text-ink-2 marker:text-ink-3">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

/** Lines to sign on; on paper only. */
function Decision({ texts }: { readonly texts: ApprovalTexts["decision"] }) {
  return (
    <section className="hidden break-inside-avoid print:block">
      <h2 className="text-lg">{texts.title}</h2>
      <div className="mt-10 grid grid-cols-3 gap-6">
        {[texts.name, texts.date, texts.signature].map((label) => (
          <p key={label} className="border-t border-line-strong pt-1 text-ink-3">
            {label}
          </p>
        ))}
      </div>
    </section>
  );
}
