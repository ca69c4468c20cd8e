import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";

/** A server as small as can be, that ends as the product's does. */
const PROGRAM = `
  import { createServer } from "node:http";
  import { setTimeout as pause } from "node:timers/promises";
  import { load } from "./scripts/load.mjs";
  const { endGracefully, hold, isStopping, onStop } = await load("lib/lifecycle.ts");
  const say = (text) => process.stdout.write(text + "\\n");
  // Next's own listener, which ends the process at once.
  process.on("SIGTERM", () => process.exit(143));
  endGracefully(async () => say("store closed"));
  onStop(async () => say("worker stopped"));
  const server = createServer(async (request, response) => {
    if (request.url === "/for-ever") return say("begun");
    if (request.url === "/slow") {
      say("begun");
      while (!isStopping()) await pause(10);
      await pause(300);
      hold(pause(300).then(() => say("record kept")));
    }
    response.end("whole");
  });
  server.listen(0, "127.0.0.1", () => say("port " + server.address().port));
`;

async function start() {
  const child = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM], {
    env: { ...process.env, LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => lines.push(line));
  const ended = once(child, "exit");
  const said = async (text: string) => {
    while (!lines.some((line) => line.startsWith(text))) {
      if (child.exitCode !== null) throw new Error(`it ended and never said "${text}"`);
      await pause(20);
    }
    return lines.find((line) => line.startsWith(text)) ?? "";
  };
  const origin = `http://127.0.0.1:${(await said("port")).slice(5)}`;
  return { child, lines, said, origin, ended };
}

describe("a server that is told to end", { timeout: 60_000 }, () => {
  it("answers what it has begun, takes nothing new, keeps what still runs, closes the store and ends with 0", async () => {
    const { child, lines, said, origin, ended } = await start();
    expect(await (await fetch(origin)).text()).toBe("whole");
    const slow = fetch(`${origin}/slow`).then((answer) => answer.text());
    await said("begun");
    child.kill("SIGTERM");
    await said("worker stopped");
    // A process and its parent may both get the signal of one stop.
    child.kill("SIGTERM");
    await expect(fetch(origin, { headers: { connection: "close" } })).rejects.toThrow();
    expect(await slow).toBe("whole");
    expect(await ended).toEqual([0, null]);
    expect(lines.slice(-2)).toEqual(["record kept", "store closed"]);
  });

  it("ends at once when it is told again", async () => {
    const { child, lines, said, origin, ended } = await start();
    fetch(`${origin}/for-ever`).catch(() => undefined);
    await said("begun");
    child.kill("SIGTERM");
    await pause(1_200);
    child.kill("SIGTERM");
    expect(await ended).toEqual([143, null]);
    expect(lines).not.toContain("store closed");
  });
});
