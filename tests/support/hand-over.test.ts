import { describe, expect, it } from "vitest";
import { createHandOver } from "@/lib/support/hand-over";

describe("handing an answer over", () => {
  it("gives it once, to whoever has the id", () => {
    const place = createHandOver<string>();
    const id = place.put("answer", 0);
    expect(place.take("guess", 1)).toBeNull();
    expect(place.take(undefined, 1)).toBeNull();
    expect(place.take(id, 1)).toBe("answer");
    expect(place.take(id, 1)).toBeNull();
  });

  it("forgets it after a minute, and keeps no more than fifty", () => {
    const place = createHandOver<number>();
    const old = place.put(0, 0);
    expect(place.take(old, 60_001)).toBeNull();
    const ids = Array.from({ length: 60 }, (_, index) => place.put(index, 70_000));
    expect(ids.map((id) => place.take(id, 70_000)).filter((value) => value !== null)).toHaveLength(50);
  });
});
