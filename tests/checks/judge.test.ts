import { describe, expect, test } from "vitest";
import type { Check } from "@/lib/check";
import { checks } from "@/lib/checks";
import { judgeCases } from "./cases";
import { spell } from "./judge-case";

describe.each(checks.map((check) => [check.id, check] as const))("%s", (id) => {
  const own = judgeCases.filter(({ check }) => check.id === id);

  test.each(own.map((one) => [one.name, one] as const))("%s", (_, { check, observation, expected }) => {
    expect(spell(check.judge(observation))).toBe(expected);
  });
});

describe("completeness", () => {
  const all: readonly Check[] = checks;
  const produced = new Set(
    judgeCases.map(({ check, observation }) => `${check.id} ${spell(check.judge(observation))}`),
  );

  test("every check can pass", () => {
    expect(all.filter(({ id }) => !produced.has(`${id} pass`)).map(({ id }) => id)).toEqual([]);
  });

  test("every finding of every check is produced", () => {
    const missing = all.flatMap(({ id, findings }) =>
      Object.keys(findings)
        .map((finding) => `${id} fail:${finding}`)
        .filter((one) => !produced.has(one)),
    );
    expect(missing).toEqual([]);
  });

  test("every observation is plain data", () => {
    for (const { observation } of judgeCases) expect(JSON.parse(JSON.stringify(observation))).toEqual(observation);
  });
});
