import { forbidden, isSameOrigin } from "@/app/same-origin";
import { visitor } from "@/app/visitor";

/** Hands the test token to its owner's clipboard: on request, never as part of a page. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return forbidden();
  const { visit } = await visitor();
  const attempt = visit?.testToken;
  if (!attempt?.ok) return Response.json({ error: "There is no test token." }, { status: 404 });
  return new Response(attempt.tokens.accessToken.reveal(), {
    headers: { "content-type": "text/plain", "cache-control": "no-store" },
  });
}
