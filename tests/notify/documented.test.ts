import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { newSigningSecret, signWebhook } from "@/lib/notify/signature";

const folder = mkdtempSync(path.join(os.tmpdir(), "preflight-watch-guide-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a receiver as the guide writes it believes what was signed just now, and nothing else", async () => {
  const guide = readFileSync(path.resolve(import.meta.dirname, "../../docs/watch.md"), "utf8");
  const [, code = ""] = /```js\n([\s\S]*?)```/.exec(guide) ?? [];
  const file = path.join(folder, "receiver.mjs");
  writeFileSync(file, code);
  const { isGenuine } = await import(pathToFileURL(file).href);
  const [secret, other] = [newSigningSecret(), newSigningSecret()];
  const body = '{"schema":1}';
  const now = signWebhook("msg_1", new Date(), body, [other, secret]);
  const old = signWebhook("msg_1", new Date(Date.now() - 600_000), body, [secret]);
  expect(isGenuine(now, body, secret.reveal())).toBe(true);
  expect(isGenuine(now, body, newSigningSecret().reveal())).toBe(false);
  expect(isGenuine(now, `${body} `, secret.reveal())).toBe(false);
  expect(isGenuine(old, body, secret.reveal())).toBe(false);
});
