import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ReportTexts } from "@/lib/locales/report-texts";

/** Leads from the first call on to reports. */
export function ReportLink({ texts }: { readonly texts: ReportTexts["page"] }) {
  return (
    <Notice title={texts.linkTitle}>
      <p className="mb-3">{texts.linkText}</p>
      <ButtonLink variant="primary" href="/report">
        {texts.link}
      </ButtonLink>
    </Notice>
  );
}
