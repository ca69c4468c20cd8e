import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { diagnosisSchema } from "@/lib/diagnosis/published";
import { call } from "../cli/io";
import { SECRETS } from "./secrets";

const folder = mkdtempSync(path.join(tmpdir(), "diagnose-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Buffer): string {
  const name = path.join(folder, `${Math.random()}.log`);
  writeFileSync(name, content);
  return name;
}

describe("insights-preflight diagnose", () => {
  it("names the broken link and ends with 0", async () => {
    const { code, out } = await call(["diagnose", file("AADSTS65001: The user or administrator has not consented")]);
    expect(code).toBe(0);
    expect(out).toContain("1. Nobody has consented to the app's permission");
    expect(out).toContain("line 1: AADSTS65001");
    expect(out).toContain("admin-consent");
  });

  it("speaks Korean", async () => {
    const { out } = await call(["diagnose", file("AADSTS65001: x"), "--locale", "ko"]);
    expect(out).toContain("앱의 권한에 아무도 동의하지 않았습니다");
  });

  it("gives JSON that keeps to the published contract", async () => {
    const { code, out } = await call(["diagnose", file("x AADSTS7000222: expired"), "--format", "json"]);
    expect(code).toBe(0);
    const answer = diagnosisSchema.parse(JSON.parse(out));
    expect(answer).toMatchObject({
      schema: 1,
      codes: [{ system: "aadsts", code: "AADSTS7000222" }],
      causes: [{ id: "secret-expired", stage: "secret", evidence: [{ start: 2 }] }],
    });
  });

  it("ends with 1 when nothing is recognised, and says what to ask for", async () => {
    const { code, out } = await call(["diagnose", file("hello")]);
    expect(code).toBe(1);
    expect(out).toContain("Nothing in the text is recognised.");
    expect(out).toContain("correlation id");
  });

  it.each([
    ["empty", "", "There is no text."],
    ["zip", "PK\u0003\u0004abc", "This is an archive."],
    ["binary", Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 256)), "This is not text."],
  ] as const)("refuses %s with a sentence and 1", async (_name, content, sentence) => {
    const { code, out } = await call(["diagnose", file(content)]);
    expect(code).toBe(1);
    expect(out).toContain(sentence);
  });

  it("refuses more than 50 MB with a sentence", async () => {
    const { code, out } = await call(["diagnose", file(Buffer.alloc(50 * 1024 * 1024 + 1, 97))]);
    expect(code).toBe(1);
    expect(out).toContain("larger than 50 MB");
  });

  it.each([
    ["a file that is not there", ["diagnose", "/nowhere/at/all"]],
    ["an unknown format", ["diagnose", "x", "--format", "xml"]],
    ["an unknown option", ["diagnose", "--loud"]],
    ["two files", ["diagnose", "a", "b"]],
  ])("ends with 2 for %s", async (_name, args) => {
    expect((await call(args)).code).toBe(2);
  });

  it("knows the integration's own ids", async () => {
    const text =
      "AADSTS65001: consented to use the application with ID 'c4a7e1d0-93b2-4f58-a6e3-17d8b05f2c94' named 'X'";
    const { out } = await call([
      "diagnose",
      file(text),
      "--client-id",
      "8f1d2c3b-5a60-4e7f-9b21-0c4d5e6f7a81",
      "--format",
      "json",
    ]);
    expect(JSON.parse(out).causes[0].id).toBe("wrong-app");
  });

  it("reads what PowerShell redirects", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("AADSTS50126: x", "utf16le")]);
    expect((await call(["diagnose", file(utf16), "--format", "json"])).out).toContain("bad-password");
  });

  it("repeats no secret and no escape sequence, and says to replace what was shared", async () => {
    const text = `client_secret=${SECRETS.clientSecret} \u001b[2JAADSTS7000215\u001b[0m: x ${SECRETS.jwt}`;
    for (const format of ["text", "json"]) {
      const { out } = await call(["diagnose", file(text), "--format", format]);
      expect(out).not.toContain(SECRETS.clientSecret);
      expect(out).not.toContain(SECRETS.jwt);
      expect(out).not.toContain("\u001b");
    }
    expect((await call(["diagnose", file(text)])).out).toContain("The text held 2 secrets.");
  });
});

describe("standard input", () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([[["diagnose", "-"]], [["diagnose"]]])("is read by %j", async (args) => {
    const input = Object.assign(Readable.from([Buffer.from("AADSTS"), Buffer.from("50076: x")]), { fd: 0 as const });
    vi.spyOn(process, "stdin", "get").mockReturnValue(input as never);
    const { code, out } = await call([...args, "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).causes[0].stage).toBe("mfa");
  });
});
