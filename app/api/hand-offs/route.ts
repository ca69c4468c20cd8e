import { admit } from "@/app/guard";
import { refusedAnswer } from "@/app/refused-page";
import { revisionOf } from "@/lib/hand-off";
import { handOffsOf } from "@/lib/store/hand-offs";

/** Tells a waiting page whether what it shows has been changed since; nothing about the change itself. */
export async function GET(): Promise<Response> {
  const { person, refusal } = await admit("GET /api/hand-offs");
  if (refusal) return refusedAnswer(refusal, person);
  const { integration } = person;
  if (!integration) return Response.json({ revision: null }, { status: 403 });
  const revision = revisionOf(integration, await handOffsOf(integration.id));
  return Response.json({ revision }, { headers: { "cache-control": "no-store" } });
}
