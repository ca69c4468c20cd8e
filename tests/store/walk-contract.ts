import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { cloudOf } from "@/lib/clouds";
import { beginDeviceCode } from "@/lib/device-code";
import { openWorld, type Reach, reachFor } from "@/lib/outlet";
import { approveDeviceCode, type Person } from "@/lib/sandbox/person";
import { createIntegration, findRun } from "@/lib/store/queries";
import type { Store, StoreOptions } from "@/lib/store/store";
import { change, openVisit, visitOfDigest } from "@/lib/vault";
import { checkAgain, currentRun, type WalkInput } from "@/lib/walk";
import { newIntegration } from "./contract";
import { twoInstances } from "./instances";

const ADMIN: Person = {
  userPrincipalName: "admin@contoso.example",
  password: "Contoso-Admin-1!",
  otp: "123456",
  consent: "accept",
};
const cloud = cloudOf("global");

/** What a walk promises whichever instance answers. */
export function walkContract(options: () => StoreOptions, opened: () => Store): void {
  const { here, there } = twoInstances(options, opened);

  async function walker() {
    const world = await openWorld("ready", "http://localhost:3000");
    const real = await reachFor(world);
    const asked: string[] = [];
    const outlet: Reach["outlet"] = (request) => {
      asked.push(request.url);
      return real.outlet(request);
    };
    const integration = await createIntegration(newIntegration({ world }));
    const { digest } = await openVisit(randomUUID(), world, null);
    /** A request of its own: it reads the visit anew. */
    const request = async (): Promise<WalkInput> => {
      const visit = await visitOfDigest(digest);
      if (!visit) throw new Error("the visit is gone");
      return {
        visit,
        integration,
        cloud,
        reach: { ...real, outlet },
        secret: null,
        certificate: null,
        changedAt: {},
        attestations: [],
      };
    };
    return { digest, world, asked, request };
  }

  describe("a walk", () => {
    it("asks Microsoft once for requests that come at once, and shows the same run on every instance", async () => {
      const { asked, request } = await walker();
      const inputs = await Promise.all(Array.from({ length: 4 }, request));
      const runs = await here(() => Promise.all(inputs.map(currentRun)));
      expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
      const [run] = runs;
      const elsewhere = await there(async () => currentRun(await request()));
      expect(elsewhere.id).toBe(run?.id);
      expect(await elsewhere.record).toEqual(await run?.record);
      expect(asked.length).toBeGreaterThan(0);
      expect(new Set(asked).size).toBe(asked.length);
    });

    it("begins anew what was lost, and asks again when asked to", async () => {
      const { request } = await walker();
      const [first] = await here(async () => [await currentRun(await request())]);
      await vi.waitFor(async () => expect(await findRun(first?.id ?? "")).not.toBeNull());
      const again = await there(async () => checkAgain(await request(), ["tenant"]));
      expect(again.id).not.toBe(first?.id);
      await again.record;
      await vi.waitFor(async () => expect(await findRun(again.id)).not.toBeNull());
      expect((await here(async () => currentRun(await request()))).id).toBe(again.id);
      await opened().database.execute(sql`delete from runs where id = ${again.id}`);
      globalThis.preflightKnownRuns = new Map();
      const anew = await currentRun(await request());
      expect([first?.id, again.id]).not.toContain(anew.id);
      await anew.record;
    });

    it("sees on every instance what became of a device code; one that was given up signs nobody in", async () => {
      const [done, dropped] = [await walker(), await walker()];
      const signedIn = vi.fn(async () => undefined);
      const ask = async ({ request, digest, world }: Awaited<ReturnType<typeof walker>>) => {
        const { visit } = await request();
        await here(() => beginDeviceCode({ visit, integration: null, cloud }, "sign-in", signedIn));
        const pending = await there(() => visitOfDigest(digest));
        expect(pending?.deviceCode?.state).toBe("pending");
        const { outlet } = await reachFor(world);
        const { verificationUri = "", userCode = "" } = pending?.deviceCode ?? {};
        return () => approveDeviceCode(outlet, verificationUri, userCode, ADMIN);
      };
      const [approveDone, approveDropped] = [await ask(done), await ask(dropped)];
      const { visit } = await dropped.request();
      await there(() => change(visit, { deviceCode: null }));
      await Promise.all([approveDone(), approveDropped()]);
      await vi.waitFor(
        async () => {
          const seen = await there(() => visitOfDigest(done.digest));
          expect(seen).toMatchObject({
            deviceCode: { state: "done" },
            session: { admin: { userPrincipalName: ADMIN.userPrincipalName } },
          });
          expect(seen?.partnerCenter?.tokens.accessToken.reveal()).toBeTruthy();
        },
        { timeout: 20_000, interval: 250 },
      );
      expect(signedIn).toHaveBeenCalledTimes(1);
      expect(await there(() => visitOfDigest(dropped.digest))).toMatchObject({ session: null, deviceCode: null });
    });
  });
}
