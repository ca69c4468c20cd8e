import { admit } from "@/app/guard";
import { refusedAnswer } from "@/app/refused-page";
import { isReportId, reportSession } from "@/app/report/session";
import { goTo } from "@/app/same-origin";
import { downloadReport } from "@/lib/microsoft/insights-download";
import { ask } from "@/lib/report/ask";
import { cleanName } from "@/lib/report/name";

interface Context {
  readonly params: Promise<{ id: string }>;
}

/** A report's file, streamed from Microsoft's storage to the browser; the secure link itself never leaves the server. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { person, refusal } = await admit("GET /report/[id]/file");
  if (refusal) return refusedAnswer(refusal, person);
  const open = await reportSession(person);
  const { id } = await params;
  if (!open.ok || !isReportId(id)) return goTo("/report");
  const { insights, input } = open;
  const [reports, runs] = await Promise.all([ask(insights.reports()), ask(insights.executions(id))]);
  const asked = new URL(request.url).searchParams.get("run");
  const files = runs.ok ? runs.value.items.filter(({ secureLink }) => secureLink !== null) : [];
  const run = files.find((one) => one.id === asked) ?? files[0];
  if (!run?.secureLink) return goTo(`/report/${id}`);
  const { cloud, reach } = input;
  const file = await downloadReport(run.secureLink, { cloud, outlet: reach.outlet, signal: request.signal });
  if (!file.ok) return goTo(`/report/${id}?file=${file.problem}`);
  const name = reports.ok ? reports.value.items.find((one) => one.id === id)?.name : undefined;
  return new Response(file.body, {
    headers: {
      "content-type": `${run.format === "TSV" ? "text/tab-separated-values" : "text/csv"}; charset=utf-8`,
      "content-disposition": `attachment; filename="${fileName(name ?? "", run.generatedAt, run.format)}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

function fileName(name: string, generatedAt: string | null, format: "CSV" | "TSV"): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(generatedAt ?? "")?.[0];
  const words = [cleanName(name) || "report", ...(day ? [day] : [])].join(" ");
  return `${words.replaceAll(" ", "-")}.${format.toLowerCase()}`;
}
