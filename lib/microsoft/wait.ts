/** Waits, or returns early when the signal aborts. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
    if (signal.aborted) done();
  });
}

/** A signal that aborts with the outer one or when the time is up; `clear` stops the clock. */
export interface Deadline {
  readonly signal: AbortSignal;
  isOver(): boolean;
  clear(): void;
}

/** `AbortSignal.any` over `AbortSignal.timeout` can be collected before it fires; a plain timer is not. */
export function deadlineOf(ms: number, outer: AbortSignal): Deadline {
  const controller = new AbortController();
  let isOver = false;
  const give = () => controller.abort(outer.reason);
  const timer = setTimeout(() => {
    isOver = true;
    controller.abort(new DOMException("no answer in time", "TimeoutError"));
  }, ms);
  outer.addEventListener("abort", give, { once: true });
  if (outer.aborted) give();
  return {
    signal: controller.signal,
    isOver: () => isOver,
    clear() {
      clearTimeout(timer);
      outer.removeEventListener("abort", give);
    },
  };
}

/** The work's outcome, or the given error as soon as the signal aborts, even if the work does not heed it. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal, reason: () => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(reason());
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
