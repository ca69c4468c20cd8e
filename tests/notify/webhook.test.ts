import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { parseNetwork } from "@/lib/notify/network";
import type { PostRules } from "@/lib/notify/post";
import { deliver } from "@/lib/notify/retry";
import type { Channel } from "@/lib/notify/sent";
import { newSigningSecret, signWebhook, verifyWebhook } from "@/lib/notify/signature";
import { webhookBody, webhookBodySchema, webhookChannel } from "@/lib/notify/webhook";
import { Secret } from "@/lib/secret";
import { tag } from "@/lib/values";
import { localCertificate } from "./certificate";
import { EXPIRING, outgoing, RECOVERED, RED, TEST } from "./samples";
import { deadServer, type Listening, receiver } from "./servers";

const loopback = parseNetwork("127.0.0.0/8");
const LOCAL: PostRules = { allowed: loopback === null ? [] : [loopback], timeoutMs: 2_000 };
const SIGNING = newSigningSecret();
const NOW = new Date("2026-11-25T10:00:00.000Z");

const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function listen(...how: Parameters<typeof receiver>) {
  const server = await receiver(...how);
  open.push(server);
  return server;
}

const channelTo = (url: string, rules: PostRules = LOCAL): Channel =>
  webhookChannel({ id: "hook", url: new Secret(url), signing: [SIGNING] }, rules);

const once = (channel: Channel, attempt = 1) => deliver(channel, outgoing(), { attempt, now: NOW });

