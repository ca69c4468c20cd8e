import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "@/lib/microsoft/json";

describe("JSON from a service", () => {
  it("reads whatever has each key once", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(JSON.stringify(parseJson(text))).toBe(JSON.stringify(value));
      }),
    );
  });

  it.each([
    ["a key twice", '{"accountEnabled":true,"accountEnabled":false}'],
    ["a key twice, deep inside", '{"value":[{"id":"1","scope":{"a":1,"b":2,"a":1}}]}'],
    ["a key twice in another spelling", '{"name":1,"\\u006eame":2}'],
    ["half a body", '{"value":[{"id":"1"}'],
    ["nothing", ""],
    ["a page", "<!doctype html>"],
  ])("refuses %s", (_, text) => {
    expect(() => parseJson(text)).toThrow("");
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ name: "NotJsonError", message: "" }));
  });

  it("takes no string for a key", () => {
    const text = '{"a":"\\"b\\": 1, {\\"a\\":2}","c":["d:",":"],"e:":"\\\\"}';
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });
});
