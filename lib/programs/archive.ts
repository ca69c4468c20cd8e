import { texts } from "../locales";
import { fill } from "../locales/text";
import { tag } from "../values";
import { type ZipEntry, zip } from "../zip";
import type { Program, ProgramInput } from "./program";
import { readmeFor } from "./readme";
import { settingsFile } from "./settings";

const FOLDER = "insights-report";
/** What belongs to a run, not to the project. */
const IGNORED = [
  "refresh-token*",
  "secret.env",
  "report.csv*",
  "report.log",
  "node_modules/",
  "dist/",
  "__pycache__/",
  "bin/",
  "obj/",
];

/** Every file of the reader's project, in a folder of its own. */
export function projectFiles(program: Program, input: ProgramInput): ZipEntry[] {
  const source = Object.entries(program.source).map(([path, text]) => ({
    path,
    text,
    isExecutable: path === program.executable,
  }));
  const files: ZipEntry[] = [
    { path: "README.md", text: readmeFor(program, input) },
    { path: "settings.json", text: settingsFile(input) },
    { path: "messages.json", text: messagesFile(program, input) },
    { path: ".gitignore", text: `${IGNORED.join("\n")}\n` },
    ...source,
  ];
  return files.map((file) => ({ ...file, path: `${FOLDER}/${file.path}` }));
}

/** The project as a ZIP archive, made at `at`. */
export function projectArchive(program: Program, input: ProgramInput, at: Date): Uint8Array<ArrayBuffer> {
  return zip(projectFiles(program, input), at);
}

/** What the archive is saved as. */
export function archiveName({ id }: Program): string {
  return `${FOLDER}-${id}.zip`;
}

/** What the program says, in the reader's language, with its own commands in place. */
function messagesFile(program: Program, { locale }: ProgramInput): string {
  const commands = { command: tag("plain", program.signIn), run: tag("plain", program.run) };
  const withCommands = (_key: string, value: unknown) =>
    typeof value === "string" ? fill(value, commands, locale) : value;
  return `${JSON.stringify(texts(locale).programs.messages, withCommands, 2)}\n`;
}
