import { shared } from "@/app/reports/[token]/shared";
import { givenRun, isTooLong, TOO_LARGE } from "@/app/reports/given-run";
import { forbidden, goTo, isSameOrigin } from "@/app/same-origin";
import { hold } from "@/lib/run-report/opened";
import type { ReadRun } from "@/lib/run-report/read-run";

/** Reads two runs, one of which may be a shared one, and shows on the next page what differs; nothing of them stays. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return forbidden();
  if (isTooLong(request, 4)) return shows("", await hold({ kind: "problem", problem: TOO_LARGE, field: "before" }));
  const form = await request.formData();
  const token = String(form.get("share") ?? "");
  const before = token === "" ? await givenRun(form, "before") : await sharedRun(token);
  const after = await givenRun(form, "after");
  if (!before.ok) return shows(token, await hold({ kind: "problem", problem: before, field: "before" }));
  if (!after.ok) return shows(token, await hold({ kind: "problem", problem: after, field: "after" }));
  return shows(token, await hold({ kind: "pair", before: before.run, after: after.run }));
}

async function sharedRun(token: string): Promise<ReadRun> {
  const found = await shared(token);
  if (found?.state !== "open") return { ok: false, problem: "empty", where: null };
  return { ok: true, run: found.share.record };
}

function shows(share: string, shown: string): Response {
  return goTo(`/reports/compare?${new URLSearchParams({ ...(share !== "" && { share }), shown })}`);
}
