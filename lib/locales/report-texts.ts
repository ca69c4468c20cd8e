import type { ProblemKind } from "../query/problem";
import type { NameProblem } from "../report/name";
import type { ScheduleProblem } from "../report/schedule";
import type { Plural } from "./text";

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** The words of the report pages: from a query to its file. */
export interface ReportTexts {
  /** `/report` itself, and the link that leads to it. */
  readonly page: Words<"title" | "lead" | "linkTitle" | "linkText" | "link" | "back">;
  /** What is missing before anything here works. */
  readonly missing: Readonly<Record<"integration" | "token" | "token-refused", Words<"title" | "text" | "button">>>;
  readonly builder: Words<
    | "title"
    | "dataset"
    | "show"
    | "columns"
    | "columnsHint"
    | "metrics"
    | "distinct"
    | "filters"
    | "filtersHint"
    | "filterColumn"
    | "filterOperator"
    | "filterValue"
    | "nothing"
    | "orders"
    | "orderColumn"
    | "orderDirection"
    | "ascending"
    | "descending"
    | "limit"
    | "limitHint"
    | "timespan"
    | "timespanDefault"
    | "timespanNone"
    | "update"
    | "noDatasets"
  >;
  readonly query: Words<
    "title" | "label" | "hint" | "check" | "try" | "good" | "marked" | "instead" | "remove" | "use" | "empty"
  > & {
    readonly problems: Plural;
    /** `{line}` and `{column}`, counted from 1. */
    readonly place: string;
    /** `{found}` is what stands there, `{dataset}` the query's dataset, `{ranges}` what it offers. */
    readonly kinds: Readonly<Record<ProblemKind, string>>;
  };
  readonly save: Words<
    "title" | "lead" | "name" | "nameHint" | "description" | "descriptionHint" | "optional" | "button"
  > & {
    readonly problems: Readonly<Record<NameProblem, string>>;
    /** `{name}` is one that will do. */
    readonly proposal: string;
  };
  readonly queries: Words<
    "title" | "none" | "edit" | "report" | "delete" | "deleteConfirm" | "deleteButton" | "system" | "systemLead" | "by"
  >;
  readonly plan: Words<
    | "title"
    | "lead"
    | "gone"
    | "goneText"
    | "query"
    | "name"
    | "when"
    | "now"
    | "nowHint"
    | "schedule"
    | "scheduleHint"
    | "start"
    | "startHint"
    | "every"
    | "everyHint"
    | "times"
    | "timesHint"
    | "format"
    | "button"
  > & {
    /** `{earliest}`, `{least}`, `{most}`, `{dataset}` as the rule needs them. */
    readonly problems: Readonly<Record<ScheduleProblem, string>>;
  };
  readonly reports: Words<
    | "title"
    | "none"
    | "open"
    | "pause"
    | "resume"
    | "delete"
    | "deleteConfirm"
    | "deleteButton"
    | "once"
    | "every"
    | "everyTimes"
    | "from"
    | "gone"
    | "goneText"
    | "status"
    | "plan"
    | "query"
    | "created"
    | "format"
  > & { readonly states: Words<"Active" | "Paused" | "Inactive"> };
  readonly progress: Words<
    "title" | "created" | "pending" | "running" | "ready" | "pendingText" | "runningText" | "pausedText" | "laterText"
  > & { readonly states: Words<"Pending" | "Running" | "Paused" | "Completed"> };
  readonly file: Words<
    | "title"
    | "download"
    | "downloadHint"
    | "expires"
    | "generated"
    | "region"
    | "empty"
    | "emptyText"
    | "chart"
    | "chartOf"
    | "chartLabel"
    | "chartValue"
    | "chartShow"
    | "chartBasis"
    | "blank"
    | "runs"
  > & {
    readonly shown: Plural;
    readonly shownPart: Plural;
    readonly others: Plural;
    /** `{host}` is where the link leads. */
    readonly problems: Words<"host-refused" | "expired" | "too-large" | "unavailable">;
  };
  /** After something was asked for; `{name}` is the query's or report's. */
  readonly outcomes: Words<
    | "query-created"
    | "query-deleted"
    | "report-created"
    | "report-paused"
    | "report-resumed"
    | "report-deleted"
    | "refused"
    | "refusedToken"
    | "failed"
    | "failedText"
    | "words"
    | "toToken"
  >;
}
