import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FAULT_KINDS } from "@/lib/sandbox/fault";
import { getWorld } from "@/lib/sandbox/world";
import { ask, hangUp, listen, refusal, sentence, token } from "./control-calls";

beforeAll(listen);
afterAll(hangUp);
beforeEach(async () => {
  await ask("POST", "scenario", { scenario: "ready" });
});

describe("faults", () => {
  it("can be of every kind", async () => {
    for (const kind of FAULT_KINDS) {
      const { status, body } = await ask("POST", "faults", {
        host: "*",
        kind,
        ...(kind === "delay" && { delayMs: 5 }),
      });
      expect([kind, status, body.fault.kind]).toEqual([kind, 201, kind]);
    }
    const { body } = await ask("GET", "faults");
    expect(body.faults.map(({ kind }: { kind: string }) => kind)).toEqual([...FAULT_KINDS]);
  });

  it("strike as often as said, and are taken off by number while others keep theirs", async () => {
    const login = { host: "login.microsoftonline.com", kind: "status", status: 429, retryAfter: 7 };
    const first = await ask("POST", "faults", { ...login, method: "post", pathPrefix: "/contoso.example", times: 1 });
    expect(first.body.fault).toMatchObject({ method: "POST", times: 1, retryAfter: "7" });
    const second = await ask("POST", "faults", { ...login, status: 503, retryAfter: null });
    const hit = await token();
    expect([hit.status, hit.headers.get("retry-after")]).toEqual([429, "7"]);
    expect((await token()).status).toBe(503);
    expect((await ask("DELETE", `faults/${first.body.fault.number}`)).status).toBe(204);
    expect(await refusal("DELETE", `faults/${first.body.fault.number}`)).toBe("404 fault-unknown");
    expect((await ask("GET", "faults")).body.faults[0].number).toBe(second.body.fault.number);
    expect((await ask("DELETE", "faults")).status).toBe(204);
    expect((await token()).status).toBe(200);
  });

  it.each([
    [{ kind: "reset" }, "host: Give * or one of the hosts"],
    [{ host: "www.example.org", kind: "reset" }, "host: Give * or one of the hosts"],
    [{ host: "*", kind: "explode" }, "kind: Give one of status, delay"],
    [{ host: "*" }, "kind: Give one of status, delay"],
    [{ host: "*", kind: "reset", method: "BREW" }, "method: Give one of GET"],
    [{ host: "*", kind: "reset", pathPrefix: "v1" }, "pathPrefix: A path begins with a slash"],
    [{ host: "*", kind: "reset", exact: "maybe" }, "exact: Give true or false"],
    [{ host: "*", kind: "status", status: 99 }, "status: Give a whole number from 200 to 599"],
    [{ host: "*", kind: "status", status: 204 }, "status: Give a whole number from 200 to 599"],
    [{ host: "*", kind: "html", status: 304 }, "status: Give a whole number from 200 to 599"],
    [{ host: "*", kind: "reset", status: 500 }, "status: A fault of kind reset takes no such value"],
    [
      { host: "*", kind: "delay", delayMs: 1, retryAfter: "1" },
      "retryAfter: A fault of kind delay takes no such value",
    ],
    [{ host: "*", kind: "status", retryAfter: "soon" }, "retryAfter: Give whole seconds"],
    [{ host: "*", kind: "status", retryAfter: -1 }, "retryAfter: Give whole seconds"],
    [{ host: "*", kind: "status", retryAfter: "1\r\nx-evil: 1" }, "retryAfter: Give whole seconds"],
    [{ host: "*", kind: "delay" }, "delayMs: Give whole milliseconds"],
    [{ host: "*", kind: "delay", delayMs: 60_001 }, "delayMs: Give whole milliseconds"],
    [{ host: "*", kind: "redirect", location: "javascript:alert(1)" }, "location: Give an http or https address"],
    [
      { host: "*", kind: "redirect", location: "https://a.example/\r\nx: y" },
      "location: Give an http or https address",
    ],
    [{ host: "*", kind: "reset", times: 0 }, "times: Give a whole number from 1 to 1000"],
    [{ host: "*", kind: "reset", times: 1.5 }, "times: Give a whole number from 1 to 1000"],
    [{ host: "*", kind: "reset", share: 0 }, "share: Give a number above 0"],
    [{ host: "*", kind: "reset", share: 1.1 }, "share: Give a number above 0"],
    [{ host: "*", kind: "reset", times: 1, share: 0.5 }, "share: Give either a number of times or a share"],
    [{ host: "*", kind: "reset", seed: 1 }, "seed: Give a whole number"],
    [{ host: "*", kind: "reset", share: 0.5, seed: -1 }, "seed: Give a whole number"],
    [{ host: "*", kind: "reset", drawn: 5 }, "drawn: There is no such field"],
  ])("refuses %j by naming the field", async (fault, start) => {
    expect(await refusal("POST", "faults", fault)).toMatch(/^400 /);
    expect((await sentence("POST", "faults", fault)).slice(0, start.length)).toBe(start);
    expect((await ask("GET", "faults")).body.faults).toEqual([]);
  });

  it("takes an HTTP date, and a share with a seed", async () => {
    const retryAfter = "Sun, 06 Nov 2033 08:49:37 GMT";
    const dated = await ask("POST", "faults", { host: "*", kind: "status", retryAfter });
    expect(dated.body.fault.retryAfter).toBe(retryAfter);
    const shared = await ask("POST", "faults", { host: "*", kind: "reset", share: 0.25, seed: 7 });
    expect(shared.body.fault).toMatchObject({ share: 0.25, seed: 7, times: null });
  });

  it("whatever is accepted can be answered with: no fault breaks the sandbox itself", async () => {
    const world = getWorld("ready");
    if (!world) throw new Error("no world");
    const { addFault, clearFaults } = await import("@/lib/sandbox/control/faults");
    const { sandboxFetch } = await import("@/lib/sandbox/handle");
    const reach = sandboxFetch(world);
    const values = {
      kind: fc.constantFrom(...FAULT_KINDS),
      status: fc.option(fc.integer({ min: 100, max: 700 }), { nil: undefined }),
      retryAfter: fc.option(fc.oneof(fc.nat(), fc.string()), { nil: undefined }),
      location: fc.option(fc.oneof(fc.webUrl(), fc.string()), { nil: undefined }),
    };
    await fc.assert(
      fc.asyncProperty(fc.record(values), async ({ kind, ...given }) => {
        clearFaults(world);
        const added = addFault(world, { host: "*", kind, ...(kind === "delay" && { delayMs: 1 }), ...given });
        if (!added.ok) return;
        for (const host of ["graph.microsoft.com", "api.partnercenter.microsoft.com"]) {
          const answer = reach(new Request(`https://${host}/v1.0/me`));
          if (kind === "reset") await expect(answer).rejects.toThrow("fetch failed");
          else expect((await answer).status).toBeGreaterThanOrEqual(200);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are bounded in number", async () => {
    for (let count = 0; count < 50; count += 1)
      expect((await ask("POST", "faults", { host: "*", kind: "bom" })).status).toBe(201);
    expect(await refusal("POST", "faults", { host: "*", kind: "bom" })).toBe("400 faults-at-their-end");
  });
});
