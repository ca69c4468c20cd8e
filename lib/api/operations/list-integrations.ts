import { z } from "zod";
import { integrationsPage } from "@/lib/store/pages";
import { integrationView } from "../integration-view";
import { defineOperation } from "../operation";
import { page, pageOf, pageQuery, readCursor } from "../paging";
import { integrationSchema } from "../schemas";

/** What the token reaches. */
export const listIntegrations = defineOperation({
  id: "listIntegrations",
  method: "GET",
  path: "/integrations",
  summary: "List integrations",
  description: "Every integration within the token's reach, by id.",
  scope: "read",
  cost: 1,
  isWrite: false,
  query: pageQuery,
  body: null,
  answer: { status: 200, description: "A page.", types: { "application/json": pageOf(integrationSchema) } },
  problems: [],
  async handle({ token, query: { cursor, limit } }) {
    const rows = await integrationsPage(token, readCursor(cursor, z.string()), limit + 1);
    const { items, nextCursor } = page(rows, limit, ({ id }) => id);
    return Response.json({ items: items.map(integrationView), nextCursor });
  },
});
