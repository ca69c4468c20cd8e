import type { DiagnosisStage } from "@/lib/diagnosis/cause";
import type { CorpusCase } from "./case";

/** A text: its cause, or null where the facts decide only its stage; what it is; the text. */
export type Told = readonly [CorpusCase["cause"], string, string];

/** Texts by the stage they are about; under `nothing` those in which nothing is broken. */
export function told(groups: Readonly<Partial<Record<DiagnosisStage | "nothing", readonly Told[]>>>): CorpusCase[] {
  return stagesIn(groups).flatMap((group) =>
    (groups[group] ?? []).map(([cause, name, text]): CorpusCase => {
      const label = `${group}: ${name}`;
      return group === "nothing"
        ? { name: label, text, stage: "other", cause: null, nothing: true }
        : { name: label, text, stage: group, cause };
    }),
  );
}

/** Safe for literals that nothing was added to. */
function stagesIn<T extends object>(groups: T): readonly (keyof T)[] {
  return Object.keys(groups) as (keyof T)[];
}
