import type { Json } from "../check";
import { doubleQuoted, powershellQuoted } from "../samples/quoting";

/** Escapes that JSON has and Terraform lacks. */
const NOT_IN_HCL: Readonly<Record<string, string>> = { b: "\\u0008", f: "\\u000c" };

/** A Terraform string that means exactly this text: no template begins in it. */
export function hclQuoted(text: string): string {
  return doubleQuoted(text.toWellFormed())
    .replace(/\\(.)/g, (found, letter: string) => NOT_IN_HCL[letter] ?? found)
    .replace(/[$%](?=\{)/g, "$&$&");
}

/** A value as PowerShell writes it; keys of objects are plain words. */
export function powershellValue(value: Json): string {
  if (typeof value === "string") return powershellQuoted(value.toWellFormed());
  if (value === null || typeof value !== "object") return value === null ? "$null" : `$${value}`;
  if (isList(value)) return `@(${value.map(powershellValue).join(", ")})`;
  return `@{ ${Object.entries(value)
    .map(([name, one]) => `${name} = ${powershellValue(one)}`)
    .join("; ")} }`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** A value in the JSON body of a request in an HTTP file, where `{{` would begin a variable. */
export function httpJson(value: Json): string {
  return doubleBraceFree(JSON.stringify(value, null, 2));
}

/** The same on one line, for a comment. */
export function httpLine(value: Json): string {
  return doubleBraceFree(typeof value === "string" ? doubleQuoted(value) : JSON.stringify(value));
}

/** A brace after a brace stands in a string only where a text of the reader's brings it; elsewhere a line break parts them. */
function doubleBraceFree(json: string): string {
  return json.replace(/\{(?=\{)/g, "\\u007b").replace(/\}(?=\})/g, "\\u007d");
}

/** A value in an address or in a form of an HTTP file; an at sign is plain in both. */
export function httpPart(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("%40", "@")
    .replace(/['()*!]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
