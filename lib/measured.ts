import packageJson from "@/package.json" with { type: "json" };
import type { Exchange, RunRecord } from "./check";
import { type Counter, createRegistry, type Histogram, type Registry } from "./metrics";
import type { Summary } from "./summary";

const LATENCY_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

interface Measured {
  readonly registry: Registry;
  readonly runs: Counter;
  readonly verdicts: Counter;
  readonly latency: Histogram;
  readonly refusals: Counter;
}

declare global {
  var preflightMeasured: Measured | undefined;
}

/** What this process measures; no label names a tenant, a person or an id. Shared by all of Next's bundles. */
function measured(): Measured {
  globalThis.preflightMeasured ??= create();
  return globalThis.preflightMeasured;
}

function create(): Measured {
  const registry = createRegistry();
  registry.gauge("preflight_build_info", "Version of Insights Preflight.", () => 1, { version: packageJson.version });
  const startedAt = Date.now() / 1000 - process.uptime();
  registry.gauge("process_start_time_seconds", "When the process started, in seconds since 1970.", () => startedAt);
  registry.gauge("process_resident_memory_bytes", "Memory of the process.", () => process.memoryUsage.rss());
  registry.gauge("nodejs_heap_used_bytes", "Memory in use by JavaScript.", () => process.memoryUsage().heapUsed);
  return {
    registry,
    runs: registry.counter("preflight_runs_total", "Finished runs by what they came to."),
    verdicts: registry.counter("preflight_verdicts_total", "Results of finished runs by check and status."),
    latency: registry.histogram(
      "preflight_upstream_seconds",
      "Time until Microsoft's answer was read, one attempt each.",
      LATENCY_SECONDS,
    ),
    refusals: registry.counter("preflight_upstream_refusals_total", "Attempts that got no answer or a refusal."),
  };
}

/** Counts a finished run and its results. */
export function countRun({ results }: RunRecord, state: Summary["state"]): void {
  const { runs, verdicts } = measured();
  runs.add({ state });
  for (const { id, status } of results) verdicts.add({ check: id, status });
}

/** Counts one attempt to ask Microsoft; the host is one of the allowed ones. */
export function countExchange(host: string, { status, durationMs }: Pick<Exchange, "status" | "durationMs">): void {
  const { latency, refusals } = measured();
  const kind = statusClass(status);
  latency.observe({ host, class: kind }, durationMs / 1000);
  if (status === null || status >= 400) refusals.add({ host, class: kind });
}

/** Lets whoever has a queue say how many jobs are due in it, and for how long the first one has been. */
export function measureQueue(waiting: () => Promise<{ readonly jobs: number; readonly oldestSeconds: number }>): void {
  const { registry } = measured();
  registry.gauge("preflight_queue_depth", "Jobs that are due and in no hands.", async () => (await waiting()).jobs);
  registry.gauge(
    "preflight_queue_oldest_seconds",
    "For how long the first of them has been due: it grows when no worker lives.",
    async () => (await waiting()).oldestSeconds,
  );
}

/** Everything measured, as Prometheus reads it. */
export function metricsText(): Promise<string> {
  return measured().registry.text();
}

/** Throttling has a class of its own: it asks for less, the other refusals for something else. */
function statusClass(status: number | null): string {
  if (status === null) return "no-answer";
  return status === 429 ? "429" : `${Math.floor(status / 100)}xx`;
}
