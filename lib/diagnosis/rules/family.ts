import type { CodeSystem } from "../catalogue/codes";
import type { CauseId } from "../cause-ids";
import type { CodeFact, Facts, Hit } from "../facts";

/** What one group of causes is recognised by: data first, functions where several facts must meet. */
export interface Family {
  /** Numbers of Entra's codes that name a cause; every generation of codes for it. */
  readonly entra?: Readonly<Partial<Record<CauseId, readonly number[]>>>;
  /** Codes of the other systems that name a cause. */
  readonly codes?: readonly (readonly [CodeSystem, string, CauseId])[];
  /** Sentences that name a cause, with how sure they make; English and the ASCII languages. Linear. */
  readonly says?: readonly Saying[];
  /** The same in scripts that a text of ASCII cannot hold. */
  readonly saysLocally?: readonly Saying[];
  /** What a code means given what stands around it; null leaves it as it is. */
  readonly refine?: (code: CodeFact, facts: Facts) => CauseId | null;
  /** Causes that only several facts together show. */
  readonly combine?: (facts: Facts) => readonly Hit[];
}

/** A sentence, its cause, and how sure it makes. */
export type Saying = readonly [CauseId, RegExp, number];

/** The number of an Entra code; null for others. */
export function numberOf(code: CodeFact): number | null {
  return code.system === "aadsts" ? Number(code.code.slice("AADSTS".length)) : null;
}

/** What stands after a code, as one line. */
export function after(code: CodeFact, facts: Facts, units = 400): string {
  return facts.flow.slice(code.end, code.end + units);
}

/** A cause, how sure it makes, and words that must all be in a short text for it. */
export type Topic = readonly [CauseId, number, ...RegExp[]];
