import type { CodeSystem } from "@/lib/diagnosis/catalogue/codes";
import type { Fixer, Retry } from "@/lib/diagnosis/catalogue/rows";
import type { SdkId } from "@/lib/diagnosis/catalogue/sdk-shapes";
import type { TakesEffect } from "@/lib/diagnosis/catalogue/takes-effect";
import type { DiagnosisStage } from "@/lib/diagnosis/cause";
import type { Plural } from "./text";

/** Words of the catalogue's pages and of `explain`; what each code means is in `code-texts`. */
export interface ErrorTexts {
  readonly title: string;
  readonly lead: string;
  readonly toSupport: string;
  readonly search: {
    readonly label: string;
    readonly hint: string;
    readonly button: string;
    readonly all: string;
    /** {query} */
    readonly found: Plural;
    readonly count: Plural;
    /** {query} */
    readonly none: string;
    readonly noneText: string;
    readonly jump: string;
  };
  /** Of each stage, one sentence: what has to hold there, and what comes before or after it. */
  readonly places: Readonly<Record<DiagnosisStage, string>>;
  readonly systems: Readonly<Record<CodeSystem, string>>;
  /** Said of a code about which nothing more than name and stage is known. */
  readonly onlyNamed: {
    readonly short: string;
    /** {code} */
    readonly meaning: string;
    readonly fix: string;
  };
  readonly sections: {
    readonly meaning: string;
    readonly fix: string;
    readonly chain: string;
    readonly outsideChain: string;
    readonly facts: string;
    readonly checks: string;
    readonly checksText: string;
    readonly related: string;
    readonly looks: string;
    readonly looksText: string;
    readonly official: string;
  };
  readonly facts: {
    readonly who: string;
    readonly retry: string;
    readonly effect: string;
    readonly password: string;
    readonly oauth: string;
    readonly status: string;
    readonly says: string;
    readonly name: string;
    readonly system: string;
  };
  readonly who: Readonly<Record<Fixer, string>>;
  readonly retry: Readonly<Record<Retry, string>>;
  readonly effect: Readonly<Record<TakesEffect, string>>;
  readonly passwordProven: { readonly yes: string; readonly no: string };
  readonly related: Readonly<Record<"earlier" | "later" | "beside" | "cause", string>>;
  readonly sdks: Readonly<Record<SdkId, string>>;
  readonly links: { readonly lookUp: string; readonly reference: string };
  /** {code}: leads to Microsoft's own look-up. */
  readonly lookUp: string;
}
