import { admit } from "@/app/guard";
import { forbidden, isSameOrigin } from "@/app/same-origin";
import { knownOf } from "@/app/support/known";
import type { Diagnosis } from "@/lib/diagnosis/cause";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { published } from "@/lib/diagnosis/published";
import { readBody, textIn } from "@/lib/support/read-body";

const TOO_LARGE: Diagnosis = { codes: [], causes: [], token: null, redactions: {}, unreadable: "too-large" };

/** Diagnoses a text: as it is, or as `{"text": …}` in JSON. Answers what `public/diagnosis.schema.json` describes; keeps nothing. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return forbidden();
  const bytes = await readBody(request.body);
  const { person } = await admit("POST /api/diagnose");
  const text = bytes && textOf(textIn(bytes), request.headers.get("content-type") ?? "");
  const diagnosis = text === null ? TOO_LARGE : diagnose(text, { integration: knownOf(person), now: person.now });
  return Response.json(published(diagnosis, person.locale), {
    status: statusOf(diagnosis),
    headers: { "cache-control": "no-store" },
  });
}

function statusOf({ unreadable }: Diagnosis): number {
  if (unreadable === null) return 200;
  return unreadable === "too-large" ? 413 : 422;
}

/** JSON that has no `text` is itself the text: an error body is JSON, too. */
function textOf(body: string, contentType: string): string {
  if (!contentType.toLowerCase().startsWith("application/json")) return body;
  try {
    const json: unknown = JSON.parse(body);
    const isAsked = typeof json === "object" && json !== null && "text" in json && typeof json.text === "string";
    return isAsked ? String(json.text) : body;
  } catch {
    return body;
  }
}
