import { describe, expect, it } from "vitest";
import { codes } from "@/lib/diagnosis/catalogue/codes";
import { findCodes } from "@/lib/diagnosis/catalogue/search";
import { slugOf } from "@/lib/diagnosis/catalogue/slug";

const found = (query: string) => findCodes(query).map(slugOf);

describe("searching the catalogue", () => {
  it.each([
    ["a number", "65001", "AADSTS65001"],
    ["a code", "aadsts50076", "AADSTS50076"],
    ["a number of Partner Center", "900421", "partner-center-900421"],
    ["the name", "DelegationDoesNotExist", "AADSTS65001"],
    ["a part of the name", "ExpiredKeys", "AADSTS7000222"],
    ["a word of OAuth", "invalid_grant", "oauth-invalid_grant"],
  ])("finds by %s, first of all", (_, query, slug) => {
    expect(found(query)[0]).toBe(slug);
  });

  it.each([
    ["words of a name", "delegation exist", "AADSTS65001"],
    ["words of the meaning", "consented application account", "AADSTS65001"],
    ["Korean words", "관리자 동의", "AADSTS90094"],
    ["a Korean word without its particle", "리디렉션", "AADSTS50011"],
    ["Microsoft's own sentence", "Invalid table name", "insights-invalid-table-name"],
    ["a whole line of log", "AADSTS7000215: Invalid", "AADSTS7000215"],
    ["an HTTP status", "429", "graph-TooManyRequests"],
  ])("finds by %s", (_, query, slug) => {
    expect(found(query)).toContain(slug);
  });

  it("finds Korean words however they are composed", () => {
    expect(found("동의".normalize("NFD"))).toEqual(found("동의"));
    expect(found("동의").length).toBeGreaterThan(5);
  });

  it("shows all codes to who asks for nothing, and none to who asks for what is not there", () => {
    expect(findCodes("  ")).toHaveLength(codes.length);
    expect(findCodes("zebra")).toEqual([]);
    expect(findCodes("AADSTS99999")).toEqual([]);
  });

  it("takes any text, however long or odd, in little time", () => {
    // Quadratic time would take minutes for these.
    for (const query of [
      "a ".repeat(500_000),
      "AADSTS".repeat(100_000),
      "(((((",
      "\\",
      "\u0000",
      "%",
      "동".repeat(9e5),
    ])
      expect(findCodes(query).length).toBeLessThanOrEqual(codes.length);
  });
});
