import { expect, type Page, test } from "@playwright/test";
import { STAGES } from "@/lib/check";
import { texts } from "@/lib/locales";
import ready from "@/lib/sandbox/scenarios/ready";
import { expectAccessible, LOCALES } from "./accessible";
import { pasteIds } from "./set-up";
import { ADMIN, BOT, call, expectStatus, fix, mouse, open, signInAt } from "./walk";

async function settle(page: Page): Promise<void> {
  await expect(page.locator("[data-status=checking]")).toHaveCount(0);
}

for (const locale of LOCALES) {
  test.describe(locale, () => {
    test.use({ locale });

    test("pages before a sign-in are accessible", async ({ page }) => {
      for (const path of [
        "/",
        "/setup/sign-in",
        "/setup/sign-in?way=manual",
        "/setup/role",
        "/status",
        "/support",
        "/approval",
        "/audit",
        "/hand-offs",
        "/hand-off/altered",
        "/reports",
        "/reports/new",
        "/reports/altered",
        "/reports/open",
        "/reports/compare",
        "/approval/returned?code=65004",
        "/setup/nowhere",
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });

    test("every stage is accessible with findings, and so are the sandbox's own pages", async ({ page }) => {
      await open(page, "erv-missing");
      await page.goto("/setup/sign-in");
      await page.locator('form[action="/api/sign-in"] button').first().click();
      await page.locator("main[data-step=account]").waitFor();
      await expectAccessible(page);
      await signInAt(page, ADMIN);
      for (const stage of STAGES) {
        await page.goto(`/setup/${stage}`);
        await settle(page);
        await expectAccessible(page);
      }
    });

    test("signing in, consenting, waiting and a new secret are accessible", async ({ page }) => {
      await open(page, "fresh");
      await page.goto("/setup/sign-in");
      await page.locator('form[action="/api/sign-in"] button').first().click();
      await signInAt(page, ADMIN, mouse, expectAccessible);
      await page.locator("input[name=userPrincipalName]").fill(BOT.name);
      await page.locator("input[name=userPrincipalName]").press("Enter");
      await page.waitForLoadState();
      await page.locator("#rights form button").click();
      await signInAt(page, ADMIN, mouse, expectAccessible);
      await page.goto("/setup/app");
      await fix(page, "app-registration");
      await expectStatus(page, "app-registration", "pass");
      await expectAccessible(page);
      await fix(page, "client-secret");
      await expect(page.locator("#secret-once-value")).toBeVisible();
      await expectAccessible(page);
    });

    test("a token, rows and every code sample are accessible", async ({ page }) => {
      const language = locale === "ko-KR" ? "ko" : "en";
      await open(page, "ready");
      await pasteIds(page, ready.build().kit);
      await page.goto("/setup");
      await call(page, language);
      for (const path of ["/setup/first-call", "/setup/token", "/status"]) {
        await page.goto(path);
        await settle(page);
        await page.evaluate(() => {
          for (const one of document.querySelectorAll("details")) one.open = true;
        });
        await expectAccessible(page);
      }
      await page.goto("/setup/enrollment");
      const { device } = texts(language).pages.partnerCenter;
      await page.getByRole("button", { name: device, exact: true }).click();
      const link = page.locator('a[href*="devicelogin"]');
      await expect(link).toBeVisible();
      await expectAccessible(page);
      await page.goto((await link.getAttribute("href")) ?? "");
      await expectAccessible(page);
    });

    test("every stage is accessible in manual mode, where much is blocked", async ({ page }) => {
      const { kit } = ready.build();
      await open(page, "secret-wrong");
      await page.goto("/setup/sign-in?way=manual");
      await page.locator("[name=tenant]").fill(kit.tenant);
      await page.locator("[name=clientId]").fill(kit.clientId ?? "");
      await page.locator("[name=secret]").fill("abc8Q~this.is.not.the.secret_00000000000");
      await page.locator("[name=tenant]").press("Enter");
      await page.waitForURL(/sign-in$/);
      for (const path of [
        ...STAGES.map((stage) => `/setup/${stage}`),
        "/setup/token?way=password",
        "/setup/token?way=device",
        "/status",
      ]) {
        await page.goto(path);
        await settle(page);
        await expectAccessible(page);
      }
    });
  });
}

test("a page at 390 px does not scroll sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "fresh");
  for (const path of ["/", "/setup/sign-in", "/setup/sign-in?way=manual", "/status", "/support"]) {
    await page.goto(path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test("unknown words are answered with the right ones", async ({ page, request }) => {
  const stage = await page.goto("/setup/nowhere");
  expect(stage?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Report role" })).toBeVisible();
  const scenario = await request.get("/sandbox/start?scenario=nowhere");
  expect(scenario.status()).toBe(404);
  expect(await scenario.text()).toContain("erv-missing");
  const health = await request.get("/api/health");
  expect(await health.json()).toEqual({ status: "ok", mode: "sandbox", version: expect.any(String) });
});
