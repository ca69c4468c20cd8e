import { filterOf } from "@/app/audit/filter";
import { admit } from "@/app/guard";
import { refusedAnswer } from "@/app/refused-page";
import { entriesOf, filtered } from "@/lib/audit";
import { auditCsv, auditJson } from "@/lib/audit-export";
import { auditOf } from "@/lib/store/audit";

interface Context {
  readonly params: Promise<{ format: string }>;
}

/** The visitor's own log as a file, narrowed as the page is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { person, refusal } = await admit("GET /audit/export/[format]");
  if (refusal) return refusedAnswer(refusal, person);
  const { integration } = person;
  if (!integration) return Response.json({ error: "Nobody is set up here." }, { status: 403 });
  const { format } = await params;
  if (format !== "csv" && format !== "json") return Response.json({ error: "csv or json" }, { status: 404 });
  const filter = filterOf(Object.fromEntries(new URL(request.url).searchParams));
  const entries = filtered(entriesOf(await auditOf(integration.id)), filter);
  return new Response(format === "csv" ? auditCsv(entries) : auditJson(entries), {
    headers: {
      "content-type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="insights-preflight-changes.${format}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
