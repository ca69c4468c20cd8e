import { z } from "zod";
import type { RunRecord } from "@/lib/check";
import { runSchema } from "@/lib/record-schema";
import { redact, type SafeRun } from "@/lib/redact";
import { UnsafeReportError } from "@/lib/redaction/safe";
import { reportFormat, reportFormats } from "@/lib/run-report";
import { defineOperation } from "../operation";
import { ApiProblem } from "../problem";
import { languageQuery } from "../schemas";
import { finishedRun } from "../visible";

/** A run as it may leave. */
export const getReport = defineOperation({
  id: "getReport",
  method: "GET",
  path: "/runs/{runId}/reports/{format}",
  summary: "Get a report of a run",
  description: `A finished run, redacted: names and ids are replaced by stand-ins. \`format\` is one of ${reportFormats.map(({ id }) => id).join(", ")}.`,
  scope: "read",
  cost: 2,
  isWrite: false,
  query: z.strictObject({ language: languageQuery }),
  body: null,
  answer: {
    status: 200,
    description: "The report.",
    types: Object.fromEntries(
      reportFormats.map(({ id, contentType }) => [contentType, id === "json" ? runSchema : z.string()]),
    ),
  },
  problems: ["not-found", "report-held-back"],
  async handle(call) {
    const known = reportFormats.map(({ id }) => id).join(", ");
    const format = reportFormat(call.params.format ?? "");
    if (!format) throw new ApiProblem("not-found", `There is no such format. Formats: ${known}.`);
    const safe = safeRun(await finishedRun(call));
    return new Response(format.write(safe, call.query.language), {
      headers: { "content-type": `${format.contentType}; charset=utf-8` },
    });
  },
});

function safeRun(record: RunRecord): SafeRun {
  try {
    return redact(record);
  } catch (problem) {
    if (!(problem instanceof UnsafeReportError)) throw problem;
    throw new ApiProblem(
      "report-held-back",
      "Something that looks like a credential or a name is left after redacting, so nothing leaves. Run the checks again.",
    );
  }
}
