import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { decodeClaims, verifySignature } from "@/lib/microsoft/claims";
import type { JsonWebKeySet } from "@/lib/microsoft/types";
import { Secret } from "@/lib/secret";

let keys: JsonWebKeySet;
let otherKeys: JsonWebKeySet;
let sign: (header: Record<string, string>) => Promise<Secret>;

beforeAll(async () => {
  const pairs = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  const sets = await Promise.all(
    pairs.map(async ({ publicKey }) => {
      const { n = "", e = "" } = await exportJWK(publicKey);
      return { keys: [{ kid: "k1", kty: "RSA", n, e }] };
    }),
  );
  const [mine, other] = sets;
  if (!mine || !other) throw new Error("no keys");
  keys = mine;
  otherKeys = other;
  sign = async (header) =>
    new Secret(
      await new SignJWT({ tid: "t", scp: "user_impersonation", exp: 1 })
        .setProtectedHeader({ alg: "RS256", ...header })
        .sign(pairs[0]?.privateKey ?? new Uint8Array()),
    );
});

describe("claims", () => {
  it("are read without any verification, or not at all", async () => {
    expect(decodeClaims(await sign({ kid: "k1" }))).toMatchObject({ tid: "t", exp: 1 });
    for (const text of ["", "opaque", "a.b.c", "a.b.c.d.e", "e30.W10.x", "e30.bnVsbA.x"])
      expect(decodeClaims(new Secret(text))).toBeNull();
  });
});

describe("a signature", () => {
  it("is valid whatever the time: that is another check", async () => {
    expect(await verifySignature(await sign({ kid: "k1" }), keys)).toBe("valid");
    expect(await verifySignature(await sign({ x5t: "k1" }), keys)).toBe("valid");
  });

  it("is invalid when another key or another text was signed", async () => {
    expect(await verifySignature(await sign({ kid: "k1" }), otherKeys)).toBe("invalid");
    const [header, , signature] = (await sign({ kid: "k1" })).reveal().split(".");
    const forged = new Secret(`${header}.${Buffer.from('{"tid":"u"}').toString("base64url")}.${signature}`);
    expect(await verifySignature(forged, keys)).toBe("invalid");
  });

  it("is of an unknown key, or nothing we could verify", async () => {
    expect(await verifySignature(await sign({ kid: "k2" }), keys)).toBe("unknown-key");
    expect(await verifySignature(await sign({ kid: "k1", nonce: "n" }), keys)).toBe("not-verifiable");
    const none = `${Buffer.from('{"alg":"none","kid":"k1"}').toString("base64url")}.e30.`;
    for (const text of ["", "opaque", "a.b.c", "a.b.c.d.e", none])
      expect(await verifySignature(new Secret(text), keys)).toBe("not-verifiable");
  });
});
