import { setTimeout as pause } from "node:timers/promises";
import { type OpenScenario, openScenario, type ScenarioRun } from "@/lib/cli/sandbox-run";
import type { SandboxFault } from "@/lib/sandbox/fault";
import { scenarioOf, scenarios } from "@/lib/sandbox/scenarios";
import type { Scenario } from "@/lib/sandbox/types";
import { createWorld } from "@/lib/sandbox/world";

/** A fault under the name it has in the table. */
export interface NamedFault {
  readonly name: string;
  readonly fault: Omit<SandboxFault, "host" | "method" | "pathPrefix" | "exact">;
  /** Kept back until a deadline ends it: such cells run with short deadlines. */
  readonly isSlow?: boolean;
}

const always = { times: null } as const;
const HOUR_MS = 3_600_000;

/** Every way in which one endpoint goes wrong during a run. */
export const FAULTS: readonly NamedFault[] = [
  { name: "500", fault: { ...always, kind: "status", status: 500 } },
  { name: "502", fault: { ...always, kind: "status", status: 502 } },
  { name: "503", fault: { ...always, kind: "status", status: 503 } },
  { name: "503 once", fault: { times: 1, kind: "status", status: 503 } },
  { name: "503 by chance", fault: { ...always, share: 0.5, seed: 7, kind: "status", status: 503 } },
  { name: "429, seconds", fault: { ...always, kind: "status", status: 429, retryAfter: "1" } },
  { name: "429, date", fault: { ...always, kind: "status", status: 429, retryAfter: new Date(0).toUTCString() } },
  { name: "429, no hint", fault: { ...always, kind: "status", status: 429 } },
  { name: "429, an hour", fault: { ...always, kind: "status", status: 429, retryAfter: "3600" } },
  { name: "late", fault: { ...always, kind: "delay", delayMs: HOUR_MS }, isSlow: true },
  { name: "reset", fault: { ...always, kind: "reset" } },
  { name: "truncated", fault: { ...always, kind: "truncated" } },
  { name: "HTML 200", fault: { ...always, kind: "html", status: 200 } },
  { name: "HTML 401", fault: { ...always, kind: "html", status: 401 } },
  { name: "HTML 403", fault: { ...always, kind: "html", status: 403 } },
  { name: "HTML 404", fault: { ...always, kind: "html", status: 404 } },
  { name: "empty", fault: { ...always, kind: "empty" } },
  { name: "empty 404", fault: { ...always, kind: "empty", status: 404 } },
  { name: "BOM", fault: { ...always, kind: "bom" } },
  { name: "text/html", fault: { ...always, kind: "content-type" } },
  { name: "huge", fault: { ...always, kind: "huge" } },
  { name: "drip", fault: { ...always, kind: "drip", delayMs: HOUR_MS }, isSlow: true },
  { name: "redirect", fault: { ...always, kind: "redirect", location: "https://elsewhere.example/collect" } },
  { name: "duplicate keys", fault: { ...always, kind: "duplicate-keys" } },
];

/** One call of a run: where the fault strikes. */
export interface Endpoint {
  /** As the table names it, without ids. */
  readonly name: string;
  readonly scenario: string;
  readonly method: string;
  readonly host: string;
  readonly pathname: string;
  /** How often a run calls it when nothing goes wrong. */
  readonly calls: number;
}

/** A situation's answers when nothing goes wrong, and its calls. */
export interface Baseline {
  readonly scenario: string;
  readonly outcomes: ReadonlyMap<string, string>;
  readonly state: string;
  readonly calls: number;
  readonly endpoints: readonly Endpoint[];
}

/** What one cell of the matrix came to. */
export interface Cell {
  readonly endpoint: Endpoint;
  readonly fault: NamedFault;
  /** Null when the run did not end in time. */
  readonly run: ScenarioRun | null;
  readonly baseline: Baseline;
  /** All requests of the run, those to the endpoint among them. */
  readonly calls: number;
  readonly callsToEndpoint: number;
  readonly durationMs: number;
}

/**
 * Every situation in which nothing goes wrong by itself, the ready one first: a call is disturbed in the first that makes it.
 * The national clouds are the same calls at other hosts.
 */
export const SITUATIONS: readonly string[] = ["ready", ...scenarios.filter(isUndisturbed).map(({ id }) => id)];

function isUndisturbed({ id, build }: Scenario): boolean {
  const { state, kit } = build();
  return id !== "ready" && kit.cloud === "global" && state.faults.length === 0;
}

interface Bench {
  readonly open: OpenScenario;
  readonly requests: { method: string; url: URL }[];
}

async function benchOf(scenarioId: string): Promise<Bench> {
  const scenario = scenarioOf(scenarioId);
  if (!scenario) throw new TypeError(`no scenario ${scenarioId}`);
  const { state, kit } = scenario.build();
  const requests: Bench["requests"] = [];
  const world = createWorld(state, `faults-${scenarioId}`, scenarioId);
  const open = await openScenario(world, kit, (outlet) => async (request) => {
    requests.push({ method: request.method, url: new URL(request.url) });
    return outlet(request);
  });
  return { open, requests };
}

/** No run takes longer, whatever goes wrong. */
const MOST_MS = 30_000;
const QUICK = { sleep: async () => {}, random: () => 0 } as const;
const SHORT = { ...QUICK, attemptMs: 600, totalMs: 900 } as const;

/** What each check says, findings by name. */
export function outcomesOf({ run }: ScenarioRun): Map<string, string> {
  return new Map(
    run.results.map((result) => [result.id, result.status === "fail" ? `fail:${result.finding}` : result.status]),
  );
}

