import type { z } from "zod";
import { isGuidText, isPseudonym } from "./pseudonyms";
import { secretShapeIn } from "./secret-shapes";
import { KNOWN_IDS, VOCABULARY } from "./vocabulary";

/** A report was about to leave with something in it that must not; it says nowhere what. */
export class UnsafeReportError extends Error {
  readonly code = "unsafe-report";

  constructor(why: "shape" | "credential" | "identity") {
    super(`a report was held back: ${why}`);
    this.name = "UnsafeReportError";
  }
}

const WORDS = /[^\s,;:()'"=|/]+/g;

/** The last look at a report before it leaves, by other means than those that made it. Throws UnsafeReportError. */
export function assertSafe(run: unknown, schema: z.ZodType, mode: "redacted" | "clear"): void {
  if (!schema.safeParse(run).success) throw new UnsafeReportError("shape");
  for (const text of textsIn(run)) {
    if (VOCABULARY.has(text)) continue;
    const unknown = (text.match(WORDS) ?? []).filter(isUnknown);
    const rest = text.replace(WORDS, (word) => (isUnknown(word) ? word : ""));
    if (secretShapeIn(rest) !== null) throw new UnsafeReportError("credential");
    if (mode === "redacted" && unknown.some(isIdentity)) throw new UnsafeReportError("identity");
  }
}

const isUnknown = (word: string) => !VOCABULARY.has(word) && !isPseudonym(word);

function isIdentity(word: string): boolean {
  const bare = word.toLowerCase();
  if (isGuidText(bare)) return !KNOWN_IDS.has(bare);
  return /@|%40/.test(word) && !isPseudonym(decodeURIComponent(word.replace(/%(?![0-9a-f]{2})/gi, "%25")));
}

/** Every text of a value, the names of its fields included. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (value !== null && typeof value === "object")
    for (const [name, item] of Object.entries(value)) {
      yield name;
      yield* textsIn(item);
    }
}
