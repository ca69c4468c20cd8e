import { z } from "zod";
import { auditPage } from "@/lib/store/pages";
import { defineOperation } from "../operation";
import { page, pageOf, pageQuery, readCursor } from "../paging";
import { auditLineSchema } from "../schemas";
import { visibleIntegration } from "../visible";

/** Who changed what. */
export const listAudit = defineOperation({
  id: "listAudit",
  method: "GET",
  path: "/integrations/{integrationId}/audit",
  summary: "List changes",
  description: "The log of changes that were made for an integration, the newest row first.",
  scope: "audit",
  cost: 1,
  isWrite: false,
  query: pageQuery,
  body: null,
  answer: { status: 200, description: "A page.", types: { "application/json": pageOf(auditLineSchema) } },
  problems: ["not-found"],
  async handle(call) {
    const { cursor, limit } = call.query;
    const { id } = await visibleIntegration(call, call.params.integrationId ?? "");
    const rows = await auditPage(id, readCursor(cursor, z.int().min(0)), limit + 1);
    return Response.json(page(rows, limit, ({ seq }) => seq));
  },
});
