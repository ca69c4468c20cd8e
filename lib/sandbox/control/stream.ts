import { keeper } from "../keeper";
import type { LoggedExchange, World } from "../types";
import { isAlive } from "../world";
import { type Problem, problemAnswer } from "./problem";

const HEARTBEAT_MS = 15_000;
/** How often exchanges are fetched that were noted elsewhere. */
const REFRESH_MS = 1_000;
const MOST_STREAMS = 20;
/** How many events wait for a slow reader, who is then sent away and comes back for the rest. */
const MOST_WAITING = 200;
const streams = new WeakMap<World, number>();

/** Server-sent events: an `exchange` each, from those after `number` on, until the reader goes or the world does (`gone`). */
export function exchangeStream(world: World, number: number, signal: AbortSignal): Response {
  const open = streams.get(world) ?? 0;
  if (open >= MOST_STREAMS) return problemAnswer({ code: "streams-at-their-end" } satisfies Problem);
  streams.set(world, open + 1);
  let stop = () => {};
  let isOver = false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => {
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) > -MOST_WAITING) return;
        stop();
        controller.close();
      };
      const unwatch = world.log.watch((exchange) => send(eventOf(exchange)));
      const heartbeat = setInterval(async () => {
        if (isAlive(world)) return send(": still here\n\n");
        // A world that memory has made room of comes back from where it is kept, when the browser asks again.
        const isKept = await keeper()
          .has(world.state.id)
          .catch(() => true);
        if (isOver) return;
        if (!isKept) send("event: gone\ndata: {}\n\n");
        stop();
        controller.close();
      }, HEARTBEAT_MS);
      const refresh = setInterval(
        () =>
          keeper()
            .refreshLog(world)
            .catch(() => undefined),
        REFRESH_MS,
      );
      stop = () => {
        stop = () => {};
        isOver = true;
        unwatch();
        clearInterval(heartbeat);
        clearInterval(refresh);
        streams.set(world, (streams.get(world) ?? 1) - 1);
      };
      send("retry: 2000\n\n");
      for (const exchange of world.log.after(number)) send(eventOf(exchange));
      signal.addEventListener("abort", () => stop(), { once: true });
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

function eventOf(exchange: LoggedExchange): string {
  return `id: ${exchange.number}\nevent: exchange\ndata: ${JSON.stringify(exchange)}\n\n`;
}
