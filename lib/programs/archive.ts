import { strToU8, type Zippable, zipSync } from "fflate";
import { texts } from "../locales";
import { fill } from "../locales/text";
import { tag } from "../values";
import type { Program, ProgramInput } from "./program";
import { readmeFor } from "./readme";
import { settingsFile } from "./settings";

/** A file of a project. */
export interface ProjectFile {
  /** With forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Whether its owner may run it. */
  readonly isExecutable?: boolean;
}

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
export function projectFiles(program: Program, input: ProgramInput): ProjectFile[] {
  const source = Object.entries(program.source).map(([path, text]) => ({
    path,
    text,
    isExecutable: path === program.executable,
  }));
  const files: ProjectFile[] = [
    { path: "README.md", text: readmeFor(program, input) },
    { path: "settings.json", text: settingsFile(input) },
    { path: "messages.json", text: messagesFile(program, input) },
    { path: ".gitignore", text: `${IGNORED.join("\n")}\n` },
    ...source,
  ];
  return files.map((file) => ({ ...file, path: `${FOLDER}/${file.path}` }));
}

const UNIX = 3;

/** The project as a ZIP archive, made at `at`: its entries carry that time as UTC. */
export function projectArchive(program: Program, input: ProgramInput, at: Date): Uint8Array<ArrayBuffer> {
  // An archive knows no time zone, and the packer writes the machine's own.
  const mtime = new Date(at.getTime() + at.getTimezoneOffset() * 60_000);
  const entries: Zippable = {};
  for (const { path, text, isExecutable } of projectFiles(program, input)) {
    const mode = 0o100000 | (isExecutable ? 0o755 : 0o644);
    entries[path] = [strToU8(text), { os: UNIX, attrs: mode * 0x10000, mtime }];
  }
  return new Uint8Array(zipSync(entries));
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
