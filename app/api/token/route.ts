import { admit } from "@/app/guard";
import { refusedAnswer } from "@/app/refused-page";
import { forbidden, isSameOrigin } from "@/app/same-origin";

/** Hands the test token to its owner's clipboard: on request, never as part of a page. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return forbidden();
  const { person, refusal } = await admit("POST /api/token");
  if (refusal) return refusedAnswer(refusal, person);
  const attempt = person.visit?.testToken;
  if (!attempt?.ok) return Response.json({ error: "There is no test token." }, { status: 404 });
  return new Response(attempt.tokens.accessToken.reveal(), {
    headers: { "content-type": "text/plain", "cache-control": "no-store" },
  });
}
