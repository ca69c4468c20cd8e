import type { Locale } from "@/lib/locales/locale";
import { EXIT, type Io, localeOf, UsageError } from "./command";
import { commands } from "./commands";
import { helpFor, helpOverview } from "./help";
import { PromptInterruptedError } from "./prompt";
import { cliTexts } from "./texts";

/** Runs the command line; gives the exit code. What breaks is told without its details, which could quote a credential. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let locale: Locale = "en";
  try {
    locale = localeOf(args, io.env);
    return await dispatch(args, io, locale);
  } catch (problem) {
    if (problem instanceof UsageError) {
      io.err(problem.message);
      return EXIT.usage;
    }
    if (io.signal.aborted || problem instanceof PromptInterruptedError) {
      io.err(cliTexts(locale).interrupted);
      return EXIT.interrupted;
    }
    io.err(`${cliTexts(locale).broke} (${problem instanceof Error ? problem.name : typeof problem})`);
    return EXIT.undecided;
  }
}

async function dispatch(args: readonly string[], io: Io, locale: Locale): Promise<number> {
  const [name = "help", ...rest] = args[0]?.startsWith("--locale") ? ["help"] : args;
  if (["help", "--help", "-h"].includes(name)) return help(rest, io, locale);
  const command = commands.find((known) => known.name === (name === "--version" || name === "-v" ? "version" : name));
  if (!command) throw unknownCommand(name, locale);
  if (rest.includes("--help") || rest.includes("-h")) return help([command.name], io, locale);
  return command.run(rest, io);
}

function help(args: readonly string[], io: Io, locale: Locale): number {
  const name = args.find((arg) => !arg.startsWith("-") && arg !== locale);
  const command = commands.find((known) => known.name === name);
  if (name !== undefined && !command) throw unknownCommand(name, locale);
  io.out(command ? helpFor(command, locale) : helpOverview(commands, locale));
  return EXIT.ready;
}

function unknownCommand(name: string, locale: Locale): UsageError {
  const known = [...commands.map((command) => command.name), "help"];
  return new UsageError(cliTexts(locale).unknownCommand(name, known));
}
