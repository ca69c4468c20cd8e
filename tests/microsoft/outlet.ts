import type { Exchange } from "@/lib/check";
import { cloudOf } from "@/lib/clouds";
import { createTransport, type Send } from "@/lib/microsoft/transport";

/** One request as the fake saw it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** What the fake does with one request. */
export type Step = Response | Error | ((seen: Seen) => Response | Promise<Response>);

/** An outlet that plays the given answers in order (the last one for ever) and remembers what it was sent. */
export function fakeOutlet(...steps: readonly Step[]) {
  const seen: Seen[] = [];
  const outlet = async (request: Request): Promise<Response> => {
    const step = steps[Math.min(seen.length, steps.length - 1)];
    const one = { method: request.method, url: request.url, headers: request.headers, body: await request.text() };
    seen.push(one);
    if (step instanceof Error) throw step;
    if (typeof step === "function") return step(one);
    if (!step) throw new Error("the test has no answer for this request");
    return step.clone();
  };
  return { outlet, seen };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}, statusText = ""): Response {
  return new Response(JSON.stringify(body), {
    status,
    statusText,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
  });
}

/** A transport on fake time: sleeping moves the clock and is noted. */
export function fakeTransport(outlet: (request: Request) => Promise<Response>, cloudId: "global" | "china" = "global") {
  const slept: number[] = [];
  let clock = Date.parse("2026-11-23T08:00:00Z");
  const transport = createTransport({
    cloud: cloudOf(cloudId),
    outlet,
    now: () => clock,
    sleep: async (ms) => {
      slept.push(ms);
      clock += ms;
    },
    random: () => 0.5,
  });
  return { transport, slept };
}

/** A way to send with its exchanges. */
export function fakeSend(...steps: readonly Step[]) {
  const { outlet, seen } = fakeOutlet(...steps);
  const { transport, slept } = fakeTransport(outlet);
  const exchanges: Exchange[] = [];
  const send: Send = (request) => transport.send(request, { exchanges });
  return { send, seen, slept, exchanges };
}
