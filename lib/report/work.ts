import type { Row } from "../microsoft/types";
import type { NameProblem } from "./name";
import type { ScheduleInput, ScheduleProblem } from "./schedule";

/** Something that was asked of Partner Center and did not come about. */
export type Failure =
  | { readonly kind: "refused"; readonly status: number; readonly message: string | null }
  /** No answer that says whether it was done. */
  | { readonly kind: "failed" };

/** What became of the last thing a visitor asked for. */
export type Outcome =
  | {
      readonly kind:
        | "query-created"
        | "query-deleted"
        | "report-created"
        | "report-paused"
        | "report-resumed"
        | "report-deleted";
      readonly name: string;
    }
  | Failure;

/** A query that was tried, and what came. */
export type Trial =
  | {
      readonly ok: true;
      readonly dataset: string;
      readonly columns: readonly string[];
      readonly rows: readonly Row[];
      readonly dataRedacted: boolean;
    }
  | { readonly ok: false; readonly failure: Failure };

/** The form that makes a report, as it was typed. */
export interface PlanForm extends ScheduleInput {
  readonly queryId: string;
  readonly name: string;
  readonly when: "now" | "schedule";
  readonly format: "CSV" | "TSV";
}

export type PlanProblems = Readonly<
  Partial<Record<keyof ScheduleInput, ScheduleProblem>> & { readonly name?: NameProblem }
>;

/** What a visitor is writing on the report pages, and what became of it; only ever kept sealed, as rows may be in it. */
export interface ReportWork {
  /** Whose data it is; another integration's visitor begins anew. */
  readonly integrationId: string | null;
  /** The query's text; null until it was touched. */
  readonly text: string | null;
  readonly trial: Trial | null;
  readonly save: { readonly name: string; readonly description: string; readonly problem: NameProblem } | null;
  readonly plan: { readonly form: PlanForm; readonly problems: PlanProblems } | null;
  /** Shown once. */
  readonly outcome: Outcome | null;
}

/** A visitor who has not begun. */
export const NO_WORK: ReportWork = {
  integrationId: null,
  text: null,
  trial: null,
  save: null,
  plan: null,
  outcome: null,
};
