import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** What the program is told: settings.json, and before it a variable such as LOGIN_URL for loginUrl. */
export interface Settings {
  readonly tenant: string;
  readonly clientId: string;
  /** Whose name the sign-in page proposes; may be empty. */
  readonly loginHint: string;
  readonly signIn: "code" | "device";
  readonly redirectUri: string;
  readonly loginUrl: string;
  readonly partnerCenterUrl: string;
  readonly resource: string;
  readonly query: string;
  readonly queryName: string;
  readonly reportName: string;
  readonly outputFile: string;
  readonly refreshTokenFile: string;
  readonly waitMinutes: number;
}

/** Exit codes, as the README lists them. */
export const EXIT = { badSettings: 2, notSignedIn: 3, refused: 4, noAnswer: 5 } as const;

/** The program cannot go on; the message is for the reader. */
export class Stop extends Error {
  readonly exitCode: number;
  constructor(exitCode: number, ...lines: readonly string[]) {
    super(lines.join("\n"));
    this.exitCode = exitCode;
  }
}

const MESSAGES = readObject("messages.json");

/** The sentence of that name with its values in place. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const sentence = String(MESSAGES[key]);
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Tells the reader how far things are; results go to standard output, this does not. */
export function tell(key: string, values: Readonly<Record<string, string | number>> = {}): void {
  process.stderr.write(`${say(key, values)}\n`);
}

/** The sentence for one of Entra's error numbers; null when it is none of the known ones. */
export function sentenceForNumber(number: string): string | null {
  const known = MESSAGES.aadsts as Readonly<Record<string, string>>;
  return known[number] ?? null;
}

/** A path in the program's folder, wherever the program is started; an absolute path stays. */
export function inFolder(path: string): string {
  return resolve(fileURLToPath(new URL("..", import.meta.url)), path);
}

/** Every setting, checked; throws Stop. */
export function loadSettings(): Settings {
  const written = readObject("settings.json");
  const read = (name: string, isOptional = false): string => {
    const value = (process.env[variableOf(name)] || String(written[name] ?? "")).trim();
    if (value === "" && !isOptional) throw wrong("settingMissing", { name });
    return value;
  };
  const signIn = read("signIn");
  if (signIn !== "code" && signIn !== "device") throw wrong("signInUnknown");
  const waitMinutes = read("waitMinutes");
  if (!/^\d{1,4}$/.test(waitMinutes)) throw wrong("waitNotNumber");
  return {
    tenant: read("tenant"),
    clientId: read("clientId"),
    loginHint: read("loginHint", true),
    signIn,
    redirectUri: localAddress(read("redirectUri")),
    loginUrl: safeAddress("loginUrl", read("loginUrl")),
    partnerCenterUrl: safeAddress("partnerCenterUrl", read("partnerCenterUrl")),
    resource: read("resource"),
    query: read("query"),
    queryName: plainName("queryName", read("queryName")),
    reportName: plainName("reportName", read("reportName")),
    outputFile: inFolder(read("outputFile")),
    refreshTokenFile: inFolder(read("refreshTokenFile")),
    waitMinutes: Number(waitMinutes),
  };
}

function readObject(file: string): Readonly<Record<string, unknown>> {
  const path = inFolder(file);
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
    if (typeof parsed === "object" && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Missing and unreadable are told alike.
  }
  throw file === "messages.json" ? new Error(`${path} is missing`) : wrong("settingsUnreadable", { file: path });
}

function variableOf(name: string): string {
  return name.replace(/[A-Z]/g, "_$&").toUpperCase();
}

function safeAddress(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" && !(url?.protocol === "http:" && isThisMachine(url)))
    throw wrong("addressInsecure", { name });
  return text.replace(/\/+$/, "");
}

function localAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "http:" || !isThisMachine(url)) throw wrong("redirectNotLocal");
  return text;
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1";
}

function plainName(name: string, text: string): string {
  if (!/^[A-Za-z0-9 ]+$/.test(text)) throw wrong("nameRefused", { name });
  return text;
}

function wrong(key: string, values: Readonly<Record<string, string>> = {}): Stop {
  return new Stop(EXIT.badSettings, say(key, values));
}
