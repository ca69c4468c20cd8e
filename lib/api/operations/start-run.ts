import { z } from "zod";
import { publish } from "@/lib/live-runs";
import { insertLiveRun } from "@/lib/store/live-runs";
import { startUnattended } from "@/lib/unattended-run";
import { defineOperation } from "../operation";
import { runViewSchema } from "../schemas";
import { visibleIntegration } from "../visible";

/** Starts every check of an integration. */
export const startRun = defineOperation({
  id: "startRun",
  method: "POST",
  path: "/integrations/{integrationId}/runs",
  summary: "Start a run",
  description:
    "Runs every check with what the integration keeps sealed: its client secret. Nobody is signed in, so whatever needs a sign-in is `blocked` and never counts as holding. Answers at once; follow the run at its events.",
  scope: "run",
  cost: 10,
  isWrite: true,
  query: z.strictObject({}),
  body: { limitBytes: 1_024, isRequired: false, types: { "application/json": z.strictObject({}) } },
  answer: {
    status: 202,
    description: "The run has begun; `location` is where it is.",
    types: { "application/json": runViewSchema },
  },
  problems: ["not-found"],
  async handle(call) {
    const integration = await visibleIntegration(call, call.params.integrationId ?? "");
    const run = await startUnattended(integration, call.reach);
    await insertLiveRun({ ...run, results: {} });
    publish(run);
    const { id, startedAt } = run;
    const view = { id, integrationId: integration.id, startedAt, finishedAt: null, state: "running", record: null };
    return Response.json(view, { status: 202, headers: { location: `/api/v1/runs/${id}` } });
  },
});
