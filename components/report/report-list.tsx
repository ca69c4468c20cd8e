import { ButtonLink } from "@/components/ui/button";
import { CardList } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/locales/locale";
import type { ReportTexts } from "@/lib/locales/report-texts";
import type { Report } from "@/lib/microsoft/types";
import { ConfirmDelete } from "./confirm-delete";
import { planWords, stateWords } from "./plan-words";
import { ReportControls } from "./report-controls";

/** The reports that are there, with what can be done to each. */
export function ReportList({
  reports,
  change,
  texts,
  locale,
}: {
  readonly reports: readonly Report[];
  readonly change: (form: FormData) => Promise<void>;
  readonly texts: ReportTexts["reports"];
  readonly locale: Locale;
}) {
  return (
    <section aria-labelledby="reports" className="grid gap-3">
      <h2 id="reports" className="text-lg">
        {texts.title}
      </h2>
      {reports.length === 0 ? (
        <Notice>{texts.none}</Notice>
      ) : (
        <CardList>
          {reports.map((report) => (
            <li key={report.id} className="grid gap-2 px-4.5 py-3" data-report={report.name} data-state={report.status}>
              <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
                <div className="min-w-0">
                  <h3 className="text-md font-semibold [overflow-wrap:anywhere]">{report.name}</h3>
                  <p className="text-sm text-ink-2">
                    {stateWords(report.status, texts)} · {planWords(report, texts, locale)} · {report.format}
                  </p>
                </div>
                <div className="flex flex-wrap gap-2">
                  <ReportControls report={report} action={change} from="list" texts={texts} />
                  <ButtonLink href={`/report/${report.id}`}>
                    {texts.open}
                    <span className="sr-only"> {report.name}</span>
                  </ButtonLink>
                </div>
              </div>
              <ConfirmDelete action={change} step="delete-report" id={report.id} name={report.name} texts={texts} />
            </li>
          ))}
        </CardList>
      )}
    </section>
  );
}
