"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { admitted } from "@/app/guard";
import type { Dataset } from "@/lib/microsoft/types";
import type { PlaceId } from "@/lib/people/places";
import { mend } from "@/lib/query/mend";
import { parseQuery } from "@/lib/query/parse";
import { formatQuery } from "@/lib/query/query";
import { ask } from "@/lib/report/ask";
import { queryOfForm, queryOn, readBuilder } from "@/lib/report/builder";
import { nameProblem } from "@/lib/report/name";
import { readSchedule } from "@/lib/report/schedule";
import type { Outcome, PlanForm, Trial } from "@/lib/report/work";
import { isReportId, keepWork, type ReportSession, reportSession } from "./session";

const field = (form: FormData, name: string) => String(form.get(name) ?? "");

/** Goes on to a page, or to another place of the same one, which a mere redirect would not draw anew. */
function go(path: string): never {
  refresh();
  redirect(path);
}

async function session(place: PlaceId): Promise<ReportSession> {
  const found = await reportSession(await admitted(place));
  if (!found.ok) go("/report");
  return found;
}

async function datasetsOf(open: ReportSession): Promise<readonly Dataset[]> {
  const listed = await ask(open.insights.datasets());
  if (!listed.ok) {
    await keepWork(open, { outcome: listed.failure });
    go("/report");
  }
  return listed.value.items;
}

/** Writes the query that the form's choices make. */
export async function build(form: FormData): Promise<void> {
  const open = await session("/report#build");
  const datasets = await datasetsOf(open);
  const dataset = datasets.find(({ name }) => name === field(form, "dataset"));
  if (!dataset) go("/report");
  // Columns of another dataset were on the page: what was ticked means nothing here.
  const isSame = field(form, "columnsOf") === dataset.name;
  const query = isSame ? queryOfForm(readBuilder(form, dataset), dataset) : queryOn(dataset);
  await keepWork(open, { text: formatQuery(query), trial: null });
  go("/report#query");
}

/** Takes the text as it was typed; mends one place of it, or tries it, when that was asked. */
export async function write(form: FormData): Promise<void> {
  const open = await session("/report#write");
  const typed = field(form, "text").replaceAll("\r\n", "\n");
  const step = field(form, "step");
  const datasets = await datasetsOf(open);
  const parsed = parseQuery(typed, datasets);
  const mended = /^mend-\d+$/.test(step) && !parsed.ok ? parsed.problems[Number(step.slice(5))] : undefined;
  // A place counts only in the text it was found in.
  const isSame = typed === open.work.text;
  const text = mended && isSame ? mend(typed, mended) : typed;
  const trial = step === "try" && parsed.ok ? await tried(open, typed, parsed.query) : null;
  await keepWork(open, { text, trial, save: null });
  go(trial ? "/report#rows" : "/report#query");
}

async function tried(
  open: ReportSession,
  text: string,
  { dataset, columns }: { readonly dataset: string; readonly columns: readonly string[] },
): Promise<Trial> {
  const came = await ask(open.insights.testQuery(text));
  if (!came.ok) return came;
  const { items: rows, dataRedacted } = came.value;
  return { ok: true, dataset, columns, rows, dataRedacted };
}

/** Puts a saved query's text into the editor. */
export async function openQuery(form: FormData): Promise<void> {
  const open = await session("/report#openQuery");
  await keepWork(open, { text: field(form, "text"), trial: null, save: null });
  go("/report#query");
}

/** Saves the query in Partner Center under a name that Microsoft takes. */
export async function saveQuery(form: FormData): Promise<void> {
  const open = await session("/report#saveQuery");
  const name = field(form, "name").trim();
  const description = field(form, "description").trim();
  const problem = nameProblem(name);
  const datasets = await datasetsOf(open);
  const parsed = parseQuery(field(form, "text"), datasets);
  if (problem || !parsed.ok) {
    await keepWork(open, { save: problem && { name, description, problem } });
    go(problem ? "/report#save" : "/report#query");
  }
  const made = await ask(open.insights.createQuery({ name, description, text: formatQuery(parsed.query) }));
  if (!made.ok) {
    await keepWork(open, { outcome: made.failure });
    go("/report");
  }
  await keepWork(open, { save: null, plan: null, outcome: { kind: "query-created", name } });
  go(`/report/new?query=${made.value.id}`);
}

/** Creates a report, at once or by a schedule that keeps Microsoft's rules. */
export async function createReport(form: FormData): Promise<void> {
  const open = await session("/report#createReport");
  const typed = planForm(form);
  const { queryId } = typed;
  if (!isReportId(queryId)) go("/report");
  const [queries, datasets] = await Promise.all([ask(open.insights.queries()), datasetsOf(open)]);
  const query = queries.ok ? queries.value.items.find(({ id }) => id === queryId) : undefined;
  const parsed = query && parseQuery(query.text, datasets);
  const minimumHours = parsed?.ok ? parsed.dataset.minimumRecurrenceHours : null;
  const now = new Date(open.input.reach.now());
  const planned = typed.when === "schedule" ? readSchedule(typed, minimumHours, now) : null;
  const name = nameProblem(typed.name);
  const problems = { ...(name && { name }), ...(planned && !planned.ok && planned.problems) };
  if (Object.keys(problems).length > 0) {
    await keepWork(open, { plan: { form: typed, problems } });
    go(`/report/new?query=${queryId}`);
  }
  const schedule = planned?.ok ? planned.schedule : null;
  const report = { name: typed.name, description: "", queryId, format: typed.format, schedule };
  const made = await ask(open.insights.createReport(report));
  if (!made.ok) {
    await keepWork(open, { plan: { form: typed, problems: {} }, outcome: made.failure });
    go(made.failure.kind === "refused" ? `/report/new?query=${queryId}` : "/report#reports");
  }
  await keepWork(open, { plan: null, outcome: { kind: "report-created", name: made.value.name || typed.name } });
  go(`/report/${made.value.id}`);
}

function planForm(form: FormData): PlanForm {
  return {
    queryId: field(form, "queryId"),
    name: field(form, "name").trim(),
    when: field(form, "when") === "schedule" ? "schedule" : "now",
    format: field(form, "format") === "TSV" ? "TSV" : "CSV",
    startAt: field(form, "startAt"),
    everyHours: field(form, "everyHours"),
    times: field(form, "times"),
  };
}

const CHANGES = {
  "delete-query": { kind: "query-deleted", call: "deleteQuery" },
  "delete-report": { kind: "report-deleted", call: "deleteReport" },
  "pause-report": { kind: "report-paused", call: "pauseReport" },
  "resume-report": { kind: "report-resumed", call: "resumeReport" },
} as const;

/** Pauses, resumes or deletes what is there. */
export async function change(form: FormData): Promise<void> {
  const open = await session("/report#change");
  const id = field(form, "id");
  const asked = Object.entries(CHANGES).find(([step]) => step === field(form, "step"))?.[1];
  if (!asked || !isReportId(id)) go("/report");
  const made = await ask<null>(open.insights[asked.call](id));
  const outcome: Outcome = made.ok ? { kind: asked.kind, name: field(form, "name") } : made.failure;
  await keepWork(open, { outcome });
  const isThere = asked.kind === "report-paused" || asked.kind === "report-resumed";
  if (isThere && field(form, "from") === "report") go(`/report/${id}`);
  go(asked.kind === "query-deleted" ? "/report#queries" : "/report#reports");
}