/** A person's browser asks for pages; everything else is asked by the clients. */
function isCall({ url }: { readonly url: URL }): boolean {
  return !/\/(?:authorize|deviceauth|sandbox-sign-in|devicelogin\w*)$/.test(url.pathname);
}

/** Runs a situation once undisturbed and notes its calls to Microsoft's interfaces; pages are for people. */
export async function baselineOf(scenario: string): Promise<Baseline> {
  const { open, requests } = await benchOf(scenario);
  requests.length = 0;
  const run = await open.run();
  const calls = requests.filter(isCall);
  const byPath = new Map<string, Endpoint>();
  for (const { method, url } of calls) {
    const key = `${method} ${url.host}${url.pathname}`;
    const before = byPath.get(key);
    byPath.set(key, {
      name: nameOf(method, url),
      scenario,
      method,
      host: url.host,
      pathname: url.pathname,
      calls: (before?.calls ?? 0) + 1,
    });
  }
  return {
    scenario,
    outcomes: outcomesOf(run),
    state: run.run.summary.state,
    calls: calls.length,
    endpoints: [...byPath.values()],
  };
}

/** The endpoint's address with ids and names left out, the two partner roles as one. */
function nameOf(method: string, { host, pathname }: URL): string {
  const path = decodeURIComponent(pathname)
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => KNOWN_IDS.get(id) ?? "{id}")
    .replace(/[^/']+@[^/']+/, "{user}")
    .replace(/^\/[\w-]+\.example\//, "/{tenant}/");
  return `${method} ${host}${path}`;
}

const KNOWN_IDS: ReadonlyMap<string, string> = new Map([
  ["fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd", "Microsoft Partner Center"],
  ["4990cffe-04e8-4e8b-808a-1175604b879f", "Microsoft Partner"],
]);

/** Each endpoint once, in the first situation that calls it. */
export function endpointsOf(baselines: readonly Baseline[]): readonly Endpoint[] {
  const byName = new Map<string, Endpoint>();
  for (const endpoint of baselines.flatMap(({ endpoints }) => endpoints))
    if (!byName.has(endpoint.name)) byName.set(endpoint.name, endpoint);
  return [...byName.values()].sort((one, other) => (one.host + one.name < other.host + other.name ? -1 : 1));
}

/** Plays all faults at all endpoints; slow ones side by side, since they only wait. */
export async function playMatrix(
  baselines: readonly Baseline[],
  endpoints: readonly Endpoint[],
  faults: readonly NamedFault[] = FAULTS,
): Promise<readonly Cell[]> {
  const pairs = endpoints.flatMap((endpoint) => faults.map((fault) => ({ endpoint, fault })));
  const slow = pairs.filter(({ fault }) => fault.isSlow);
  const quick = pairs.filter(({ fault }) => !fault.isSlow);
  const play = ({ endpoint, fault }: (typeof pairs)[number], bench: Bench) => {
    const baseline = baselines.find(({ scenario }) => scenario === endpoint.scenario);
    if (!baseline) throw new TypeError(`no baseline for ${endpoint.scenario}`);
    return playCell(bench, endpoint, fault, baseline);
  };
  const cells = await inLanes(1, quick, play);
  return [...cells, ...(await inLanes(10, slow, play))];
}

type Pair = { readonly endpoint: Endpoint; readonly fault: NamedFault };

/** Each lane has worlds of its own, since a fault is part of a world. */
async function inLanes(
  count: number,
  pairs: readonly Pair[],
  play: (pair: Pair, bench: Bench) => Promise<Cell>,
): Promise<Cell[]> {
  const waiting = [...pairs];
  const lane = async () => {
    const benches = new Map<string, Bench>();
    const cells: Cell[] = [];
    for (let pair = waiting.shift(); pair; pair = waiting.shift()) {
      const { scenario } = pair.endpoint;
      const bench = benches.get(scenario) ?? (await benchOf(scenario));
      benches.set(scenario, bench);
      cells.push(await play(pair, bench));
    }
    return cells;
  };
  return (await Promise.all(Array.from({ length: count }, lane))).flat();
}

async function playCell(bench: Bench, endpoint: Endpoint, fault: NamedFault, baseline: Baseline): Promise<Cell> {
  const { open, requests } = bench;
  const { host, method, pathname } = endpoint;
  const before = open.world.state.faults;
  requests.length = 0;
  open.world.state.faults = [{ ...fault.fault, host, method, pathPrefix: pathname, exact: true }, ...before];
  const startedMs = performance.now();
  try {
    const run = await Promise.race([
      open.run({ transport: fault.isSlow ? SHORT : QUICK }),
      pause(MOST_MS, null, { ref: false }),
    ]);
    const calls = requests.filter(isCall);
    const here = calls.filter(({ url }) => url.host === host && url.pathname === pathname);
    const durationMs = performance.now() - startedMs;
    return { endpoint, fault, run, baseline, calls: calls.length, callsToEndpoint: here.length, durationMs };
  } finally {
    open.world.state.faults = before;
  }
}

const NOT_DECIDED = new Set(["error", "waiting", "inconclusive", "blocked"]);

/** Checks that say something else than undisturbed without owning up to not knowing. */
export function wrongVerdicts({ run, baseline }: Cell): string[] {
  return [...(run ? outcomesOf(run) : [])]
    .filter(([id, outcome]) => outcome !== baseline.outcomes.get(id) && !NOT_DECIDED.has(outcome))
    .map(([id, outcome]) => `${id}: ${outcome} instead of ${baseline.outcomes.get(id)}`);
}
