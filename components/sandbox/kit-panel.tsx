import type { ReactNode } from "react";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";
import type { SandboxTexts } from "@/lib/locales/sandbox-texts";
import type { ControlDescription } from "@/lib/sandbox/control/describe";
import { Copyable } from "./copyable";
import { GroupTitle } from "./section";

/** The ids a program would have in hand, and the way into the set-up with them. */
export function KitPanel({
  kit,
  texts,
  copy,
  use,
}: {
  readonly kit: NonNullable<ControlDescription["kit"]>;
  readonly texts: SandboxTexts["kit"];
  readonly copy: InterfaceTexts["copy"];
  /** A form that fills the set-up with them. */
  readonly use: ReactNode;
}) {
  const rows = [
    ["tenant", texts.tenant, kit.tenant],
    ["clientId", texts.clientId, kit.clientId],
    ["secret", texts.secret, kit.secret],
    ...(kit.certificate ? ([["certificate", texts.certificate, kit.certificate]] as const) : []),
    ["user", texts.user, kit.userPrincipalName],
    ["partnerId", texts.partnerId, kit.partnerId],
  ] as const;
  return (
    <div className="border-t border-line px-4.5 py-3.5">
      <GroupTitle>{texts.title}</GroupTitle>
      <p className="text-sm text-ink-3">{texts.text}</p>
      <dl className="my-2 grid gap-x-4 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
        {rows.map(([id, label, value]) => (
          <div key={id} className="contents">
            <dt className="pt-1.5 text-ink-3">{label}</dt>
            <dd className="max-sm:mb-1">
              {value === null ? (
                <span className="block py-1.5 text-ink-3">{texts.none}</span>
              ) : (
                <Copyable id={`kit-${id}`} value={value} name={label} isLong={id === "certificate"} copy={copy} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {use}
    </div>
  );
}
