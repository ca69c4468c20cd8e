import { admit } from "@/app/guard";
import { refusedAnswer } from "@/app/refused-page";
import { download, noSuchReport } from "@/app/reports/download";
import { ownRun } from "@/app/reports/own-run";
import { redact } from "@/lib/redact";
import { UnsafeReportError } from "@/lib/redaction/safe";

interface Context {
  readonly params: Promise<{ format: string }>;
}

/** A run of the visitor's own integration as a file: `?run=…&mode=redacted|clear`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { person, refusal } = await admit("GET /reports/new/[format]");
  if (refusal) return refusedAnswer(refusal, person);
  const { searchParams } = new URL(request.url);
  const record = await ownRun(person, searchParams.get("run"));
  if (!record) return noSuchReport();
  try {
    const safe = redact(record, searchParams.get("mode") === "clear" ? "clear" : "redacted");
    return download(safe, (await params).format, person.locale);
  } catch (problem) {
    if (problem instanceof UnsafeReportError) return noSuchReport();
    throw problem;
  }
}
