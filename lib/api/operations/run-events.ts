import { z } from "zod";
import { resultSchema } from "@/lib/record-schema";
import { defineOperation } from "../operation";
import { visibleRun } from "../visible";

/** The results of a run as they come in. */
export const runEvents = defineOperation({
  id: "runEvents",
  method: "GET",
  path: "/runs/{runId}/events",
  summary: "Follow a run",
  description: "One JSON line a result, as each settles; the answer ends when the run does.",
  scope: "read",
  cost: 1,
  isWrite: false,
  query: z.strictObject({}),
  body: null,
  answer: { status: 200, description: "One result a line.", types: { "application/x-ndjson": resultSchema } },
  problems: ["not-found"],
  async handle(call) {
    const found = await visibleRun(call);
    const results = found.record ? found.record.results : [...found.run.results.values()];
    return new Response(lines(results, call.signal), {
      headers: { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store, no-transform" },
    });
  },
});

function lines(results: readonly unknown[], signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const send = async (result: unknown) => {
        const line = `${JSON.stringify(await result)}\n`;
        if (!signal.aborted) controller.enqueue(encoder.encode(line));
      };
      await Promise.all(results.map(send));
      if (!signal.aborted) controller.close();
    },
  });
}
