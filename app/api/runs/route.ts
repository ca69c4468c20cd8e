import { admit } from "@/app/guard";
import { refusedAnswer } from "@/app/refused-page";
import { forbidden, isSameOrigin } from "@/app/same-origin";
import { walkInput } from "@/app/visitor";
import { checks } from "@/lib/checks";
import { checkAgain } from "@/lib/walk";

/** Runs the checks (`{"only": [ids]}` or all) and streams one JSON line a result, as each settles. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return forbidden();
  const { person, refusal } = await admit("POST /api/runs");
  if (refusal) return refusedAnswer(refusal, person);
  const body: unknown = await request.json().catch(() => ({}));
  const only = onlyOf(body);
  const unknown = only?.find((id) => !checks.some((check) => check.id === id));
  if (unknown) {
    const known = checks.map(({ id }) => id).join(", ");
    return Response.json({ error: `There is no check "${unknown}". Known checks: ${known}.` }, { status: 400 });
  }
  const input = await walkInput(person);
  if (!input)
    return Response.json({ error: "Sign in or give your ids first: there is nothing to check." }, { status: 409 });
  const run = await checkAgain(input, only);
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = async (result: Promise<unknown>) => {
        const line = `${JSON.stringify(await result)}\n`;
        if (!request.signal.aborted) controller.enqueue(encoder.encode(line));
      };
      await Promise.all([...run.results.values()].map(send));
      if (!request.signal.aborted) controller.close();
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": "no-store, no-transform",
      location: `/api/runs/${run.id}`,
    },
  });
}

function onlyOf(body: unknown): string[] | null {
  if (typeof body !== "object" || body === null || !("only" in body) || !Array.isArray(body.only)) return null;
  return body.only.filter((id): id is string => typeof id === "string");
}
