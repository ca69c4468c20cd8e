import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startWork } from "@/lib/jobs/work";
import { verifyWebhook } from "@/lib/notify/signature";
import { openWorld } from "@/lib/outlet";
import certificate from "@/lib/sandbox/scenarios/certificate";
import ready from "@/lib/sandbox/scenarios/ready";
import type { Scenario } from "@/lib/sandbox/types";
import { getWorld } from "@/lib/sandbox/world";
import { Secret } from "@/lib/secret";
import { alertsOf } from "@/lib/store/alerts";
import { addAttestation, takeBackAttestation } from "@/lib/store/attestations";
import { createChannel, removeChannel } from "@/lib/store/channels";
import { deliveriesOf } from "@/lib/store/deliveries";
import { enqueue } from "@/lib/store/jobs";
import { createIntegration, findIntegration, latestRun, sealCredential } from "@/lib/store/queries";
import { findWatch, startWatch } from "@/lib/store/watches";
import { receiver } from "../notify/servers";
import { ownStore } from "../store/applicant";
import { newIntegration } from "../store/contract";

const SIGNING = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

let refusals = 0;
let hook: Awaited<ReturnType<typeof receiver>>;

beforeAll(async () => {
  vi.stubEnv("PREFLIGHT_WEBHOOK_NETWORKS", "127.0.0.0/8");
});
beforeEach(async () => {
  refusals = 0;
  hook = await receiver((response) => response.writeHead(refusals-- > 0 ? 503 : 204).end());
});
afterEach(() => hook.close());

ownStore();

/** A watched integration of a ready partner, of which the app's own credential is kept, and a webhook for its alerts. */
async function watched(scenario: Scenario = ready) {
  const worldId = await openWorld(scenario.id, "http://localhost:3000");
  const world = getWorld(worldId);
  const { kit } = scenario.build();
  if (!world) throw new TypeError("no world");
  const { tenant, clientId, userPrincipalName } = kit;
  const stored = await createIntegration(newIntegration({ world: worldId, tenant, clientId, userPrincipalName }));
  if (kit.secret !== null) await sealCredential(stored.id, "client-secret", new Secret(kit.secret));
  if (kit.certificate !== null) await sealCredential(stored.id, "certificate", new Secret(kit.certificate));
  await startWatch(stored.id, 24, new Date());
  const preferences = { timeZone: "UTC", quiet: null, digest: null, urgent: [] };
  const keys = { to: `http://127.0.0.1:${hook.port}/hook`, signing: SIGNING };
  const name = "127.0.0.1";
  const channel = await createChannel(
    { integrationId: stored.id, kind: "webhook", name, locale: "en", preferences, keys },
    new Date(),
  );
  const look = () => enqueue({ kind: "recheck", subject: stored.id, dueAt: new Date() });
  return { id: stored.id, world, channel, look };
}

/** Lets a worker do what is due until a condition holds. */
async function workUntil(holds: () => Promise<boolean> | boolean): Promise<void> {
  const worker = startWork({ idleMs: 20 });
  try {
    await expect.poll(holds, { timeout: 20_000 }).toBe(true);
  } finally {
    await worker.stop();
  }
}

it("looks by itself, says once what broke and once that it is mended, and signs what it says", async () => {
  const { id, world, look } = await watched();
  await workUntil(async () => (await findWatch(id))?.state != null);
  expect((await latestRun(id))?.results.find((result) => result.id === "credential-accepted")?.status).toBe("pass");
  expect(await alertsOf(id)).toEqual([]);
  expect(Date.parse((await findWatch(id))?.nextAt ?? "") - Date.now()).toBeGreaterThan(3_500_000);

  const secret = world.state.tenants[0]?.applications[0]?.secrets[0];
  if (!secret) throw new TypeError("no secret");
  const endAtMs = secret.endAtMs;
  secret.endAtMs = Date.now() - 1_000;
  await look();
  await workUntil(() => hook.received.length > 0);
  await look();
  await workUntil(async () => (await latestRun(id))?.startedAt !== undefined);
  secret.endAtMs = endAtMs;
  await look();
  await workUntil(() => hook.received.length > 1);

  expect((await alertsOf(id)).map(({ alert }) => alert.kind)).toEqual(["recovered", "red"]);
  const [first] = hook.received;
  const body = JSON.parse(first?.body ?? "{}");
  expect(body.alerts).toMatchObject([{ kind: "red", checkId: "credential-accepted" }]);
  const verified = verifyWebhook(first?.headers ?? {}, first?.body ?? "", new Secret(SIGNING), new Date());
  expect(verified).toEqual({ genuine: true });
  expect((await deliveriesOf(id)).map(({ attempts }) => attempts.at(-1)?.outcome)).toEqual(["delivered", "delivered"]);
});

