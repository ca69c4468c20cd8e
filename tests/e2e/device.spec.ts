import { test } from "@playwright/test";
import { ADMIN, expectStatus, open, signInAt } from "./walk";

test("a device code signs the admin in, to Graph and to Partner Center", async ({ page, context }) => {
  await open(page, "ready");
  await page.goto("/setup/sign-in");
  await page.getByRole("button", { name: "Get a code" }).click();
  const link = page.locator('a[href*="devicelogin"]');
  const code = (await page.locator("#device-code").innerText()).replace(/\s/g, "");
  const device = await context.newPage();
  await device.goto((await link.getAttribute("href")) ?? "");
  await device.locator("input[name=user_code]").fill(code);
  await device.locator("button[name=action]").first().click();
  await signInAt(device, ADMIN);
  await page.bringToFront();
  await page.getByRole("button", { name: "Continue", exact: true }).first().click({ timeout: 40_000 });
  await expectStatus(page, "tenant", "pass");
  await expectStatus(page, "admin-rights", "pass");
  await page.goto("/setup/enrollment");
  await expectStatus(page, "partner-profile", "pass");
});
