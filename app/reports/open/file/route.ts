import { givenRun, isTooLong, TOO_LARGE } from "@/app/reports/given-run";
import { forbidden, goTo, isSameOrigin } from "@/app/same-origin";
import { hold } from "@/lib/run-report/opened";

/** Reads a run file and shows it on the next page; nothing of it stays. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return forbidden();
  const read = isTooLong(request, 2) ? TOO_LARGE : await givenRun(await request.formData(), "run");
  const shown = await hold(read.ok ? { kind: "run", run: read.run } : { kind: "problem", problem: read, field: "run" });
  return goTo(`/reports/open?shown=${shown}`);
}
