import { subscribe } from "node:diagnostics_channel";
import { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "./log";

const FINISH_MS = 10_000;
// One Ctrl+C, or one stop of a service, reaches a process and its parent, who passes it on.
const SAME_SIGNAL_MS = 1_000;

interface Lifecycle {
  isStopping: boolean;
  readonly held: Set<Promise<unknown>>;
  readonly stops: (() => Promise<void>)[];
}

declare global {
  var preflightLifecycle: Lifecycle | undefined;
}

/** Shared by all of Next's bundles, which each have this module for themselves. */
function lifecycle(): Lifecycle {
  globalThis.preflightLifecycle ??= { isStopping: false, held: new Set(), stops: [] };
  return globalThis.preflightLifecycle;
}

/** Whether the process was told to end and only finishes what it has begun. */
export function isStopping(): boolean {
  return lifecycle().isStopping;
}

/** Work that goes on after its request: the process waits for it before it ends. */
export function hold(work: Promise<unknown>): void {
  const { held } = lifecycle();
  const done = work.then(
    () => undefined,
    () => undefined,
  );
  held.add(done);
  done.finally(() => held.delete(done));
}

/** What must stop when the process does, before the store is closed, such as a worker that takes jobs. */
export function onStop(stop: () => Promise<void>): void {
  lifecycle().stops.push(stop);
}

/** On SIGTERM and SIGINT: takes no more requests, finishes what runs for up to ten seconds, closes the store, ends with 0. A second signal ends it at once. */
export function endGracefully(closeStore: () => Promise<void>): void {
  const servers = new Set<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = Object(message);
    if (server instanceof Server) servers.add(server);
  });
  let firstMs: number | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    if (firstMs !== null && Date.now() - firstMs < SAME_SIGNAL_MS) return;
    if (firstMs !== null) process.exit(signal === "SIGINT" ? 130 : 143);
    firstMs = Date.now();
    finish(servers, closeStore).then(
      () => process.exit(0),
      (problem: unknown) => {
        log.error({ err: problem }, "the server could not end in order");
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    // Next's own listener would end the process before the store is closed.
    process.removeAllListeners(signal);
    process.on(signal, onSignal);
  }
}

async function finish(servers: ReadonlySet<Server>, closeStore: () => Promise<void>): Promise<void> {
  const state = lifecycle();
  state.isStopping = true;
  log.info({}, "told to end: finishing what runs");
  const deadline = pause(FINISH_MS, "late" as const, { ref: false });
  const inOrder = async () => {
    await Promise.all([...[...servers].map(closed), ...state.stops.map((stop) => stop())]);
    while (state.held.size > 0) await Promise.all(state.held);
    return "done" as const;
  };
  const came = await Promise.race([inOrder(), deadline]);
  if (came === "late") log.warn({}, "something still ran after ten seconds and was cut off");
  await closeStore();
  log.info({}, "ended");
}

/** Ends when the last request has its answer; connections that only wait for another request are closed. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}
