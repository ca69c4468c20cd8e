import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { log } from "@/lib/log";
import { mailChannel } from "@/lib/notify/mail";
import { mask } from "@/lib/notify/mask";
import { parseNetwork } from "@/lib/notify/network";
import { deliver, MOST_ATTEMPTS, nextAttempt } from "@/lib/notify/retry";
import type { Channel } from "@/lib/notify/sent";
import { newSigningSecret } from "@/lib/notify/signature";
import { teamsChannel } from "@/lib/notify/teams";
import { webhookChannel } from "@/lib/notify/webhook";
import { Secret } from "@/lib/secret";
import { outgoing } from "./samples";
import { deadServer, type Listening, mailServer, receiver } from "./servers";

const open: Listening[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const loopback = parseNetwork("127.0.0.0/8");
const allowed = loopback === null ? [] : [loopback];
const NOW = new Date("2026-11-25T10:00:00.000Z");
const minutes = (from: Date, to: Date | null) => ((to?.getTime() ?? 0) - from.getTime()) / 60_000;

describe("the next attempt", () => {
  it("comes later and later, at most eight in about a day", () => {
    let now = NOW;
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const next = nextAttempt(attempt, now, null, "m");
      if (next === null) break;
      pauses.push(minutes(now, next));
      now = next;
    }
    expect(pauses).toHaveLength(7);
    expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
    expect(pauses[0]).toBeLessThan(2);
    expect(minutes(NOW, now) / 60).toBeGreaterThan(20);
    expect(minutes(NOW, now) / 60).toBeLessThan(28);
    expect(nextAttempt(MOST_ATTEMPTS, NOW, null, "m")).toBeNull();
  });

  it("is the same for the same message and another for another, so that they do not all come at once", () => {
    const at = (key: string) => nextAttempt(4, NOW, null, key)?.getTime();
    expect(at("a")).toBe(at("a"));
    expect(new Set(Array.from({ length: 50 }, (_, index) => at(`m${index}`))).size).toBe(50);
  });

  it("waits as long as asked, but no longer than a day, and never less than its own pause", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.nat(200_000_000), fc.string(), (attempt, askedMs, key) => {
        const own = nextAttempt(attempt, NOW, null, key)?.getTime() ?? 0;
        const next = nextAttempt(attempt, NOW, askedMs, key)?.getTime() ?? 0;
        expect(next).toBe(NOW.getTime() + Math.min(Math.max(own - NOW.getTime(), askedMs), 86_400_000));
      }),
    );
  });
});

describe("a delivery", () => {
  it("to a dead receiver stalls no other", async () => {
    const dead = await deadServer();
    const hook = await receiver((response) => response.writeHead(200).end());
    const teams = await receiver((response) => response.writeHead(202).end());
    const smtp = await mailServer({ authOptional: true, disabledCommands: ["STARTTLS"] });
    open.push(dead, hook, teams, smtp);
    const url = ({ port }: Listening) => new Secret(`http://127.0.0.1:${port}/`);
    const server = { host: "127.0.0.1", port: 0, security: "none", account: null, from: "a@contoso.example" } as const;
    const channels: readonly Channel[] = [
      webhookChannel({ id: "dead-hook", url: url(dead), signing: [newSigningSecret()] }, { allowed, timeoutMs: 2_500 }),
      mailChannel({ id: "dead-mail", to: "b@contoso.example" }, { ...server, port: dead.port, timeoutMs: 2_500 }),
      webhookChannel({ id: "hook", url: url(hook), signing: [newSigningSecret()] }, { allowed }),
      teamsChannel({ id: "teams", url: url(teams) }, { allowed }),
      mailChannel({ id: "mail", to: "b@contoso.example" }, { ...server, port: smtp.port }),
    ];
    const order: string[] = [];
    const records = await Promise.all(
      channels.map(async (channel) => {
        const record = await deliver(channel, outgoing(), { attempt: 1 });
        order.push(channel.id);
        return record;
      }),
    );
    expect(records.map(({ outcome }) => outcome)).toEqual(["retry", "retry", "delivered", "delivered", "delivered"]);
    expect(records.slice(0, 2).map(({ reason }) => reason)).toEqual(["timeout", "timeout"]);
    expect(order.slice(3).toSorted()).toEqual(["dead-hook", "dead-mail"]);
    expect([hook.received.length, teams.received.length, smtp.mails.length]).toEqual([1, 1, 1]);
    const card: unknown = JSON.parse(teams.received[0]?.body ?? "");
    expect(card).toMatchObject({ type: "message" });
  });

  it("ends when its time is up even if the channel heeds nothing, and at the last attempt it is over", async () => {
    const deaf: Channel = { id: "deaf", kind: "webhook", secrets: [], send: () => new Promise(() => {}) };
    const record = await deliver(deaf, outgoing(), { attempt: 2, now: NOW, deadlineMs: 50 });
    expect(record).toMatchObject({ outcome: "retry", reason: "timeout", status: null, detail: "" });
    const last = await deliver(deaf, outgoing(), { attempt: MOST_ATTEMPTS, now: NOW, deadlineMs: 50 });
    expect(last).toMatchObject({ outcome: "given-up", reason: "timeout", nextAt: null });
  });

  it("never throws, and the log does not quote what was thrown", async () => {
    const error = vi.spyOn(log, "error");
    const broken: Channel = {
      id: "broken",
      kind: "webhook",
      secrets: [],
      send: () => Promise.reject(new TypeError("planted-in-an-error")),
    };
    expect(await deliver(broken, outgoing(), { attempt: 1 })).toMatchObject({ outcome: "retry", reason: "internal" });
    expect(JSON.stringify(error.mock.calls)).toContain("TypeError");
    expect(JSON.stringify(error.mock.calls)).not.toContain("planted-in-an-error");
  });
});

