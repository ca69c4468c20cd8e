import { expect, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import { ADMIN, expectStatus, fix, open, signInAt } from "./walk";

const { sandbox, ui } = texts("en");

/** The situation with its ids filled in, and an admin signed in whose organization allowed the set-up long ago. */
async function enter(page: Page, scenario: string): Promise<void> {
  await open(page, scenario);
  await page.goto("/setup/sign-in");
  await page.getByRole("button", { name: ui.signIn.microsoftButton, exact: true }).click();
  await signInAt(page, ADMIN);
  await page.goto("/sandbox");
  await page.getByRole("button", { name: sandbox.kit.use, exact: true }).click();
  await page.waitForURL(/\/setup\/[a-z-]+$/);
}

for (const [scenario, stage, check] of [
  ["service-principal-disabled", "app", "app-service-principal"],
  ["secret-expired", "app", "client-secret"],
  ["resource-disabled", "permission", "partner-center-api"],
  ["consent-missing", "permission", "admin-consent"],
] as const)
  test(`${scenario}: one press turns red into green`, async ({ page }) => {
    await enter(page, scenario);
    await page.goto(`/setup/${stage}`);
    await fix(page, check);
    await expectStatus(page, check, "pass");
  });

test("who may not do it finds a sheet for whoever may, with the one link to consent", async ({ page, browser }) => {
  await enter(page, "consent-missing");
  await page.goto("/setup/permission");
  const card = page.locator('[data-check="admin-consent"]');
  await card.getByRole("link", { name: ui.check.askSomeone, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts("en").approval.title);
  const link = page.locator("a", { hasText: "/adminconsent?" });
  const address = (await link.getAttribute("href")) ?? "";

  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await signInAt(other, ADMIN);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(texts("en").approval.returned.given);

  await page.goto("/setup/permission");
  await page.getByRole("button", { name: ui.stage.again, exact: true }).first().click();
  await expectStatus(page, "admin-consent", "pass");
});

test("a sheet does not scroll sideways on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "consent-missing");
  await page.goto("/sandbox");
  await page.getByRole("button", { name: sandbox.kit.use, exact: true }).click();
  await page.waitForURL(/\/setup\/sign-in/);
  await page.goto("/approval");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
