import type { Locale } from "@/lib/locales/locale";
import type { SafeRun } from "@/lib/redact";

/** One way of writing a report down; it writes everything it is given and leaves nothing out by itself. */
export interface ReportFormat {
  readonly id: "text" | "json" | "markdown" | "junit" | "sarif";
  readonly extension: string;
  readonly contentType: string;
  write(run: SafeRun, locale: Locale): string;
}
