import { z } from "zod";
import { readAs } from "./answer";
import { Folding } from "./insights-page";
import type { Dataset, Execution, NewReport, Report, Row, SavedQuery } from "./types";

const text = z.string();
const maybeText = z.string().nullish();
const maybeNumber = z.coerce.number().nullish();
const Texts = z.array(text).nullish();

const DatasetBody = Folding.pipe(
  z.looseObject({
    datasetname: text,
    selectablecolumns: z.array(text),
    availablemetrics: Texts,
    availabledateranges: Texts,
    minimumrecurrenceinterval: maybeNumber,
  }),
);

const QueryBody = Folding.pipe(
  z.looseObject({
    queryid: text,
    name: maybeText,
    description: maybeText,
    query: text,
    type: maybeText,
    user: maybeText,
    createdtime: maybeText,
  }),
);

const ReportBody = Folding.pipe(
  z.looseObject({
    reportid: text,
    reportname: maybeText,
    description: maybeText,
    queryid: text,
    query: maybeText,
    user: maybeText,
    createdtime: maybeText,
    executenow: z.boolean().nullish(),
    starttime: maybeText,
    reportstatus: maybeText,
    recurrenceinterval: maybeNumber,
    recurrencecount: maybeNumber,
    format: maybeText,
  }),
);

const ExecutionBody = Folding.pipe(
  z.looseObject({
    executionid: text,
    reportid: text,
    executionstatus: text,
    format: maybeText,
    reportaccesssecurelink: maybeText,
    reportexpirytime: maybeText,
    reportgeneratedtime: maybeText,
  }),
);

const Cell = z.union([text, z.number(), z.boolean(), z.null()]);
const RowBody = z.record(text, z.union([Cell, z.unknown().transform((value) => JSON.stringify(value) ?? null)]));

/** One element of ScheduledDataset. */
export function datasetIn(item: unknown, host: string): Dataset {
  const body = readAs(DatasetBody, item, host);
  return {
    name: body.datasetname,
    selectableColumns: body.selectablecolumns,
    metrics: body.availablemetrics ?? [],
    dateRanges: body.availabledateranges ?? [],
    minimumRecurrenceHours: body.minimumrecurrenceinterval ?? null,
  };
}

/** One row of a query's result, under the names the query gave its columns. */
export function rowIn(item: unknown, host: string): Row {
  return readAs(RowBody, item, host);
}

/** One element of ScheduledQueries. */
export function savedQueryIn(item: unknown, host: string): SavedQuery {
  const body = readAs(QueryBody, item, host);
  return {
    id: body.queryid,
    name: body.name ?? "",
    description: body.description ?? "",
    text: body.query,
    isSystem: body.type?.toLowerCase() === "system",
    user: body.user ?? null,
    createdAt: body.createdtime ?? null,
  };
}

/** One element of ScheduledReport. */
export function reportIn(item: unknown, host: string): Report {
  const body = readAs(ReportBody, item, host);
  return {
    id: body.reportid,
    name: body.reportname ?? "",
    description: body.description ?? "",
    queryId: body.queryid,
    query: body.query ?? null,
    user: body.user ?? null,
    createdAt: body.createdtime ?? null,
    runsOnce: body.executenow ?? false,
    startAt: body.starttime ?? null,
    status: body.reportstatus ?? null,
    recurrenceHours: body.recurrenceinterval ?? null,
    recurrenceCount: body.recurrencecount ?? null,
    format: formatOf(body.format),
  };
}

/** One element of a report's executions. */
export function executionIn(item: unknown, host: string): Execution {
  const body = readAs(ExecutionBody, item, host);
  return {
    id: body.executionid,
    reportId: body.reportid,
    status: body.executionstatus,
    format: formatOf(body.format),
    secureLink: body.reportaccesssecurelink ?? null,
    expiresAt: body.reportexpirytime ?? null,
    generatedAt: body.reportgeneratedtime ?? null,
  };
}

/** A new report as insights wants it; what only a schedule has is left out of a report that runs at once. */
export function reportBody({ name, description, queryId, format, schedule }: NewReport): string {
  return JSON.stringify({
    ReportName: name,
    Description: description,
    QueryId: queryId,
    Format: format,
    ...(schedule
      ? {
          StartTime: schedule.startAt.replace(/\.\d+Z$/, "Z"),
          RecurrenceInterval: schedule.everyHours,
          ...(schedule.times !== null && { RecurrenceCount: schedule.times }),
        }
      : { ExecuteNow: true }),
  });
}

function formatOf(said: string | null | undefined): Report["format"] {
  return said?.toLowerCase() === "tsv" ? "TSV" : "CSV";
}
