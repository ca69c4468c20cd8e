import { expect, type Page, test } from "@playwright/test";
import { cloudOf } from "@/lib/clouds";
import { allowedHosts } from "@/lib/microsoft/transport";
import ready from "@/lib/sandbox/scenarios/ready";
import {
  actionIds,
  browserFiles,
  type ProductionServer,
  sandboxModules,
  sandboxTexts,
  startProductionServer,
} from "./production-server";

const { kit } = ready.build();
const PAGES = [
  "/",
  "/setup",
  "/setup/sign-in?way=manual",
  "/setup/app",
  "/setup/token",
  "/setup/first-call",
  "/status",
  "/support",
  "/nowhere",
];
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const SANDBOX = [
  "/sandbox",
  "/sandbox/",
  "/sandbox/start",
  "/sandbox/start?scenario=ready",
  "/sandbox/start?world=x",
  "/sandbox/x/login.microsoftonline.com/contoso.example/v2.0/.well-known/openid-configuration",
  "/sandbox/x/graph.microsoft.com/v1.0/me",
  "/sandbox/x/api.partnercenter.microsoft.com/v1/roles",
  "/sandbox/x/control",
  "/sandbox/x/control/world",
  "/sandbox/x",
];

/** Everything a reader or a script can do, and every server action by its id. */
async function doEverything(page: Page, { origin }: ProductionServer): Promise<void> {
  for (const place of PAGES) await page.goto(`${origin}${place}`);
  const headers = { origin };
  const { request } = page;
  for (const place of ["/api/health", "/api/runs/x", "/api/auth/session", "/setup/token/callback?code=x&state=y"])
    await request.get(`${origin}${place}`);
  for (const place of ["/api/token", "/api/sign-out", "/api/locale"])
    await request.post(`${origin}${place}`, { headers });
  for (const way of ["microsoft", "device"])
    await request.post(`${origin}/api/sign-in`, {
      headers,
      form: { way, stage: "set-up", back: "/" },
      maxRedirects: 0,
    });
  await page.goto(`${origin}/setup/sign-in?way=manual`);
  for (const name of ["tenant", "clientId", "secret", "userPrincipalName"] as const)
    await page.locator(`form input[name=${name}]`).fill(kit[name] ?? "");
  await page.locator("form input[name=tenant]").press("Enter");
  await page.waitForURL(/sign-in$/);
  await request.post(`${origin}/api/runs`, { headers, data: {} });
  for (const id of actionIds())
    await request.post(`${origin}/setup`, {
      headers: { ...headers, "next-action": id },
      multipart: { 0: '["$K1"]', "1_purpose": "sign-in" },
      maxRedirects: 0,
    });
  for (const place of PAGES) await page.goto(`${origin}${place}`);
}

test.describe.configure({ mode: "serial" });

test("in live mode the sandbox does not exist and nothing of it is loaded", async ({ page }) => {
  const server = await startProductionServer("live");
  let loaded: readonly string[] = [];
  try {
    for (const place of SANDBOX)
      for (const method of METHODS) {
        const answer = await page.request.fetch(`${server.origin}${place}`, {
          method,
          headers: { origin: server.origin },
        });
        expect(answer.status(), `${method} ${place}`).toBe(404);
      }
    await doEverything(page, server);
    expect(await (await page.request.get(`${server.origin}/api/health`)).json()).toMatchObject({ mode: "live" });
    // The run asked for real, and of nobody but this cloud's hosts.
    expect(server.wantedHosts().size).toBeGreaterThan(0);
    for (const host of server.wantedHosts()) expect([...allowedHosts(cloudOf("global"))]).toContain(host);
  } finally {
    loaded = await server.stop();
  }
  expect(loaded.length).toBeGreaterThan(20);
  expect(sandboxModules(loaded)).toEqual([]);
});

test("the same search finds the sandbox where it is loaded, and never in what browsers get", async ({ page }) => {
  const server = await startProductionServer("sandbox");
  let loaded: readonly string[] = [];
  try {
    await page.goto(`${server.origin}/sandbox/start?scenario=ready`);
    await doEverything(page, server);
    // In the sandbox nothing leaves the machine.
    expect([...server.wantedHosts()]).toEqual([]);
  } finally {
    loaded = await server.stop();
  }
  expect(sandboxModules(loaded)).toContain("lib/sandbox/handle.ts");
  expect(sandboxModules(loaded).length).toBeGreaterThan(100);
  expect(sandboxTexts().length).toBeGreaterThan(200);
  const inBrowsers = browserFiles().join("\n");
  expect(sandboxTexts().filter((text) => inBrowsers.includes(text))).toEqual([]);
});
