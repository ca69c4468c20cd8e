import type { Problem } from "./problem";

/** The text with a problem's suggestion in its place; unchanged when there is none. */
export function mend(text: string, { start, end, suggestion }: Problem): string {
  if (suggestion === null) return text;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (suggestion === "") return `${before.trimEnd()}${after === "" || before === "" ? "" : " "}${after.trimStart()}`;
  const lead = /\w$/.test(before) && /^\w/.test(suggestion) ? " " : "";
  const trail = /^\w/.test(after) && /\w$/.test(suggestion) ? " " : "";
  return `${before}${lead}${suggestion}${trail}${after}`;
}
