import { describe, expect, it } from "vitest";
import { codes } from "@/lib/diagnosis/catalogue/codes";
import { SDKS, shapesOf } from "@/lib/diagnosis/catalogue/sdk-shapes";
import { slugOf } from "@/lib/diagnosis/catalogue/slug";
import { diagnose } from "@/lib/diagnosis/diagnose";

describe("how a code looks", () => {
  it("is read back as the same code from every library and tool", () => {
    const lost = codes
      .filter(({ system }) => system !== "insights")
      .flatMap((code) =>
        shapesOf(code).flatMap(({ sdk, text }) => {
          const read = diagnose(text).codes;
          return read.some((one) => one.system === code.system && one.code === code.code)
            ? []
            : [`${slugOf(code)} in ${sdk}: ${text}`];
        }),
      );
    expect(lost).toEqual([]);
  });

  it("is told for every library and tool that can meet a code of Entra", () => {
    const code = codes.find((one) => one.code === "AADSTS65001");
    if (!code) throw new Error("the code is missing");
    const { "dotnet-sdk": _, ...entra } = Object.fromEntries(SDKS.map((sdk) => [sdk, true]));
    expect(shapesOf(code).map(({ sdk }) => sdk)).toEqual(Object.keys(entra));
  });

  it("is valid JSON where it is JSON, and a valid address where it is one", () => {
    for (const code of codes)
      for (const { sdk, text } of shapesOf(code)) {
        if (sdk === "body") expect(() => JSON.parse(text), text).not.toThrow();
        if (sdk === "callback") expect(new URL(text).searchParams.get("error"), text).toBeTruthy();
      }
  });

  it("holds what insights say, which has no codes", () => {
    for (const code of codes.filter(({ system }) => system === "insights"))
      expect(JSON.parse(shapesOf(code)[0]?.text ?? "{}").message).toBe(code.says ?? "…");
  });
});
