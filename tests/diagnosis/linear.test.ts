import { describe, expect, it } from "vitest";
import { SENTENCES } from "@/lib/diagnosis/conclude";
import { decode } from "@/lib/diagnosis/decode";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { excerptOf, WHOLE_UNITS } from "@/lib/diagnosis/excerpt";
import { findCalls } from "@/lib/diagnosis/find-calls";
import { findCodes } from "@/lib/diagnosis/find-codes";
import { mask } from "@/lib/diagnosis/mask";
import { LEXICON } from "@/lib/diagnosis/rules/lexicon";
import { SETUP_TOPICS } from "@/lib/diagnosis/rules/setup-topics";
import { SIGN_IN_TOPICS } from "@/lib/diagnosis/rules/sign-in-topics";
import { everywhere } from "@/lib/diagnosis/sentence";
import { Traced } from "@/lib/diagnosis/traced";

const MEGABYTE = 1024 * 1024;
const repeated = (piece: string, units = MEGABYTE) => piece.repeat(Math.ceil(units / piece.length)).slice(0, units);

/** Texts on which careless patterns take forever. */
const NASTY = [
  "A",
  " ",
  "\n",
  "\\",
  "&amp;",
  "%25",
  "=3D=\n",
  "<b ",
  "[",
  '"',
  "eyJ",
  "eyJaaaaaaaaaaaaa\n",
  "1.AXaaaaaaaaaaaaaaaaaaaaaaaa\n",
  "code=",
  'code="\\"',
  "cookie: ",
  "Bearer ",
  "aA1~",
  "PRIVATE KEY-----END",
  "-----BEGIN PRIVATE KEY-----",
  "AADSTS",
  "AADSTS50076 ",
  "A\nA\nD\nS\n",
  "status 401 ",
  "https://",
  "GET /a",
  "error_codes: [50076, ",
  "Executive Report Viewer ",
  "테넌트 ",
  "관리자 동의 ",
  "\u001b[",
  "a_b_",
  "RequestBadAb",
  "token: ",
  'password=\\"',
  "consent is ",
  "2026-11-17 08:00:00 ",
  "date: Mon, ",
  "%ED%95%9C",
  "%25ED",
  "=E3=81=82",
  "\\xe3\\x81",
  "&uuml;",
  "\u00c3\u00bc",
  "e\u0301",
  "\u1100\u1161",
  "> ",
  "On Monday a wrote:\n",
  "From: a b\nSent: x\n",
  "login.a.b.c.",
  "401 from a.b.",
  "create app ",
];

describe("a long text", () => {
  it.each(NASTY)("of nothing but %j is answered", (piece) => {
    const text = repeated(piece, MEGABYTE / 4);
    expect(mask(text).text).toHaveLength(text.length);
    expect(diagnose(text).causes.length).toBeLessThanOrEqual(8);
    // The same after a word whose sentence could go on for ever.
    expect(diagnose(`tenant redirect consent verification ${text}`).causes.length).toBeLessThanOrEqual(8);
  });

  it("is read in pieces that together have a fixed size", () => {
    for (const piece of [...NASTY, "AADSTS50076: error 401 failed\n", "x".repeat(5000)]) {
      const pieces = excerptOf(repeated(piece));
      const size = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(size).toBeLessThanOrEqual(WHOLE_UNITS);
      for (const [at, one] of pieces.entries()) expect(one.start).toBeGreaterThanOrEqual(pieces[at - 1]?.end ?? 0);
    }
  });

  it("that repeats itself gives as many facts as a short one", () => {
    const line = 'AADSTS50076: x {"error":"invalid_grant"} GET https://graph.microsoft.com/v1.0/me 403 Forbidden\n';
    const [short, long] = [100, 1000].map((times) => line.repeat(times));
    expect(findCodes(long ?? "", true)).toHaveLength(findCodes(short ?? "", true).length);
    expect(findCalls(long ?? "")).toHaveLength(findCalls(short ?? "").length);
  });
});

describe("the sentences that are looked for", () => {
  it("repeat nothing without a bound, and no repetition inside a repetition without one", () => {
    const topics = [...SETUP_TOPICS, ...SIGN_IN_TOPICS].flatMap(([, , ...shapes]) => shapes.map(everywhere));
    const words = LEXICON.flatMap(([, subjects, others]) => [...subjects, ...others].map(everywhere));
    expect(SENTENCES.length).toBeGreaterThan(100);
    for (const { source } of [...SENTENCES, ...topics, ...words]) {
      const bare = source.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "c");
      expect(bare, source).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });
});

describe("decoding", () => {
  it.each([
    ["an escaped quote", 'a \\"b', 'a "b'],
    ["four levels of escaping", "a \\\\\\\\nb", "a \nb"],
    ["entities twice", "&amp;quot;x&amp;quot; &#39;y&#x27;", "\"x\" 'y'"],
    ["a percent-encoded query", "error_description=AADSTS1%253a+a+b%20c", "error_description=AADSTS1: a b c"],
    ["letters of UTF-8 in an address", "?error=%ED%95%9C+%EA%B8%80+1", "?error=한 글 1"],
    ["the same encoded twice", "?error=%25ED%2595%259C%2520b", "?error=한 b"],
    ["bytes as Python prints them", "\\xed\\x95\\x9c b", "한 b"],
    ["letters of UTF-8 in mail", "=ED=95=9C=EA=B8=80 b", "한글 b"],
    ["quotes and dashes of a word processor", "\u201cit\u2019s\u201d multi\u2011b", '"it\'s" multi-b'],
    ["blanks of every kind", "1\u00a0\u202f\u3000b\u200b", "1   b"],
    ["wide letters and digits", "\uff13\uff54b", "3tb"],
    ["letters in pieces and ligatures", "u\u0308 con\ufb01g \u1112\u1161\u11ab b", "ü config 한 b"],
    ["UTF-8 that was read as Windows-1252", "\u00c3\u00bc b", "ü b"],
    ["entities of letters", "ung&uuml;ltig b", "ungültig b"],
    ["soft line breaks of mail", "x=3D1 AADSTS50=\r\n076", "x=1 AADSTS50076"],
    ["colours", "\u001b[31mred\u001b[0m", "red"],
    ["marks that nobody sees", "AAD\u200bSTS\ufeff", "AADSTS"],
    ["inline tags", "AADSTS<b>50</b>011", "AADSTS50011"],
  ])("takes off %s and knows where each place was", (_name, given, expected) => {
    const decoded = decode(Traced.from(given));
    expect(decoded.text).toBe(expected);
    expect(decoded.origin(0)).toBeGreaterThanOrEqual(0);
    expect(decoded.origin(decoded.text.length)).toBe(given.length);
    for (let at = 1; at <= decoded.text.length; at++)
      expect(decoded.origin(at)).toBeGreaterThanOrEqual(decoded.origin(at - 1));
    for (const letter of ["b", "1", "2", "6"]) {
      const at = decoded.text.lastIndexOf(letter);
      if (at >= 0) expect(given[decoded.origin(at)]).toBe(letter);
    }
  });
});
