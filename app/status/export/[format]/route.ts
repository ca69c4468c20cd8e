import { admit } from "@/app/guard";
import { refusedAnswer } from "@/app/refused-page";
import { queryOf } from "@/app/status/query";
import { readerOf } from "@/app/status/reader";
import { statusCsv, statusJson } from "@/lib/status-export";
import { integrationsFor } from "@/lib/store/status";

interface Context {
  readonly params: Promise<{ format: string }>;
}

/** More than this many integrations are narrowed by a search first. */
const MOST_ROWS = 10_000;

/** The visitor's list as a file, narrowed and ordered as the page is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { person, refusal } = await admit("GET /status/export/[format]");
  if (refusal) return refusedAnswer(refusal, person);
  const { format } = await params;
  if (format !== "csv" && format !== "json") return Response.json({ error: "csv or json" }, { status: 404 });
  const reader = readerOf(person);
  if (reader.length === 0) return Response.json({ error: "Nobody is set up here." }, { status: 403 });
  const query = queryOf(Object.fromEntries(new URL(request.url).searchParams));
  const { rows } = await integrationsFor(reader, { ...query, page: 1 }, person.now, MOST_ROWS);
  return new Response(format === "csv" ? statusCsv(rows, person.now) : statusJson(rows, person.now), {
    headers: {
      "content-type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="insights-preflight-status.${format}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
