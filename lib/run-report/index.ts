import type { ReportFormat } from "./format";
import { json } from "./json";
import { junit } from "./junit";
import { markdown } from "./markdown";
import { sarif } from "./sarif";
import { text } from "./text";

/** Every format, the one that can be opened again first. */
export const reportFormats: readonly ReportFormat[] = [json, markdown, junit, sarif, text];

/** The format of that name; null for a word that is none. */
export function reportFormat(id: string): ReportFormat | null {
  return reportFormats.find((format) => format.id === id) ?? null;
}
