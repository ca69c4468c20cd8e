import type { QueryChoice } from "../query-choice";
import type { SampleInput } from "../samples/sample";

/** What a program is made for: the reader's own ids, and never a secret. */
export interface ProgramInput extends SampleInput {
  /** What stands before Microsoft's host names in a sandbox; null in live mode. */
  readonly sandbox: string | null;
  /** Where the set-up itself receives authorization codes; the app registration has it already. */
  readonly registeredRedirectUri: string;
}

/** A small project in one language that goes from sign-in to a saved report. */
export interface Program {
  readonly id: "python" | "typescript" | "csharp" | "powershell";
  /** The language's own name, the same in every locale. */
  readonly title: string;
  /** What a machine must have. */
  readonly needs: string;
  /** Has to be typed once, before anything else; null when nothing has. */
  readonly prepare: string | null;
  /** Runs a report. */
  readonly run: string;
  /** Lets a person sign in first. */
  readonly signIn: string;
  /** Its source by path, the same for every reader. */
  readonly source: Readonly<Record<string, string>>;
  /** Which of them can be started by name. */
  readonly executable: string | null;
}

/** The longest query that a program is made for, in characters. */
export const LONGEST_QUERY = 10_000;

/** The chosen query over all its rows: a report has no reason for the limit of a first look. */
export function reportQuery({ columns, dataset, range }: QueryChoice): string {
  return `SELECT ${columns.join(", ")} FROM ${dataset}${range === null ? "" : ` TIMESPAN ${range}`}`;
}
