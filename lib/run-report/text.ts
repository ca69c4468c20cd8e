import { checks } from "@/lib/checks";
import { recordText } from "@/lib/cli/record-text";
import { cloudOf } from "@/lib/clouds";
import { texts } from "@/lib/locales";
import type { ReportFormat } from "./format";

/** What a terminal shows, with the note on redaction under it. */
export const text: ReportFormat = {
  id: "text",
  extension: "txt",
  contentType: "text/plain",
  write(run, locale) {
    const cloud = cloudOf(run.integration.cloud);
    const note = texts(locale).shares.notes[run.redaction.mode];
    return `${recordText({ run, checks, cloud, locale, about: run.finishedAt })}\n\n${note}\n`;
  },
};
