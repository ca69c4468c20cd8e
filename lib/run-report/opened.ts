import { type Parcels, parcelsOf } from "@/lib/parcels";
import type { PublishedRun } from "@/lib/record-schema";
import { type ReadRun, readRun } from "./read-run";

/** What somebody opened to look at: one run, two to compare, or what is wrong with a file. */
export type Opened =
  | { readonly kind: "run"; readonly run: PublishedRun }
  | { readonly kind: "pair"; readonly before: PublishedRun; readonly after: PublishedRun }
  | { readonly kind: "problem"; readonly problem: Extract<ReadRun, { ok: false }>; readonly field: string };

/** Runs are kept as text: what they take is what they weigh. */
interface Held {
  readonly runs: readonly string[];
  readonly problem: Extract<Opened, { kind: "problem" }> | null;
}

const place = () => parcelsOf({ kind: "opened-runs", lifeMs: 10 * 60_000, most: 200, mostLetters: 30_000_000 });

/** Keeps what was opened for ten minutes, so that a page can show it; gives the name it goes by. The oldest goes first. */
export function hold(opened: Opened, nowMs = Date.now(), at: Parcels = place()): Promise<string> {
  const runs = opened.kind === "run" ? [opened.run] : opened.kind === "pair" ? [opened.before, opened.after] : [];
  const problem = opened.kind === "problem" ? opened : null;
  return at.put(JSON.stringify({ runs: runs.map((run) => JSON.stringify(run)), problem } satisfies Held), nowMs);
}

/** What was opened under that name; null once it is forgotten. */
export async function held(name: string, nowMs = Date.now(), at: Parcels = place()): Promise<Opened | null> {
  const text = await at.find(name, nowMs);
  if (text === null) return null;
  // Only `hold` writes such text, which is why the cast is safe.
  const { runs, problem } = JSON.parse(text) as Held;
  if (problem) return problem;
  const [before, after] = runs.map(readRun);
  if (!before?.ok) return null;
  if (after === undefined) return { kind: "run", run: before.run };
  return after.ok ? { kind: "pair", before: before.run, after: after.run } : null;
}
