import { type PublishedRun, runSchema } from "@/lib/record-schema";

/** A run file may be this large; a whole run with every request takes about 40 kB. */
export const MAX_RUN_BYTES = 5_000_000;

/** Why a text is not a run. */
export type RunFileProblem =
  | "empty"
  | "too-large"
  | "not-text"
  | "not-json"
  | "too-deep"
  | "other-version"
  | "not-a-run";

/** A run out of a file, or what is wrong with the file; `where` is the path to the first thing that does not fit. */
export type ReadRun =
  | { readonly ok: true; readonly run: PublishedRun }
  | { readonly ok: false; readonly problem: RunFileProblem; readonly where: string | null };

const DEEPEST = 64;

/** Reads a run file that anybody may have written. Never throws. */
export function readRun(text: string): ReadRun {
  const bare = text.replace(/^\uFEFF/, "").trim();
  if (bare === "") return refused("empty");
  if (Buffer.byteLength(bare) > MAX_RUN_BYTES) return refused("too-large");
  if (/[\0\uFFFD]/.test(bare.slice(0, 4_096))) return refused("not-text");
  if (depthOf(bare) > DEEPEST) return refused("too-deep");
  const json = parsed(bare);
  if (json === undefined) return refused("not-json");
  const read = runSchema.safeParse(json);
  if (read.success) return { ok: true, run: read.data };
  const [issue] = read.error.issues;
  const where = issue && issue.path.length > 0 ? issue.path.join(" › ").slice(0, 120) : "schema";
  return isOtherVersion(json) ? refused("other-version") : refused("not-a-run", where);
}

const refused = (problem: RunFileProblem, where: string | null = null): ReadRun => ({ ok: false, problem, where });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isOtherVersion(json: unknown): boolean {
  return typeof json === "object" && json !== null && "schema" in json && "results" in json && json.schema !== 1;
}

/** How deep brackets go, those inside texts included: cheaper than parsing, and never too low. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const letter of text) {
    if (letter === "{" || letter === "[") deepest = Math.max(deepest, ++depth);
    else if (letter === "}" || letter === "]") depth -= 1;
  }
  return deepest;
}
