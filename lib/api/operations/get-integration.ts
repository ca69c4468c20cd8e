import { z } from "zod";
import { integrationView } from "../integration-view";
import { defineOperation } from "../operation";
import { integrationSchema } from "../schemas";
import { visibleIntegration } from "../visible";

/** One integration. */
export const getIntegration = defineOperation({
  id: "getIntegration",
  method: "GET",
  path: "/integrations/{integrationId}",
  summary: "Get an integration",
  description: "One integration. Its credential is never part of an answer.",
  scope: "read",
  cost: 1,
  isWrite: false,
  query: z.strictObject({}),
  body: null,
  answer: { status: 200, description: "The integration.", types: { "application/json": integrationSchema } },
  problems: ["not-found"],
  async handle(call) {
    return Response.json(integrationView(await visibleIntegration(call, call.params.integrationId ?? "")));
  },
});
