import type { ReportFormat } from "./format";

/** The record itself, as `public/run.schema.json` describes it; the only format that can be opened again. */
export const json: ReportFormat = {
  id: "json",
  extension: "json",
  contentType: "application/json",
  write: (run) => `${JSON.stringify(run, null, 2)}\n`,
};
