import { expect, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import { expectAccessible } from "./accessible";
import { enter } from "./set-up";

const { watchPage: words } = texts("en");

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();

test("switched on, it looks by itself and tells what broke and what is mended, each once", async ({ page }) => {
  await enter(page, "ready");
  await page.goto("/watch");
  await expect(page.locator("[data-watch=off]")).toBeVisible();
  await expect(page.locator("[data-kept=client-secret]")).toBeVisible();
  await press(page, words.order.start);
  await expect(page.locator("[data-watch=on]")).toBeVisible();
  await expect(page.getByText(words.alerts.none)).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.locator("[data-looked]")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText(words.alerts.none)).toBeVisible();
  await page.goto("/sandbox");
  await page.locator('[data-switch="secret-expired"]').getByRole("button").click();
  await expect(page.locator('[data-switch="secret-expired"]')).toHaveAttribute("data-switch-state", "broken");
  await page.goto("/watch");
  await press(page, words.order.now);
  await expect(page.locator("[data-alert=red]")).toHaveCount(1, { timeout: 30_000 });
  await page.goto("/sandbox");
  await page.locator('[data-switch="secret-expired"]').getByRole("button").click();
  await expect(page.locator('[data-switch="secret-expired"]')).toHaveAttribute("data-switch-state", "whole");
  await page.goto("/watch");
  await press(page, words.order.now);
  await expect(page.locator("[data-alert=recovered]")).toHaveCount(1, { timeout: 30_000 });
  await expect(page.locator("[data-alert=red]")).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
  await expectAccessible(page);
});

test("an address inside is refused with the form kept, and the page fits a phone in Korean", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "ko-KR", viewport: { width: 390, height: 844 } })).newPage();
  const { watchPage } = texts("ko");
  await enter(page, "ready");
  await page.goto("/watch");
  const inside = "https://192.168.7.7/hook";
  await page.locator("select[name=kind]").selectOption("teams");
  await page.locator("input[name=to]").fill(inside);
  await press(page, watchPage.channels.button);
  await expect(page.getByText(watchPage.channels.problems["sandbox-address"])).toBeVisible();
  await expect(page.locator("input[name=to]")).toHaveValue(inside);
  await page.locator("input[name=to]").fill("https://hooks.contoso.example/a/b?sig=secret-part");
  await page.locator("select[name=kind]").selectOption("webhook");
  await page.locator("input[name=timeZone]").fill("Asia/Seoul");
  await press(page, watchPage.channels.button);
  await expect(page.locator("#signing-secret")).toContainText("whsec_");
  await expect(page.locator("[data-channel=webhook]")).toContainText("hooks.contoso.example");
  expect(await page.content()).not.toContain("secret-part");
  await press(page, watchPage.channels.secretStored);
  await expect(page.locator("#signing-secret")).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await press(page, watchPage.channels.remove);
  await expect(page.locator("[data-channel]")).toHaveCount(0);
});
