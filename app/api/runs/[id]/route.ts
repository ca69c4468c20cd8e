import { admit } from "@/app/guard";
import { refusedAnswer } from "@/app/refused-page";
import { findRun } from "@/lib/store/queries";

interface Context {
  readonly params: Promise<{ id: string }>;
}

/** The record of a finished run of the visitor's own integration. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { person, refusal } = await admit("GET /api/runs/[id]");
  if (refusal) return refusedAnswer(refusal, person);
  const { integration } = person;
  const record = integration ? await findRun((await params).id) : null;
  // Somebody else's run is as absent as one that never was.
  if (!record || record.integration.id !== integration?.id)
    return Response.json({ error: "There is no such run." }, { status: 404 });
  return Response.json(record, { headers: { "cache-control": "no-store" } });
}
