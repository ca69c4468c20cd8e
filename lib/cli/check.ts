import type { Check, CheckResult } from "@/lib/check";
import { checkOf, checks } from "@/lib/checks";
import { cloudOf } from "@/lib/clouds";
import type { Locale } from "@/lib/locales/locale";
import type { Summary } from "@/lib/summary";
import { type Command, EXIT, type Io, localeOf, oneOf, readOptions, UsageError } from "./command";
import { type FinishedRun, withPrerequisites } from "./engine";
import { LIVE_OPTIONS, readLive, runLive } from "./live-run";
import { recordText } from "./record-text";
import { FORMATS, written } from "./report";
import { cliTexts } from "./texts";

/** `insights-preflight check`: the chain against the sandbox or against Microsoft. */
export const check: Command = {
  name: "check",
  options: {
    sandbox: { type: "string" },
    ...LIVE_OPTIONS,
    only: { type: "string", multiple: true },
    format: { type: "string" },
    clear: { type: "boolean" },
  },
  async run(args, io) {
    const locale = localeOf(args, io.env);
    const given = readOptions(check, args, locale);
    const format = oneOf(given, "format", FORMATS, locale);
    const selected = selectedChecks(given.get("only"), locale);
    const run = await runGiven(given, selected, io, locale);
    io.signal.throwIfAborted();
    const about = given.has("sandbox") ? cliTexts(locale).sandboxRun(String(given.get("sandbox")?.[0])) : null;
    const cloud = cloudOf(run.integration.cloud);
    if (format === "json") io.out(JSON.stringify(run, null, 2));
    else if (format === "text") io.out(recordText({ run, checks: selected, cloud, locale, about }));
    // What is made to be passed on is redacted; the terminal and the record are the reader's own.
    else io.out(written(run, format, given.has("clear"), locale));
    return exitCodeOf(selected, run);
  },
};

async function runGiven(
  given: ReadonlyMap<string, readonly string[]>,
  selected: readonly Check[],
  io: Io,
  locale: Locale,
): Promise<FinishedRun> {
  const texts = cliTexts(locale);
  const scenarioId = given.get("sandbox")?.[0];
  const live = Object.keys(LIVE_OPTIONS).filter((name) => given.has(name));
  if (scenarioId === undefined) {
    if (!given.has("tenant")) throw new UsageError(texts.nothingToCheck);
    return runLive(await readLive(given, io, locale), selected, io, locale);
  }
  if (live.length > 0) throw new UsageError(texts.notBoth(live.map((name) => `--${name}`)));
  const [{ scenarioOf, scenarios }, { runScenario }] = await Promise.all([
    import("@/lib/sandbox/scenarios"),
    import("./sandbox-run"),
  ]);
  const scenario = scenarioOf(scenarioId);
  if (!scenario) {
    const known = scenarios.map(({ id }) => id);
    throw new UsageError(texts.unknownScenario(scenarioId, known));
  }
  return (await runScenario(scenario, { checks: selected, signal: io.signal })).run;
}

function selectedChecks(only: readonly string[] | undefined, locale: Locale): readonly Check[] {
  if (!only) return checks;
  const unknown = only.find((id) => checkOf(id) === null);
  if (unknown !== undefined) {
    const known = checks.map(({ id }) => id);
    throw new UsageError(cliTexts(locale).unknownCheck(unknown, known));
  }
  return withPrerequisites(only);
}

/** 0 ready, 1 a required check fails, 3 undecided; recommended checks alone are ready once each has an answer. */
export function exitCodeOf(
  selected: readonly Check[],
  { summary, results }: Pick<FinishedRun, "summary" | "results">,
): number {
  if (selected.some(({ level }) => level === "required")) return EXIT_OF[summary.state];
  return results.every(isAnswered) ? EXIT.ready : EXIT.undecided;
}

const EXIT_OF: Readonly<Record<Summary["state"], number>> = {
  ready: EXIT.ready,
  "not-ready": EXIT.failed,
  undecided: EXIT.undecided,
};

function isAnswered(result: CheckResult): boolean {
  return result.status === "manual" ? result.confirmed : ["pass", "fail", "not-applicable"].includes(result.status);
}
