import { expect, test } from "@playwright/test";
import { desc } from "drizzle-orm";
import { newApiToken } from "@/lib/api/token";
import { digestOf } from "@/lib/link";
import { texts } from "@/lib/locales";
import { unpack } from "@/lib/sandbox/packed";
import { alertsOf } from "@/lib/store/alerts";
import { createApiToken } from "@/lib/store/api-tokens";
import { createChannel } from "@/lib/store/channels";
import { deliveriesOf } from "@/lib/store/deliveries";
import { enqueue } from "@/lib/store/jobs";
import { integrations, jobs } from "@/lib/store/schema";
import { store } from "@/lib/store/store";
import { startWatch } from "@/lib/store/watches";
import { readWorld } from "@/lib/store/worlds";
import { startPostgres } from "../../scripts/postgres.mjs";
import { receiver } from "../notify/servers";
import { type Instances, startInstances } from "./instances";
import { ADMIN, expectStatus, fix, open, signInAt } from "./walk";

const { sandbox, ui } = texts("en");
const DAY_MS = 86_400_000;
const LOGIN = "login.microsoftonline.com";

test.describe.configure({ mode: "serial" });

let database: Awaited<ReturnType<typeof startPostgres>>;
let at: Instances;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  database = await startPostgres();
  test.skip("reason" in database, "reason" in database ? database.reason : "");
  if ("url" in database) at = await startInstances(database.url);
});

test.afterAll(async () => {
  await at?.stop();
  if ("url" in database) database.stop();
});

const here = (address: string, init?: RequestInit) => fetch(`${at.servers[0]}${address}`, init);
const there = (address: string, init?: RequestInit) => fetch(`${at.servers[1]}${address}`, init);

/** The walk that the first test has left behind, and a token for it. */
async function standing() {
  const { database: opened } = await store();
  const [integration] = await opened.select().from(integrations).orderBy(desc(integrations.createdAt)).limit(1);
  const world = integration?.world;
  const kept = world ? await readWorld(world) : null;
  const living = kept?.text ? unpack(kept.text) : null;
  if (!integration || !world || !living) throw new TypeError("nobody has walked yet");
  const control = (address: string, body: object) =>
    here(`/sandbox/${world}/control/${address}`, {
      method: "POST",
      headers: { authorization: `Bearer ${living.controlKey}` },
      body: JSON.stringify(body),
    });
  const faults = async () => (await readWorld(world).then((row) => unpack(row?.text ?? "")))?.state.faults;
  const bearer = newApiToken();
  await createApiToken({
    world,
    tenantId: integration.tenantId ?? "",
    integrationId: null,
    name: "instances",
    scopes: ["read", "run"],
    maker: null,
    tokenHash: digestOf(bearer),
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + DAY_MS),
  });
  return { id: integration.id, control, faults, headers: { authorization: `Bearer ${bearer}` } };
}

test("a walk goes on although each request reaches another instance than the one before", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: at.origin });
  const page = await context.newPage();
  await open(page, "redirect-missing");
  await page.goto("/setup/sign-in");
  await page.getByRole("button", { name: ui.signIn.microsoftButton, exact: true }).click();
  await signInAt(page, ADMIN);
  await page.goto("/sandbox");
  await page.getByRole("button", { name: sandbox.kit.use, exact: true }).click();
  await page.waitForURL(/\/setup\/[a-z-]+$/);
  await page.goto("/setup/app");
  await fix(page, "redirect-uri");
  await expectStatus(page, "redirect-uri", "pass");
  await page.goto("/sessions");
  await expect(page.getByText(ADMIN.name).first()).toBeVisible();
  await context.close();
  expect(Math.min(...at.served)).toBeGreaterThan(10);
});

test("a run started on one instance is followed on the other, and both count the same token", async () => {
  const { id, control, headers } = await standing();
  // Long enough under way to be asked for.
  const discovery = { host: LOGIN, pathPrefix: "/contoso.example/v2.0/.well-known" };
  expect((await control("faults", { ...discovery, kind: "delay", delayMs: 2_500, times: 1 })).status).toBe(201);
  const started = await here(`/api/v1/integrations/${id}/runs`, { method: "POST", headers });
  const address = started.headers.get("location") ?? "";
  expect((await (await there(address, { headers })).json()).state).toBe("running");
  const followed = (await (await there(`${address}/events`, { headers })).text()).trim().split("\n");
  await expect.poll(async () => (await (await here(address, { headers })).json()).state).not.toBe("running");
  const { record } = await (await here(address, { headers })).json();
  const ids = followed.map((line) => JSON.parse(line).id);
  expect(ids.sort()).toEqual(record.results.map((result: { id: string }) => result.id).sort());

  // A bucket of its own for each would let all of them pass.
  const asked = Array.from({ length: 100 }, (_, count) =>
    (count % 2 ? here : there)("/api/v1/integrations", { headers }),
  );
  const refused = (await Promise.all(asked)).filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("a worker killed in the middle of a look loses nothing: another takes it over once, and one alert is sent once", async () => {
  const { id, control, faults } = await standing();
  const { database: opened } = await store();
  const hook = await receiver((response) => response.writeHead(204).end());
  const to = `http://127.0.0.1:${hook.port}/hook`;
  const preferences = { timeZone: "UTC", quiet: null, digest: null, urgent: [] };
  const channel = { integrationId: id, kind: "webhook", name: "127.0.0.1", locale: "en", preferences } as const;
  await createChannel({ ...channel, keys: { to, signing: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" } }, new Date());
  const looks = async () => (await opened.select().from(jobs)).filter(({ kind }) => kind === "recheck");

  expect((await control("switches/secret-expired", { state: "broken" })).status).toBe(200);
  await control("faults", { host: LOGIN, kind: "delay", delayMs: 60_000, times: 1 });
  await startWatch(id, 24, new Date());
  const first = at.startWorker();
  // The first request of the look is under way.
  await expect.poll(async () => (await faults())?.at(-1)?.times, { timeout: 30_000 }).toBe(0);
  first.kill("SIGKILL");
  expect(await looks()).toMatchObject([{ attempt: 1, endedAt: null }]);

  const heirs = [at.startWorker(), at.startWorker()];
  await expect.poll(looks, { timeout: 40_000 }).toMatchObject([{ attempt: 2, outcome: "told" }]);
  const sent = async () => (await deliveriesOf(id)).map(({ endedAt }) => endedAt !== null);
  await expect.poll(sent, { timeout: 20_000 }).toEqual([true]);
  // The same fact, found once more, is not told again.
  await enqueue({ kind: "recheck", subject: id, dueAt: new Date() });
  const outcomes = async () => (await looks()).map(({ outcome }) => outcome).sort();
  await expect.poll(outcomes, { timeout: 20_000 }).toEqual(["quiet", "told"]);
  for (const heir of heirs) heir.kill("SIGKILL");
  await hook.close();
  expect((await alertsOf(id)).map(({ alert }) => alert.key.replace(/:2.*/, ""))).toEqual([
    "red:credential-accepted:secret-expired",
  ]);
  expect(hook.received).toHaveLength(1);
});
