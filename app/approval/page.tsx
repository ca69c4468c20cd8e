import type { Metadata } from "next";
import { admit } from "@/app/guard";
import { RefusedPage } from "@/app/refused-page";
import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { PrintButton } from "@/components/approval/print-button";
import { Sheet } from "@/components/approval/sheet";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";
import { approvalSheet } from "@/lib/approval";
import { portalUrl } from "@/lib/clouds/portal";
import { texts } from "@/lib/locales";
import { browserUrl } from "@/lib/outlet";

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts((await visitor()).locale).approval.title };
}

/** The sheet for somebody who will approve and not run this product: made from the visitor's integration, to be printed or sent. */
export default async function ApprovalPage() {
  const { person, refusal } = await admit("/approval");
  if (refusal) return <RefusedPage person={person} refusal={refusal} path="/approval" />;
  const { approval, ui } = texts(person.locale);
  const { integration, cloud, visit, config } = person;
  if (!integration)
    return (
      <AppShell person={person} current={null} path="/approval">
        <MessagePage title={approval.empty.title} text={approval.empty.text}>
          <ButtonLink variant="primary" href="/setup">
            {approval.empty.button}
          </ButtonLink>
        </MessagePage>
      </AppShell>
    );
  const sheet = approvalSheet(cloud, integration);
  const consentHref = sheet.consentUrl && browserUrl(sheet.consentUrl, visit?.world ?? null, config.url);
  return (
    <AppShell person={person} current={null} path="/approval">
      <div className="mx-auto max-w-[960px] px-4 pt-8 pb-20 wide:px-6 print:p-0">
        <div className="mb-7 flex flex-wrap items-start justify-between gap-3">
          <div>
            <h1 className="text-2xl">{approval.title}</h1>
            <p className="mt-1 max-w-[66ch] text-lg text-ink-2">{approval.lead}</p>
          </div>
          <PrintButton label={approval.print} />
        </div>
        <Sheet
          sheet={sheet}
          consentHref={consentHref}
          roleHref={portalUrl(cloud, "partner-user-management")}
          texts={approval}
          ui={ui}
          locale={person.locale}
        />
      </div>
    </AppShell>
  );
}
