import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import type { CheckResult, RunRecord } from "@/lib/check";
import { checks } from "@/lib/checks";
import type { Integration } from "@/lib/integration";
import { findKnownRun, publish } from "@/lib/live-runs";
import type { Run } from "@/lib/run";
import { findLiveRun, insertLiveRun, purgeLiveRuns } from "@/lib/store/live-runs";
import { createIntegration, findRun, removeIntegrationsOf } from "@/lib/store/queries";
import type { Store, StoreOptions } from "@/lib/store/store";
import { newIntegration } from "./contract";
import { twoInstances } from "./instances";

const STARTED = "2026-01-01T00:00:00.000Z";
const passed = (id: string): CheckResult => ({
  id,
  startedAt: STARTED,
  durationMs: 1,
  exchanges: [],
  status: "pass",
  values: { seen: { kind: "plain", value: `odd \0 ${id}` } },
});

/** A run whose results come when the test says so. */
function slowRun(integration: Integration) {
  const say = new Map<string, (result: CheckResult) => void>();
  const results = new Map(
    checks.map(({ id }) => [id, new Promise<CheckResult>((resolve) => say.set(id, resolve))] as const),
  );
  const id = randomUUID();
  const record = Promise.all(results.values()).then(
    (all): RunRecord => ({ schema: 1, id, integration, startedAt: STARTED, finishedAt: STARTED, results: all }),
  );
  const run: Run = { id, startedAt: STARTED, integration, results, record };
  return { run, say: (check: string) => say.get(check)?.(passed(check)) };
}

/** What every engine must do alike for a run that one instance makes and another shows. */
export function liveRunsContract(options: () => StoreOptions, opened: () => Store): void {
  const { here, there } = twoInstances(options, opened);
  const silence = (id: string, seconds: number) =>
    opened().database.execute(
      sql`update live_runs set alive_at = now() - make_interval(secs => ${seconds}) where id = ${id}`,
    );
  const followed = async (id: string) => {
    const known = await there(() => findKnownRun(id));
    if (!known) throw new Error("the run is not known there");
    return known;
  };

  describe("a run under way", () => {
    it("is followed on another instance result by result, and is over there once it is over", async () => {
      const integration = await createIntegration(newIntegration());
      const { run, say } = slowRun(integration);
      const [first, second, ...rest] = checks.map(({ id }) => id);
      await here(async () => {
        await insertLiveRun({ ...run, results: {} });
        publish(run);
      });
      const known = await followed(run.id);
      expect(known.run).toMatchObject({ id: run.id, startedAt: STARTED, integration: { id: integration.id } });
      const settled: string[] = [];
      for (const [id, result] of known.run.results) void result.then(() => settled.push(id));
      expect(settled).toEqual([]);
      for (const id of [second, first]) {
        say(id ?? "");
        expect(await known.run.results.get(id ?? "")).toMatchObject({ status: "pass" });
      }
      expect(settled).toEqual([second, first]);
      expect(known.record).toBeNull();
      expect(await followed(run.id)).toBe(known);
      for (const id of rest) say(id);
      const record = await known.run.record;
      expect(record).toEqual(await there(() => findRun(run.id)));
      expect(record.results.map(({ status }) => status)).toEqual(checks.map(() => "pass"));
      expect(known).toMatchObject({ isLost: false, record: { id: run.id } });
      expect(await there(() => findLiveRun(run.id))).toBeNull();
    });

    it("whose instance is killed ends as lost: what came in stays, the rest is an error, and nothing is green", async () => {
      const integration = await createIntegration(newIntegration());
      const { run } = slowRun(integration);
      const [first] = checks.map(({ id }) => id);
      await here(() => insertLiveRun({ ...run, results: { [first ?? ""]: passed(first ?? "") } }));
      const known = await followed(run.id);
      expect(await known.run.results.get(first ?? "")).toMatchObject({ status: "pass" });
      expect(known.isLost).toBe(false);
      await silence(run.id, 16);
      const { results } = await known.run.record;
      expect(known.isLost).toBe(true);
      expect(results.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
      expect(results.filter(({ id }) => id !== first)).toEqual(
        results.filter((result) => result.status === "error" && result.code === "instance-lost"),
      );
      expect(await there(() => findRun(run.id))).toBeNull();
    });

    it("that nobody has heard of for long is lost to whoever comes, and its row goes", async () => {
      const integration = await createIntegration(newIntegration());
      const { run } = slowRun(integration);
      await here(() => insertLiveRun({ ...run, results: {} }));
      await silence(run.id, 601);
      const known = await followed(run.id);
      await known.run.record;
      expect(known.isLost).toBe(true);
      const living = slowRun(integration).run;
      await here(() => insertLiveRun({ ...living, results: {} }));
      expect(await purgeLiveRuns(opened().database)).toBe(1);
      expect(await findLiveRun(run.id)).toBeNull();
      expect(await findLiveRun(living.id)).not.toBeNull();
      await silence(living.id, 601);
      await purgeLiveRuns(opened().database);
    });

    it("goes with its integration, and nobody can follow one that is gone before it began", async () => {
      const integration = await createIntegration(newIntegration({ world: "live-world" }));
      const [before, after] = [slowRun(integration).run, slowRun(integration).run];
      await here(() => insertLiveRun({ ...before, results: {} }));
      await removeIntegrationsOf("live-world");
      await here(() => insertLiveRun({ ...after, results: {} }));
      for (const { id } of [before, after]) expect(await there(() => findKnownRun(id))).toBeNull();
    });

    it("that is over is found by whoever never saw it", async () => {
      const integration = await createIntegration(newIntegration());
      const { run, say } = slowRun(integration);
      await here(async () => {
        await insertLiveRun({ ...run, results: {} });
        publish(run);
      });
      for (const { id } of checks) say(id);
      await vi.waitFor(async () => expect(await findRun(run.id)).not.toBeNull());
      const known = await followed(run.id);
      expect(known.record?.id).toBe(run.id);
      expect((await Promise.all(known.run.results.values())).map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    });
  });
}
