import { afterEach, expect, it, vi } from "vitest";
import { cloudOf } from "@/lib/clouds";
import { keepRecord } from "@/lib/keep-record";
import { countExchange, countRun, measureQueue, metricsText } from "@/lib/measured";
import { createRegistry } from "@/lib/metrics";
import { createTransport } from "@/lib/microsoft/transport";
import { recordOf } from "./store/contract";

afterEach(() => {
  globalThis.preflightMeasured = undefined;
  globalThis.preflightStore = undefined;
  vi.unstubAllEnvs();
});

it("writes counters, gauges and histograms as Prometheus reads them", async () => {
  const registry = createRegistry();
  const counter = registry.counter("a_total", "Back\\slash and\nnew line.");
  counter.add({ word: 'quo"te', other: "back\\slash\nline" });
  counter.add({ word: 'quo"te', other: "back\\slash\nline" }, 2);
  registry.gauge("b", "A gauge.", async () => 1.5);
  registry.gauge("c", "A gauge that cannot be read.", () => Promise.reject(new Error("gone")));
  const histogram = registry.histogram("d_seconds", "A histogram.", [0.1, 1]);
  for (const value of [0.05, 0.1, 0.5, 7]) histogram.observe({ host: "h" }, value);
  expect(await registry.text()).toBe(
    [
      "# HELP a_total Back\\\\slash and\\nnew line.",
      "# TYPE a_total counter",
      'a_total{word="quo\\"te",other="back\\\\slash\\nline"} 3',
      "# HELP b A gauge.",
      "# TYPE b gauge",
      "b 1.5",
      "# HELP c A gauge that cannot be read.",
      "# TYPE c gauge",
      "# HELP d_seconds A histogram.",
      "# TYPE d_seconds histogram",
      'd_seconds_bucket{host="h",le="0.1"} 2',
      'd_seconds_bucket{host="h",le="1"} 3',
      'd_seconds_bucket{host="h",le="+Inf"} 4',
      'd_seconds_sum{host="h"} 7.65',
      'd_seconds_count{host="h"} 4',
      "",
    ].join("\n"),
  );
});

it("counts runs, verdicts, refusals and the queue, and names no tenant", async () => {
  const record = recordOf("run-of-nobody", "integration-of-nobody", "2026-01-01T00:00:00.000Z");
  const result = { startedAt: record.startedAt, durationMs: 1, exchanges: [] };
  countRun({ ...record, results: [{ ...result, id: "tenant", status: "pass", values: {} }] }, "ready");
  for (const status of [200, 403, 429, 503, null]) countExchange("graph.microsoft.com", { status, durationMs: 300 });
  measureQueue(async () => ({ jobs: 7, oldestSeconds: 90 }));
  const text = await metricsText();
  expect(text).toContain('preflight_runs_total{state="ready"} 1\n');
  expect(text).toContain('preflight_verdicts_total{check="tenant",status="pass"} 1\n');
  expect(text).not.toContain('preflight_upstream_refusals_total{host="graph.microsoft.com",class="2xx"}');
  for (const kind of ["4xx", "429", "5xx", "no-answer"])
    expect(text).toContain(`preflight_upstream_refusals_total{host="graph.microsoft.com",class="${kind}"} 1\n`);
  expect(text).toContain('preflight_upstream_seconds_bucket{host="graph.microsoft.com",class="2xx",le="0.25"} 0\n');
  expect(text).toContain('preflight_upstream_seconds_bucket{host="graph.microsoft.com",class="2xx",le="0.5"} 1\n');
  expect(text).toContain("preflight_queue_depth 7\n");
  expect(text).toContain("preflight_queue_oldest_seconds 90\n");
  expect(text).toMatch(/process_resident_memory_bytes \d{7,}\n/);
  expect(text).not.toContain("nobody");
  expect(text).not.toContain("contoso");
});

it("counts every attempt of the one way out, and every run that is kept", async () => {
  vi.stubEnv("LOG_LEVEL", "silent");
  const answers = [503, 200];
  const transport = createTransport({
    cloud: cloudOf("global"),
    outlet: async () => new Response("{}", { status: answers.shift() ?? 500 }),
    sleep: async () => undefined,
  });
  await transport.send({ method: "GET", url: "https://graph.microsoft.com/v1.0/me" }, { exchanges: [] });
  globalThis.preflightStore = Promise.reject(new Error("no store here"));
  const record = recordOf("kept", "integration", "2026-01-01T00:00:00.000Z");
  const { id, startedAt, integration } = record;
  keepRecord({ id, startedAt, integration, results: new Map(), record: Promise.resolve(record) });
  await vi.waitFor(async () => expect(await metricsText()).toMatch(/preflight_runs_total\{state="[a-z-]+"\} 1\n/));
  const text = await metricsText();
  expect(text).toContain('preflight_upstream_refusals_total{host="graph.microsoft.com",class="5xx"} 1\n');
  expect(text).toContain('preflight_upstream_seconds_count{host="graph.microsoft.com",class="2xx"} 1\n');
});
