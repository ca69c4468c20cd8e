import { randomBytes } from "node:crypto";
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
  readonly untilMs: number;
}

declare global {
  var preflightOpened: Map<string, Held> | undefined;
}

const KEEP_MS = 10 * 60_000;
const MOST_ENTRIES = 200;
const MOST_LETTERS = 30_000_000;

/** In memory only, and on globalThis because Next bundles routes apart. */
function all(): Map<string, Held> {
  globalThis.preflightOpened ??= new Map();
  return globalThis.preflightOpened;
}

/** Keeps what was opened for ten minutes, so that a page can show it; gives the name it goes by. The oldest goes first. */
export function hold(opened: Opened, nowMs = Date.now()): string {
  const kept = all();
  const id = randomBytes(16).toString("base64url");
  const runs = opened.kind === "run" ? [opened.run] : opened.kind === "pair" ? [opened.before, opened.after] : [];
  kept.set(id, {
    runs: runs.map((run) => JSON.stringify(run)),
    problem: opened.kind === "problem" ? opened : null,
    untilMs: nowMs + KEEP_MS,
  });
  let letters = [...kept.values()].reduce((sum, one) => sum + lettersOf(one), 0);
  for (const [old, one] of kept) {
    const isTooMuch = old !== id && (letters > MOST_LETTERS || kept.size > MOST_ENTRIES);
    if (one.untilMs > nowMs && !isTooMuch) continue;
    letters -= lettersOf(one);
    kept.delete(old);
  }
  return id;
}

const lettersOf = ({ runs }: Held) => runs.reduce((sum, run) => sum + run.length, 0);

/** What was opened under that name; null once it is forgotten. */
export function held(id: string, nowMs = Date.now()): Opened | null {
  const found = all().get(id);
  if (!found || found.untilMs <= nowMs) return null;
  if (found.problem) return found.problem;
  const [before, after] = found.runs.map(readRun);
  if (!before?.ok) return null;
  if (after === undefined) return { kind: "run", run: before.run };
  return after.ok ? { kind: "pair", before: before.run, after: after.run } : null;
}
