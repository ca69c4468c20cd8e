import { readFile } from "node:fs/promises";
import { judgeAgain } from "@/lib/judge-again";
import { texts as words } from "@/lib/locales";
import type { Locale } from "@/lib/locales/locale";
import { fill } from "@/lib/locales/text";
import type { PublishedRun } from "@/lib/record-schema";
import { redact } from "@/lib/redact";
import { UnsafeReportError } from "@/lib/redaction/safe";
import { reportFormat } from "@/lib/run-report";
import { MAX_RUN_BYTES, readRun } from "@/lib/run-report/read-run";
import { tag } from "@/lib/values";
import { type Command, EXIT, type Io, localeOf, oneOf, readOptions, UsageError } from "./command";
import { cliTexts } from "./texts";

/** Formats a run can be written in, the terminal's first. */
export const FORMATS = ["text", "json", "markdown", "junit", "sarif"] as const;

/** `insights-preflight report <run.json>`: a stored run as a report, redacted unless told otherwise; asks nobody. */
export const report: Command = {
  name: "report",
  argument: "run.json",
  options: {
    format: { type: "string" },
    clear: { type: "boolean" },
    judge: { type: "boolean" },
  },
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const given = readOptions(report, args, locale);
    const format = oneOf(given, "format", FORMATS, locale);
    const file = given.get("")?.[0];
    if (file === undefined) throw new UsageError(cliTexts(locale).nothingToReport);
    const stored = await readRunFile(file, locale);
    const run = given.has("judge") ? judged(stored, io, locale) : stored;
    io.out(written(run, format, given.has("clear"), locale));
    return EXIT.ready;
  },
};

/** A run as a report. Throws UsageError when something in it must not leave. */
export function written(run: PublishedRun, format: (typeof FORMATS)[number], isClear: boolean, locale: Locale): string {
  try {
    return (reportFormat(format)?.write(redact(run, isClear ? "clear" : "redacted"), locale) ?? "").trimEnd();
  } catch (problem) {
    if (problem instanceof UnsafeReportError) throw new UsageError(words(locale).shares.make.heldBack.text);
    throw problem;
  }
}

async function readRunFile(file: string, locale: Locale): Promise<PublishedRun> {
  const { problems } = words(locale).shares;
  const bytes = await readFile(file).catch((problem: unknown) => {
    const code = problem instanceof Error && "code" in problem ? String(problem.code) : "error";
    throw new UsageError(cliTexts(locale).cannotRead(file, code));
  });
  if (bytes.length > MAX_RUN_BYTES) throw new UsageError(problems["too-large"]);
  const read = readRun(bytes.toString("utf8"));
  if (read.ok) return read.run;
  throw new UsageError(fill(problems[read.problem], { where: tag("plain", read.where) }, locale));
}

/** Today's verdicts; what they differ in goes to standard error, so that the report stays a report. */
function judged(stored: PublishedRun, io: Io, locale: Locale): PublishedRun {
  const { judge } = words(locale).shares;
  const { run, changed, unreadable, unknown, absent } = judgeAgain(stored);
  io.err(changed.length === 0 ? judge.same : `${cliTexts(locale).judgedAnew}: ${changed.join(", ")}`);
  const lists = [
    [judge.unreadable, unreadable],
    [judge.unknown, unknown],
    [judge.absent, absent],
  ] as const;
  for (const [label, ids] of lists) if (ids.length > 0) io.err(`${label}: ${ids.join(", ")}`);
  return run;
}
