import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";

/** An account of the sandbox, open to be used. */
export interface SandboxAccount {
  readonly userPrincipalName: string;
  readonly password: string;
  /** Null when the account has no second factor. */
  readonly mfaCode: string | null;
}

/** Says that everything is local, and with which accounts the sandbox can be entered. */
export function SandboxNotice({
  ui,
  accounts,
  control,
  children,
}: {
  readonly ui: InterfaceTexts;
  readonly accounts: readonly SandboxAccount[];
  /** A link to the page that controls the sandbox. */
  readonly control?: ReactNode;
  /** A form that opens another situation. */
  readonly children?: ReactNode;
}) {
  const { sandbox, signIn } = ui;
  return (
    <section
      id="sandbox"
      aria-labelledby="sandbox-title"
      className="scroll-mt-20 rounded-lg border border-line bg-surface shadow-lift"
    >
      <div className="flex gap-3 rounded-t-lg bg-warn-soft px-4.5 py-3.5">
        <div>
          <h2 id="sandbox-title" className="text-md text-warn">
            {sandbox.title}
          </h2>
          <p className="mt-0.5 text-sm text-ink-2">
            {sandbox.local} {sandbox.microsoft} {sandbox.clock}
          </p>
          {control && <p className="mt-1 text-sm">{control}</p>}
        </div>
      </div>
      {accounts.length > 0 && (
        <div className="px-1.5 py-1.5">
          <Table caption={signIn.accounts} head={[signIn.account, signIn.password, signIn.code]}>
            {accounts.map((account) => (
              <tr key={account.userPrincipalName}>
                <th scope="row" className="text-left font-normal [overflow-wrap:anywhere]">
                  {account.userPrincipalName}
                </th>
                <td>
                  <code>{account.password}</code>
                </td>
                <td>{account.mfaCode ? <code>{account.mfaCode}</code> : signIn.codeNone}</td>
              </tr>
            ))}
          </Table>
        </div>
      )}
      {children && <div className="border-t border-line px-4.5 py-3.5">{children}</div>}
    </section>
  );
}
