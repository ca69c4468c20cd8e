import { describe, expect, it } from "vitest";
import { report as en } from "@/lib/locales/en/report";
import { report as ko } from "@/lib/locales/ko/report";

/** Every text with its path. */
function textsIn(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(Object(value)).flatMap(([key, one]) => textsIn(one, `${path}.${key}`));
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe("the words of the report pages", () => {
  const english = new Map(textsIn(en));

  it("name the same things in both languages", () => {
    const apart = textsIn(ko).filter(([path, text]) => {
      const other = english.get(path);
      return other === undefined || placeholders(other).join() !== placeholders(text).join();
    });
    expect(apart).toEqual([]);
  });

  it("are sober", () => {
    const loud = [...english, ...textsIn(ko)].filter(([, text]) => /!(?!=)|\b(?:please|oops|sorry)\b/i.test(text));
    expect(loud).toEqual([]);
  });
});
