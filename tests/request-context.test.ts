import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createLog } from "@/lib/log";
import { identifyRequests, idFrom, requestId } from "@/lib/request-context";

const lines: string[] = [];
const log = createLog("info", { write: (line) => lines.push(line) });
const server = createServer(async (request, response) => {
  await pause(5);
  log.info({ path: request.url }, "in the request");
  response.end(requestId());
});
let origin = "";

beforeAll(async () => {
  identifyRequests();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

it("gives every request an id of its own, in its answer and in its log lines, also when many run at once", async () => {
  const ask = async (index: number) => {
    const answer = await fetch(`${origin}/${index}`);
    return { index, header: answer.headers.get("x-request-id"), body: await answer.text() };
  };
  const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => ask(index)));
  expect(new Set(answers.map(({ header }) => header)).size).toBe(30);
  for (const { index, header, body } of answers) {
    expect(body).toBe(header);
    const line = lines.map((text) => JSON.parse(text)).find(({ path }) => path === `/${index}`);
    expect(line.requestId).toBe(header);
  }
  log.info({ path: "outside" }, "outside");
  expect(JSON.parse(lines.at(-1) ?? "")).not.toHaveProperty("requestId");
});

it("takes over a caller's id when it is well formed, and never what could forge a log line", async () => {
  const header = async (id: string) =>
    (await fetch(origin, { headers: { "x-request-id": id } })).headers.get("x-request-id");
  expect(await header("4bf92f35-77b3.4da6")).toBe("4bf92f35-77b3.4da6");
  for (const bad of ["short", "a b c d e f g", '{"level":50}', "x".repeat(65), "<script>alert(1)"])
    expect(await header(bad)).toMatch(/^[0-9a-f-]{36}$/);
  expect(idFrom(["12345678", "12345678"])).toMatch(/^[0-9a-f-]{36}$/);
});
