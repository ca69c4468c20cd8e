import { MAX_RUN_BYTES, type ReadRun, readRun } from "@/lib/run-report/read-run";

/** A form with this many run files in it may be this long. */
export const isTooLong = (request: Request, files: number): boolean => {
  const length = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  return !(length <= files * MAX_RUN_BYTES + 20_000);
};

/** The run in a form's file, else in its text. */
export async function givenRun(form: FormData, name: string): Promise<ReadRun> {
  const file = form.get(name);
  const pasted = form.get(`${name}-text`);
  if (file instanceof File && file.size > 0) {
    if (file.size > MAX_RUN_BYTES) return { ok: false, problem: "too-large", where: null };
    return readRun(await file.text());
  }
  return readRun(typeof pasted === "string" ? pasted : "");
}

/** What is told when a form is too long to be read. */
export const TOO_LARGE = { ok: false, problem: "too-large", where: null } as const;
