import { describe, expect, it } from "vitest";
import { runScenario } from "@/lib/cli/sandbox-run";
import { digestOf, LIFETIMES_DAYS, lifetimeMs, newToken } from "@/lib/link";
import { redact } from "@/lib/redact";
import { scenarioOf } from "@/lib/sandbox/scenarios";
import { shareStateOf } from "@/lib/share";
import { createIntegration } from "@/lib/store/queries";
import { createShare, findShare } from "@/lib/store/shares";
import { ownStore } from "./applicant";
import { newIntegration } from "./contract";

const _base = ownStore();
const DAY_MS = 24 * 3_600_000;

async function shared(lifetimeDays: number) {
  const { id } = await createIntegration(newIntegration());
  const scenario = scenarioOf("ready");
  if (!scenario) throw new TypeError("no scenario");
  const { run } = await runScenario(scenario);
  const token = newToken();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + lifetimeDays * DAY_MS);
  const rest = { integrationId: id, sender: "reader@contoso.example", createdAt, expiresAt };
  await createShare({ ...rest, record: redact(run), tokenHash: digestOf(token) });
  const share = await findShare(digestOf(token));
  if (!share) throw new TypeError("not kept");
  return { token, share, createdAt };
}

describe("a link to a run", () => {
  it("is found by its secret part alone, which is kept nowhere", async () => {
    const { token, share } = await shared(7);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(JSON.stringify(share)).not.toContain(token);
    expect(await findShare(token)).toBeNull();
    expect(await findShare(digestOf(`${token.slice(0, -1)}x`))).toBeNull();
  });

  it("keeps what was redacted and nothing that could be un-redacted", async () => {
    const { share } = await shared(7);
    expect(share.record.redaction.mode).toBe("redacted");
    const kept = JSON.stringify(share.record).toLowerCase();
    for (const name of ["contoso", "insights-bot", "40bc01bf", "ff477c55", "6001234"]) expect(kept).not.toContain(name);
  });

  it("ends by itself after one, seven or thirty days, and at once when it is ended", async () => {
    expect(LIFETIMES_DAYS).toEqual([1, 7, 30]);
    expect([lifetimeMs("1"), lifetimeMs("30"), lifetimeMs("3650")].map((ms) => ms / DAY_MS)).toEqual([1, 30, 7]);
    const { share, createdAt } = await shared(1);
    const later = (ms: number) => new Date(createdAt.getTime() + ms);
    expect(shareStateOf(share, later(DAY_MS - 1))).toBe("open");
    expect(shareStateOf(share, later(DAY_MS))).toBe("expired");
    const ended = { ...share, revokedAt: createdAt.toISOString() };
    expect(shareStateOf(ended, later(0))).toBe("revoked");
    expect(shareStateOf(ended, later(2 * DAY_MS))).toBe("revoked");
  });
});
