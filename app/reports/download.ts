import type { Locale } from "@/lib/locales/locale";
import type { SafeRun } from "@/lib/redact";
import { reportFormat } from "@/lib/run-report";

export const noSuchReport = () => Response.json({ error: "There is no such report." }, { status: 404 });

/** A report as a file. The name says nothing about whose it is. */
export function download(run: SafeRun, formatId: string, locale: Locale): Response {
  const format = reportFormat(formatId);
  if (!format) return noSuchReport();
  const day = run.finishedAt.slice(0, 10);
  return new Response(format.write(run, locale), {
    headers: {
      "content-type": `${format.contentType}; charset=utf-8`,
      "content-disposition": `attachment; filename="insights-preflight-${day}.${format.extension}"`,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    },
  });
}
