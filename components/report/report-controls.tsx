import { Button } from "@/components/ui/button";
import type { ReportTexts } from "@/lib/locales/report-texts";
import type { Report } from "@/lib/microsoft/types";

/** Pauses or resumes a report that has runs to come; nothing for one that ran once. */
export function ReportControls({
  report,
  action,
  from,
  texts,
}: {
  readonly report: Report;
  readonly action: (form: FormData) => Promise<void>;
  /** Which page to come back to. */
  readonly from: "list" | "report";
  readonly texts: ReportTexts["reports"];
}) {
  const status = report.status?.toLowerCase();
  if (status !== "active" && status !== "paused") return null;
  const isPaused = status === "paused";
  if (report.runsOnce && !isPaused) return null;
  return (
    <form action={action}>
      <input type="hidden" name="id" value={report.id} />
      <input type="hidden" name="name" value={report.name} />
      <input type="hidden" name="from" value={from} />
      <Button name="step" value={isPaused ? "resume-report" : "pause-report"}>
        {isPaused ? texts.resume : texts.pause}
        <span className="sr-only"> {report.name}</span>
      </Button>
    </form>
  );
}
