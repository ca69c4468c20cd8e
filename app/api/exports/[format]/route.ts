import { admit } from "@/app/guard";
import { refusedAnswer } from "@/app/refused-page";
import { EXPORTS } from "@/lib/exports";
import { exportInput } from "@/lib/exports/for-integration";
import { texts } from "@/lib/locales";
import type { ExportRefusal } from "@/lib/locales/exports-texts";

interface Context {
  readonly params: Promise<{ format: string }>;
}

/** The visitor's own set-up in that format, as a file. There is no secret in it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { person, refusal } = await admit("GET /api/exports/[format]");
  if (refusal) return refusedAnswer(refusal, person);
  const refuse = (status: number, reason: ExportRefusal) =>
    Response.json({ error: texts(person.locale).exports.panel.refusals[reason] }, { status });
  const { format } = await params;
  const found = EXPORTS.find(({ id }) => id === format);
  if (!found) return refuse(404, "unknown-format");
  const input = exportInput(person);
  if (typeof input === "string") return refuse(409, input);
  return new Response(found.write(input), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="${found.file}"`,
      "cache-control": "no-store",
    },
  });
}