it("looks with a certificate alone, and tells when its registration ends it", async () => {
  const { id, world, look } = await watched(certificate);
  await workUntil(async () => (await findWatch(id))?.state != null);
  const results = (await latestRun(id))?.results ?? [];
  expect(results.find((result) => result.id === "credential-accepted")?.status).toBe("pass");
  expect(Object.keys((await findWatch(id))?.state?.expiries ?? {})).toEqual(["certificate:2046-11-20T17:24:28.000Z"]);
  const registered = world.state.tenants[0]?.applications[0]?.keyCredentials[0];
  if (!registered) throw new TypeError("no certificate");
  registered.endAtMs = Date.now() - 1_000;
  await look();
  await workUntil(() => hook.received.length > 0);
  expect(JSON.parse(hook.received[0]?.body ?? "{}").alerts).toMatchObject([
    { kind: "red", checkId: "credential-accepted" },
  ]);
  const now = (await latestRun(id))?.results.find((result) => result.id === "credential-accepted");
  expect(now).toMatchObject({ status: "fail", finding: "certificate-expired" });
});

it("counts what a person confirmed, and says in time that it has to be confirmed again", async () => {
  const { id, world, look } = await watched();
  const now = new Date(world.now());
  const confirmed = { integrationId: id, by: "admin@contoso.example", at: now, note: null };
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
  await addAttestation({ ...confirmed, check: "admin-consent", until: days(6) });
  await addAttestation({ ...confirmed, check: "redirect-uri", until: days(90) });
  await workUntil(async () => (await findWatch(id))?.state != null);
  const results = (await latestRun(id))?.results ?? [];
  expect(results.flatMap((result) => (result.status === "manual" ? [result.id] : []))).toEqual([
    "redirect-uri",
    "admin-consent",
  ]);
  expect(await alertsOf(id)).toMatchObject([
    { alert: { kind: "expiring", days: 7, expiry: { kind: "consent-confirmation", about: "admin-consent" } } },
  ]);
  await takeBackAttestation(id, "admin-consent", { at: now, by: null });
  await look();
  await workUntil(async () => (await alertsOf(id)).length > 1);
  expect((await alertsOf(id))[0]).toMatchObject({
    alert: { kind: "cannot-tell", checks: [{ check: "admin-consent", why: "unconfirmed" }] },
  });
});

it("tries a refused message again later, and keeps no key of the channel anywhere in the clear", async () => {
  const { id, channel, look, world } = await watched();
  await workUntil(async () => (await findWatch(id))?.state != null);
  refusals = 1;
  for (const secret of world.state.tenants[0]?.applications[0]?.secrets ?? []) secret.endAtMs = 0;
  await look();
  await workUntil(() => hook.received.length > 0);
  await workUntil(async () => (await deliveriesOf(id))[0]?.attempts.length === 1);
  const [delivery] = await deliveriesOf(id);
  expect(delivery).toMatchObject({ endedAt: null, attempts: [{ outcome: "retry", status: 503 }] });
  expect(JSON.stringify(delivery)).not.toContain("whsec_");
  await removeChannel(id, channel);
  expect(await deliveriesOf(id)).toEqual([]);
  expect(await findIntegration(id)).not.toBeNull();
});
