import { z } from "zod";
import { checks } from "@/lib/checks";
import { summarize } from "@/lib/summary";
import { defineOperation } from "../operation";
import { runViewSchema } from "../schemas";
import { visibleRun } from "../visible";

/** One run with its record. */
export const getRun = defineOperation({
  id: "getRun",
  method: "GET",
  path: "/runs/{runId}",
  summary: "Get a run",
  description: "One run; with its record once it is over, in clear, because it is the reader's own.",
  scope: "read",
  cost: 1,
  isWrite: false,
  query: z.strictObject({}),
  body: null,
  answer: { status: 200, description: "The run.", types: { "application/json": runViewSchema } },
  problems: ["not-found"],
  async handle(call) {
    const found = await visibleRun(call);
    const { id, startedAt, integration } = found.record ?? found.run;
    const line = { id, integrationId: integration.id, startedAt };
    if (!found.record) return Response.json({ ...line, finishedAt: null, state: "running", record: null });
    const { record } = found;
    const summary = summarize(checks, new Map(record.results.map((result) => [result.id, result])));
    const { finishedAt } = record;
    return Response.json({ ...line, finishedAt, state: summary.state, record: { ...record, summary } });
  },
});
