import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder of this run, in which the first file that needs an empty embedded database leaves one for the others. */
    readonly seeds: string;
  }
}

/** Gives the run its folder for seeds and takes it away in the end. */
export default function setup(project: TestProject): () => void {
  const seeds = mkdtempSync(path.join(os.tmpdir(), "preflight-seeds-"));
  project.provide("seeds", seeds);
  return () => rmSync(seeds, { recursive: true, force: true });
}
