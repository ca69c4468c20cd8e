import { cookies } from "next/headers";
import { forbidden, goTo, isSameOrigin } from "@/app/same-origin";
import { answerForm, tooLarge } from "@/app/support/answer";
import { DESK_COOKIE, leaveAnswer } from "@/app/support/hand-over";
import type { DeskState } from "@/components/support/desk/desk-state";
import { config } from "@/lib/config";
import { MOST_BYTES, readBody } from "@/lib/support/read-body";

/** What a form adds to the text in it. */
const ENVELOPE_BYTES = 64 * 1024;

/** The support page's form. A script gets the answer as JSON; a browser without one is led back to the page, which shows it. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return forbidden();
  const bytes = await readBody(request.body, MOST_BYTES + ENVELOPE_BYTES);
  const form = bytes && (await formIn(bytes, request.headers.get("content-type") ?? ""));
  if (bytes && !form) return Response.json({ error: "This is not a form." }, { status: 400 });
  const state = form ? await answerForm(form) : tooLarge();
  return request.headers.get("accept") === "application/json" ? asJson(state) : showOnPage(state);
}

function asJson(state: DeskState): Response {
  return Response.json(state, { headers: { "cache-control": "no-store" } });
}

async function showOnPage(state: DeskState): Promise<Response> {
  (await cookies()).set(DESK_COOKIE, await leaveAnswer(state), {
    httpOnly: true,
    sameSite: "lax",
    secure: config().url.startsWith("https:"),
    path: "/support",
    maxAge: 60,
  });
  return goTo(state.view ? "/support#desk-answer" : "/support");
}

async function formIn(bytes: Uint8Array, contentType: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } }).formData();
  } catch {
    return null;
  }
}
