import { AppShell } from "@/app/shell";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/lib/locales";
import type { ReportLack } from "./session";

const HREF = { integration: "/setup", token: "/setup/token", "token-refused": "/setup/token" } as const;

/** Says what a visitor lacks, and leads there. */
export function Missing({ lack, path }: { readonly lack: ReportLack; readonly path: string }) {
  const { person, missing } = lack;
  const { title, text, button } = texts(person.locale).report.missing[missing];
  return (
    <AppShell person={person} current="setup" path={path}>
      <MessagePage title={title} text={text}>
        <ButtonLink variant="primary" href={HREF[missing]}>
          {button}
        </ButtonLink>
      </MessagePage>
    </AppShell>
  );
}
