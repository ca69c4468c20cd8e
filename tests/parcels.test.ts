import { describe, expect, it } from "vitest";
import { parcelsInMemory } from "@/lib/parcels";

const KIND = { lifeMs: 60_000, most: 50, mostLetters: 1_000 };

describe("what one request leaves for the next", () => {
  it("is handed out once, to whoever has the name", async () => {
    const place = parcelsInMemory(KIND);
    const name = await place.put("answer", 0);
    expect(await place.take("guess", 1)).toBeNull();
    expect(await place.find(name, 1)).toBe("answer");
    expect(await place.take(name, 1)).toBe("answer");
    expect(await place.take(name, 1)).toBeNull();
  });

  it("is forgotten after its time, and makes room for newer things beyond a number and a size", async () => {
    const place = parcelsInMemory(KIND);
    const old = await place.put("0", 0);
    expect(await place.take(old, 60_000)).toBeNull();
    const names = await Promise.all(Array.from({ length: 60 }, (_, count) => place.put(String(count), 70_000)));
    const left = await Promise.all(names.map((name) => place.find(name, 70_000)));
    expect(left.filter((text) => text !== null)).toHaveLength(50);
    await place.put("x".repeat(1_000), 70_000);
    expect(await place.find(names.at(-1) ?? "", 70_000)).toBeNull();
  });
});
