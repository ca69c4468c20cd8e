import { z } from "zod";
import { runsPage } from "@/lib/store/pages";
import { defineOperation } from "../operation";
import { page, pageOf, pageQuery, readCursor } from "../paging";
import { runLineSchema } from "../schemas";
import { visibleIntegration } from "../visible";

const place = z.strictObject({ startedAt: z.iso.datetime(), id: z.string() });

/** The history of an integration. */
export const listRuns = defineOperation({
  id: "listRuns",
  method: "GET",
  path: "/integrations/{integrationId}/runs",
  summary: "List runs",
  description: "The finished runs of an integration, the latest first, without their records.",
  scope: "read",
  cost: 1,
  isWrite: false,
  query: pageQuery,
  body: null,
  answer: { status: 200, description: "A page.", types: { "application/json": pageOf(runLineSchema) } },
  problems: ["not-found"],
  async handle(call) {
    const { cursor, limit } = call.query;
    const { id } = await visibleIntegration(call, call.params.integrationId ?? "");
    const rows = await runsPage(id, readCursor(cursor, place), limit + 1);
    return Response.json(page(rows, limit, ({ startedAt, id: runId }) => ({ startedAt, id: runId })));
  },
});
