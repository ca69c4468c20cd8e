import { expect, it } from "vitest";
import { UPTIME_DAYS, uptimeOf, uptimeSince } from "@/lib/uptime";
import { NOW } from "./records";

it("a day without a run is unknown, never up, and counts in no share", () => {
  expect(uptimeOf({}, NOW)).toMatchObject({ up: 0, down: 0, unknown: UPTIME_DAYS, share: null });
  const uptime = uptimeOf({ "2026-06-15": "up", "2026-06-14": "down", "2026-06-12": "up", "2026-06-11": "up" }, NOW);
  expect(uptime.days).toHaveLength(90);
  expect(uptime.days.slice(-6)).toEqual(["unknown", "up", "up", "unknown", "down", "up"]);
  expect(uptime).toMatchObject({ up: 3, down: 1, unknown: 86, share: 0.75 });
});

it("looks back on 90 days, today among them, and on nothing before or after", () => {
  expect(uptimeSince(NOW).toISOString()).toBe("2026-03-18T00:00:00.000Z");
  const uptime = uptimeOf({ "2026-03-18": "up", "2026-03-17": "down", "2026-06-16": "down" }, NOW);
  expect(uptime.days[0]).toBe("up");
  expect(uptime.down).toBe(0);
});
