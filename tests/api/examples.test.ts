import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer } from "@/lib/api/answer";
import { PROBLEMS } from "@/lib/api/problem";
import { checks } from "@/lib/checks";
import { call } from "../cli/io";
import { ownStore } from "../store/applicant";
import { situation } from "./situation";

const guide = readFileSync("docs/api.md", "utf8");
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, text = ""]) => text);

/** The script of a pipeline's step, as its YAML gives it. */
function scriptIn(yaml: string): string {
  const [, margin = "", first = ""] = /^ *(?:- )?(?:run|bash): \|\n( +)(.*)/m.exec(yaml) ?? [];
  const lines = yaml.slice(yaml.indexOf(`${margin}${first}`)).split("\n");
  const end = lines.findIndex((line) => !line.startsWith(margin));
  return lines
    .slice(0, end)
    .map((line) => line.slice(margin.length))
    .join("\n");
}

const _base = ownStore();
const folder = mkdtempSync(path.join(os.tmpdir(), "preflight-examples-"));
let server: Server;
let url = "";

beforeAll(async () => {
  server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const body = chunks.length > 0 ? Buffer.concat(chunks) : null;
    const response = await answer(
      new Request(`${url}${incoming.url}`, { method: incoming.method ?? "", headers, body }),
    );
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    for await (const chunk of response.body ?? []) outgoing.write(chunk);
    outgoing.end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a script of the guide as a reader would, in an empty folder. */
async function shell(script: string, env: Record<string, string>): Promise<{ code: number | null; out: string }> {
  const child = spawn("bash", ["--norc", "-eu", "-o", "pipefail", "-c", script], {
    cwd: folder,
    env: { NODE_ENV: "test", PATH: process.env.PATH, PREFLIGHT_URL: url, no_proxy: "127.0.0.1", ...env },
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (out += String(text)));
  const code = await new Promise<number | null>((ended) => child.once("close", ended));
  return { code, out };
}

describe("the guide of the API", () => {
  it.each(blocks("sh"))("has curl examples that work: %s", async (script) => {
    const { token, integration } = await situation("ready");
    const { code, out } = await shell(script, { PREFLIGHT_TOKEN: token, INTEGRATION: integration.id });
    expect(out).toMatch(/^\{.*\}$/s);
    expect(out).not.toContain("urn:insights-preflight:problem:");
    expect(code).toBe(0);
  });

  it("has a script in both pipelines that reports, and fails only when a link is broken", async () => {
    const scripts = blocks("yaml").map(scriptIn);
    expect(scripts).toHaveLength(2);
    for (const script of scripts)
      for (const [scenario, expected] of [
        ["ready", 0],
        ["secret-wrong", 1],
      ] as const) {
        const { token, integration } = await situation(scenario);
        const env = { PREFLIGHT_TOKEN: token, INTEGRATION: integration.id, BUILD: "1" };
        const { code, out } = await shell(script, env);
        expect(code, out).toBe(expected);
        const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
        expect(read("events.ndjson").trim().split("\n")).toHaveLength(checks.length);
        expect(read("preflight.xml").includes("<failure")).toBe(scenario === "secret-wrong");
        expect(JSON.parse(read("preflight.sarif")).version).toBe("2.1.0");
      }
  });

  it("has a command line that takes its options", async () => {
    const line = guide.split("\n").find((text) => text.includes("npx insights-preflight check")) ?? "";
    const options = line.slice(line.indexOf(" check ") + 1, line.indexOf(" >")).split(" ");
    const tried = options.join(" ").replace("--tenant contoso.com --client-id …", "--sandbox ready").split(" ");
    expect(tried).toContain("--sandbox");
    const { code, out } = await call(tried);
    expect(code).toBe(0);
    expect(out).toContain("<testsuite");
  });

  it("names every problem with its status", () => {
    const rows = [...guide.matchAll(/^\| (`[^|]+`) \| (\d{3}) \|$/gm)];
    const named = rows.flatMap(([, ids = "", status]) =>
      ids.split(", ").map((id) => [id.replaceAll("`", ""), Number(status)]),
    );
    expect(Object.fromEntries(named)).toEqual(
      Object.fromEntries(Object.entries(PROBLEMS).map(([id, { status }]) => [id, status])),
    );
  });
});
