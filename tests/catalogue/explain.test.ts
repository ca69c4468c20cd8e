import { describe, expect, it } from "vitest";
import { call } from "../cli/io";

describe("insights-preflight explain", () => {
  it("explains a code and ends with 0", async () => {
    const { code, out, err } = await call(["explain", "65001"]);
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(out).toContain("AADSTS65001  DelegationDoesNotExist");
    expect(out).toContain("admin-consent");
    expect(out).toContain("https://login.microsoftonline.com/error?code=65001");
  });

  it("explains it in Korean", async () => {
    const { code, out } = await call(["explain", "AADSTS65001", "--locale", "ko"]);
    expect(code).toBe(0);
    expect(out).toContain("관리자 동의");
  });

  it("writes JSON that programs can rely on", async () => {
    const { code, out } = await call(["explain", "--format", "json", "partner-center-900421"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      known: true,
      id: "partner-center-900421",
      system: "partner-center",
      code: "900421",
      stage: "mfa",
      retry: "interactive",
      who: "integration-user",
      takesEffect: "at-once",
      checks: ["token-mfa"],
      related: { earlier: ["partner-center-10001"] },
    });
  });

  it("ends with 1 for a code it does not hold, and leads to Microsoft's look-up", async () => {
    const text = await call(["explain", "AADSTS99999"]);
    expect(text.code).toBe(1);
    expect(text.out).toBe("");
    expect(text.err).toContain("https://login.microsoftonline.com/error?code=99999");
    const json = await call(["explain", "AADSTS99999", "--format=json"]);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ schema: 1, known: false });
  });

  it("offers codes with the words that were given", async () => {
    const { code, err } = await call(["explain", "redirect"]);
    expect(code).toBe(1);
    expect(err).toContain("AADSTS50011");
  });

  it("repeats nothing of what it does not know, which may be a secret", async () => {
    for (const format of ["text", "json"]) {
      const { code, out, err } = await call(["explain", "abc8Q~planted.Secret-value", "--format", format]);
      expect(code).toBe(1);
      expect(out + err).not.toContain("planted");
    }
  });

  it.each([
    [["explain"]],
    [["explain", ""]],
    [["explain", "65001", "50076"]],
    [["explain", "65001", "--format", "xml"]],
    [["explain", "65001", "--nosuch"]],
  ])("ends with 2 for %j", async (args) => {
    const { code, out, err } = await call(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).not.toBe("");
  });
});
