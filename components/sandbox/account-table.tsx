import { Table } from "@/components/ui/table";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { Locale } from "@/lib/locales/locale";
import type { SandboxTexts } from "@/lib/locales/sandbox-texts";
import { fill } from "@/lib/locales/text";
import type { ControlAccount } from "@/lib/sandbox/control/describe";
import { tag } from "@/lib/values";
import { Copyable } from "./copyable";

/** Every account: what it holds, and what it takes to sign in with it. */
export function AccountTable({
  accounts,
  texts,
  copy,
  locale,
}: {
  readonly accounts: readonly ControlAccount[];
  readonly texts: SandboxTexts["accounts"];
  readonly copy: InterfaceTexts["copy"];
  readonly locale: Locale;
}) {
  return (
    <div className="px-1.5 pb-1.5 max-sm:[&_tbody_:is(td,th)]:py-0.5!">
      <Table caption={texts.title} head={[texts.account, texts.is, texts.password, texts.code]}>
        {accounts.map((account, index) => (
          <tr key={account.userPrincipalName} data-account={account.userPrincipalName}>
            <th scope="row" className="text-left font-normal">
              <Copyable
                id={`account-${index}`}
                value={account.userPrincipalName}
                name={account.displayName}
                copy={copy}
              />
            </th>
            <td className="sm:pt-3.5!">
              <Holds account={account} texts={texts} locale={locale} />
            </td>
            <td>
              <Copyable
                id={`password-${index}`}
                value={account.password}
                name={fill(texts.copy, { account: tag("upn", account.userPrincipalName) }, locale)}
                copy={copy}
              />
            </td>
            <td className="sm:pt-3.5!">
              <span className="text-ink-3 sm:hidden">{texts.code} </span>
              {account.mfaCode === null ? (
                <span className="text-ink-3">{texts.noCode}</span>
              ) : (
                <code>{account.mfaCode}</code>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function Holds({
  account,
  texts,
  locale,
}: {
  readonly account: ControlAccount;
  readonly texts: SandboxTexts["accounts"];
  readonly locale: Locale;
}) {
  const nameOf = (role: string) => (Object.hasOwn(texts.roles, role) ? (texts.roles[role] ?? role) : role);
  const roles = [
    ...account.directoryRoles.map(({ name, state }) =>
      state === "active" ? nameOf(name) : fill(texts.eligible, { role: tag("plain", nameOf(name)) }, locale),
    ),
    ...account.partnerRoles.map(nameOf),
  ];
  const notes = [
    !account.isEnabled && texts.disabled,
    account.isLockedOut && texts.locked,
    account.isGuest && texts.guest,
    account.mfa === "enforced" && texts.mfaEnforced,
  ].filter(Boolean);
  return (
    <>
      {account.isIntegrationUser && (
        <span className="mr-2 inline-block rounded-full border border-line px-2 text-xs whitespace-nowrap text-ink-3">
          {texts.integrationUser}
        </span>
      )}
      {roles.length > 0 ? roles.join(", ") : <span className="text-ink-3">{texts.nobody}</span>}
      {notes.length > 0 && <span className="block text-ink-3">{notes.join(" · ")}</span>}
    </>
  );
}
