import { afterAll, describe, expect, it } from "vitest";
import { DIAGNOSIS_STAGES, type DiagnosisStage } from "@/lib/diagnosis/cause";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { families } from "./corpus";

const cases = Object.entries(families).flatMap(([family, texts]) =>
  texts.map((one) => ({ ...one, label: `${family}: ${one.name}` })),
);

interface Seen {
  readonly expected: DiagnosisStage | null;
  readonly found: DiagnosisStage | null;
}
/** The corpus has tokens that ended months ago and others that end in an hour. */
const now = new Date();
const seen: Seen[] = [];

describe("the corpus", () => {
  it("has at least 150 texts, each under a name of its own", () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(new Set(cases.map(({ label }) => label)).size).toBe(cases.length);
  });

  it.each(cases)("$label", ({ text, stage, cause, codes = [], integration, nothing }) => {
    const found = diagnose(text, { ...(integration && { integration }), now });
    const [first] = found.causes;
    seen.push({ expected: nothing ? null : stage, found: first?.stage ?? null });
    if (nothing) expect(found.causes.map(({ id }) => id)).toEqual([]);
    else expect({ stage: first?.stage, cause: cause === null ? null : first?.id }).toEqual({ stage, cause });
    for (const code of codes) expect(found.codes).toContainEqual(code);
    for (const one of found.causes)
      for (const { start, end, text: quoted } of one.evidence)
        expect(quoted.length === end - start && (quoted.includes("•") || text.slice(start, end) === quoted)).toBe(true);
  });
});

afterAll(() => {
  const share = (part: number, whole: number) => (whole === 0 ? "   –" : (part / whole).toFixed(2).padStart(4));
  const lines = DIAGNOSIS_STAGES.map((stage) => {
    const right = seen.filter(({ expected, found }) => expected === stage && found === stage).length;
    const named = seen.filter(({ found }) => found === stage).length;
    const there = seen.filter(({ expected }) => expected === stage).length;
    return `${stage.padEnd(19)} ${String(there).padStart(5)}  ${share(right, named)}  ${share(right, there)}`;
  });
  process.stdout.write(`\nstage               texts  precision  recall\n${lines.join("\n")}\n`);
});
