import { expect, it } from "vitest";
import { readPreferences } from "@/lib/watch/preferences";

const typed = {
  when: "at-once",
  at: "08:00",
  timeZone: "Asia/Seoul",
  quiet: "",
  quietFrom: "22:00",
  quietTo: "07:00",
};
const read = (change: Partial<typeof typed> = {}) => {
  const fields: Readonly<Record<string, string>> = { ...typed, ...change };
  return readPreferences((name) => fields[name] ?? "");
};
const urgent = ["red", "recovered"];

it("tells at once unless something else is wished for", () => {
  expect(read()).toEqual({ timeZone: "Asia/Seoul", quiet: null, digest: null, urgent });
  expect(read({ when: "nonsense" })).toMatchObject({ digest: null });
});

it("takes the times as they were typed", () => {
  expect(read({ when: "weekday", at: "17:30", quiet: "on", quietFrom: "20:15" })).toEqual({
    timeZone: "Asia/Seoul",
    quiet: { from: "20:15", to: "07:00" },
    digest: { at: "17:30", every: "weekday" },
    urgent,
  });
});

it("asks for no time that does not count", () => {
  expect(read({ at: "", quietFrom: "", quietTo: "25:00" })).toMatchObject({ quiet: null, digest: null });
});

it("refuses what is no time and no time zone", () => {
  expect(read({ when: "day", at: "8" })).toBe("time");
  expect(read({ quiet: "on", quietTo: "24:00" })).toBe("time");
  expect(read({ timeZone: "Mars/Olympus" })).toBe("time-zone");
});

it("is never quiet all day because both times are the same", () => {
  expect(read({ quiet: "on", quietFrom: "07:00" })).toMatchObject({ quiet: null });
});
