import { type ParseArgsConfig, parseArgs } from "node:util";
import { LOCALES, type Locale } from "@/lib/locales/locale";
import { cliTexts } from "./texts";

/** How a command ended; scripts rely on the numbers. */
export const EXIT = { ready: 0, failed: 1, usage: 2, undecided: 3, interrupted: 130 } as const;

/** What a command may touch of the process. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asks on the terminal without showing what is typed; null when there is no terminal. */
  readonly askHidden: ((question: string) => Promise<string>) | null;
  /** Aborts when the person interrupts. */
  readonly signal: AbortSignal;
}

/** One word after the program's name. */
export interface Command {
  readonly name: string;
  readonly options: Options;
  /** What the one word without an option is, such as a file's name; a command without it takes options only. */
  readonly argument?: string;
  /** Takes what follows its name; gives the exit code. Throws UsageError. */
  run(args: readonly string[], io: Io): Promise<number>;
}

export type Options = NonNullable<ParseArgsConfig["options"]>;

/** The command was called in a way it does not understand; each line is a sentence for its caller. */
export class UsageError extends Error {
  readonly code = "usage";

  constructor(...lines: string[]) {
    super(lines.join("\n"));
    this.name = "UsageError";
  }
}

/** Options every command takes. */
export const COMMON_OPTIONS = {
  locale: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const satisfies Options;

const CREDENTIAL =
  /^(?:client-?|app-?)?(?:secret|password|pass|passwd|pw|(?:(?:access|refresh|id)-?)?token|api-?key)$/i;

/** Option values by name, the argument under the empty name; a repeated option is a list. Options nobody knows are refused with the list of those that exist. */
export function readOptions(command: Command, args: readonly string[], locale: Locale): Map<string, readonly string[]> {
  const texts = cliTexts(locale);
  const options: Options = { ...command.options, ...COMMON_OPTIONS };
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const known = Object.keys(options).map((name) => `--${name}`);
  const given = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional" && command.argument !== undefined && !given.has("")) {
      given.set("", [token.value]);
      continue;
    }
    // Never repeated: a password that lost its option stands here as well.
    if (token.kind === "positional") throw new UsageError(texts.strayArgument(command.name), texts.optionsAre(known));
    const option = options[token.name];
    if (!option && CREDENTIAL.test(token.name)) throw new UsageError(texts.noCredential(token.rawName));
    if (!option) throw new UsageError(texts.unknownOption(token.rawName, command.name), texts.optionsAre(known));
    if (option.type === "boolean" && token.value !== undefined) throw new UsageError(texts.noValue(token.rawName));
    const isSwallowed = token.inlineValue === false && token.value?.startsWith("--");
    if (option.type === "string" && (!token.value || isSwallowed))
      throw new UsageError(texts.needsValue(token.rawName));
    const before = given.get(token.name) ?? [];
    if (before.length > 0 && !option.multiple) throw new UsageError(texts.givenTwice(token.rawName));
    given.set(token.name, [...before, token.value ?? "true"]);
  }
  return given;
}

/** One of the words an option takes, the first when it is absent. */
export function oneOf<const Word extends string>(
  given: ReadonlyMap<string, readonly string[]>,
  name: string,
  words: readonly [Word, ...Word[]],
  locale: Locale,
): Word {
  const value = given.get(name)?.[0];
  if (value === undefined) return words[0];
  const found = words.find((word) => word === value);
  if (!found) throw new UsageError(cliTexts(locale).notOneOf(`--${name}`, value, words));
  return found;
}

/** The language to speak: `--locale`, else the environment's, else English. An unknown one is refused in that language. */
export function localeOf(args: readonly string[], env: Io["env"]): Locale {
  const spoken = /^ko\b|^ko_/.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ? "ko" : "en";
  const at = args.findIndex((arg) => arg === "--locale" || arg.startsWith("--locale="));
  if (at < 0) return spoken;
  const value = args[at] === "--locale" ? args[at + 1] : args[at]?.slice("--locale=".length);
  const found = LOCALES.find((locale) => locale === value);
  if (!found) throw new UsageError(cliTexts(spoken).notOneOf("--locale", value ?? "", LOCALES));
  return found;
}
