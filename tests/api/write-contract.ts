import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { digestOf } from "@/lib/link";
import { findApiToken } from "@/lib/store/api-tokens";
import { claimKey } from "@/lib/store/idempotency";
import { refusal, start } from "./described";
import { situation } from "./situation";

/** What an idempotency key does for a write. */
export function writeContract(): void {
  it("with a key is made once, and answered alike a second time", async () => {
    const { token, integration } = await situation("ready");
    const headers = { "idempotency-key": "build-1" };
    const first = await start(integration.id, { token, headers });
    const second = await start(integration.id, { token, headers });
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(await second.json()).toEqual(await first.json());
    const third = await start(integration.id, { token, headers: { "idempotency-key": "build-2" } });
    expect(third.headers.get("location")).not.toBe(first.headers.get("location"));
    const others = await situation("ready");
    const other = await start(others.integration.id, { token: others.token, headers });
    expect(other.headers.get("location")).not.toBe(first.headers.get("location"));
  });

  it("with a key that another request used is refused, as is a second one at the same time", async () => {
    const { token, integration } = await situation("ready");
    const headers = { "idempotency-key": "build-1", "content-type": "application/json" };
    expect((await start(integration.id, { token, headers })).status).toBe(202);
    expect(await refusal(await start(integration.id, { token, headers, body: "{}" }))).toMatch(
      /^422 key-used-differently/,
    );
    const both = { "idempotency-key": "build-2" };
    const answers = await Promise.all([1, 2, 3].map(() => start(integration.id, { token, headers: both })));
    const made = new Set(answers.flatMap((one) => one.headers.get("location") ?? []));
    expect(made.size).toBe(1);
    for (const one of answers) expect([202, 409]).toContain(one.status);
    const tokenId = (await findApiToken(digestOf(token)))?.id ?? "";
    const target = `POST /api/v1/integrations/${integration.id}/runs\n`;
    await claimKey(tokenId, "build-0", createHash("sha256").update(target).digest("hex"), new Date());
    const early = await start(integration.id, { token, headers: { "idempotency-key": "build-0" } });
    expect(early.headers.get("retry-after")).toBe("1");
    expect(await refusal(early)).toMatch(/^409 key-in-use/);
    await claimKey(tokenId, "build-3", "of another process", new Date());
    expect((await start(integration.id, { token, headers: { "idempotency-key": "build-3" } })).status).toBe(422);
    expect(await refusal(await start(integration.id, { token, headers: { "idempotency-key": "two words" } }))).toMatch(
      /^400/,
    );
  });

  it("that came to nothing gives its key back, and one whose process died frees it", async () => {
    const { token, integration } = await situation("ready");
    const headers = { "idempotency-key": "build-1" };
    expect((await start("absent", { token, headers })).status).toBe(404);
    expect((await start(integration.id, { token, headers })).status).toBe(202);
    const tokenId = (await findApiToken(digestOf(token)))?.id ?? "";
    const begun = new Date();
    const later = (ms: number) => new Date(begun.getTime() + ms);
    expect(await claimKey(tokenId, "k", "r", begun)).toEqual({ state: "claimed" });
    expect(await claimKey(tokenId, "k", "r", later(50_000))).toEqual({ state: "used", request: "r", answer: null });
    expect(await claimKey(tokenId, "k", "r", later(70_000))).toEqual({ state: "claimed" });
  });
}
