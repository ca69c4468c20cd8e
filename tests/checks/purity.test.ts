import { afterEach, describe, expect, test } from "vitest";
import type { Check } from "@/lib/check";
import { defineCheck } from "@/lib/check";
import { pass } from "@/lib/checks/verdict";
import { judgeCases } from "./cases";

const RealDate = Date;
const realEnv = Object.getOwnPropertyDescriptor(process, "env");
const real = { random: Math.random, fetch: globalThis.fetch, performance: globalThis.performance };

/** Takes everything away that a judgement must not depend on; reading a written date stays possible. */
function isolate(): void {
  const forbidden = (what: string) => (): never => {
    throw new Error(`a judgement reached for ${what}`);
  };
  class WrittenDate extends RealDate {
    constructor(...written: [] | [string | number]) {
      if (written.length === 0) forbidden("the clock")();
      super(...(written as [string | number]));
    }
    static override now = forbidden("the clock");
  }
  globalThis.Date = asDate(WrittenDate);
  Math.random = forbidden("chance");
  globalThis.fetch = forbidden("the network");
  const hidden = new Proxy({}, { get: forbidden("performance"), has: forbidden("performance") });
  Object.defineProperty(globalThis, "performance", { configurable: true, get: () => hidden });
  Object.defineProperty(process, "env", { configurable: true, get: forbidden("the environment") });
}

/** A class that lacks only `Date` called as a function, which nothing here does. */
function asDate(written: unknown): DateConstructor {
  return written as DateConstructor;
}

function restore(): void {
  globalThis.Date = RealDate;
  Math.random = real.random;
  globalThis.fetch = real.fetch;
  Object.defineProperty(globalThis, "performance", { configurable: true, writable: true, value: real.performance });
  if (realEnv) Object.defineProperty(process, "env", realEnv);
}

/** What a judgement said or threw, with nothing but its observation in reach. */
function judgeAlone(check: Check, observation: Parameters<Check["judge"]>[0]): string {
  isolate();
  try {
    return JSON.stringify(check.judge(observation));
  } catch (problem) {
    return String(problem);
  } finally {
    restore();
  }
}

afterEach(restore);

describe("judgements depend on nothing but their observation", () => {
  test.each(judgeCases.map((one) => [`${one.check.id}: ${one.name}`, one] as const))("%s", (_, one) => {
    const before = JSON.stringify(one.observation);
    expect(judgeAlone(one.check, one.observation)).toBe(JSON.stringify(one.check.judge(one.observation)));
    expect(JSON.stringify(one.observation)).toBe(before);
  });
});

describe("a judgement that cheats is caught", () => {
  const cheat = (look: () => unknown): Check =>
    defineCheck({
      id: "cheat",
      stage: "token",
      level: "required",
      inputs: [],
      needs: [],
      findings: {},
      observe: async () => null,
      judge() {
        look();
        return pass();
      },
    });

  test.each([
    ["the clock", () => Date.now()],
    ["the clock", () => new Date()],
    ["chance", () => Math.random()],
    ["the network", () => fetch("https://graph.microsoft.com")],
    ["the environment", () => process.env.PATH],
    ["performance", () => performance.now()],
  ])("that reaches for %s", (what, look) => {
    expect(judgeAlone(cheat(look), null)).toContain(`reached for ${what}`);
  });

  test("reading a written date is no cheating", () => {
    expect(
      judgeAlone(
        cheat(() => new Date("2026-11-23T08:00:00Z").toISOString()),
        null,
      ),
    ).toBe(JSON.stringify(pass()));
  });
});
