import { z } from "zod";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { diagnosisSchema, published } from "@/lib/diagnosis/published";
import { causeTexts } from "@/lib/locales/cause-texts";
import { defineOperation } from "../operation";
import { ApiProblem } from "../problem";
import { languageQuery } from "../schemas";
import { visibleIntegration } from "../visible";

const given = z.strictObject({ text: z.string().describe("An error, a log, a token, or a whole ticket.") });

/** Says what is broken, from any text. */
export const diagnoseText = defineOperation({
  id: "diagnose",
  method: "POST",
  path: "/diagnose",
  summary: "Diagnose a text",
  description:
    "Says which link is broken and what puts it right. Nothing of the text is kept, so no idempotency key is needed.",
  scope: "diagnose",
  cost: 3,
  isWrite: false,
  query: z.strictObject({
    integrationId: z.string().max(64).optional().describe("Hold the text against this integration's ids."),
    language: languageQuery,
  }),
  body: {
    limitBytes: 5 * 1024 * 1024,
    isRequired: true,
    types: { "application/json": given, "text/plain": z.string().transform((text) => ({ text })) },
  },
  answer: { status: 200, description: "The diagnosis.", types: { "application/json": diagnosisSchema } },
  problems: ["not-found", "unreadable-text"],
  async handle(call) {
    const { integrationId, language } = call.query;
    const known = integrationId === undefined ? null : await visibleIntegration(call, integrationId);
    const diagnosis = diagnose(call.body.text, { integration: known ?? {}, now: call.now });
    if (diagnosis.unreadable !== null)
      throw new ApiProblem("unreadable-text", causeTexts(language).unreadable[diagnosis.unreadable]);
    return Response.json(published(diagnosis, language));
  },
});
