import { expect, type Page, test } from "@playwright/test";
import { texts } from "@/lib/locales";
import { expectAccessible } from "./accessible";
import { enter } from "./set-up";
import { ADMIN, expectStatus, fix, signInAt } from "./walk";

const { actions, audit, handOff, ui } = texts("en");

for (const [scenario, stage, check, action] of [
  ["redirect-missing", "app", "redirect-uri", "add-redirect-uri"],
  ["service-principal-disabled", "app", "app-service-principal", "enable-service-principal"],
] as const)
  test(`${scenario}: done, done again without a change, and undone from the list of changes`, async ({ page }) => {
    await enter(page, scenario, ADMIN);
    await page.goto(`/setup/${stage}`);
    await expectStatus(page, check, "fail");
    // Somebody else has the same page open, and does not see that it is done already.
    const late = await page.context().newPage();
    await late.goto(`/setup/${stage}`);
    await expectStatus(late, check, "fail");
    await fix(page, check);
    await expectStatus(page, check, "pass");
    await late.locator(`[data-check="${check}"]`).getByRole("button", { name: actions[action].button }).click();
    await expect(late.getByText(actions[action].nothingToDo)).toBeVisible();

    await page.goto("/status");
    await page.getByRole("link", { name: audit.open, exact: true }).click();
    const made = page.locator(`[data-entry="${action}"][data-result=changed]`);
    await expect(made).toHaveCount(1);
    await expect(page.locator(`[data-entry="${action}"][data-result=nothing-to-do]`)).toHaveCount(1);
    await made.getByRole("button", { name: audit.undo }).click();
    await expect(page.getByText(audit.undone)).toBeVisible();
    await expect(page.getByRole("button", { name: audit.undo })).toHaveCount(0);
    await page.goto(`/setup/${stage}`);
    await expectStatus(page, check, "fail");
  });

test("the list of changes is narrowed, saved, and shown to nobody else", async ({ page, browser }) => {
  await enter(page, "secret-expiring-soon", ADMIN);
  await page.goto("/setup/app");
  await fix(page, "secret-lifetime");
  await expectStatus(page, "secret-lifetime", "pass");
  await page.goto("/audit");
  await page.getByLabel(audit.filter.result).selectOption({ label: audit.results.changed });
  await page.getByRole("button", { name: audit.filter.apply, exact: true }).click();
  await expect(page).toHaveURL(/result=changed/);
  await expect(page.locator("[data-entry]")).toHaveCount(1);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const csv = await page.request.get("/audit/export/csv?result=changed");
  expect(await csv.text()).toMatch(/^at,who,.*\r\n.*,admin@contoso\.example,.*,rotate-secret,/);
  expect((await (await page.request.get("/audit/export/json")).json()).entries).toHaveLength(1);

  // The old secret is removed only once it is picked.
  await page.getByRole("button", { name: actions["remove-secret"].button, exact: true }).click();
  await expect(page.getByText(actions["remove-secret"].choose?.title ?? "never")).toBeVisible();
  await page.getByRole("button", { name: actions["remove-secret"].choose?.button ?? "never" }).click();
  await expect(page.getByText(actions["remove-secret"].done)).toBeVisible();

  const other = await browser.newContext();
  for (const format of ["csv", "json"]) expect((await other.request.get(`/audit/export/${format}`)).status()).toBe(403);
  const stranger = await other.newPage();
  await stranger.goto("/audit");
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(audit.empty.title);
});

test("an application of the same name is used only once the reader has picked it", async ({ page }) => {
  await enter(page, "ready", ADMIN);
  await page.goto("/setup/sign-in?way=manual");
  await forgetClientId(page);
  await page.goto("/setup/app");
  await expectStatus(page, "app-registration", "fail");
  await fix(page, "app-registration");
  await expect(page.getByText(actions["create-app"].choose?.title ?? "never")).toBeVisible();
  await page.getByRole("button", { name: actions["adopt-app"].choose?.button ?? "never" }).click();
  await expectStatus(page, "app-registration", "pass");
});

/** As if nobody had pasted the client id. */
async function forgetClientId(page: Page): Promise<void> {
  await page.getByLabel(ui.ids.clientId, { exact: false }).first().fill("");
  await page.getByRole("button", { name: ui.ids.save, exact: true }).click();
  await page.waitForLoadState();
}

test("who may not do it finds a sheet for whoever may, with the one link to consent", async ({ page, browser }) => {
  await enter(page, "consent-missing", ADMIN);
  await page.goto("/setup/permission");
  const card = page.locator('[data-check="admin-consent"]');
  await card.getByRole("link", { name: ui.check.askSomeone, exact: true }).click();
  await page.getByRole("link", { name: handOff.paper, exact: true }).click();
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
  await enter(page, "consent-missing");
  await page.goto("/approval");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