describe("nothing of a channel's settings", () => {
  const TOKEN = "T0KENinThePath";
  const SIG = "s1g+nature/of=the workflow";
  const signing = newSigningSecret();

  it("comes back in a record or a log, even if the receiver repeats all that it got", async () => {
    const written = [vi.spyOn(log, "info"), vi.spyOn(log, "warn"), vi.spyOn(log, "error")];
    const server = await receiver((response, number) => {
      const got = server.received[number - 1];
      response
        .writeHead(400)
        .end(`${got?.path} ${decodeURIComponent(got?.path ?? "")} ${JSON.stringify(got?.headers)}`);
    });
    open.push(server);
    const address = `http://127.0.0.1:${server.port}/hooks/${TOKEN}?sv=1.0&sig=${encodeURIComponent(SIG)}`;
    const url = new Secret(address);
    const records = [
      await deliver(webhookChannel({ id: "hook", url, signing: [signing] }, { allowed }), outgoing(), { attempt: 1 }),
      await deliver(teamsChannel({ id: "teams", url }, { allowed }), outgoing(), { attempt: 1 }),
    ];
    expect(records.every(({ status, detail }) => status === 400 && detail.includes("[secret]"))).toBe(true);
    const all = JSON.stringify([records, written.map(({ mock }) => mock.calls)]);
    for (const secret of [TOKEN, SIG, encodeURIComponent(SIG), signing.reveal(), signing.reveal().slice(6)])
      expect(all).not.toContain(secret);
  });

  it("is seen when a channel is written down", () => {
    const url = new Secret(`https://hooks.contoso.example/${TOKEN}`);
    const server = {
      host: "mail.contoso.example",
      port: 587,
      security: "starttls",
      account: { user: "u", password: new Secret("planted-password") },
      from: "a@contoso.example",
    } as const;
    const channels = [
      webhookChannel({ id: "hook", url, signing: [signing] }, { allowed }),
      teamsChannel({ id: "teams", url }, { allowed }),
      mailChannel({ id: "mail", to: "b@contoso.example" }, server),
    ];
    expect(JSON.stringify(channels)).not.toMatch(new RegExp(`${TOKEN}|planted-password`));
  });
});

describe("masking", () => {
  it("hides a secret as it is, encoded, and as base64, and whatever looks like a credential", () => {
    const password = new Secret("pass word/1");
    const said = "a pass word/1 b pass%20word%2F1 c cGFzcyB3b3JkLzE= d eyJhbGciOiJSUzI1NiJ9.e30.x";
    expect(mask(said, [password])).toBe("a [secret] b [secret] c [secret]= d [secret]");
  });

  it("makes one short line of anything", () => {
    expect(mask("550\u0000\r\n5.7.1\u202e relay\tdenied", [])).toBe("550 5.7.1 relay denied");
    expect(mask("x ".repeat(500), []).length).toBeLessThanOrEqual(200);
  });

  it.each([" ", "~", "Basic ", "\r\n", "a."])("comes to an end on nothing but %j", (piece) => {
    const text = piece.repeat(1_024 / piece.length);
    expect(mask(text, [new Secret("https://hooks.contoso.example/abcdefgh")]).length).toBeLessThanOrEqual(200);
  });
});
