import type { Locale } from "@/lib/locales/locale";
import { COMMON_OPTIONS, type Command } from "./command";
import { cliTexts } from "./texts";

const PROGRAM = "insights-preflight";

/** What the program can do. */
export function helpOverview(commands: readonly Command[], locale: Locale): string {
  const texts = cliTexts(locale);
  const names = [...commands.map(({ name }) => name), "help"];
  return [
    texts.about,
    "",
    `${texts.usage}: ${PROGRAM} <command> [options]`,
    "",
    `${texts.commands}:`,
    ...columns(names.map((name) => [name, texts.commandAbout[name] ?? ""])),
    "",
    `  ${PROGRAM} check --sandbox erv-missing`,
    `  ${PROGRAM} check --tenant contoso.com --client-id <id> --user <name> --flow device`,
  ].join("\n");
}

/** What one command takes. */
export function helpFor(command: Command, locale: Locale): string {
  const texts = cliTexts(locale);
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  const rows = options.map(([name, { type }]): [string, string] => [
    `--${name}${type === "string" ? " <…>" : ""}`,
    texts.optionAbout[name] ?? "",
  ]);
  const exits = texts.exitAbout[command.name];
  const credentials = ["sign-in", "live"].some((name) => name in command.options) ? ["", texts.credentialsAbout] : [];
  const more = exits && [...credentials, "", `${texts.exitCodes}:`, ...exits.map((line) => `  ${line}`)];
  return [
    texts.commandAbout[command.name] ?? "",
    "",
    `${texts.usage}: ${PROGRAM} ${command.name}${command.argument === undefined ? "" : ` <${command.argument}>`} [options]`,
    "",
    `${texts.options}:`,
    ...columns(rows),
    ...(more ?? []),
  ].join("\n");
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`);
}