describe("a webhook", () => {
  it("arrives signed, and the signature is by the body as it came", async () => {
    const server = await listen((response) => response.writeHead(204).end());
    const record = await once(channelTo(`http://127.0.0.1:${server.port}/hooks/alerts`));
    expect(record).toMatchObject({ outcome: "delivered", status: 204, reason: null, nextAt: null, attempt: 1 });
    const [got] = server.received;
    if (!got) throw new RangeError("nothing came");
    expect(got.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(verifyWebhook(got.headers, got.body, SIGNING, NOW)).toEqual({ genuine: true });
    expect(verifyWebhook(got.headers, `${got.body} `, SIGNING, NOW)).toEqual({
      genuine: false,
      why: "signature-wrong",
    });
    expect(verifyWebhook(got.headers, got.body, newSigningSecret(), NOW)).toMatchObject({ genuine: false });
    const body = webhookBodySchema.parse(JSON.parse(got.body));
    expect(body.alerts[0]).toMatchObject({ key: RED.key, kind: "red", checkId: "admin-consent", days: null });
  });

  it("goes over TLS to a certificate that is trusted, and to no other", async () => {
    const tls = localCertificate();
    const server = await listen((response) => response.writeHead(200).end(), tls);
    const url = `https://localhost:${server.port}/`;
    const rules: PostRules = { ...LOCAL, allowed: [...LOCAL.allowed, { address: "::1", bits: 128 }] };
    expect(await once(channelTo(url, rules))).toMatchObject({ outcome: "retry", reason: "tls", status: null });
    expect(server.received).toHaveLength(0);
    expect(await once(channelTo(url, { ...rules, ca: tls.cert }))).toMatchObject({ outcome: "delivered" });
  });

  it.each([
    [410, "stopped", "gone"],
    [400, "given-up", "refused"],
    [401, "given-up", "sign-in-refused"],
    [404, "given-up", "refused"],
    [413, "given-up", "too-large"],
    [429, "retry", "busy"],
    [500, "retry", "busy"],
    [503, "retry", "busy"],
  ] as const)("is decided by the status %i: %s", async (status, outcome, reason) => {
    const server = await listen((response) => response.writeHead(status).end());
    const record = await once(channelTo(`http://127.0.0.1:${server.port}/`));
    expect(record).toMatchObject({ outcome, reason, status });
    expect(record.nextAt === null).toBe(outcome !== "retry");
  });

  it("waits as long as the receiver asks, in seconds or until a date", async () => {
    const asked = ["7200", "Wed, 25 Nov 2026 13:00:00 GMT"];
    const server = await listen((response, number) =>
      response.writeHead(429, { "retry-after": asked[number - 1] ?? "" }).end(),
    );
    const channel = channelTo(`http://127.0.0.1:${server.port}/`);
    expect((await once(channel)).nextAt).toBe("2026-11-25T12:00:00.000Z");
    expect((await once(channel)).nextAt).toBe("2026-11-25T13:00:00.000Z");
  });

  it("is delivered at a later attempt, under the same id", async () => {
    const server = await listen((response, number) => response.writeHead(number < 3 ? 503 : 200).end());
    const channel = channelTo(`http://127.0.0.1:${server.port}/`);
    const records = [await once(channel, 1), await once(channel, 2), await once(channel, 3)];
    expect(records.map(({ outcome }) => outcome)).toEqual(["retry", "retry", "delivered"]);
    expect(new Set(server.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });

  it("does not follow a redirect", async () => {
    const server = await listen((response) => response.writeHead(307, { location: "/elsewhere" }).end());
    const record = await once(channelTo(`http://127.0.0.1:${server.port}/`));
    expect(record).toMatchObject({ outcome: "given-up", reason: "redirected", status: 307 });
    expect(server.received).toHaveLength(1);
  });

  it("is delivered once the status says so, even if the body never ends", async () => {
    const server = await listen((response) => void response.writeHead(200).write("well"));
    const record = await once(channelTo(`http://127.0.0.1:${server.port}/`, { ...LOCAL, timeoutMs: 400 }));
    expect(record).toMatchObject({ outcome: "delivered", status: 200 });
  });

  it("reads no more of an answer than its beginning", async () => {
    let isWhole = false;
    const server = await listen((response) => {
      response.writeHead(400);
      response.write("no ".repeat(200));
      response.end("x".repeat(40_000_000), () => {
        isWhole = true;
      });
    });
    const { detail } = await once(channelTo(`http://127.0.0.1:${server.port}/`));
    expect(detail.startsWith("no no")).toBe(true);
    expect(detail.length).toBeLessThanOrEqual(200);
    expect(isWhole).toBe(false);
  });

  it("gives a silent receiver up for now when the time is up", async () => {
    const server = await deadServer();
    open.push(server);
    const record = await once(channelTo(`http://127.0.0.1:${server.port}/`, { ...LOCAL, timeoutMs: 200 }));
    expect(record).toMatchObject({ outcome: "retry", reason: "timeout", status: null });
    expect(server.connections()).toBe(1);
  });

  it("says that a port is closed, and tries again later", async () => {
    const server = await receiver(() => {});
    await server.close();
    expect(await once(channelTo(`http://127.0.0.1:${server.port}/`))).toMatchObject({
      outcome: "retry",
      reason: "network",
    });
  });
});

describe("the body", () => {
  it("keeps to its schema for every kind, alone and as a digest", () => {
    for (const locale of ["en", "ko"] as const) {
      const body = webhookBody({ id: "m", alerts: [RECOVERED, EXPIRING, RED, TEST], locale });
      expect(webhookBodySchema.parse(body)).toEqual(body);
      expect(body.alerts.map(({ kind }) => kind)).toEqual(["red", "expiring", "recovered", "test"]);
      expect(body.timestamp).toBe(EXPIRING.at);
    }
    expect(z.toJSONSchema(webhookBodySchema)).toMatchObject({ type: "object", additionalProperties: false });
  });

  it("holds no value that has the shape of a credential, and no field that the alert has not", () => {
    const planted = "Wx78Q~abcdefghijklmnopqrstuvwxyz0123";
    const more = { ...RED, values: { ...RED.values, app: tag("name", planted) }, secret: "planted-elsewhere" };
    const text = JSON.stringify(webhookBody(outgoing(more)));
    expect(text).not.toContain(planted);
    expect(text).not.toContain("planted-elsewhere");
  });
});

describe("a signature", () => {
  const body = '{"a":1}';

  it("is the one of the published example", () => {
    // The example of the Standard Webhooks libraries.
    const secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    const signed = signWebhook("msg_p5jXN8AQM9LWM0D4loKWxJek", new Date(1614265330_000), '{"test": 2432232314}', [
      secret,
    ]);
    expect(signed["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  });

  it("is accepted by either secret while it is being changed", () => {
    const [old, young] = [newSigningSecret(), newSigningSecret()];
    const signed = { ...signWebhook("m1", NOW, body, [young, old]) };
    expect(verifyWebhook(signed, body, old, NOW)).toEqual({ genuine: true });
    expect(verifyWebhook(signed, body, young, NOW)).toEqual({ genuine: true });
  });

  it("is not accepted late, early, without headers, or for another id", () => {
    const signed = { ...signWebhook("m1", NOW, body, [SIGNING]) };
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    expect(verifyWebhook(signed, body, SIGNING, at(4))).toEqual({ genuine: true });
    expect(verifyWebhook(signed, body, SIGNING, at(6))).toEqual({ genuine: false, why: "too-old" });
    expect(verifyWebhook(signed, body, SIGNING, at(-6))).toEqual({ genuine: false, why: "from-the-future" });
    expect(verifyWebhook({}, body, SIGNING, NOW)).toEqual({ genuine: false, why: "headers-missing" });
    const other = { ...signed, "webhook-id": "m2" };
    expect(verifyWebhook(other, body, SIGNING, NOW)).toEqual({ genuine: false, why: "signature-wrong" });
    const ofAnotherScheme = { ...signed, "webhook-signature": signed["webhook-signature"].replace("v1,", "v1a,") };
    expect(verifyWebhook(ofAnotherScheme, body, SIGNING, NOW)).toEqual({ genuine: false, why: "signature-wrong" });
    const unversioned = { ...signed, "webhook-signature": signed["webhook-signature"].slice(3) };
    expect(verifyWebhook(unversioned, body, SIGNING, NOW)).toEqual({ genuine: false, why: "signature-wrong" });
  });

  it("refuses an id that could move the boundary between id, time and body", () => {
    expect(() => signWebhook("a.1", NOW, body, [SIGNING])).toThrow(RangeError);
  });
});
