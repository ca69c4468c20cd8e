import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { Secret } from "@/lib/secret";
import { seal, unseal } from "@/lib/store/seal";

const key = randomBytes(32);

it("gives back any text it sealed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.uuid(), (text, owner) => {
      expect(unseal(seal(new Secret(text), key, owner), key, owner)?.reveal()).toBe(text);
    }),
  );
});

it("never seals the same text twice alike", () => {
  const secret = new Secret("planted");
  expect(seal(secret, key, "a")).not.toBe(seal(secret, key, "a"));
});

it("does not open with another key, another owner, or one changed byte", () => {
  const sealed = seal(new Secret("planted"), key, "a");
  expect(unseal(sealed, randomBytes(32), "a")).toBeNull();
  expect(unseal(sealed, key, "b")).toBeNull();
  const bytes = Buffer.from(sealed.slice(3), "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal(`v1.${changed.toString("base64url")}`, key, "a")).toBeNull();
  }
});

it("does not open what was never sealed", () => {
  for (const text of ["", "v1.", "v1.AAAA", "v2.AAAA", "plain text"]) expect(unseal(text, key, "a")).toBeNull();
});
